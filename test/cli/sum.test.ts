/** Reports below a body: the command sums them up as a draft, and checks a summary against them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checked, cleanReport, folderWith, gouji, replaced } from './gouji.ts';

const PARENT = '云溪县人民政府';
const CHILDREN = ['云溪县教育局', '云溪县水利局', '云溪县民政局'];
const education = cleanReport();
const ofBody = (name: string) => education.replaceAll('云溪县教育局', name);

const configuration = (children: readonly string[]) => JSON.stringify({ hierarchy: [{ parent: PARENT, children }] });

/** The last child is known by its file alone. */
const files = {
  'reports/.gouji.json': configuration([...CHILDREN.slice(0, 2), '乡镇/*.txt']),
  'reports/a.txt': education,
  'reports/b.txt': ofBody(CHILDREN[1]!),
  'reports/乡镇/c.txt': ofBody(CHILDREN[2]!),
};

const words = ['sum', PARENT, 'reports', '--year', '2023'];

/** Cell → figure, of each file. */
async function figures(cwd: string, ...paths: readonly string[]): Promise<Map<string, number>[]> {
  const { stdout } = await gouji(['facts', '--format', 'json', ...paths], { cwd });
  const { files: read } = JSON.parse(stdout) as {
    files: { reports: { cells: { id: string; value: number | null }[] }[] }[];
  };
  return read.map(
    ({ reports }) => new Map(reports[0]!.cells.flatMap(({ id, value }) => (value === null ? [] : [[id, value]]))),
  );
}

describe('gouji sum', () => {
  it('says that the sums do not balance where a report below does not', async () => {
    const unbalanced = replaced(education, '四、结转下年度继续办理 | 1 |', '四、结转下年度继续办理 | 2 |');
    const { stderr } = await gouji(words, { cwd: await folderWith({ ...files, 'reports/a.txt': unbalanced }) });
    expect(stderr).toContain('汇总数有 2 处不平，因为下级年报中有不平的；可先用 gouji check 校核\n');
  });

  it('finds the reports below from the folder of the configuration on', async () => {
    const cwd = await folderWith({
      'summary/.gouji.json': configuration(['../units/*.txt']),
      'summary/last.txt': ofBody(PARENT).replaceAll('2023年', '2022年'),
      'units/a.txt': education,
      'units/b.txt': ofBody(CHILDREN[1]!),
    });
    const { code, stderr } = await gouji(['sum', PARENT, '.', '--year', '2023'], { cwd });
    expect([code, stderr]).toEqual([0, 'gouji: 汇总了 2 份年报\n']);
  });

  it('writes a draft in which each cell is the sum, and which checks against its parts', async () => {
    const cwd = await folderWith(files);
    const { code, stdout, stderr } = await gouji(words, { cwd });
    expect([code, stderr]).toEqual([0, 'gouji: 汇总了 3 份年报\n']);
    const draft = join(cwd, 'reports/sum.txt');
    await writeFile(draft, stdout);
    const [a, b, c, sum] = await figures(
      cwd,
      'reports/a.txt',
      'reports/b.txt',
      'reports/乡镇/c.txt',
      'reports/sum.txt',
    );
    expect(sum!.size).toBeGreaterThan(60);
    for (const [id, value] of sum!) {
      const parts = [a!, b!, c!].map((each) => each.get(id)!);
      // Thousandths are exact enough for amounts of money.
      expect([id, value]).toEqual([id, Math.round(parts.reduce((x, y) => x + y) * 1000) / 1000]);
    }

    const aggregates = async () => {
      const run = await gouji(['check', '--format', 'json', 'reports'], { cwd });
      const found = checked(run).files.flatMap(({ path, findings }) =>
        findings.map((finding) => ({ path, ...finding })),
      );
      return found.filter(({ rule }) => rule.startsWith('aggregate-'));
    };
    expect(await aggregates()).toEqual([]);
    await writeFile(
      join(cwd, 'reports/b.txt'),
      replaced(ofBody(CHILDREN[1]!), '\n1 | 0 | 0 | 0 | 1 | 0', '\n2 | 0 | 0 | 0 | 2 | 0'),
    );
    const found = await aggregates();
    expect(new Set(found.map(({ path, rule }) => `${path} ${rule}`))).toEqual(
      new Set(['reports/sum.txt aggregate-mismatch']),
    );
    expect(found).toHaveLength(2);
  });

  it('leaves blank what is not known of all, and says so', async () => {
    // No equation forces the fees.
    const blank = replaced(education, '行政事业性收费 | 35.6 |', '行政事业性收费 | |');
    const cwd = await folderWith({ ...files, 'reports/a.txt': blank });
    const { code, stdout, stderr } = await gouji(words, { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^gouji: 云溪县教育局的年报中.*未汇总 1 格：.*\ngouji: 汇总了 3 份年报，1 格没有汇总\n$/);
    expect(stdout).toContain(`${PARENT}2023年政府信息公开工作年度报告`);
    await writeFile(join(cwd, 'sum.txt'), stdout);
    const [whole, sum] = await figures(cwd, 'reports/b.txt', 'sum.txt');
    expect(whole!.size - sum!.size).toBe(1);
  });

  it('says who has no report, or several that disagree', async () => {
    const other = replaced(education, '\n1 | 0 | 0 | 0 | 1 | 0', '\n2 | 0 | 0 | 0 | 2 | 0');
    const cwd = await folderWith({
      '.gouji.json': configuration([...CHILDREN, '云溪县林业局']),
      'a.txt': education,
      'a2.txt': other,
      'b.txt': ofBody(CHILDREN[1]!),
      'c.txt': ofBody(CHILDREN[2]!),
    });
    const { code, stderr } = await gouji(['sum', PARENT, '.', '--year', '2023', '--quiet'], { cwd });
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'gouji: “云溪县教育局”的年报有几份，彼此不一致，未计入：./a.txt、./a2.txt',
      'gouji: 没有“云溪县林业局”2023 年的年报，未计入',
      '',
    ]);
  });

  it('is not held against units of which one has reports of other years alone, unless the others make it up', async () => {
    const earlier = ofBody('云溪县林业局').replaceAll(/20\d\d(?=年)/g, (year) => `${Number(year) - 1}`);
    const cwd = await folderWith({ ...files, 'reports/乡镇/d.txt': earlier });
    const { code, stdout, stderr } = await gouji(words, { cwd });
    expect([code, stderr.split('\n')[0]]).toEqual([1, 'gouji: 没有“云溪县林业局”2023 年的年报，未计入']);
    const aggregates = async (draft: string) => {
      await writeFile(join(cwd, 'reports/sum.txt'), draft);
      const { files: checkedFiles } = checked(await gouji(['check', '--format', 'json', 'reports'], { cwd }));
      const found = checkedFiles.flatMap(({ findings }) => findings);
      return found.filter(({ rule }) => rule.startsWith('aggregate-')).map(({ message }) => message);
    };
    expect(await aggregates(stdout)).toEqual([]);
    expect(await aggregates(stdout.replace(/(?<=行政许可[^0-9]+)(?=[0-9])/, '9'))).toEqual([
      '下级报告不全，汇总数没有核对：没有 2023 年报告的有云溪县林业局',
    ]);
  });

  it.each([
    [
      'a body that has none below it',
      ['sum', '石桥县人民政府', 'reports', '--year', '2023'],
      `hierarchy 中有：${PARENT}`,
    ],
    ['a year without reports', ['sum', PARENT, 'reports', '--year', '1999'], '没有“云溪县人民政府”下级 1999 年的年报'],
    ['no year', ['sum', PARENT, 'reports'], '--year'],
    ['no path', ['sum', PARENT, '--year', '2023'], '要给出单位和路径'],
    ['no such year', ['sum', PARENT, 'reports', '--year', '23'], '应为四位年份'],
    ['a file that is not there', [...words, 'missing.txt'], 'missing.txt'],
  ])('ends with 2 over %s', async (_, given, said) => {
    const { code, stderr } = await gouji(given, { cwd: await folderWith(files) });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  it('writes into a pipe as into a file', async () => {
    const cwd = await folderWith(files);
    const { stdout } = await gouji([...words, '--jobs', '2'], { cwd });
    expect(stdout).toBe((await gouji(words, { cwd })).stdout);
    expect(await readFile(join(cwd, 'reports/a.txt'), 'utf8')).toBe(education);
  });
});

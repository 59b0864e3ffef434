import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenReport, checked, cleanReport, folderWith, gouji, type Run } from './gouji.ts';

/** File → `rule severity` of its findings. */
function byFile(run: Run): Record<string, string[]> {
  return Object.fromEntries(
    checked(run).files.map(({ path, findings }) => [path, findings.map(({ rule, severity }) => `${rule} ${severity}`)]),
  );
}

const check = (cwd: string, ...words: string[]) => gouji(['check', '--format', 'json', ...words], { cwd });

describe('.gouji.json', () => {
  it('holds for its folder and below, the nearest alone', async () => {
    const cwd = await folderWith({
      '.gouji.json': '{ "rules": { "review-total-mismatch": "warning" } }',
      'a.txt': brokenReport(),
      'deep/er/a.txt': brokenReport(),
      'other/.gouji.json': '{ /* 注释也可以 */ "rules": { "review-total-mismatch": "hint", }, }',
      'other/a.txt': brokenReport(),
      'plain/.gouji.json': '{}',
      'plain/a.txt': brokenReport(),
    });
    const run = await check(cwd, '.');
    expect([run.code, run.stderr]).toEqual([1, '']);
    expect(byFile(run)).toEqual({
      './a.txt': ['review-total-mismatch warning'],
      './deep/er/a.txt': ['review-total-mismatch warning'],
      './other/a.txt': ['review-total-mismatch hint'],
      './plain/a.txt': ['review-total-mismatch error'],
    });
    // Also when the command runs elsewhere and the files are named.
    expect(byFile(await check('/', join(cwd, 'other/a.txt')))).toEqual({
      [join(cwd, 'other/a.txt')]: ['review-total-mismatch hint'],
    });
  });

  it('gives way to the command line', async () => {
    const cwd = await folderWith({
      '.gouji.json': '{ "rules": { "review-total-mismatch": "off" }, "form": "ogi-2014" }',
      'a.txt': brokenReport(),
    });
    const run = await check(cwd, '--form', 'ogi-2021', '--rule', 'review-total-mismatch=information', 'a.txt');
    expect(byFile(run)).toEqual({ 'a.txt': ['review-total-mismatch information'] });
  });

  it('is replaced by --config', async () => {
    const cwd = await folderWith({
      '.gouji.json': '{ "rules": { "review-total-mismatch": "off" } }',
      'strict/ci.json': '{ "rules": { "review-total-mismatch": "warning" } }',
      'a.txt': brokenReport(),
    });
    expect(byFile(await check(cwd, '--config', 'strict/ci.json', 'a.txt'))).toEqual({
      'a.txt': ['review-total-mismatch warning'],
    });
  });

  it('chooses the files of a walk, not those that are named', async () => {
    const cwd = await folderWith({
      '.gouji.json': '{ "include": ["reports/**", "*.text"], "exclude": ["reports/old/**"] }',
      'a.txt': cleanReport(),
      'a.text': cleanReport(),
      'reports/a.txt': cleanReport(),
      'reports/old/a.txt': cleanReport(),
    });
    expect(Object.keys(byFile(await check(cwd, '.')))).toEqual(['./a.text', './reports/a.txt']);
    expect(Object.keys(byFile(await check(cwd, 'reports')))).toEqual(['reports/a.txt']);
    expect(Object.keys(byFile(await check(cwd, 'reports/old/a.txt')))).toEqual(['reports/old/a.txt']);
  });

  it('ignores single findings with a reason, for files of its own folder', async () => {
    const ignore = (file: string) =>
      JSON.stringify({
        ignores: [
          { file, rule: 'review-total-mismatch', cell: 'review/reconsideration/total', reason: '已公布，不再改' },
        ],
      });
    const cwd = await folderWith({
      'x/.gouji.json': ignore('a.txt'),
      'x/a.txt': brokenReport(),
      'x/b.txt': brokenReport(),
      'y/.gouji.json': ignore('**/*.txt'),
      'y/deep/a.txt': brokenReport(),
    });
    expect(byFile(await check(cwd, '.'))).toEqual({
      './x/a.txt': [],
      './x/b.txt': ['review-total-mismatch error'],
      './y/deep/a.txt': [],
    });
    expect(byFile(await check(cwd, '--no-ignores', 'y'))).toEqual({ 'y/deep/a.txt': ['review-total-mismatch error'] });
  });
});

describe('a bad configuration', () => {
  it('is a finding in its file and a line on standard error; what is valid in it counts, and the rest is checked', async () => {
    const cwd = await folderWith({
      '.gouji.json': '{\n  "rules": { "review-total-mismatch": "warning", "row-totals": "off" },\n  "tiers": 1\n}\n',
      'a.txt': brokenReport(),
      'b.txt': cleanReport().replaceAll('教育局', '财政局'),
    });
    const run = await check(cwd, '.');
    expect(run.code).toBe(2);
    expect(run.stderr).toBe(
      'gouji: .gouji.json:2:50：配置有误：没有“row-totals”这条规则\ngouji: .gouji.json:3:3：配置有误：没有“tiers”这一项\n',
    );
    expect(byFile(run)).toEqual({
      './a.txt': ['review-total-mismatch warning'],
      '.gouji.json': ['invalid-configuration warning', 'invalid-configuration warning'],
      './b.txt': [],
    });
    const { findings, reports } = checked(run).files[1]!;
    expect(reports).toEqual([]);
    expect(findings[0]!.range).toEqual({ start: { line: 1, character: 49 }, end: { line: 1, character: 61 } });
  });

  it('is shown at the terminal with its line', async () => {
    const cwd = await folderWith({ '.gouji.json': '{ "form": 7 }', 'a.txt': cleanReport() });
    const { stdout, code } = await gouji(['check', 'a.txt'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('  ╭─ .gouji.json:1:11\n1 │ { "form": 7 }\n  │           ^\n');
  });

  it.each([
    ['no JSON', '{ "rules": {'],
    ['empty', ''],
    ['another kind of value', '[]'],
    ['binary', 'a\0b'],
  ])('may be %s', async (_, text) => {
    const cwd = await folderWith({ '.gouji.json': text, 'a.txt': brokenReport() });
    const run = await check(cwd, 'a.txt');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('gouji: .gouji.json:');
    expect(byFile(run)['a.txt']).toEqual(['review-total-mismatch error']);
    expect(byFile(run)['.gouji.json']).not.toEqual([]);
  });

  it('may be a folder of that name', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    mkdirSync(join(cwd, '.gouji.json'));
    const run = await check(cwd, 'a.txt');
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('gouji: .gouji.json:1:1：配置有误：是文件夹，不是文件');
    expect(byFile(run)['a.txt']).toEqual(['review-total-mismatch error']);
  });

  it('may choose a form that nobody knows: then forms are found as ever', async () => {
    const cwd = await folderWith({ '.gouji.json': '{ "form": "ogi-2012" }', 'a.txt': brokenReport() });
    const run = await check(cwd, 'a.txt');
    expect([run.code, run.stderr]).toEqual([2, 'gouji: .gouji.json:1:11：配置有误：没有“ogi-2012”这个表式\n']);
    expect(byFile(run)['a.txt']).toEqual(['review-total-mismatch error']);
  });

  it('that --config names stops the command when it is not there', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    const run = await check(cwd, '--config', 'ci.json', 'a.txt');
    expect([run.code, run.stderr]).toEqual([2, 'gouji: ci.json：没有这个文件或文件夹\n']);
    expect(checked(run).files).toEqual([]);
  });
});

describe('own forms', () => {
  const form = {
    id: 'hotline',
    title: '政务热线办理情况',
    source: '云溪县政务热线办理办法',
    tables: [
      {
        key: 'calls',
        title: '政务热线办理情况',
        columns: [{ descriptor: '类别' }, { key: 'count', label: '件数' }],
        rows: [
          { key: 'consulting', label: '咨询类来电' },
          { key: 'complaint', label: '投诉类来电' },
          { key: 'sum', label: '来电合计' },
        ],
        equations: [
          { rule: 'breakdown-total-mismatch', per: 'column', left: ['consulting', 'complaint'], right: ['sum'] },
        ],
      },
    ],
  };
  const text = '云溪县政务热线办理情况\n类别 | 件数 |\n咨询类来电 | 12 |\n投诉类来电 | 5 |\n来电合计 | 18 |\n';

  it('are found beside the configuration that names them', async () => {
    const cwd = await folderWith({
      'x/.gouji.json': '{ "forms": ["forms/hotline.json"] }',
      'x/forms/hotline.json': JSON.stringify(form),
      'x/deep/a.txt': text,
    });
    const run = await check(cwd, 'x');
    expect([run.code, run.stderr]).toEqual([1, '']);
    expect(checked(run).files).toMatchObject([
      { reports: [{ form: 'hotline' }], findings: [{ rule: 'breakdown-total-mismatch', stated: 18, expected: 17 }] },
    ]);
  });

  it('may be given on the command line', async () => {
    const cwd = await folderWith({ 'hotline.json': JSON.stringify(form), 'a.txt': text });
    const run = await check(cwd, '--form', 'hotline.json', 'a.txt');
    expect([run.code, run.stderr]).toEqual([1, '']);
    expect(checked(run).files).toMatchObject([{ reports: [{ form: 'hotline' }] }]);
  });

  it('with a mistake are findings in their file, and the rest is checked', async () => {
    const bad = JSON.stringify({ ...form, tables: [{ ...form.tables[0], title: 7 }] }, null, 1);
    const cwd = await folderWith({
      '.gouji.json': '{ "forms": ["bad.json"] }',
      'bad.json': bad,
      'a.txt': brokenReport(),
    });
    const run = await check(cwd, 'a.txt');
    expect(run.code).toBe(2);
    const line = bad.slice(0, bad.indexOf(': 7')).split('\n').length;
    expect(run.stderr).toMatch(new RegExp(`^gouji: bad\\.json:${line}:\\d+：配置有误：`));
    expect(byFile(run)).toMatchObject({
      'a.txt': ['review-total-mismatch error'],
      'bad.json': ['invalid-configuration warning'],
    });
  });

  it('that are not there are a finding where they are named', async () => {
    const cwd = await folderWith({ '.gouji.json': '{ "forms": ["gone.json"] }', 'a.txt': brokenReport() });
    const run = await check(cwd, 'a.txt');
    expect(run.code).toBe(2);
    expect(run.stderr).toBe('gouji: .gouji.json:1:13：配置有误：表式文件“gone.json”无法读取\n');
  });

  it('that are given on the command line and bad stop the command', async () => {
    const cwd = await folderWith({ 'bad.json': '{}', 'a.txt': brokenReport() });
    for (const name of ['bad.json', 'gone.json']) {
      const run = await check(cwd, '--form', name, 'a.txt');
      expect(run.code).toBe(2);
      expect(run.stderr).toContain(`gouji: ${name}`);
      expect(byFile(run)['a.txt']).toBeUndefined();
    }
  });
});

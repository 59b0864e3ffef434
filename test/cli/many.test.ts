/** Many files at once: the same as one after another, whatever is wrong with some of them. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenReport, checked, cleanReport, folderWith, gouji, type Run } from './gouji.ts';

const COUNT = 24;

/** Files of which one is no text, one too long for the configuration, one has nothing in it, some have errors. */
function files(): Record<string, string | Uint8Array> {
  const names = Array.from({ length: COUNT }, (_, index) => `in/${String(index).padStart(2, '0')}.txt`);
  return {
    ...Object.fromEntries(names.map((name, index) => [name, index % 5 === 3 ? brokenReport() : cleanReport()])),
    'in/04.txt': Uint8Array.from([0, 1, 2, 3, 0, 0]),
    'in/09.txt': '一篇别的文章。\n',
    'in/11.txt': `${cleanReport()}${'。'.repeat(40_000)}`,
    'in/sub/.gouji.json': '{ "rules": { "no-such-rule": "off" } }',
    'in/sub/a.txt': brokenReport(),
    '.gouji.json': '{ "maxLength": 30000 }',
  };
}

/** The files are copies of a few; that they differ is the business of another test. */
const alone = ['--rule', 'duplicate-report=off'];

describe('many files', () => {
  it('give the same on one thread and on several, in the order of their names', async () => {
    const cwd = await folderWith(files());
    symlinkSync('.', join(cwd, 'in/loop'));
    symlinkSync('nowhere', join(cwd, 'in/05a.txt'));
    const words = ['check', '--format', 'json', 'missing.txt', 'in/20.txt', 'in', './in/03.txt', ...alone];
    const [one, three] = await Promise.all(['1', '3'].map((jobs) => gouji([...words, '--jobs', jobs], { cwd })));
    expect(three).toEqual(one);
    expect(one!.code).toBe(2);
    const { files: found, summary } = checked(one!);
    const order = found.map(({ path }) => path);
    expect(order.slice(0, 3)).toEqual(['in/20.txt', 'in/00.txt', 'in/01.txt']);
    expect(order.slice(1, -2)).toEqual([...order.slice(1, -2)].sort());
    expect(order.slice(-2)).toEqual(['in/sub/a.txt', 'in/sub/.gouji.json']);
    // All but the one that is no text; and the configuration.
    expect(summary.files).toBe(COUNT - 1 + 2);
    const rules = new Map(found.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]));
    expect(rules.get('in/03.txt')).toEqual(['review-total-mismatch']);
    expect(rules.get('in/11.txt')).toEqual(['document-too-large']);
    expect(one!.stderr.split('\n').map((line) => line.split('：')[0])).toEqual([
      'gouji: missing.txt',
      'gouji: in/04.txt',
      'gouji: in/05a.txt',
      'gouji: in/09.txt',
      'gouji: in/sub/.gouji.json:1:14',
      '',
    ]);
  });

  it('give the same facts on one thread and on several', async () => {
    const cwd = await folderWith(files());
    const [one, two] = await Promise.all(['1', '2'].map((jobs) => gouji(['facts', 'in', '--jobs', jobs], { cwd })));
    expect(two).toEqual(one);
    expect(one!.stdout).toContain('in/00.txt');
  });

  it('may be read from standard input among others', async () => {
    const cwd = await folderWith(files());
    const run = await gouji(['check', '--format', 'json', 'in', '-', '--jobs', '2', ...alone], {
      cwd,
      input: brokenReport(),
    });
    const last = checked(run).files.at(-1)!;
    expect([last.path, last.findings.map(({ rule }) => rule)]).toEqual(['-', ['review-total-mismatch']]);
  });

  it.each([2, COUNT])('are checked beside each other, alone they are not: %i', async (count) => {
    const fillers = Array.from({ length: count - 2 }, (_, index) => [`z${index}.txt`, '一篇别的文章。']);
    const before = cleanReport().replaceAll('2023', '2022').replaceAll('2024', '2023');
    // 6 in force at the end of 2022 and one more made in 2023 are 7; the report of 2023 has 6.
    const cwd = await folderWith({
      'a.txt': cleanReport(),
      '2022/a.txt': before,
      ...Object.fromEntries(fillers),
    });
    const rules = (run: Run) => checked(run).files.flatMap(({ findings }) => findings.map(({ rule }) => rule));
    expect(rules(await gouji(['check', '--format', 'json', 'a.txt'], { cwd }))).toEqual([]);
    const run = await gouji(['check', '--format', 'json', '--quiet', '--jobs', '2', 'a.txt', '.'], { cwd });
    expect(rules(run)).toEqual(['effective-count-mismatch']);
    expect(checked(run).files[0]!.findings[0]!.related).toContainEqual(
      expect.objectContaining({ path: './2022/a.txt', report: 0 }),
    );
  });

  it('take only a number of threads', async () => {
    const run = await gouji(['check', '--jobs', '0', 'a.txt']);
    expect([run.code, run.stderr.split('\n')[0]]).toEqual([2, 'gouji: --jobs 的值“0”无效，应为 1 至 999 的整数']);
  });
});

/** Which files and findings a run is about: lists of paths, what changed in git, what is known already. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenReport, checked, cleanReport, folderWith, gouji, type Run, replaced } from './gouji.ts';

const json = ['check', '--format', 'json'];
const paths = (run: Run) => checked(run).files.map(({ path }) => path);
const rules = (run: Run) => checked(run).files.flatMap(({ findings }) => findings.map(({ rule }) => rule));

describe('--files-from', () => {
  const files = { 'a b.txt': cleanReport(), 'sub/年报.txt': cleanReport(), 'c.txt': cleanReport() };

  it.each([
    ['lines', 'sub/年报.txt\r\n\na b.txt\n'],
    ['NUL', 'sub/年报.txt\0a b.txt\0'],
  ])('takes the paths of a file: %s', async (_, list) => {
    const cwd = await folderWith({ ...files, 'list.csv': list });
    expect(paths(await gouji([...json, '--files-from', 'list.csv'], { cwd }))).toEqual(['sub/年报.txt', 'a b.txt']);
    expect(paths(await gouji([...json, 'c.txt', '--files-from', '-'], { cwd, input: list }))).toEqual([
      'c.txt',
      'sub/年报.txt',
      'a b.txt',
    ]);
  });

  it('that is not there is an error, and standard input is read once', async () => {
    const cwd = await folderWith(files);
    const missing = await gouji([...json, '--files-from', 'list'], { cwd });
    expect([missing.code, missing.stderr]).toEqual([2, 'gouji: list：没有这个文件或文件夹\n']);
    expect((await gouji([...json, '-', '--files-from', '-'], { cwd })).code).toBe(2);
  });
});

describe('--changed-since', () => {
  const git = (cwd: string, ...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'commit.gpgsign=false', ...words], { cwd });
  const before = cleanReport().replaceAll('2023', '2022').replaceAll('2024', '2023');

  it('shows what changed and what is new, beside what did not', async () => {
    const cwd = await folderWith({ 'in/a-2023.txt': cleanReport(), 'in/b.txt': brokenReport(), 'in/2022.txt': before });
    git(cwd, 'init', '-q');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'first');
    expect(paths(await gouji([...json, '--changed-since', 'HEAD', 'in'], { cwd }))).toEqual([]);
    writeFileSync(join(cwd, 'in/a-2023.txt'), `${cleanReport()}\n`);
    writeFileSync(join(cwd, 'in/new.txt'), '一篇别的文章。\n');
    const run = await gouji([...json, '--changed-since', 'HEAD', '.'], { cwd: join(cwd, 'in') });
    expect(paths(run)).toEqual(['./a-2023.txt', './new.txt']);
    // 6 in force at the end of 2022 and one more made in 2023 are 7; the report of 2023 has 6.
    expect(rules(run)).toContain('effective-count-mismatch');
    expect(paths(await gouji(['facts', '--format', 'json', '--changed-since', 'HEAD', 'in'], { cwd }))).toHaveLength(2);
  });

  it('says why when git cannot tell', async () => {
    const cwd = await folderWith({ 'a.txt': cleanReport() });
    const outside = await gouji([...json, '--changed-since', 'HEAD', 'a.txt'], { cwd });
    expect([outside.code, outside.stderr]).toEqual([2, 'gouji: --changed-since 只能在 git 工作区中使用\n']);
    git(cwd, 'init', '-q');
    const unknown = await gouji([...json, '--changed-since', 'no-such', 'a.txt'], { cwd });
    expect([unknown.code, unknown.stderr]).toEqual([2, 'gouji: git 中没有“no-such”这个版本\n']);
    const none = await gouji([...json, '--changed-since', 'HEAD', 'a.txt'], { cwd, env: { PATH: cwd } });
    expect([none.code, none.stderr]).toEqual([2, 'gouji: --changed-since 要用 git，没有找到\n']);
  });
});

describe('--baseline', () => {
  const known = ['--baseline', 'known.json'];

  it('silences what is known wherever it moves, and nothing else', async () => {
    const cwd = await folderWith({
      'in/a.txt': brokenReport(),
      'in/b.txt': cleanReport().replaceAll('教育局', '财政局'),
    });
    const written = await gouji([...json, 'in', ...known, '--update-baseline'], { cwd });
    expect(written).toMatchObject({ code: 0, stdout: '', stderr: 'gouji: known.json：基线已写入，共 1 个问题\n' });
    const content = readFileSync(join(cwd, 'known.json'), 'utf8');

    writeFileSync(join(cwd, 'in/a.txt'), `\n\n${brokenReport()}`);
    const same = await gouji([...json, 'in', ...known], { cwd });
    expect([same.code, rules(same)]).toEqual([0, []]);
    expect(same.stderr).toBe('gouji: known.json：1 个已知问题未列出\n');

    // The same rule and cell with other figures is another error.
    writeFileSync(
      join(cwd, 'in/a.txt'),
      replaced(brokenReport(), '\n1 | 0 | 0 | 0 | 3 | 0', '\n1 | 0 | 0 | 0 | 4 | 0'),
    );
    const other = await gouji([...json, 'in', ...known], { cwd });
    expect([other.code, rules(other)]).toEqual([1, ['review-total-mismatch']]);
    expect(other.stderr).toContain('已不再出现：in/a.txt review-total-mismatch');

    // A second report in the file with the same error is one more than is known.
    writeFileSync(join(cwd, 'in/a.txt'), `${brokenReport()}\n${brokenReport()}`);
    expect(rules(await gouji([...json, 'in', ...known], { cwd }))).toEqual(['review-total-mismatch']);
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(content);
  });

  it('keeps what it knows of files that were not looked at, and forgets those that are gone', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport(), 'b.txt': brokenReport(), 'c.txt': brokenReport() });
    await gouji([...json, '.', ...known, '--update-baseline'], { cwd });
    rmSync(join(cwd, 'c.txt'));
    writeFileSync(join(cwd, 'a.txt'), cleanReport());
    await gouji([...json, 'a.txt', ...known, '--update-baseline'], { cwd });
    const { findings } = JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'));
    expect(findings.map(({ file }: { file: string }) => file)).toEqual(['b.txt']);
  });

  it('that is missing or no baseline is an error, and nothing is checked', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport(), 'known.json': '[]' });
    const bad = await gouji([...json, 'a.txt', ...known], { cwd });
    expect(bad).toMatchObject({ code: 2, stdout: '', stderr: 'gouji: known.json：不是基线文件，或已损坏\n' });
    const missing = await gouji([...json, 'a.txt', '--baseline', 'none.json'], { cwd });
    expect(missing.stderr).toBe('gouji: none.json：没有这个基线文件；加 --update-baseline 可以生成\n');
    expect((await gouji([...json, 'a.txt', '--update-baseline'], { cwd })).code).toBe(2);
  });
});

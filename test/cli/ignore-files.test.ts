/** Walks leave out what lists in the folders name. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checked, cleanReport, folderWith, gouji } from './gouji.ts';

const report = cleanReport();
const tree = {
  '.goujiignore': '草稿/\n*.旧.txt\n!要.旧.txt\n',
  '.gitignore': 'build/\n',
  'a.txt': report,
  'b.旧.txt': report,
  '要.旧.txt': report,
  '草稿/a.txt': report,
  'build/a.txt': report,
  'sub/.goujiignore': '/a.txt\n!c.旧.txt\n',
  'sub/a.txt': report,
  'sub/b.txt': report,
  'sub/c.旧.txt': report,
  'sub/deep/a.txt': report,
};

async function paths(cwd: string, ...words: string[]): Promise<string[]> {
  return checked(await gouji(['check', '--format', 'json', ...words], { cwd })).files.map(({ path }) => path);
}

it('outside git `.goujiignore` counts, in it `.gitignore` too', async () => {
  const cwd = await folderWith(tree);
  const left = ['./a.txt', './sub/b.txt', './sub/c.旧.txt', './sub/deep/a.txt', './要.旧.txt'];
  expect(await paths(cwd, '.')).toEqual([left[0], './build/a.txt', ...left.slice(1)]);
  mkdirSync(join(cwd, '.git'));
  expect(await paths(cwd, '.')).toEqual(left);
  expect(await paths(join(cwd, 'sub'), '.')).toEqual(['./b.txt', './c.旧.txt', './deep/a.txt']);
});

it('what is named is checked all the same, and so is everything with --no-ignore-files', async () => {
  const cwd = await folderWith(tree);
  expect(await paths(cwd, 'b.旧.txt', '草稿')).toEqual(['b.旧.txt', '草稿/a.txt']);
  expect(await paths(cwd, '--no-ignore-files', '.')).toHaveLength(9);
});

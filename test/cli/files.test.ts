import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenReport, checked, cleanReport, folderWith, gouji } from './gouji.ts';

const report = cleanReport();

async function paths(words: readonly string[], cwd: string): Promise<string[]> {
  return checked(await gouji(['check', '--format', 'json', ...words], { cwd })).files.map(({ path }) => path);
}

describe('a folder', () => {
  const tree = {
    'b.txt': report,
    'a/z.md': report,
    'a/b.HTML': report,
    'a/c.htm': report,
    'a/d.gouji': report,
    'a/notes.csv': report,
    'a/report.docx': 'PK',
    '.hidden/x.txt': report,
    'a/node_modules/x.txt': report,
    'a/.draft.txt': report,
    'a10.txt': report,
    'a9.txt': report,
  };

  it('is walked for reports, in the order of names', async () => {
    const cwd = await folderWith(tree);
    expect(await paths(['.'], cwd)).toEqual([
      './a/b.HTML',
      './a/c.htm',
      './a/d.gouji',
      './a/z.md',
      './a10.txt',
      './a9.txt',
      './b.txt',
    ]);
    expect(await paths(['a/'], cwd)).toEqual(['a/b.HTML', 'a/c.htm', 'a/d.gouji', 'a/z.md']);
    expect(await paths([join(cwd, 'a')], '/')).toEqual(
      ['b.HTML', 'c.htm', 'd.gouji', 'z.md'].map((name) => `${cwd}/a/${name}`),
    );
  });

  it('gives each file once, where it is first named', async () => {
    const cwd = await folderWith(tree);
    expect(await paths(['b.txt', 'a', './a/z.md', 'b.txt'], cwd)).toEqual([
      'b.txt',
      'a/b.HTML',
      'a/c.htm',
      'a/d.gouji',
      'a/z.md',
    ]);
  });

  it('without a report is a line on standard error and no failure', async () => {
    const cwd = await folderWith({ 'empty/readme.csv': '' });
    const run = await gouji(['check', 'empty'], { cwd });
    expect(run.code).toBe(0);
    expect(run.stderr).toContain('gouji: empty：文件夹中没有可校核的文件');
  });

  it('says how many documents it holds that cannot be read, unless something was said of files', async () => {
    const documents = { 'x/a.docx': 'PK', 'x/b/c.PDF': '%PDF', 'x/d.xls': '', 'x/e.png': '', 'x/.goujiignore': 'b\n' };
    const cwd = await folderWith({ ...documents, 'x/f.txt': report });
    const said = 'gouji: x：其中 2 个 Word、Excel、PDF 文件没有校核，请先另存为文本或网页\n';
    expect(await gouji(['check', 'x'], { cwd })).toMatchObject({ code: 0, stderr: said });
    expect((await gouji(['check', '--quiet', 'x'], { cwd })).stderr).toBe('');
    expect((await gouji(['check', 'x/*'], { cwd })).stderr).toContain('x/a.docx：');
    const chosen = await folderWith({ ...documents, 'x/f.txt': report, '.gouji.json': '{ "include": ["**/*.txt"] }' });
    expect(await gouji(['check', 'x'], { cwd: chosen })).toMatchObject({ code: 0, stderr: '' });
  });

  it('may hold links: to files they are followed, to folders not, into nothing they are named', async () => {
    const cwd = await folderWith({ 'real/a.txt': report, 'outside.txt': report });
    symlinkSync('../outside.txt', join(cwd, 'real/b.txt'));
    symlinkSync('.', join(cwd, 'real/loop.txt'));
    symlinkSync('nowhere', join(cwd, 'real/c.txt'));
    const run = await gouji(['check', '--format', 'json', 'real'], { cwd });
    expect(checked(run).files.map(({ path }) => path)).toEqual(['real/a.txt', 'real/b.txt']);
    expect(run.stderr).toBe('gouji: real/c.txt：链接指向的文件不存在\n');
    expect(run.code).toBe(2);
  });

  it.each(['x.txt', 'x.md'])('may be called %s', async (name) => {
    const cwd = await folderWith({ [`${name}/a.txt`]: report });
    expect(await paths(['.'], cwd)).toEqual([`./${name}/a.txt`]);
    expect(await paths([name], cwd)).toEqual([`${name}/a.txt`]);
  });
});

describe('a glob', () => {
  const tree = { 'a.md': report, 'b.txt': report, 'sub/c.md': report, 'sub/deep/d.md': report, 'x.docx': 'PK' };

  it('means the files it matches', async () => {
    const cwd = await folderWith(tree);
    expect(await paths(['*.md'], cwd)).toEqual(['a.md']);
    expect(await paths(['**/*.md'], cwd)).toEqual(['a.md', 'sub/c.md', 'sub/deep/d.md']);
    expect(await paths(['sub/*.md'], cwd)).toEqual(['sub/c.md']);
    expect(await paths(['./*.{md,txt}'], cwd)).toEqual(['./a.md', './b.txt']);
    expect(await paths(['?.txt'], cwd)).toEqual(['b.txt']);
    expect(await paths([`${cwd}/sub/**/*.md`], '/')).toEqual([`${cwd}/sub/c.md`, `${cwd}/sub/deep/d.md`]);
    expect(await paths(['../sub/*.md'], join(cwd, 'sub'))).toEqual(['../sub/c.md']);
  });

  it('that matches nothing ends with 2', async () => {
    const cwd = await folderWith(tree);
    const run = await gouji(['check', '*.gouji', 'a.md'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toBe('gouji: *.gouji：没有文件与此匹配\n');
    expect(run.stdout).toContain('1 个文件，1 份年报');
  });

  it('may be the very name of a file', async () => {
    const cwd = await folderWith({ '年报{终稿}*.txt': report, '年报{终稿}2.txt': report });
    expect(await paths(['年报{终稿}*.txt'], cwd)).toEqual(['年报{终稿}*.txt']);
  });
});

describe('standard input', () => {
  it('is a file called -', async () => {
    const run = await gouji(['check', '--format', 'json', '-'], { input: brokenReport() });
    expect(run.code).toBe(1);
    expect(checked(run).files).toMatchObject([{ path: '-', findings: [{ rule: 'review-total-mismatch' }] }]);
  });

  it('may be in any encoding', async () => {
    const run = await gouji(['check', '--format', 'json', '-'], { input: Buffer.from(brokenReport(), 'utf16le') });
    expect(checked(run).files).toMatchObject([{ encoding: 'utf-16le', findings: [{ rule: 'review-total-mismatch' }] }]);
  });
});

describe('what is no text', () => {
  it.each([
    ['a.docx', 'Word 文档暂不能直接读取。请在 Word 中另存为“纯文本”或“网页”'],
    ['a.DOC', 'Word 文档暂不能直接读取'],
    ['a.xlsx', 'Excel 表格暂不能直接读取'],
    ['a.pdf', 'PDF 暂不能直接读取'],
  ])('%s is refused with a way out', async (name, message) => {
    const cwd = await folderWith({ [name]: 'whatever', 'good.txt': brokenReport() });
    const run = await gouji(['check', name, 'good.txt'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(`gouji: ${name}：${message}`);
    expect(run.stdout).toContain('review-total-mismatch');
  });

  it('is told by its content too', async () => {
    const cwd = await folderWith({ 'really-a-pdf.txt': '%PDF-1.7\n%âãÏÓ', 'really-docx.txt': 'PK\x03\x04\x14\0' });
    const run = await gouji(['check', 'really-a-pdf.txt', 'really-docx.txt'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('really-a-pdf.txt：PDF 暂不能直接读取');
    expect(run.stderr).toContain('really-docx.txt：是压缩包或 Office 文档，不是文本');
  });
});

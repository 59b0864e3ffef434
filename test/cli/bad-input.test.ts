import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { BROKEN, brokenReport, checked, cleanReport, example, folderWith, gouji, replaced } from './gouji.ts';

/** Checks one file beside a good one: the good one is checked whatever the other is. */
async function beside(content: string | Uint8Array, name = 'bad.txt', ...words: string[]) {
  const cwd = await folderWith({ [name]: content, 'good.txt': brokenReport() });
  const run = await gouji(['check', '--format', 'json', ...words, name, 'good.txt'], { cwd });
  const output = checked(run);
  const good = output.files.find(({ path }) => path === 'good.txt');
  expect(good?.findings.map(({ rule }) => rule)).toEqual(['review-total-mismatch']);
  return { ...run, bad: output.files.find(({ path }) => path === name) };
}

const rulesOf = (file: { findings: readonly { rule: string }[] } | undefined) => file?.findings.map(({ rule }) => rule);

describe('what is no report', () => {
  it.each([
    ['an empty file', ''],
    ['white space', ' \r\n\t\u3000\n'],
    ['a mark alone', '\ufeff'],
    ['pipes', `${'|'.repeat(5000)}\n`],
    ['brackets that never close', '（'.repeat(5000)],
    ['tags that never close', '<table><tr><td>'.repeat(5000)],
  ])('%s is said to be none, and no failure', async (_, content) => {
    for (const name of ['bad.txt', 'bad.md', 'bad.html']) {
      const run = await beside(content, name);
      expect(run.code).toBe(1);
      expect(run.stderr).toContain(`gouji: ${name}：未发现政府信息公开年度报告`);
      expect(run.bad).toMatchObject({ reports: [], findings: [] });
    }
  });
});

describe('what is no text', () => {
  it.each([
    ['NUL bytes', Buffer.from(replaced(brokenReport(), '云溪县教育局\n', '云溪县\0教育局\n'))],
    ['a program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(64)])],
    ['noise', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * i * 31 + i * 7) % 251))],
  ])('%s: refused, the rest is checked', async (_, content) => {
    const run = await beside(content);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^gouji: bad\.txt：不是文本文件/);
    expect(run.bad).toBeUndefined();
  });

  it('unpaired surrogates are still text, and positions stay right', async () => {
    const text = replaced(brokenReport(), '\n1 | 0 | 0 | 0 | 3', '\n\ud800\ud800 1 | 0 | 0 | 0 | 3');
    const run = await beside(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(run.code).toBe(1);
    const total = run.bad!.findings.find(({ rule }) => rule === 'review-total-mismatch')!;
    expect(total.range.start).toEqual({ ...BROKEN, character: BROKEN.character + 3 });
  });
});

describe('large files', () => {
  it('beyond the limit are announced, not read', async () => {
    const text = brokenReport().padEnd(20_000_001, '全年公开信息若干条。\n');
    const run = await beside(text);
    expect(run.code).toBe(1);
    expect(run.bad).toMatchObject({ reports: [], findings: [{ rule: 'document-too-large', severity: 'information' }] });
  });

  it('of 20 MB are read when they are reports with a lot of text', async () => {
    const filler = '全年公开信息若干条。\n'.repeat(650_000);
    expect(Buffer.byteLength(filler)).toBeGreaterThan(20_000_000);
    const run = await beside(brokenReport() + filler);
    expect([run.code, run.stderr]).toEqual([1, '']);
    // The text says the same over and over, and that is said.
    expect([...new Set(rulesOf(run.bad))].sort()).toEqual(['duplicate-paragraph', 'review-total-mismatch']);
  });

  it('of one 5 MB line are read, and shown in a window', async () => {
    const filler = '全年公开信息若干条。'.repeat(170_000);
    expect(Buffer.byteLength(filler)).toBeGreaterThan(5_000_000);
    const text = `${example('shiqiao-2022.txt').trimEnd()} ${filler}`;
    const cwd = await folderWith({ 'a.txt': text });
    const { stdout, code } = await gouji(['check', 'a.txt'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('错误[review-total-mismatch]');
    expect(stdout.length).toBeLessThan(5000);
  });
});

describe('damaged reports', () => {
  it('an HTML report whose tags never close gives the same figures', async () => {
    const whole = example('finance-2024.html');
    const run = await beside(whole.replace(/<\/(?:p|td|tr|table|body|html)>/g, ''), 'bad.html');
    const intact = await beside(whole, 'bad.html');
    expect(run.stderr).toBe('');
    expect(rulesOf(run.bad)).toEqual(rulesOf(intact.bad));
    expect(run.bad!.reports).toMatchObject([{ form: 'ogi-2021', year: 2024, organisation: '云溪县财政局' }]);
  });

  it('a table cut off half-way gives what is there, and says what is not', async () => {
    const text = cleanReport();
    const run = await beside(text.slice(0, text.indexOf('（四）无法提供') - 4));
    expect(run.bad!.reports).toMatchObject([{ form: 'ogi-2021', year: 2023 }]);
    // What was cut off is not read: it is neither missing from the report, nor is anything that is there an error.
    expect(new Set(rulesOf(run.bad))).toEqual(new Set(['unread-cell']));
  });

  it('a file cut off within a character is read up to there, and that is said', async () => {
    const bytes = Buffer.from(brokenReport());
    const run = await beside(bytes.subarray(0, -2));
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^gouji: bad\.txt：按 utf-8 读取，但第 \d+ 行起有无效字节，已以“\ufffd”代替/);
    expect(rulesOf(run.bad)).toEqual(['review-total-mismatch']);
  });
});

describe('encodings', () => {
  it('that were asked for and are wrong are refused, with the likely one', async () => {
    const cwd = await folderWith({ 'gbk.txt': iconv.encode(brokenReport(), 'gbk'), 'utf8.txt': brokenReport() });
    const run = await gouji(['check', '--format', 'json', '--encoding', 'utf-8', '.'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toBe(
      'gouji: ./gbk.txt：不是 utf-8 编码（第 1 行起有无效字节），看来是 gb18030；请更正或去掉 --encoding\n',
    );
    expect(checked(run).files.map(({ path }) => path)).toEqual(['./utf8.txt']);

    for (const encoding of ['gbk', 'utf-16', 'big5']) {
      const other = await gouji(['check', '--encoding', encoding, 'utf8.txt'], { cwd });
      expect(other.code).toBe(2);
      expect(other.stderr).toMatch(/不是 [\w-]+ 编码(?:（第 \d+ 行起有无效字节）)?，看来是 utf-8；/);
    }
  });

  it('that were asked for and are right are used', async () => {
    const cwd = await folderWith({ 'a.txt': iconv.encode(brokenReport(), 'gbk') });
    const run = await gouji(['check', '--format', 'json', '--encoding', 'GB2312', 'a.txt'], { cwd });
    expect(run.code).toBe(1);
    expect(checked(run).files).toMatchObject([{ encoding: 'gbk', reports: [{ organisation: '云溪县教育局' }] }]);
  });
});

describe('an unreadable file among good ones', () => {
  it('is named, the rest is checked, and 2 wins over 1', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport(), 'c.txt': brokenReport() });
    symlinkSync('nowhere', join(cwd, 'b.txt'));
    symlinkSync('loop.txt', join(cwd, 'loop.txt'));
    const run = await gouji(['check', '--format', 'json', 'a.txt', 'b.txt', 'loop.txt', 'gone.txt', 'c.txt'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toBe(
      'gouji: b.txt：链接指向的文件不存在\ngouji: loop.txt：链接循环，无法读取\ngouji: gone.txt：没有这个文件或文件夹\n',
    );
    expect(checked(run).files.map(({ path }) => path)).toEqual(['a.txt', 'c.txt']);
    expect(checked(run).summary.findings.error).toBe(2);
  });
});

import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { bytesFor, replaceFile } from '../../server/cli/write.ts';
import { messagesFor } from '../../server/core/index.ts';
import { brokenReport, checked, cleanReport, example, folderWith, gouji, replaced } from './gouji.ts';

/** A comment that silences nothing: `fix` takes its whole line away. */
const IDLE = '<!-- 勾稽-忽略 row-total-mismatch: 已核对 -->\n';
const HEADING = '二、主动公开政府信息情况\n';
const idle = replaced(cleanReport(), HEADING, IDLE + HEADING);

describe('fix', () => {
  it('carries out safe repairs and leaves nothing of its own behind', async () => {
    const cwd = await folderWith({ 'a.txt': idle, 'b.txt': cleanReport() });
    const run = await gouji(['fix', '.'], { cwd });
    expect([run.code, run.stdout]).toEqual([0, '']);
    expect(run.stderr).toBe('gouji: ./a.txt：改正 1 处\n共 1 个文件，改正 1 处\n');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(cleanReport());
    expect(readdirSync(cwd)).toEqual(['a.txt', 'b.txt']);
    const again = await gouji(['fix', '.'], { cwd });
    expect([again.code, again.stderr]).toEqual([0, '没有可以放心改正的问题\n']);
  });

  it.each([
    ['GB18030', (text: string) => iconv.encode(text, 'gb18030')],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 LE without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['CRLF line ends', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('keeps %s', async (_, write) => {
    const cwd = await folderWith({ 'a.txt': write(idle) });
    expect((await gouji(['fix', 'a.txt'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'a.txt')).equals(write(cleanReport()))).toBe(true);
  });

  it('keeps the mode of a file, and a link a link', async () => {
    const cwd = await folderWith({ 'real/a.txt': idle });
    chmodSync(join(cwd, 'real/a.txt'), 0o664);
    symlinkSync('real/a.txt', join(cwd, 'link.txt'));
    expect((await gouji(['fix', 'link.txt'], { cwd })).code).toBe(0);
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(statSync(join(cwd, 'real/a.txt')).mode & 0o777).toBe(0o664);
    expect(readFileSync(join(cwd, 'real/a.txt'), 'utf8')).toBe(cleanReport());
  });

  it('leaves alone what is read-only, and makes no copy', async () => {
    const cwd = await folderWith({ 'a.txt': idle, 'b.txt': idle });
    chmodSync(join(cwd, 'a.txt'), 0o444);
    for (const words of [[], ['--apply', 'best']]) {
      const run = await gouji(['fix', ...words, 'a.txt'], { cwd });
      expect([run.code, run.stderr]).toEqual([2, 'gouji: a.txt：文件是只读的，未改动\n没有可以放心改正的问题\n']);
    }
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(idle);
    expect(readdirSync(cwd)).toEqual(['a.txt', 'b.txt']);
  });

  it('shows names in a patch as they are, where nothing has to be quoted', async () => {
    const cwd = await folderWith({ '青山区/教育局 定稿.txt': idle });
    const run = await gouji(['fix', '--dry-run', '青山区'], { cwd });
    expect(run.stdout.split('\n').slice(0, 2)).toEqual([
      '--- a/青山区/教育局 定稿.txt',
      '+++ b/青山区/教育局 定稿.txt',
    ]);
  });

  it('shows a patch instead with --dry-run', async () => {
    const cwd = await folderWith({ 'a.txt': idle });
    const run = await gouji(['fix', '--dry-run', './a.txt'], { cwd });
    expect(run.code).toBe(0);
    expect(run.stdout.split('\n')).toEqual([
      '--- a/a.txt',
      '+++ b/a.txt',
      expect.stringMatching(/^@@ -\d+,7 \+\d+,6 @@$/),
      expect.stringMatching(/^ （三）政府信息管理。/),
      expect.stringMatching(/^ （四）平台建设。/),
      expect.stringMatching(/^ （五）监督保障。/),
      `-${IDLE.trimEnd()}`,
      ` ${HEADING.trimEnd()}`,
      ' 第二十条第（一）项 | | | |',
      ' 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '',
    ]);
    expect(run.stderr).toContain('可改正 1 处（未写入）');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(idle);
  });

  it('passes standard input on, changed or not', async () => {
    expect((await gouji(['fix', '-'], { input: idle })).stdout).toBe(cleanReport());
    const bytes = iconv.encode(cleanReport(), 'gb18030');
    expect((await gouji(['fix', '-'], { input: bytes })).bytes.equals(bytes)).toBe(true);
  });

  it('does not touch figures', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport() });
    const run = await gouji(['fix', 'a.txt'], { cwd });
    expect([run.code, run.stderr]).toEqual([0, '没有可以放心改正的问题\n尚有 1 处需人工核定，见 gouji fix --review\n']);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(brokenReport());
  });

  it('leaves a damaged file alone', async () => {
    const bytes = Buffer.concat([Buffer.from(idle), Buffer.from([0xe6, 0x80])]);
    const cwd = await folderWith({ 'a.txt': bytes, 'b.txt': idle });
    const run = await gouji(['fix', '.'], { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('gouji: ./a.txt：未改动：文件中有无效字节');
    expect(readFileSync(join(cwd, 'a.txt')).equals(bytes)).toBe(true);
    expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(cleanReport());
  });
});

describe('figures', () => {
  it('are listed with their reasons by --review', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport(), 'b.html': example('finance-2024.html') });
    const run = await gouji(['fix', '--review', '.'], { cwd });
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/^错误\[review-total-mismatch\] 行政复议：/m);
    expect(run.stdout).toMatch(/ = 改法 .*由 3 改为 1/);
    expect(run.stdout).toMatch(/^提示\[blank-cell\] /m);
    expect(run.stderr).toBe('共 2 处问题有改法供核定\n');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(brokenReport());
  });

  it('are put right by --apply best where one repair is clearly best, with a copy of the old text', async () => {
    const text = replaced(cleanReport(), '数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |', '数量 | 5 | 1 | 0 | 0 | 0 | 0 | 9 |');
    const cwd = await folderWith({ 'a.txt': text });
    const before = checked(await gouji(['check', '--format', 'json', 'a.txt'], { cwd }));
    const rules = before.files[0]!.findings.map(({ rule }) => rule);
    // The draft's sentence states the right figure, so it disagrees with the table too.
    expect(rules.sort()).toEqual(['application-balance-mismatch', 'prose-table-mismatch', 'row-total-mismatch']);
    const run = await gouji(['fix', '--apply', 'best', 'a.txt'], { cwd });
    expect(run.code).toBe(0);
    expect(run.stdout.split('\n').filter((line) => /^[-+][^-+]/.test(line))).toEqual([
      '-一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 9 |',
      '+一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |',
    ]);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(cleanReport());
    expect(readFileSync(join(cwd, 'a.txt.bak'), 'utf8')).toBe(text);
    expect(run.stderr).toContain('gouji: a.txt：原文件存为 a.txt.bak\n');

    // A second copy does not take the place of the first.
    writeFileSync(join(cwd, 'a.txt'), text);
    await gouji(['fix', '--apply', 'best', 'a.txt'], { cwd });
    expect(readdirSync(cwd)).toEqual(['a.txt', 'a.txt.bak', 'a.txt.bak2']);
    writeFileSync(join(cwd, 'a.txt'), text);
    await gouji(['fix', '--apply', 'best', '--no-backup', 'a.txt'], { cwd });
    expect(readdirSync(cwd)).toEqual(['a.txt', 'a.txt.bak', 'a.txt.bak2']);
  });
});

describe('writing', () => {
  const messages = messagesFor(undefined).cli;
  const source = (text: string, encoding: 'gbk' | 'big5' | 'utf-8') => ({
    input: { path: 'a.txt', file: 'a.txt', once: false },
    bytes: iconv.encode(text, encoding),
    decoded: { kind: 'text', text, encoding, bom: false, damagedLine: null } as const,
  });

  it('refuses a character the encoding lacks, and names it', () => {
    expect(bytesFor(source('總計', 'big5'), '總計\n总计', messages)).toEqual({
      refused: '未改动：big5 编码没有“总”（U+603B，第 2 行）；请先把文件转为 UTF-8',
    });
    // Of four bytes in every version of Node, which differ in what has two.
    expect(bytesFor(source('总计', 'gbk'), '总计㐀', messages)).toMatchObject({
      refused: expect.stringContaining('U+3400'),
    });
    expect(bytesFor(source('总计', 'gbk'), '合计', messages)).toEqual({ bytes: iconv.encode('合计', 'gbk') });
  });

  it('refuses when the rest of the file would come out differently', () => {
    const twice = { ...source('€', 'gbk'), bytes: Buffer.from([0xa2, 0xe3, 0x80]) };
    const decoded = { ...twice.decoded, text: '€€' };
    expect(bytesFor({ ...twice, decoded }, '€', messages)).toMatchObject({
      refused: expect.stringContaining('写回会改变其他字节'),
    });
  });

  it('leaves a file alone that has changed since it was read', async () => {
    const cwd = await folderWith({ 'a.txt': 'new' });
    expect(await replaceFile(join(cwd, 'a.txt'), Buffer.from('old'), Buffer.from('fixed'), messages)).toBe(
      messages.changedMeanwhile,
    );
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('new');
    expect(readdirSync(cwd)).toEqual(['a.txt']);
  });

  it('says so when it cannot', async () => {
    const cwd = await folderWith({});
    const failure = await replaceFile(join(cwd, 'gone.txt'), Buffer.from(''), Buffer.from('x'), messages);
    expect(failure).toBe('写入失败（ENOENT），文件未改动');
    expect(readdirSync(cwd)).toEqual([]);
  });
});

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { brokenReport, cleanReport, folderWith, gouji, HOSTILE, type Run, replaced } from './gouji.ts';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Rows by the heads of their columns. */
function rowsOf({ bytes }: Run): Record<string, string>[] {
  expect(bytes.subarray(0, 3)).toEqual(MARK);
  return parse(bytes.subarray(3), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
}

describe('the table of findings', () => {
  it('has a row a finding', async () => {
    const cwd = await folderWith({ 'a.txt': brokenReport(), 'b.txt': cleanReport().replaceAll('教育局', '财政局') });
    const run = await gouji(['check', '--format', 'csv', '.'], { cwd });
    expect([run.code, run.stderr]).toEqual([1, '']);
    expect(rowsOf(run)).toEqual([
      {
        文件: './a.txt',
        行: '59',
        列: '17',
        单位: '云溪县教育局',
        年份: '2023',
        级别: '错误',
        规则: 'review-total-mismatch',
        名称: '复议诉讼总计不平',
        说明: expect.stringMatching(/^行政复议：维持1/),
        填报: '3',
        应为: '1',
        首选改法: expect.any(String),
      },
    ]);
  });

  it('keeps to what fails with --quiet', async () => {
    const text = replaced(brokenReport(), '数量 | 5 | 1 |', '数量 | 5（含网上） | 1 |');
    const severities = async (words: readonly string[]) =>
      rowsOf(await gouji(['check', '--format', 'csv', ...words, '-'], { input: text })).map(({ 级别 }) => 级别);
    expect(await severities([])).toEqual(['信息', '错误']);
    expect(await severities(['-q'])).toEqual(['错误']);
  });

  it('quotes what must be, and is never a formula', async () => {
    const path = '=HYPERLINK("x"),"\n.txt';
    const cwd = await folderWith({ [path]: brokenReport(), '＋a.txt': brokenReport(), [HOSTILE.path]: HOSTILE.text });
    const run = await gouji(['check', '--format', 'csv', '.', path, '＋a.txt'], { cwd: cwd });
    const rows = rowsOf(run);
    expect(rows.some(({ 说明 }) => 说明!.includes('<script>alert("x")</script>&amp;%0A::error::,'))).toBe(true);
    const bare = rowsOf(await gouji(['check', '--format', 'csv', path, '＋a.txt'], { cwd }));
    expect(bare.map(({ 文件 }) => 文件)).toEqual([`'${path}`, "'＋a.txt"]);
  });
});

describe('the table of figures', () => {
  it('has a row a cell, read or not', async () => {
    const text = replaced(
      cleanReport(),
      '数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |',
      '数量 | 5 件次 | - | 0 | 0 | 0 | 0 | 6 |',
    );
    const cwd = await folderWith({ 'a.txt': text });
    const run = await gouji(['facts', '--format', 'csv', 'a.txt'], { cwd });
    expect([run.code, run.stderr]).toEqual([0, '']);
    const rows = rowsOf(run);
    expect(rows).toHaveLength(200);
    const cell = (id: string) => rows.find(({ 格子 }) => 格子 === `applications/received/${id}`);
    expect(cell('natural-person')).toMatchObject({
      数值: '5',
      原文: '5 件次',
      行: '30',
      单位: '云溪县教育局',
      年份: '2023',
    });
    expect(cell('enterprise')).toMatchObject({ 数值: '', 原文: '-' });
  });
});

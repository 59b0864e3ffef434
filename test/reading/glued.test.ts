/** Digits without separators: divided where one way is left, and told apart where none or several are. */
import { expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import { toNumber } from '../../server/core/text/decimal.ts';
import { reading, rowOf } from '../kit/reading.ts';

/** A flattened table three whose first row has the given digits. */
function draft(digits: string): string {
  return [
    '石桥县2024年政府信息公开工作年度报告三、收到和处理政府信息公开申请情况',
    '自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他',
    `一、本年新收政府信息公开申请数量${digits}二、上年结转政府信息公开申请数量0000000`,
    '三、本年度办理结果（一）予以公开3000003（三）不予公开1.属于国家秘密00000002.其他法律行政法规禁止公开0000000',
    '四、结转下年度继续办理0000000\n',
  ].join('');
}

function received(digits: string): readonly number[] {
  const cells = [...(analyse(draft(digits)).reports[0]?.cells.values() ?? [])];
  return cells.filter(({ row }) => row.key === 'received').map(({ value }) => toNumber(value!));
}

function said(digits: string): readonly string[] {
  return analyse(draft(digits)).findings.flatMap(({ rule, message }) => (rule === 'unread-cell' ? [message] : []));
}

test('one way satisfies the equation of the row', () => {
  expect(received('12300002125')).toEqual([123, 0, 0, 0, 0, 2, 125]);
  expect(said('12300002125')).toEqual([]);
});

test('a long row is divided too: what its digits may still add up to cuts the search short', () => {
  expect(received('129873406872415196873320381')).toEqual([12987, 3406, 872, 415, 1968, 733, 20381]);
});

test('several ways do: they are listed, none is taken', () => {
  // 1＋1＋10, 1＋11 and 11＋1 all make 12.
  expect(received('111000012')).toEqual([]);
  expect(said('111000012')).toEqual([
    expect.stringContaining('数字连写，可分作 1·1·10·0·0·0·12、1·11·0·0·0·0·12、11·1·0·0·0·0·12'),
  ]);
});

test('none does: an error is inside, and the nearest ways are named', () => {
  expect(received('12000012')).toEqual([]);
  expect(said('12000012')).toEqual([expect.stringContaining('怎样分开等式都不平，最接近的是')]);
});

test('a run of ten thousand digits is unread, at once', () => {
  expect(received('7'.repeat(10_000))).toEqual([]);
  expect(said('7'.repeat(10_000))).toEqual([expect.stringContaining('没有读入')]);
});

test('a blank’s mark behind the digits shows that they are not all of them', () => {
  const text = `石桥县2023年政府信息公开工作年度报告二、主动公开政府信息情况
本年制发件数本年废止件数现行有效件数规章489无无行政规范性文件0000行政许可12行政处罚3行政强制0行政事业性收费5
一、本年新收政府信息公开申请数量3000003二、上年结转政府信息公开申请数量0000000`;
  const cells = analyse(text).reports[0]?.cells ?? new Map();
  expect([...cells.keys()].filter((id) => id.startsWith('disclosure/regulations/'))).toEqual([]);
});

test('a run below the heads of several blocks is not one block’s, though one letter of the heads is foreign', () => {
  const heads = '结果维持结果纠正其他结果尚未审结总计';
  const read = reading(
    `石桥县人民政府2020年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
行政复议行政诉讼${heads}未经复议直接起诉复议后起诉结果维持结果纠件正其他结果尚未审结总计${heads} 15106 2 33 171252512012 15
`,
    'plain',
    'ogi-2021',
  );
  expect(rowOf(read, 'review/litigation-after-reconsideration')).toBe('');
});

test('a figure lost in one row is a slip: the others are divided', () => {
  const read = reading(draft('0 00000'));
  expect(rowOf(read, 'applications/received')).toBe('');
  expect(rowOf(read, 'applications/granted')).toBe('3 0 0 0 0 0 3');
  expect(rowOf(read, 'applications/carried-over')).toBe('0 0 0 0 0 0 0');
});

test('a heading behind the last figures, whatever it says, does not make an ordinal of them', () => {
  const text = draft('3000003').trimEnd();
  for (const heading of ['四、复议和诉讼有关情况', '五、存在的不足'])
    expect(rowOf(reading(`${text}${heading}\n`), 'applications/carried-over')).toBe('0 0 0 0 0 0 0');
});

test('a run below its label may be a neighbour’s where one lacks a figure', () => {
  const row = (label: string, figures: string) => `${label}\n数量\n${figures}\n`;
  const read = reading(
    `石桥县人民政府2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n7790 708 17 26 177 88 8806\n${row('一、本年新收政府信息公开申请', '277 25 0 06 3 311')}二、上年结转政府信息公开申请\n数量\n（一）予以公开 3126 284 7 10 71 35 3533\n`,
  );
  expect(['', '7790 708 17 26 177 88 8806']).toContain(rowOf(read, 'applications/received'));
});

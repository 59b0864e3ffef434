/** Rows that were written out, each figure behind its column's name. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const NAMES = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const list = (names: readonly string[], figures: readonly number[], colon = '', unit = '', mark = '，') =>
  names.map((name, at) => `${name}${colon}${figures[at]}${unit}`).join(mark);

const report = (rows: readonly string[]) =>
  reading(`石桥县司法局2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量：${rows[0]}。
二、上年结转政府信息公开申请数量：${rows[1]}。
三、本年度办理结果：
（一）予以公开：${rows[2]}。
五、存在的主要问题及改进情况
`);

const ROWS = [
  [5, 3, 1, 0, 0, 0, 9],
  [1, 0, 0, 0, 1, 0, 2],
  [1203, 0, 0, 0, 0, 0, 1203],
];

test.each([
  ['names and figures', '', '', '，'],
  ['colons and units', '：', '件', '；'],
  ['为', '为', '件', '、'],
])('each figure is that of its name: %s', (_, colon, unit, mark) => {
  const read = report(ROWS.map((row) => list(NAMES, row, colon, unit, mark)));
  expect(rowOf(read, 'applications/received')).toBe('5 3 1 0 0 0 9');
  expect(rowOf(read, 'applications/carried-in')).toBe('1 0 0 0 1 0 2');
  expect(rowOf(read, 'applications/granted')).toBe('1203 0 0 0 0 0 1203');
});

test('whatever the order of the names', () => {
  const order = [6, 1, 0, 2, 3, 4, 5];
  const inOrder = (of: readonly (string | number)[]) => order.map((at) => of[at]!);
  const read = report(ROWS.map((row) => list(inOrder(NAMES) as string[], inOrder(row) as number[])));
  expect(rowOf(read, 'applications/received')).toBe('5 3 1 0 0 0 9');
  expect(rowOf(read, 'applications/carried-in')).toBe('1 0 0 0 1 0 2');
});

test('nothing is read of a row that lacks one', () => {
  const read = report(ROWS.map((row) => list(NAMES.slice(1), row.slice(1))));
  expect(rowOf(read, 'applications/received')).toBe('');
});

test('a figure’s decimals are part of it', () => {
  const read = reading(
    `石桥县司法局2020年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（九）项
信息内容
政府集中采购
采购项目数量
3
采购总金额
735.2
三、收到和处理政府信息公开申请情况
`,
    'plain',
    'ogi-2019',
  );
  expect(rowOf(read, 'disclosure/procurement')).toBe('3 735.2');
});

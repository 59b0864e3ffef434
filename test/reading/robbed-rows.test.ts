/** Columns one behind the other: a row may have the figures of the row beside it. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const EARLIER = '石桥县人民政府2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n';

test('as many figures as columns are not a row’s where the row above lacks some and others stand about', () => {
  const read = reading(`${EARLIER}信息内容
本年新制作数量
本年新公开数量
对外公开总数量
规章
177478
规范性文件
0
3935
189609
X76
266992
信息内容
行政许可 54 增7 15
`);
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('');
});

test('where a blank was dropped the row below keeps its figures', () => {
  const read = reading(`${EARLIER}规章
0
2917
规范性文件
2095
675
1927
第二十条第（五）项
行政许可 54 增7 15
`);
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('2095 675 1927');
});

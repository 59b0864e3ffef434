/** Text of PDFs, extracted by position: values on lines of their own. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告\n';
const HEAD = `${TITLE}一、本年新收政府信息公开申请数量 9 0 0 0 0 0 9\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n`;

test('a line of values amid its label belongs to it', () => {
  const read = reading(`${HEAD}（一）予以公开 3 0 0 0 0 0 3
（二）部分公开（区分处理的，
2 0 0 0 0 0 2
只计这一情形，不计其他情形）
1.属于国家秘密 0 0 0 0 0 0 0
`);
  expect(rowOf(read, 'applications/partial')).toBe('2 0 0 0 0 0 2');
});

test('a page number stuck to such a line is no value', () => {
  const read = reading(`${HEAD}（一）予以公开 3 0 0 0 0 0 3
2 0 0 0 0 0 2- 2 -
（二）部分公开（区分处理的，
只计这一情形，不计其他情形）
4 0 0 0 0 0 4
1.属于国家秘密
2.其他法律行政法规禁止公开 0 0 0 0 0 0 0
`);
  expect(rowOf(read, 'applications/partial')).toBe('2 0 0 0 0 0 2');
  expect(rowOf(read, 'applications/denied.state-secret')).toBe('4 0 0 0 0 0 4');
});

test('a line with a figure lost leaves the labels around it without values', () => {
  const read = reading(`${HEAD}（一）予以公开 3 0 0 0 0 0 3
2 0 0 0 0 2
（二）部分公开（区分处理的，
只计这一情形，不计其他情形）
4 0 0 0 0 0 4
1.属于国家秘密
2.其他法律行政法规禁止公开 0 0 0 0 0 0 0
`);
  expect(rowOf(read, 'applications/partial')).toBe('');
  expect(rowOf(read, 'applications/denied.state-secret')).toBe('');
  expect(rowOf(read, 'applications/denied.prohibited-by-law')).toBe('0 0 0 0 0 0 0');
});

test('all values may stand before their labels, the first one above all of them', () => {
  const read = reading(`${TITLE}信息内容 本年制发件数 本年废止件数 现行有效件数
0 4 2
规章
0 8 1
行政规范性文件
第二十条第（五）项
信息内容 本年处理决定数量
行政许可 12
行政处罚 1
0
行政强制
第二十条第（八）项
行政事业性收费 6
`);
  expect(rowOf(read, 'disclosure/regulations')).toBe('0 4 2');
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('0 8 1');
  expect(rowOf(read, 'disclosure/penalty')).toBe('1');
  expect(rowOf(read, 'disclosure/coercion')).toBe('0');
});

test('more lines of values than labels settle nothing', () => {
  const read = reading(`${TITLE}规章
行政规范性文件
行政许可
4
4
3
8
5
0
8
行政处罚
行政强制
行政事业性收费
3
0
4.2
`);
  expect(read.cells).toEqual({});
});

test('a group’s name amid its rows is not the row that may stand in their place', () => {
  const read = reading(`${HEAD}1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 0 0 0 0 0 0 0
2.申请人逾期未按收费通知要求缴纳费用、行政机关
（六）其他处理
1 0 0 0 0 0 1
不再处理其政府信息公开申请
3.其他 0 0 0 0 0 0 0
（七）总计 1 0 0 0 0 0 1
`);
  expect(rowOf(read, 'applications/other')).toBe('');
  expect(rowOf(read, 'applications/handled-total')).toBe('1 0 0 0 0 0 1');
});

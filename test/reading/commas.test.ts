/** Tables whose cells commas divide. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const REPORT = `石桥县人民政府2023年政府信息公开工作年度报告
信息内容,本年制发件数,本年废止件数,现行有效件数
规章,0,,3
行政规范性文件,4,1,"1,031"
信息内容,本年处理决定数量
行政许可,123
一、本年新收政府信息公开申请数量,9,2,0,0,0,4,15
二、上年结转政府信息公开申请数量,1,0,0,0,0,0,1
`;

for (const [name, comma] of [
  ['commas', ','],
  ['full-width commas', '，'],
] as const) {
  test(`${name} divide cells`, () => {
    const read = reading(REPORT.replaceAll(/,(?=[^,"]*(?:"[^"]*"[^"]*)*$)/g, comma));
    expect(rowOf(read, 'disclosure/regulations')).toBe('0 blank 3');
    expect(rowOf(read, 'disclosure/normative-documents')).toBe('4 1 1031');
    expect(rowOf(read, 'disclosure/licensing')).toBe('123');
    expect(rowOf(read, 'applications/received')).toBe('9 2 0 0 0 4 15');
  });
}

test('a number with thousands may be two cells: it is unread where its row then has too many', () => {
  expect(rowOf(reading(REPORT.replace('"1,031"', '1,031')), 'disclosure/normative-documents')).toBe('');
});

test('words behind a comma are a sentence', () => {
  const read = reading(`${REPORT}行政处罚,3件均已公开,另有2件\n`);
  expect(rowOf(read, 'disclosure/penalty')).toBe('');
});

test('the values of blocks side by side may be divided so', () => {
  const read = reading(`${REPORT}四、政府信息公开行政复议、行政诉讼情况
行政复议,,,,,行政诉讼,,,,,,,,,
结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,,,,,复议后起诉,,,,
,,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计
8,2,3,3,16,12,3,3,4,22,13,3,3,4,23
`);
  expect(rowOf(read, 'review/litigation-direct')).toBe('12 3 3 4 22');
});

test('a comma that ends a line with no value is no blank cell where the value stands on the next one', () => {
  expect(rowOf(reading(REPORT.replace('行政许可,123', '行政许可,\n123,')), 'disclosure/licensing')).not.toBe('blank');
  expect(rowOf(reading(REPORT.replace('行政许可,123', '行政许可,')), 'disclosure/licensing')).toBe('blank');
});

/** A table of blocks side by side whose heads were lost: nothing but its line of figures is left. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const report = (heads: string, figures: string) => `石桥县人民政府2023年政府信息公开工作年度报告
二、主动公开政府信息情况
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
规章 | 0 | 0 | 0 |
行政规范性文件 | 4 | 1 | 31 |
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 | 20 | 4 | 0 | 0 | 1 | 0 | 25 |
四、政府信息公开行政复议、行政诉讼情况
${heads}${figures}
五、存在的主要问题及改进情况
公开的内容还不够丰富。
`;
const rows = (text: string) =>
  ['reconsideration', 'litigation-direct', 'litigation-after-reconsideration'].map((row) =>
    rowOf(reading(text), `review/${row}`),
  );
const cells = (figures: string) => `| ${figures.split(' ').join(' | ')} |`;

const SOUND = '7 2 3 1 13 4 0 1 2 7 5 0 2 0 7';

test('it is read where the sums of all blocks come out', () => {
  const read = ['7 2 3 1 13', '4 0 1 2 7', '5 0 2 0 7'];
  expect(rows(report('行政复议行政诉讼\n', cells(SOUND)))).toEqual(read);
  expect(rows(report('', cells(SOUND)))).toEqual(read);
  expect(rows(report('', SOUND))).toEqual(read);
});

test('it is left where one does not, or where all figures are nothing and no head stands above', () => {
  const none = ['', '', ''];
  expect(rows(report('行政复议行政诉讼\n', cells(SOUND.replace('13', '14'))))).toEqual(none);
  expect(rows(report('', cells(SOUND.replaceAll(/\d+/g, '0'))))).toEqual(none);
});

const HEADS = `| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
|  |  |  |  |  | ${Array(2).fill('结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计').join(' | ')} |
`;

test('nor is it read below its heads where a cell was lost', () => {
  expect(rows(report(HEADS, cells(SOUND)))[0]).toBe('7 2 3 1 13');
  expect(rows(report(HEADS, cells(`${SOUND.slice(2)} `)))).toEqual(['', '', '']);
  expect(rows(report(HEADS, cells(SOUND.replace(/7$/, ''))))[0]).toBe('7 2 3 1 13');
});

test('figures that are nothing are read below what is left of the heads', () => {
  const nothing = SOUND.replaceAll(/\d+/g, '0');
  expect(rows(report('行政复议行政诉讼\n', cells(nothing)))).toEqual(Array(3).fill('0 0 0 0 0'));
});

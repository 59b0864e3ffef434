/** What extraction makes of narrow cells: figures broken over lines, signs apart, values behind another piece's head. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const EARLIER = `石桥县人民政府2020年政府信息公开工作年度报告
第二十条第（五）项
信息内容 上一年项目数量 本年增/减 处理决定数量
`;
const PRESENT = '石桥县人民政府2023年政府信息公开工作年度报告\n';

test('a sign in words belongs to the figure behind it', () => {
  const read = reading(`${EARLIER}行政许可 610 减 9 730
其他对外管理服务事项 646 增 6 452
`);
  expect(rowOf(read, 'disclosure/licensing')).toBe('610 -9 730');
  expect(rowOf(read, 'disclosure/other-services')).toBe('646 6 452');
});

test('a figure too wide for its column goes on below itself', () => {
  const read = reading(`${PRESENT}一、本年新收政府信息公开申请数量 9 0 0 0 0 0 9
二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
     （七）总计       1640   1494   36   54   369   182   1853
                 3                                      8

四、结转下年度继续办理  0 0 0 0 0 0 0
`);
  expect(rowOf(read, 'applications/handled-total')).toBe('');
  expect(rowOf(read, 'applications/carried-over')).toBe('0 0 0 0 0 0 0');
});

test('a value behind the head of the next piece may be another row’s', () => {
  const read = reading(`${PRESENT}第二十条第（六）项
信息内容
行政处罚

本年处理决定数量

行政强制

1

第二十条第（八）项

5

信息内容

本年收费金额（单位：万元）

行政事业性收费

3
`);
  expect(rowOf(read, 'disclosure/penalty')).toBe('');
  expect(rowOf(read, 'disclosure/coercion')).toBe('');
});

test('with a head missing the columns keep the order of the form', () => {
  const read = reading(`${PRESENT}四、政府信息公开行政复议、行政诉讼情况
| 行政复议 | 行政诉讼 | | | | | | | | | | | | | |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果\\\\ | 结果\\\\ | 其他\\\\ | 尚未审结 | 总\\\\ | 结果维持 | 结果纠正 | 其他结果 | 尚未\\\\ | 总计 |
| | | | | | 维持 | 纠正 | 结果 | | 计 | | | | 审结 | |
| 28 | 0 | 1 | 3 | 32 | 10 | 0 | 2 | 3 | 15 | 18 | 1 | 0 | 0 | 19 |
`);
  expect(rowOf(read, 'review/reconsideration')).toBe('28 0 1 3 32');
});

test('the first letters of a label broken over lines are no other row', () => {
  const read = reading(`${PRESENT}一、本年新收政府信息公开申请数量 9 0 0 0 0 0 9
二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
2.其他   0     1    0   0    0    0   1
法律
行政
（六）其他      5   1   0   0   0   0   6
处理
（七）总计      9   0   0   0   0   0   9
四、结转下年度继续办理  0 0 0 0 0 0 0
`);
  expect(rowOf(read, 'applications/other.other')).toBe('');
});

test('a figure with a note goes on below itself, too', () => {
  const read = reading(`${PRESENT}一、本年新收政府信息公开申请数量   9 0 0 0 0 0 9
二、上年结转政府信息公开申请数量   0 0 0 0 0 0 0
四、结转下年度继续办     80      52     2    2    21    6      885
理              2（补
               正后
               办结）
四、政府信息公开行政复议、行政诉讼情况
`);
  expect(rowOf(read, 'applications/carried-over')).toBe('');
});

test('so does one at the beginning of its line', () => {
  const heads = '结果维持 结果纠正 其他结果 尚未审结 总计';
  const read = reading(`${PRESENT}四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
${heads} 未经复议直接起诉 复议后起诉
${heads} ${heads}
20   50   69      77   39     29   60   88       74   518 117      53   58   54     28
0                      6      6                                                     2

五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/reconsideration')).toBe('');
  expect(rowOf(read, 'review/litigation-direct')).toBe('');
});

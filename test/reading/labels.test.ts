/** Labels damaged, amid other words, or with remarks: what is theirs, and what is not. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const NATIONAL = '石桥县2017年政府信息公开工作年度报告\n指标\t单位\t数量\n一、主动公开情况\t\t\n';
const APPLICATIONS = `石桥县人民政府2023年政府信息公开工作年度报告
一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;

test('a remark cut off ends with its cell', () => {
  const read = reading(`${NATIONAL}（一）主动公开政府信息数（不同渠道和方式公开相同信息\t条\t14
其中：主动公开规范性文件数\t条\t0
制发规范性文件总数\t件\t1
`);
  expect(rowOf(read, 'statistics/disclosure.total')).toBe('14');
});

test('a figure in a label’s remark is none of its values', () => {
  const read = reading(`${NATIONAL}（一）主动开政府信息数（不同渠道和方式公开相同信息计1条）\t条\t11
其中：主动公开规范性文件数\t条\t0
制发规范性文件总数\t件\t1
`);
  expect(rowOf(read, 'statistics/disclosure.total')).toBe('11');
});

test('the end of a damaged label is not another row’s label', () => {
  const read = reading(`${NATIONAL}1.参加或举办新闻发布会总次数\t次\t4
2.政府网站在线访谈数\t次\t12
其中：主要负责同同志参加政府网站在线访谈次数\t次\t3
3.政策解读稿件发布数\t篇\t7
4.微博微信回应事件数\t次\t0
`);
  expect(rowOf(read, 'statistics/response.interviews')).not.toBe('3');
  expect(rowOf(read, 'statistics/response.interviews.leaders')).toBe('3');
});

test('the beginning of a damaged label is not another row’s label', () => {
  const read = reading(`${APPLICATIONS}（六）其他处处理 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |
（七）总计 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |
四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`);
  expect(rowOf(read, 'applications/other.other')).toBe('');
});

test('a lost ordinal leaves the row above whole', () => {
  const read = reading(`${APPLICATIONS}6.属于四类过程性信息 | 12 | 1 | 0 | 0 | 0 | 0 | 13
.属于行政执法案卷 | 2 | 0 | 0 | 0 | 0 | 0 | 2
8.属于行政查询事项 | 1 | 0 | 0 | 0 | 0 | 0 | 1
`);
  expect(rowOf(read, 'applications/denied.process-information')).toBe('12 1 0 0 0 0 13');
  expect(rowOf(read, 'applications/denied.enforcement-file')).toBe('2 0 0 0 0 0 2');
});

test('words of a sentence are no row', () => {
  const read = reading(`石桥县人民政府2023年政府信息公开工作年度报告
一、总体情况
全年办理行政许可3件，答复及时。
二、主动公开政府信息情况
规章 | 0 | 0 | 2 |
行政规范性文件 | 4 | 1 | 31 |
行政处罚 | 7 |
`);
  expect(read.cells).not.toHaveProperty(['disclosure/licensing/decisions']);
});

test('a page number behind a label is none of its values', () => {
  const read = reading(`石桥县人民政府2019年政府信息公开工作年度报告
规章 0 0 2
规范性文件 4 1 31
行政处罚 7 0 12
行政事业性收费- 2 -
采购项目数量
`);
  expect(rowOf(read, 'disclosure/charges')).toBe('');
});

const BARRED = '石桥县人民政府2018年政府信息公开工作年度报告\n指标 单位 | 数量\n';

test('a remark cut off with its label’s end does not run on into the next row', () => {
  const read = reading(`${BARRED}（一）主动公开政府信息数（不同渠道和方式公开相同信息 条 1826
其中：主动公公开规范性文件数 条 | 84
制发规范性文件总数 件 | 84
`);
  expect(['', '1826']).toContain(rowOf(read, 'statistics/disclosure.total'));
});

test('a row with an empty last cell does not take the next row for its value', () => {
  const read = reading(`${BARRED}四、行政复议数量 | 件 1 |
（一）维持具体行政行为数 件 | 1
| （二）被依法纠错数 | 件 |
（三）其其他情形数 | 件 |
五、行政诉诉讼数量 件 11
（一）维持具体行政行为或者驳回原告诉讼请求数 件 3
| （二）被依法纠错数 | 件 | 8
`);
  expect(['', 'blank']).toContain(rowOf(read, 'statistics/reconsideration.other'));
});

test('a damaged label ends where the ordinal of the next row begins', () => {
  const read = reading(`石桥县人民政府2018年政府信息公开工作年度报告
指标 单位 数量
四、行政复议数量 件 279
（一）维持具体行政行为数 件 157
（二）被依法纠错数 件 98
件 24
（三）其他情情形数
五、行政讼数量 件 314
（一）维持具体行政行为或者驳回原告诉讼请求数 件 198
`);
  expect(['', '24']).toContain(rowOf(read, 'statistics/reconsideration.other'));
});

test('a unit in the place of a value shows that a value’s cell is lost', () => {
  const read = reading(`石桥县人民政府2012年政府信息公开工作年度报告
| 指标名称 计量单位 2012年度 历年累计 |
对申请的答复总数 条 10 67
| 政府信息公开收费减免金额 | 元 | 0 |${' '}
行政复议数 | 件 1 7 |
`);
  expect(rowOf(read, 'statistics/fee-waived')).toBe('');
});

test('rows in another order than the form’s are read by their labels', () => {
  const read = reading(`石桥县人民政府2023年政府信息公开工作年度报告
四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
（七）总计 | 8 | 0 | 0 | 0 | 0 | 0 | 8 |
（二）部分公开 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
（一）予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |
`);
  expect(rowOf(read, 'applications/received')).toBe('9 0 0 0 0 0 9');
  expect(rowOf(read, 'applications/granted')).toBe('3 0 0 0 0 0 3');
  expect(rowOf(read, 'applications/handled-total')).toBe('8 0 0 0 0 0 8');
});

test('a label that two rows share tells neither where the rows keep no order', () => {
  const read = reading(`石桥县人民政府2017年政府信息公开工作年度报告
六、举报投诉数量 | 件 | 3 |
（二）被依法纠错数 | 件 | 8 |
五、行政诉讼数量 | 件 | 11 |
（二）被依法纠错数 | 件 | 2 |
四、行政复议数量 | 件 | 9 |
三、依申请公开情况 | | |
（一）收到申请数 | 件 | 20 |
`);
  expect(rowOf(read, 'statistics/litigation')).toBe('11');
  expect(rowOf(read, 'statistics/reconsideration')).toBe('9');
  expect(rowOf(read, 'statistics/litigation.corrected')).toBe('');
  expect(rowOf(read, 'statistics/reconsideration.corrected')).toBe('');
});

test('a remark cut off with its label’s end does not take in the value', () => {
  const read =
    reading(`${BARRED}| （四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面 万元 0.2 |
| 九、政府信息公开会议和培训情况 | —— | ——
（一）召开政府信息公开工作会议或专题会议数 | 次 4 |
（二）举办各类培训班数 次 7
`);
  expect(['', '0.2']).toContain(rowOf(read, 'statistics/capacity.budget'));
});

test('a remark cut off with its label’s end is not closed by the bracket of the next row', () => {
  const read = reading(`${BARRED}（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情 次 2
（二）通过不同渠道和方式回应解读的情况 |  | 
1.参加或举办新闻发布会总次数 | 次 | 4
其中：主要负责同志参加新闻发布会总次数 | 次 | 1
`);
  expect(rowOf(read, 'statistics/response.hot-topics')).toBe('2');
});

test('a value on a line amid a damaged label’s remark does not give the row the next one', () => {
  const read = reading(`石桥县2015年政府信息公开工作年度报告
指标单位数量
一、主动公开情况

（一）主动公开政府信数（不同
渠道和方式公开相同信息计1条
条 10
）
其中：主动公开规范 条 0
制发规范性文件总数 件 3
（二）通过不同渠道和方式公开

政府信息的情况
1.政府公报公开政府信息数 条 0
2.政府网站公开政府信息数 条 4
3.政务微博公开政府信息数 条 8
`);
  expect(['', '10']).toContain(rowOf(read, 'statistics/disclosure.total'));
});

test.each([
  ['4.不同意公开答数\n其中：涉及国 件 8', 'denied'],
  ['4.不同意公开答数 件其中：涉及国家密 件 8', 'denied'],
  ['危及国家安全、公共安全、经济安全和社会稳 件不是《条例》所指件 8', 'denied.security-stability'],
])('behind the label of a row without a value begins another row’s: %j', (lines, row) => {
  const read = reading(`${NATIONAL}（三）申请答复数 件 60
2.同意公开答复数 件 31
3.同意部分公开答复数 件 2
${lines}
法律法规规定的其他情形 件 5
5.不属于本行政机关公开数 件 7
6.申请信息不存在数 件 3
`);
  expect(rowOf(read, `statistics/applications.answered.${row}`)).toBe('');
  expect(rowOf(read, 'statistics/applications.answered.not-this-organ')).not.toBe('8');
});

test.each([
  ['…………', ''],
  [' ...... ', ''],
  ['······', '件'],
  ['____', '件'],
])('dots that lead to a figure: %s', (dots, unit) => {
  const rows = ['（一）收到申请数', '1.当面申请数', '2.传真申请数', '3.网络申请数', '4.信函申请数'];
  const text = rows.map((row, index) => `${row}${dots}${index}${unit}`).join('\n');
  const read = reading(
    `石桥县教育局2016年政府信息公开工作年度报告\n${text}\n（二）申请办结数${dots}8${unit}\n`,
    'plain',
    'ogi-2014',
  );
  expect(rowOf(read, 'statistics/applications.received.letter')).toBe('4');
});

test('a word behind a list that goes on over the end of its line is no label', () => {
  const read = reading(
    `石桥县教育局2016年政府信息公开工作年度报告
收到申请总数 条
68
300
1、当面申请数 条
68
200
信函、 条
传真申
请数
0
100
`,
    'plain',
    'ogi-fujian',
  );
  expect(rowOf(read, 'statistics/received.fax')).toBe('');
});

test('a row may be called by its short name', () => {
  const read = reading(`石桥县人民政府2023年政府信息公开工作年度报告
规章 | 0 | 0 | 0 |
行政规范性文件 | 4 | 1 | 31 |
本年新收 | 20 | 4 | 0 | 0 | 1 | 0 | 25 |
上年结转 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
予以公开 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |
`);
  expect(rowOf(read, 'applications/received')).toBe('20 4 0 0 1 0 25');
  expect(rowOf(read, 'applications/carried-in')).toBe('2 0 0 0 0 0 2');
});

test('rows of the older regional table by the names they have there', () => {
  const read = reading(`石桥县人民政府2012年政府信息公开工作年度报告
指标名称 计量单位 2012年度 历年累计
受理政府信息公开申请总数 条 9 20
其中：1.当面申请数 条 4 10
2.网络申请数 条 2 5
3.其它形式申请数 条 3 5
对申请的答复数 条 9 20
其中：1.同意公开答复数 条 9 20
行政复议数 件 2 4
行政诉讼数 件 1 3
行政申诉数 件 1 2
`);
  expect(rowOf(read, 'statistics/received')).toBe('9 20');
  expect(rowOf(read, 'statistics/received.other')).toBe('3 5');
  expect(rowOf(read, 'statistics/answered')).toBe('9 20');
  expect(rowOf(read, 'statistics/complaints')).toBe('1 2');
  expect(read.unread).toEqual({});
});

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

test('more lines of values than labels settle nothing about those labels', () => {
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
  expect(read.cells).toEqual({
    'disclosure/penalty/decisions': '3',
    'disclosure/coercion/decisions': '0',
    'disclosure/charges/fees': '4.2',
  });
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

const REGIONAL = '石桥县人民政府2015年政府信息公开工作年度报告\n指标名称 计量单位 2015年度 历年累计\n';

test('a row that may be left out is there when its label has a line to itself', () => {
  const read = reading(`${REGIONAL}行政复议数 件 3 21
件 8 40
行政诉讼数
行政申诉、举报数
件 6 17- 1 -
`);
  expect(rowOf(read, 'statistics/litigation')).toBe('8 40');
  expect(rowOf(read, 'statistics/complaints')).toBe('6 17');
});

test('a blank among the torn values leaves their neighbours unread', () => {
  const read = reading(`${REGIONAL}电子邮件申请数 条 12 62
条 — 34
网上申请数
条 8 80
信函申请数
对申请的答复总数 条 56 113
`);
  expect(rowOf(read, 'statistics/received.online')).toBe('');
  expect(rowOf(read, 'statistics/received.letter')).toBe('');
});

test('values on the label’s own line, too few of them, are not filled up from the next line', () => {
  const read = reading(`${HEAD}（六）其他处理 0 0 0
8 0 0 8
（七）总计
四、结转下年度继续办理 1 0 0 0 0 0 1
`);
  expect(rowOf(read, 'applications/other')).toBe('');
});

test('words that no label explains may be a lost label: nothing around them is sure', () => {
  const read = reading(`${HEAD}6.申请信息的说明
2 0 0 0 0 0 2
（一）予以公开
3 0 0 0 0 0 3
（二）部分公开
1.属于国家秘密 0 0 0 0 0 0 0
`);
  expect(rowOf(read, 'applications/granted')).toBe('');
  expect(rowOf(read, 'applications/partial')).toBe('');
});

test('a group’s name does not take the place of its rows', () => {
  const read = reading(`${HEAD}（六）其他处理
0 0 0 0 0 0 0
2.申请人逾期未按收费通知要求缴纳
费用、行政机关不再处理- 3 -
其政府信息公开申请
3.其他 12 2 0 0 0 0 14
29 2 0 0 0 0 31
（七）总计
`);
  expect(rowOf(read, 'applications/other')).toBe('');
  expect(rowOf(read, 'applications/other.other')).toBe('12 2 0 0 0 0 14');
});

test('lines beside lost labels are taken when sums over the rows hold, not those within them', () => {
  const rows = (handled: string) => `石桥县人民政府2020年政府信息公开工作年度报告
一、本年新收政府信息公开申请数量 9 0 0 0 0 0 9
二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
（一）予以公开 3 0 0 0 0 0 3
（七）总计 ${handled}
四、结转下年度继续办理 2 0 0 0 0 0 2
`;
  const lost = rows('7 0 0 0 0 0 7').replace('（七）总计 ', '');
  expect(rowOf(reading(rows('7 0 0 0 0 0 7')), 'applications/handled-total')).toBe('7 0 0 0 0 0 7');
  expect(rowOf(reading(lost), 'applications/handled-total')).toBe('');
});

test('the dashes of a heading are not the values of a row, whatever page number is stuck to them', () => {
  const read = reading(`石桥县人民政府2017年政府信息公开工作年度报告
指标 单位 数量
（一）回应公众关注热点或重大舆情数 次 12
—— ——- 1 -
（二）通过不同渠道和方式回应解读的情况
1.参加或举办新闻发布会总次数 次 4
其中：主要负责同志参加新闻发布会次数 次 2
`);
  expect(rowOf(read, 'statistics/response.hot-topics')).toBe('12');
});

test('a table under heads torn to pieces is known by its line of values', () => {
  const read = reading(`${HEAD}四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
结果 结果 其他 尚未 总计 未经 复议
维持 纠正 结果 审结 复议 后起
直接 诉
起诉
结果结果 其他 尚未 总计 结果 结果 其他 尚未 总计
维持 纠正 结果 审结 维持 纠正 结果 审结
8 2 3 3 16 12 3 3 4 22 13 3 3 4 23
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/reconsideration')).toBe('8 2 3 3 16');
  expect(rowOf(read, 'review/litigation-direct')).toBe('12 3 3 4 22');
  expect(rowOf(read, 'review/litigation-after-reconsideration')).toBe('13 3 3 4 23');
});

test('pinyin that was torn from its character is no word between such heads', () => {
  const read = reading(`${HEAD}四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
结 结 其 尚
(jie)
 果维 果纠 他结 未 未经 复议
 持 正 果 审 总 直接 后起
 结 计 起诉 诉
结 结 其 尚 总 结 结 其 尚 总 (zong)
果 果 他 未 计 果 果 他 未 计
维 纠 结 审 维 纠 结 审
持 正 果 结 持 正 果 结
8 2 3 3 16 12 3 3 4 22 13 3 3 4 23
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/litigation-direct')).toBe('12 3 3 4 22');
});

const UPRIGHT = [...'结果维持结果纠正其他结果尚未审结总计'].join('\n');

test('figures one a line under such heads are mixed up where they do not add up', () => {
  const under = (figures: string) =>
    reading(`${HEAD}四、政府信息公开行政复议、行政诉讼情况
行政复议
行政诉讼
${UPRIGHT}
未经复议直接起诉
结 结 其 尚
果 果 未
维 纠 他 审 总
计 结 结
持 正 果
${UPRIGHT}
${figures.replaceAll(' ', '\n')}
复议后起诉
五、存在的主要问题及改进情况
`);
  expect(rowOf(under('1 0 0 0 1 1 2 0 0 0 2 0 0 1 2'), 'review/litigation-direct')).toBe('');
  expect(rowOf(under('1 0 0 0 1 1 0 0 1 2 2 0 0 0 2'), 'review/litigation-direct')).toBe('1 0 0 1 2');
});

test('nor do they where heads share lines and figures do not', () => {
  const read = reading(`${HEAD}四、政府信息公开行政复议、行政诉讼情况
行政复议
行政诉讼
未经复议直接起诉
复议后起诉
结果维持 结果纠正 其他结果 尚未审结 总计
结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
${'1 1 0 0 0 2 3 0 0 1 2 0 0 0 2'.replaceAll(' ', '\n')}
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/litigation-direct')).toBe('');
});

test('figures one a line below a block’s heads are its own where they add up, or every block has its own', () => {
  const heads = '结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n';
  const upright = (figures: string) => `${figures.replaceAll(' ', '\n')}\n`;
  const read = (direct: string, after: string) =>
    reading(
      `${HEAD}四、政府信息公开行政复议、行政诉讼情况\n行政复议\n${heads}${upright('9 4 4 1 18')}行政诉讼\n未经复议直接起诉\n${heads}${direct}复议后起诉\n${heads}${after}五、存在的主要问题及改进情况\n`,
    );
  const mixed = read(upright('18 0'), upright('5 1 24 10 0'));
  expect(rowOf(mixed, 'review/litigation-after-reconsideration')).toBe('');
  expect(rowOf(mixed, 'review/reconsideration')).toBe('9 4 4 1 18');
  const wrong = read(upright('1 0 0 1 2'), upright('5 1 24 10 41'));
  expect(rowOf(wrong, 'review/litigation-after-reconsideration')).toBe('5 1 24 10 41');
});

test('below two names in another order than the form’s figures are neither’s', () => {
  const heads = '结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n';
  const read = reading(`${HEAD}四、政府信息公开行政复议、行政诉讼情况
行政复议
${heads}10
0
5
2
17
行政诉讼
复议后起诉
未经复议直接起诉
${heads}15
0
14
4
33
${heads}12
0
1
0
13
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/litigation-direct')).toBe('');
  expect(rowOf(read, 'review/reconsideration')).toBe('10 0 5 2 17');
});

test('figures below the bare name of a block are its own where they add up', () => {
  const read = reading(`${HEAD}四、政府信息公开行政复议、行政诉讼情况
行政
复议

行政诉讼

未经复议直接起诉
尚
果 果 他 未 总
维 纠 结 审 计
结果 结果 其他 尚未
持 正 果 结
维持 纠正 结果 审结

复议后起诉

结 结 其

3560 85 3 444 165

3

98

总计

146

412

结果

结果

其他

尚未

维持

纠正

结果

审结

总计

531

1

35

0

567

五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/litigation-after-reconsideration')).toBe('');
});

test('a value short under such heads leaves the table unread, not missing', () => {
  const read = reading(`${HEAD}四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
结果 结果 其他 尚未 总计 未经 复议
维持 纠正 结果 审结 复议 后起
直接 诉
起诉
结果结果 其他 尚未 总计 结果 结果 其他 尚未 总计
维持 纠正 结果 审结 维持 纠正 结果 审结
8 2 3 3 16 12 3 3 4 22 13 3 3 23
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/reconsideration')).toBe('');
  expect(read.unread['review/reconsideration/total']).toBe('torn');
});

test('values stuck to a label below another line of values may be the next row’s', () => {
  const read = reading(`石桥县人民政府2020年政府信息公开工作年度报告
8.属于行政查询事项 181 16 0 0 4 2 203
1.本机关不掌握相关政府信息 4354 399 12 16 103 50 4934
（四）无法提供
362 33 0 1 9 4 409
2.没有现成信息需要另行制作182 17 0 0 4 2 205
3.补正后申请内容仍不明确
1.信访举报投诉类申请
543 50 1 1 13 6 614
2.重复申请 363 34 0 1 8 4 410
`);
  expect(rowOf(read, 'applications/unavailable.needs-creation')).toBe('');
  expect(rowOf(read, 'applications/unavailable.not-held')).toBe('4354 399 12 16 103 50 4934');
});

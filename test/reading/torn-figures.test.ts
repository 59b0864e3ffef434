/** Rows of one figure that extraction tore from its label. */
import { expect, test } from 'vitest';
import { builtInForms } from '../../server/core/forms/builtin.ts';
import { read } from '../../server/core/reading/read.ts';
import { reading, rowOf } from '../kit/reading.ts';

test('a figure alone at the end of a page may be its number', () => {
  const read = reading(`石桥县人民政府2016年政府信息公开工作年度报告
二、政府信息公开情况统计表
二、回应解读
情况
（一）回应公
众关注热点或
重大舆情数
（不同方式回
应同一热点或
舆情计1次）
（二）通过不
同渠道和方式
回应解读的情
况
4

\f1.参加或举办
新闻发布会总
次数

次

0

3.政策解读稿
件发布数

篇

743
`);
  expect(rowOf(read, 'statistics/response.hot-topics')).toBe('');
  expect(rowOf(read, 'statistics/response.interpretations')).not.toBe('4');
});

test('a value behind the unit that is stuck to its label stays, whatever stands on the line above', () => {
  const read = reading(`石桥县人民政府2016年政府信息公开工作年度报告
二、政府信息公开情况统计表
七、依申请公开信息收取的费用 万元 27.43
八、机构建设和保障经费情况
（一）政府信息公开工作专门机构
数
个 0
（二）设置政府信息公开查阅点数个 738
（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费） 万元 46.7
九、政府信息公开会议和培训情况
（二）举办各类培训班数 次 251
`);
  expect(rowOf(read, 'statistics/capacity.reading-points')).toBe('738');
});

const SHIFTED = `石桥县人民政府2016年政府信息公开工作年度报告
二、政府信息公开情况统计表
七、依申请公开信息收取的费用 万元 424.4
八、机构建设和保障经费情况
—— ——
个 14
（一）政府信息公开工作专门机
构数
个 442
（二）设置政府信息公开查阅点
数
人 1548
（三）从事政府信息公开工作人
员数
1.专职人员数（不包括政府公
报及政府网站工作人员数）
人 690
2.兼职人员数 人 858
九、政府信息公开会议和培训情况
（三）接受培训人员数 人次 607
`;

test.each([
  ['as it is', '构数\n个 442', '构数\n个 442'],
  ['its unit lost', '构数\n个 442', '构数\n 442'],
  ['stuck to the label', '构数\n个 442', '构数个 442'],
  ['stuck to the second label', '点\n数\n人 1548', '点\n数人 1548'],
  ['behind a bar', '点\n数\n人 1548', '点\n数\n|人 1548'],
])('values before their labels are not those of the next row: %s', (_, line, instead) => {
  const { cells } = reading(SHIFTED.replace(line, instead), 'plain', 'ogi-2014');
  expect(['14', undefined]).toContain(cells['statistics/capacity.units']);
  expect(['442', undefined]).toContain(cells['statistics/capacity.reading-points']);
});

test('figures below all the labels of a page are not dealt out by their number alone', () => {
  const { cells } = reading(
    `石桥县人民政府2016年政府信息公开工作年度报告
二、政府信息公开情况统计表
4.不同意公开答复数
其中：涉及国家秘密
法律法规规定的其他情形 件
5.不属于本行政机关公开数
6.申请信息不存在数
7.告知作出更改补充数
8.告知通过其他途径办理数
四、行政复议数量
（一）维持具体行政行为数
（二）被依法纠错数
（三）其他情形数
五、行政诉讼数量
（一）维持具体行政行为或者驳回原告诉讼请求数
（二）被依法纠错数
（三）其他情形数
六、举报投诉数量
13
6
7
0
0
1
1
0
0
8
2
5
1
3
0
0
0
2
6
0
七、依申请公开信息收取的费用
0.4
八、机构建设和保障经费情况
（一）政府信息公开工作专门机构数
（二）设置政府信息公开查阅点数
（三）从事政府信息公开工作人员数
1.专职人员数（不包括政府公报及政府网站工作人员数）
2.兼职人员数
（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）
九、政府信息公开会议和培训情况
（一）召开政府信息公开工作会议或专题会议数
（二）举办各类培训班数 次
`,
    'plain',
    'ogi-2014',
  );
  expect(cells['statistics/applications.answered.not-this-agency']).toBeUndefined();
  expect(cells['statistics/complaints']).toBeUndefined();
});

test('as many figures as labels below each run of labels are theirs', () => {
  const { cells } = reading(`石桥县人民政府2023年政府信息公开工作年度报告
规章 1 0 1
行政规范性文件 5 0 5
行政许可

55

行政处罚

行政强制

41

19

行政事业性收费

77.3
`);
  expect(cells).toMatchObject({
    'disclosure/licensing/decisions': '55',
    'disclosure/penalty/decisions': '41',
    'disclosure/coercion/decisions': '19',
    'disclosure/charges/fees': '77.3',
  });
});

test('a row whose figures go on a digit a line is not read by their first digits', () => {
  const read = reading(`石桥县人民政府2023年政府信息公开工作年度报告
一、本年新收政 １ １ ３ ５ ３ １ １
府信息公开申请 ６ ５ ８ ７ ８ ９ ８
数量 ７ ２ ０ ０ ９
４２
１
二、上年结转政府信息公开申请数量 0 1 0 0 0 0 1
（七）总计 １ １ ３ ５ ３ １ １
６４７６７８８
０８ ０６１
四、结转下年度继续办理 1 1 0 0 0 0 2
`);
  expect(rowOf(read, 'applications/received')).toBe('');
  expect(rowOf(read, 'applications/carried-in')).toBe('0 1 0 0 0 0 1');
  expect(rowOf(read, 'applications/handled-total')).toBe('');
  expect(rowOf(read, 'applications/carried-over')).toBe('1 1 0 0 0 0 2');
});

test('the rest of a figure that begins behind the unit on the line above is no figure', () => {
  const read = reading(`石桥县人民政府2016年政府信息公开工作年度报告
一、主动公开情况
主动公开政府信息数   条   8813
其中：主动     条    2730
公开规范性          7
 文件数
制发规范性     件     44
文件总数
（二）通过
不同渠道和
方式公开政
府信息的情
   况
1.政府公报   条   2064
公开政府信         68
   息数
2.政府网站公开政府信息数   条    0
`);
  expect(rowOf(read, 'statistics/disclosure.normative')).toBe('');
});

test('a short label below a row with a unit keeps its figure', () => {
  const read = reading(`石桥县人民政府2016年政府信息公开工作年度报告
一、主动公开情况
（一）主动公开政府信息数   条   8813
主动公开规范性文   27
2.政府网站公开政府信息数   条   500
`);
  expect(rowOf(read, 'statistics/disclosure.normative')).toBe('27');
});

test('a number on the line below a heading is none that stands beside it', () => {
  const [report] = read(
    `石桥县人民政府2016年政府信息公开工作年度报告
一、主动公开情况
2.政府网站公开政府信息数 条 500
二、回应解读
情况—— ——
4（一）回应公众关注热点或重大舆情数 次 0
1.参加或举办新闻发布会总次数 次 166
`,
    'plain',
    builtInForms,
    'ogi-2014',
  );
  expect(report?.tables.flatMap(({ stray }) => stray)).toEqual([]);
});

test('a page number stuck to the first figure behind it is not a part of it', () => {
  const text = `石桥县人民政府2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
未经复议直接起诉 复议后起诉
结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计
- 5 -7 0 8 1 16 12 3 2 18 35 24 1 6 0 31
五、存在的主要问题及改进情况
`;
  expect(rowOf(reading(text), 'review/reconsideration')).toBe('7 0 8 1 16');
  const glued = reading(text.replace('8 1 16', '8 116').replace('2 18', '218'));
  expect(['', '7 0 8 1 16']).toContain(rowOf(glued, 'review/reconsideration'));
});

test('figures below the labels of single figures may be others’ where as many stand behind the heads', () => {
  const { cells } = reading(`石桥县人民政府2023年政府信息公开工作年度报告
规章
行政规范性文件
0
741
信息内容
行政许可
行政处罚
行政强制
信息内容
行政事业性收费
521
809
861
782
第二十条第（五）项
本年处理决定数量
803
第二十条第（六）项
本年处理决定数量
0
0
三、收到和处理政府信息公开申请情况
（七）总计 9 0 0 0 0 0 9
`);
  expect(Object.keys(cells).filter((id) => id.startsWith('disclosure'))).toEqual([]);
});

/** Rows and tables of which something is left are unread, not missing. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告\n';

test('a label that was cut off and stands in merged cells, behind the last row', () => {
  const { unread } = reading(`${TITLE}三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量,一、本年新收政府信息公开申请数量,9,0,0,0,0,0,9
二、上年结转政府信息公开申请数量,二、上年结转政府信息公开申请数量,0,0,0,0,0,0,0
三、本年度办理结果,（一）予以公开,9,0,0,0,0,0,9
三、本年度办理结果,（七）总计,9,0,0,0,0,0,9
四、结转下年度继,四、结转下年度继,0,0,0,0,0,0,0
`);
  expect(unread['applications/carried-over/total']).toBeDefined();
});

test('a damaged label over the first row, as wide as rows of drawn tables are', () => {
  const line = (label: string, figures: string) => `| ${label.padEnd(360)} | ${figures} |\n`;
  const { unread } = reading(`${TITLE}三、收到和处理政府信息公开申请情况
${line('一、本年新收政信公开申请数', '9 | 0 | 0 | 0 | 0 | 0 | 9')}${line('', ' | | | | | | ')}
${line('二、上年结转政府信息公开申请数量', '0 | 0 | 0 | 0 | 0 | 0 | 0')}
${line('（一）予以公开', '9 | 0 | 0 | 0 | 0 | 0 | 9')}
${line('（七）总计', '9 | 0 | 0 | 0 | 0 | 0 | 9')}
`);
  expect(unread['applications/received/total']).toBeDefined();
});

test('a damaged label broken over lines, of a row that may be left out', () => {
  const { unread } = reading(
    `石桥县人民政府2013年政府信息公开工作年度报告
受理政府信息依申请公开总数 条 9 9
对申请的答复总数 条 27 54
同意公开答复数 条 8 26
同意
意部
分公
开答
复数 条 6 6
不予公开答复数 条 7 13
其他类型答复数 条 6 9
`,
    'plain',
    'ogi-fujian',
  );
  expect(unread['statistics/answered.partial/year']).toBeDefined();
});

test('a table under heads that stand far apart', () => {
  const block = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const heads = ['行政复议', '行政诉讼', ...block, '未经复议直接起诉', '复议后起诉', ...block, ...block];
  const figures = ['142', '12', '65', '13', '232'];
  const text = [...heads, ...figures].map((cell) => `.. container::\n\n      ${cell}\n\n   `).join('');
  const { unread } = reading(`${TITLE}三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 9 0 0 0 0 0 9
二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0
（一）予以公开 9 0 0 0 0 0 9
四、政府信息公开行政复议、行政诉讼情况
   ${text}
五、存在的主要问题及改进情况
`);
  expect(unread['review/reconsideration/total']).toBeDefined();
});

test('labels that stand by themselves behind the next heading', () => {
  const { unread, cells } = reading(`${TITLE}四、政府信息公开行政复议、行政诉讼情况
行政
复议
结果维
持
结果
纠正
其他结
果
尚未审
结
总计
8
1
1
6
16
五、存在的主要问题及改进情况
行政
诉讼
未经复议直接起诉
结果维
持
14
结果纠
正
0
复议后起诉
总计 结果
维持
11
16
规范性文件公开还不够及时。
`);
  expect(cells['review/reconsideration/total']).toBe('16');
  expect(unread['review/litigation-direct/total']).toBeDefined();
  expect(unread['review/litigation-after-reconsideration/total']).toBeDefined();
});

test('a label with its values in its midst, of a row that may be left out', () => {
  const { unread } = reading(
    `石桥县人民政府2013年政府信息公开工作年度报告
对申请的答复总数 条 27 54
其中：1、同意公开
答复数
条 8 26
2、同意部分公开答
复数
条 6 6
3、不予 公开 条 7 13
答复数
4、其他 类型答复
数
条 6 9
行政复议
数
件 0 0
`,
    'plain',
    'ogi-fujian',
  );
  expect(unread['statistics/answered.denied/year']).toBe('label');
});

test('a table whose labels and figures run down the page, under its heading', () => {
  const applications = `三、收到和处理政府信息公开申请情况
（本列数据的勾 申请人 情况
稽关系为：第一 自 法人或 总
项加第二项之   然 其他组 计
一、 １ １ ３ ５ ３ １ １
本年 ６ ４ ６ ５ ６ ８ ８
新收 ２ ７ ８ ４ ３ １ ５
二、 ３ ３ ０１８４３
`;
  const others = `二、主动公开政府信息情况
规章 1 0 3
行政规范性文件 4 1 31
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
`;
  const split = others.indexOf('四、');
  const told = reading(TITLE + others.slice(0, split) + applications + others.slice(split), 'plain', 'ogi-2021');
  expect(told.unread['applications/received/total']).toBe('label');
  const bare = `三、收到和处理政府信息公开申请情况
全年收到申请25件，同比增加5件，办结25 件。
`;
  const none = reading(TITLE + others.slice(0, split) + bare + others.slice(split), 'plain', 'ogi-2021');
  expect(none.unread['applications/received/total']).toBeUndefined();
});

test('a table of which one long line of figures is left, under its heading', () => {
  const { unread } = reading(`${TITLE}二、主动公开政府信息情况
规章 1 0 3
行政规范性文件 4 1 31
行政许可 5
四、政府信息公开行政复议、行政诉讼情况
结案 (案) 结果 办理
8 2 3 3 16 12 3 3 4 22 13 3 3 4
五、存在的主要问题及改进情况
`);
  expect(unread['review/reconsideration/total']).toBe('label');
});

test('rows whose labels lost characters to a wrong encoding are there', () => {
  const told = reading(
    `${TITLE}二、主动公开政府信息情况
| 规章 | 1 | 0 | 3 |
| 行政\ufffd\ufffd | 4 | 1 | 31 |
| 行\ufffd许\ufffd | 12 |
三、收到和处理政府信息公开申请情况
| 一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
    'plain',
    'ogi-2021',
  );
  expect(rowOf(told, 'disclosure/regulations')).toBe('1 0 3');
  expect(told.unread['disclosure/normative-documents/issued']).toBe('label');
  expect(told.unread['disclosure/licensing/decisions']).toBe('label');
});

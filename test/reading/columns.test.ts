/** Text of PDFs, extracted column by column: first the labels, then their figures, one a line. */
import { expect, test } from 'vitest';
import { reading, rowOf } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告\n';
const LABELS = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'];

/** Labels, then the columns from the left, a figure a line. */
function block(labels: readonly string[], columns: readonly (readonly (number | string)[])[]): string {
  return `${[...labels, ...columns.flat()].join('\n\n')}\n\n`;
}

const zeros = [0, 0, 0];

test('figures below their labels are dealt out by the sums of the rows', () => {
  const read = reading(`${TITLE}${block(LABELS, [[9, 1, 3], [2, 0, 1], zeros, zeros, zeros, [4, 0, 0], [15, 1, 4]])}`);
  expect(rowOf(read, 'applications/received')).toBe('9 2 0 0 0 4 15');
  expect(rowOf(read, 'applications/carried-in')).toBe('1 0 0 0 0 0 1');
  expect(rowOf(read, 'applications/granted')).toBe('3 1 0 0 0 0 4');
});

test('where a column comes behind that of totals, the sums cannot tell which it is', () => {
  const read = reading(`${TITLE}${block(LABELS, [[9, 1, 3], [2, 0, 1], zeros, zeros, zeros, [15, 1, 4], [4, 0, 0]])}`);
  expect(rowOf(read, 'applications/received')).toBe('');
});

test('a page number between the figures is none of them', () => {
  const read = reading(
    `${TITLE}${block(LABELS, [[9, 1, 3], [2, '0- 2 -', 1], zeros, ['- 3 -', ...zeros], zeros, [4, 0, 0], [15, 1, 4]])}`,
  );
  expect(rowOf(read, 'applications/granted')).toBe('3 1 0 0 0 0 4');
});

test('a figure too few leaves all of them unread', () => {
  const read = reading(`${TITLE}${block(LABELS, [[9, 1, 3], [2, 0, 1], zeros, [0, 0], zeros, [4, 0, 0], [15, 1, 4]])}`);
  expect(read.cells).toEqual({});
});

test('a row whose sum does not come out is unread where the others show the order', () => {
  const labels = [...LABELS, '1.属于国家秘密', '2.其他法律行政法规禁止公开'];
  const none = [0, 0, 0, 0, 0];
  const columns = [[9, 1, 3, 2, 4], [2, 5, 1, 1, 6], none, none, none, [4, 0, 2, 5, 1], [15, 7, 6, 8, 11]];
  const read = reading(
    `${TITLE}${block(labels, columns).replace('（一）予以公开', '（一）予以公开\n\n（二）部分公开')}`,
  );
  expect(read.cells).toEqual({});
  const wrongTotal = reading(`${TITLE}${block([...LABELS, '（二）部分公开', '1.属于国家秘密'], columns)}`);
  expect(rowOf(wrongTotal, 'applications/received')).toBe('9 2 0 0 0 4 15');
  expect(rowOf(wrongTotal, 'applications/carried-in')).toBe('');
});

test('figures row by row below labels of several lines may be those of the labels around them', () => {
  const rows = [
    ['2.没有现成信息', '需要另行制作'],
    ['136', '12', '0', '0', '3', '1', '152'],
    ['3.补正后申请内', '容仍不明确'],
    ['409', '37', '0', '1', '9', '4', '460'],
    ['（五）不予处理', '1.信访举报投诉', '类申请', '2.重复申请'],
    ['272', '28', '0', '0', '6', '4', '310'],
    ['27', '2', '0', '0', '0', '0', '29'],
    ['3.要求提供公开', '出版物'],
  ];
  const read = reading(`${TITLE}三、收到和处理政府信息公开申请情况\n${rows.flat().join('\n')}\n`);
  expect(rowOf(read, 'applications/refused.petition')).toBe('');
  expect(rowOf(read, 'applications/refused.repeated')).toBe('');
});

test('nothing tells the order of figures that are in no sum', () => {
  const read = reading(
    `${TITLE}${block(
      ['规章', '行政规范性文件'],
      [
        [3, 1],
        [0, 5],
        [4, 8],
      ],
    )}行政许可\n\n55\n\n`,
  );
  expect(rowOf(read, 'disclosure/regulations')).toBe('');
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('');
});

test('rows below which a label was lost do not take the figures of other rows', () => {
  const labels = ['1.本机关不掌握相关政府信息', '另行制作的', '2.重复申请', '3.要求提供公开出版物'];
  const text = block(labels, [zeros, zeros, zeros, zeros, zeros, zeros, zeros]).replace(
    '另行制作的',
    '另行制作的\n\n4',
  );
  const read = reading(
    `${TITLE}${block(LABELS, [[9, 1, 3], [2, 0, 1], zeros, zeros, zeros, zeros, [11, 1, 4]])}${text}`,
  );
  expect(rowOf(read, 'applications/unavailable.not-held')).toBe('');
});

test('the column of units comes first, with dashes beside the headings', () => {
  const text = block(
    [
      '六、举报投诉数量',
      '七、依申请公开信息收取的费用',
      '八、机构建设和保障经费情况',
      '（一）政府信息公开工作专门机构数',
    ],
    [
      ['件', '万元', '——', '个'],
      [9, 1.5, '——', 3],
    ],
  );
  const read = reading(`石桥县人民政府2017年政府信息公开工作年度报告
五、行政诉讼数量 件 6
（一）维持具体行政行为或者驳回原告诉讼请求数 件 4
（二）被依法纠错数 件 1
（三）其他情形数 件 1
${text}`);
  expect(rowOf(read, 'statistics/complaints')).toBe('9');
  expect(rowOf(read, 'statistics/fees')).toBe('1.5');
  expect(rowOf(read, 'statistics/capacity.units')).toBe('3');
});

test('a label lost above the others leaves them unread, even where a figure is no plain number', () => {
  const read = reading(`${TITLE}规章 0 0 3
行政规范性文件 4 1 31
行政许可 55

行政处

行政强制

行政事业性收费

2

8

0万元

`);
  expect(rowOf(read, 'disclosure/coercion')).toBe('');
  expect(rowOf(read, 'disclosure/charges')).toBe('');
});

test('a page number below a row that has its cells is no column of it', () => {
  const read = reading(`石桥县人民政府2017年政府信息公开工作年度报告
指标 | 单位 | 数量 |
一、主动公开情况 | —— | —— |
（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） | 条 | 13 |

3

指标 | 单位 | 数量 |
其中：主动公开规范性文件数 | 条 | 0 |
制发规范性文件总数 | 件 | 0 |
`);
  expect(rowOf(read, 'statistics/disclosure.total')).toBe('13');
});

test('dashes of a heading are not the values of rows that have theirs', () => {
  const read = reading(`石桥县人民政府2017年政府信息公开工作年度报告
五、行政诉讼数量 件 6
（一）维持具体行政行为或者驳回原告诉讼请求数 件 4
（二）被依法纠错数 件 1
（三）其他情形数 件 1

六、举报投诉数量

件

284件

七、依申请公开信息收取的费用

万元

289元

八、机构建设和保障经费情况

——

——

（一）政府信息公开工作专门机构数 个 3
`);
  expect(['', '284']).toContain(rowOf(read, 'statistics/complaints'));
  expect(['', '289']).toContain(rowOf(read, 'statistics/fees'));
});

test('where rows are columns, labels beside each other have no blanks', () => {
  const labels = [
    '规章',
    '行政规范性文件',
    '',
    '',
    '行政许可',
    '',
    '',
    '行政处罚',
    '行政强制',
    '',
    '',
    '行政事业性收费',
  ];
  const values = ['0', '4', '', '', '12', '', '', '1', '3', '', '', '7.5'];
  for (const mark of ['| ', '\t']) {
    const line = (cells: readonly string[]) => `${mark}${cells.join(` ${mark}`)} ${mark.trimEnd()}\n`;
    const text = `石桥县人民政府2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n${line(labels)}${line(values)}`;
    expect(Object.values(reading(text, 'plain', 'ogi-2021').cells)).not.toContain('blank');
  }
});

test('figures below the heads of all blocks are not those of the last one, whatever page ends among the heads', () => {
  const read = reading(`${TITLE}四、政府信息公开行政复议、行政诉讼情况
行政复议

行政

诉讼

结果维持

结果纠正

其他结果

尚未审结

总计

未经复

- 8 -
议直接

起诉

复议后起

诉

结果维持

结果纠正

其他结果

尚未审结

总计

结果维持

结果纠正

其他结果

尚未审结

总计

25

3

2

6

36

.12

1

3

1

17

13

1

1

6

21
`);
  expect(read.cells).toEqual({});
});

test('a mark between the figures does not leave the first of them to the last labels', () => {
  const labels = ['规章', '行政规范性文件', '行政许可', '行政处罚', '行政强制', '行政事业性收费'];
  const read = reading(`${TITLE}${block(labels, [[2, 7, 412, 31, '，', 6, 8.5, 0, 1, 5, 20]])}三、存在的问题\n`);
  expect(read.cells).toEqual({});
});

test('figures at the head of the next page are not those of the labels above', () => {
  const figures = [[9, 1, 3], [2, 0, 1], zeros, zeros, zeros, [4, 0, 0], [15, 1, 4]];
  const read = reading(`${TITLE}${LABELS.join('\n\n')}\n\n\f${block([], figures)}（二）部分公开\n`);
  expect(read.cells).toEqual({});
  const same = reading(`${TITLE}\f${block(LABELS, figures)}\f（二）部分公开\n`);
  expect(rowOf(same, 'applications/received')).toBe('9 2 0 0 0 4 15');
});

test('labels of the page before have no part in the figures of this one', () => {
  const rows = [...zeros, 7, 0, 0, 0, 0, 0, 7].map(String);
  const read = reading(`${TITLE.replace('2023', '2020')}（六）其他处理\n\n\f（七）总计\n\n${rows.slice(3).join('\n\n')}

${'0\n\n'.repeat(7)}四、结转下年度继续办理\n`);
  expect(rowOf(read, 'applications/other')).toBe('');
  expect(rowOf(read, 'applications/handled-total')).not.toBe('0 0 0 0 0 0 0');
});

test('where as many figures begin the page, those below labels may be the next ones’', () => {
  const [none, some] = ['0\n\n'.repeat(14), '7\n\n0\n\n0\n\n0\n\n0\n\n0\n\n7\n\n'];
  const labels = '3.要求提供公开出版物\n\n4.无正当理由大量反复申请\n\n5.要求行政机关确认或重新出具已获取信息\n\n';
  const page = `${TITLE}一、本年新收政府信息公开申请数量 7 0 0 0 0 0 7\n\f`;
  const doubtful = reading(`${page}${none}${'0\n\n'.repeat(7)}${labels}${none}${some}（七）总计\n`);
  expect(rowOf(doubtful, 'applications/refused.confirmation')).toBe('');
});

test('sums over rows do not tell whose the figures are that stand row by row below broken labels', () => {
  const labels = [
    '受理政府信息\n依申请公开总\n数',
    '当面申请数',
    '电子邮件申请\n数',
    '网上申请数',
    '信函、传真申\n请数',
  ];
  const figures = [618, 2814, 550, 550, 0, 68, 0, 0, 68, 2196];
  const read = reading(
    `石桥县人民政府2010年政府信息公开工作年度报告\n${[...labels, ...figures].join('\n\n')}\n\n`,
    'plain',
    'ogi-fujian',
  );
  expect(read.cells).toEqual({});
});

test('a figure above labels, behind a row that has its own, may be theirs: those below are not dealt out', () => {
  const read = reading(
    `${TITLE}行政规范性文件 720 840 12\n信息内容 本年处理决定数量\n549\n行政许可\n第二十条第（六）项\n信息内容 本年处理决定数量\n行政处罚\n0\n—\n行政强制\n`,
  );
  expect(['', '549']).toContain(rowOf(read, 'disclosure/licensing'));
  expect(['', '0']).toContain(rowOf(read, 'disclosure/penalty'));
});

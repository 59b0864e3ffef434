/** Where one cell ends and the next begins. */
import { expect, test } from 'vitest';
import { baseDraft } from '../kit/base.ts';
import { reading, rowOf } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告\n';
const ROWS = `${TITLE}一、本年新收政府信息公开申请数量 9 0 0 0 0 0 9\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n`;

test('where blanks were dropped, fewer figures than columns are not divided into digits', () => {
  const read = reading(`${ROWS}（一）予以公开 5 0 0 5
2.其他法律行政法规禁止公开 74 6 2 82
（七）总计 9 0 0 0 0 0 9
`);
  expect(rowOf(read, 'applications/denied.prohibited-by-law')).toBe('');
  expect(rowOf(read, 'applications/handled-total')).toBe('9 0 0 0 0 0 9');
});

test('the word for nothing is a cell, not a note on the one before it', () => {
  const read = reading(`${ROWS}4.无正当理由大量反复申请 2 无 0 无 无 无 2
（七）总计 9 0 0 0 0 0 9
`);
  expect(rowOf(read, 'applications/refused.excessive')).toBe('2 blank 0 blank blank blank 2');
});

test('a row of blank cells ends with its line', () => {
  const read = reading(`${TITLE}\t\t2.没有现成信息需要另行制作\t1\t0\t0\t0\t0\t0\t1
\t\t3.补正后申请内容仍不明确\t\t\t\t\t\t\t
\t（五）不予处理\t1.信访举报投诉类申请\t2\t0\t0\t0\t0\t0\t2
`);
  expect(rowOf(read, 'applications/unavailable.unclear')).toBe('blank blank blank blank blank blank blank');
  expect(rowOf(read, 'applications/refused.petition')).toBe('2 0 0 0 0 0 2');
});

test('two cells that came to share a line are two', () => {
  const read = reading(`${TITLE}
\t一、本年新收政府信息公开申请数量
\t
\t
\t12
\t1
\t0\t0
\t0
\t0
\t13

\t二、上年结转政府信息公开申请数量
\t
\t
\t2
\t0
\t0
\t0
\t0
\t0
\t2

\t（七）总计
\t
\t
\t14
\t1
\t0
\t0
\t0
\t0
\t15
`);
  expect(rowOf(read, 'applications/received')).toBe('12 1 0 0 0 0 13');
  expect(rowOf(read, 'applications/carried-in')).toBe('2 0 0 0 0 0 2');
});

test.each([
  ['on the empty line below a label', '行政处罚\n\t'],
  ['at the end of a label', '行政处罚\t\n'],
])('a tab %s is no blank where values stand elsewhere', (_, label) => {
  const read = reading(`${TITLE}
第二十条第（五）项
信息内容

行政许可

本年处理决定数量

316

第二十条第（六）项
信息内容
${label}
行政强制

本年处理决定数量

45

7
`);
  expect(read.cells['disclosure/penalty/decisions']).not.toBe('blank');
});

test('a digit amid the words below an empty cell is no value', () => {
  const read = reading(`${TITLE}
第二十条第（一）项 |  |
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
规章 | 0 | 541 | 305 |
行政规范性文件 | 0 766 126 |
第二十条第（五）项 
信息内容 本年处理决定数量
| 行政许可  |
第二十条0第（六）项
信息内容 本年处理决定数量
行政处罚 780
行政强制 8
第二十条第（八）项
信息内容 本年收费金额（单位：万元）
行政事业性收费 672.3
`);
  expect(['blank', undefined]).toContain(read.cells['disclosure/licensing/decisions']);
  expect(read.cells['disclosure/penalty/decisions']).toBe('780');
});

const LABELS = ['4保护第三方合法权益', '4.、保护第三方合法权益', '4\n.保护第三方合法权益', '04.保护第三方合法权益'];

test.each([' |\n', '\n|\n'].flatMap((bar) => LABELS.map((label) => [label, bar] as const)))(
  'the ordinal of the next label is no cell of the row above: %j, cells end with %j',
  (label, bar) => {
    const row = (name: string, ...cells: readonly string[]) => `${[name, ...cells].join(bar)}${bar}`;
    const read = reading(
      TITLE +
        row('一、本年新收政府信息公开申请数量', '9', '0', '0', '0', '0', '0', '9') +
        row('3.危及“三安全一稳定”', '', '', '0', '', '', '', '') +
        row(label, '2', '0', '0', '0', '0', '', '2'),
    );
    expect(['', 'blank blank 0 blank blank blank blank']).toContain(
      rowOf(read, 'applications/denied.security-stability'),
    );
  },
);

test('a stray character in the delimiter row does not make it a row of blanks', () => {
  const read = reading(
    `# ${TITLE}
### 行政复议

| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
|---|---|---|-三--|---|
| 3 | 1 | 0 | 0 | 4 |

### 未经复议直接起诉

| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
|---|---|---|---|---|
| 2 | 0 | 0 | 1 | 3 |
`,
    'markdown',
    'ogi-2021',
  );
  expect(rowOf(read, 'review/reconsideration')).toBe('3 1 0 0 4');
  expect(rowOf(read, 'review/litigation-direct')).toBe('2 0 0 1 3');
});

test('a unit in the value’s own cell is no part of the value', () => {
  const read = reading(`石桥县2017年政府信息公开工作年度报告
指标 | 单位 | 数量 |
1.政府公报公开政府信息数 | 条 6 |
2.政府网站公开政府信息数 | 条 8 |
3.政务微博公开政府信息数 | 条 0 |
`);
  expect(rowOf(read, 'statistics/disclosure.channels.gazette')).toBe('6');
});

test.each([
  ['behind tabs', '\n\t——\n\t1\n\t0\n\t——\n\t1\n\t1\n\t——\n\t0\n\t——\n\t1\n\t1\n\t——\n\t——\n\t1\n\t2\n'],
  ['between bars', '—— | —— | —— | —— | —— | —— | —— | —— | —— | —— | —— | —— | —— | —— | —— |\n'],
])('dashes for blanks below the heads are values, no delimiter row (%s)', (_, values) => {
  const block = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | ';
  const read = reading(`${ROWS}
行政复议 | 行政诉讼 |
 | 未经复议直接起诉 | 复议后起诉 |
${block}${block}${block}
${values}
五、存在的主要问题及改进情况
`);
  expect(rowOf(read, 'review/reconsideration').split(' ')[0]).toBe('blank');
  expect(Object.keys(read.unread).filter((id) => id.startsWith('review'))).toEqual([]);
});

test.each([
  ['behind tabs', (cells: readonly string[]) => `${cells.map((cell) => `\t${cell}\n`).join('')}\n`],
  ['before bars', (cells: readonly string[]) => cells.map((cell) => `${cell} |\n`).join('')],
  ['between bars on lines of their own', (cells: readonly string[]) => cells.map((cell) => `${cell}\n|\n`).join('')],
])('a cell behind that of the unit is blank where other rows have their values in such cells: %s', (_, line) => {
  const { cells } = reading(
    '石桥县人民政府2016年政府信息公开工作年度报告\n' +
      line(['六、举报投诉数量', '件', '3']) +
      line(['（一）政府信息公开工作专门机构数', '个', '']) +
      line(['（二）设置政府信息公开查阅点数', '个', '7']) +
      line(['2.兼职人员数', '人', '5']),
    'plain',
    'ogi-2014',
  );
  expect(cells['statistics/capacity.units']).toBe('blank');
  expect(cells['statistics/capacity.reading-points']).toBe('7');
});

const BLOCK = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const REVIEW = [
  ['行政复议', '', '', '', '', '行政诉讼', '', '', '', '', '', '', '', '', ''],
  [...BLOCK, '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''],
  ['', '', '', '', '', ...BLOCK, ...BLOCK],
];

test.each([
  ['bars at line ends', (cells: readonly string[]) => cells.map((cell) => `${cell} |`).join(' ')],
  ['tabs', (cells: readonly string[]) => cells.join('\t')],
  ['lines behind tabs', (cells: readonly string[]) => cells.map((cell) => `\t${cell}\n`).join('')],
  ['bars around', (cells: readonly string[]) => `| ${cells.join(' | ')} |`],
  ['bars before line ends', (cells: readonly string[]) => cells.map((cell) => `${cell} |\n`).join('')],
  ['bars on lines of their own', (cells: readonly string[]) => cells.map((cell) => `${cell}\n|\n`).join('')],
])('an empty cell below the heads keeps its place before the first value: %s', (_, line) => {
  const table = (values: readonly string[]) =>
    reading(
      `${TITLE}四、政府信息公开行政复议、行政诉讼情况\n${[...REVIEW, values].map(line).join('\n')}\n五、存在的主要问题\n`,
    );
  const rest = ['1', '', '1', '', '2', '0', '0', '1', '', '1'];
  const blank = table(['', '0', '', '2', '2', ...rest]);
  expect(rowOf(blank, 'review/reconsideration')).toBe('blank 0 blank 2 2');
  expect(rowOf(blank, 'review/litigation-after-reconsideration')).toBe('0 0 1 blank 1');
  expect(rowOf(table(['3', '0', '', '2', '5', ...rest]), 'review/reconsideration')).toBe('3 0 blank 2 5');
  expect(rowOf(table(['0', '', '2', '2', ...rest]), 'review/reconsideration')).toBe('');
});

test('heads that are numbered are no values, though they stand behind a label', () => {
  const heads = '一、本年新收政府信息公开申请数量 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |';
  expect(reading(`${TITLE}${heads} 9 | 0 | 0 | 0 | 0 | 0 | 9 |\n`).cells).toEqual({});
});

test('a row without a last bar goes on where its line was broken before one', () => {
  const read = reading(`${TITLE}|一、本年新收政府信息公开申请数量 | | |13746 |1249 |31 |46 |312 |156
|15540

|二、上年结转政府信息公开申请数量 | | |667 |60 |1 |2 |15 |7 |752

|三、本年度办理结果 |（一）予以公开 | |5460 |507 |15 |24 |128 |67 |6201
`);
  expect(rowOf(read, 'applications/received')).toBe('13746 1249 31 46 312 156 15540');
  expect(rowOf(read, 'applications/carried-in')).toBe('667 60 1 2 15 7 752');
});

test('figures of a lost label below such a row are not its own', () => {
  const read = reading(`${TITLE}|一、本年新收政府信息公开申请数量 |9 |0 |0 |0 |0 |0 |9
|2 |0 |0 |0 |0 |0 |2
|三、本年度办理结果 |（一）予以公开 |5 |0 |0 |0 |0 |0 |5
`);
  expect(rowOf(read, 'applications/received')).toBe('9 0 0 0 0 0 9');
});

test.each(['384 . 62', '384. 62', '384 .62', '12. 5', '1 , 384', '225 , 384 . 62', '1, 384'])(
  '%s is two pieces of a figure',
  (written) => {
    const read = reading(`${TITLE}行政处罚 6\n行政强制 0\n行政事业性收费 ${written}\n`);
    expect(rowOf(read, 'disclosure/penalty')).toBe('6');
    expect(rowOf(read, 'disclosure/charges')).toBe('');
    expect(read.unread['disclosure/charges/fees']).toBeDefined();
  },
);

test.each(['46\ufffd57', '\ufffd57', 'Z662', '丨73', '7□', '75.S', '1/9', '12%', '12.5％', '\u202e321\u202c'])(
  'what is left of a figure, a share and a figure turned round are not read: %s',
  (damaged) => {
    const read = reading(`${TITLE}信息内容 本年制发件数 本年废止件数 现行有效件数
规章 1 0 12
信息内容 本年处理决定数量
行政许可 ${damaged}
行政处罚 6
`);
    expect(rowOf(read, 'disclosure/licensing')).toBe('');
    expect(rowOf(read, 'disclosure/penalty')).toBe('6');
  },
);

const NATIONAL = '石桥县2017年政府信息公开工作年度报告\n指标 单位 数量\n';

test('nor between marks', () => {
  const read = reading(`${TITLE}一、本年新收政府信息公开申请数量 | 9\ufffd | 0 | 0 | 0 | 0 | \ufffd7 | 9 |\n`);
  expect(rowOf(read, 'applications/received')).toBe('0 0 0 0 9');
});

test('a page’s number behind a tab is no cell of the row above, which has its figure, nor one before a unit', () => {
  const read = reading(`${NATIONAL}3.政策解读稿件发布数 篇 0
4.微博微信回应事件数 次 731
\t1
5.其他方式回应事件数 次 0
（一）收到申请数
\t2
\t件
\t1275
1.当面申请数
\t件
\t761
`);
  expect(rowOf(read, 'statistics/response.social')).toBe('731');
  expect(rowOf(read, 'statistics/applications.received')).toBe('');
  expect(rowOf(read, 'statistics/applications.received.in-person')).toBe('761');
});

test('a page’s number amid a broken label is not the row’s figure', () => {
  const read = reading(`${NATIONAL}（二）设置政府信息公开查阅点
数 个 7
（三）从事政府信息公开工作人
11
员数 人 5
1.专职人员数（不包括政府公
报及政府网站工作人员数） 人 5
2.兼职人员数 人 0
`);
  expect(rowOf(read, 'statistics/capacity.staff')).not.toBe('11');
  expect(rowOf(read, 'statistics/capacity.staff.part-time')).toBe('0');
});

test.each(['7→0', '1、204', '3~5', '6+1', '787&nbsp;9'])(
  'of a figure that goes on behind a mark no piece is read: %s',
  (figure) => {
    const read = reading(`${ROWS}行政许可 ${figure}\n行政处罚 3\n行政强制 2\n`);
    expect(rowOf(read, 'disclosure/licensing')).toBe('');
    expect(rowOf(read, 'disclosure/penalty')).toBe('3');
  },
);

test('a dash between figures is no sign', () => {
  const read = reading(`${TITLE}规章 4-1-31\n行政规范性文件 0 2 20\n行政许可 7\n`);
  expect(rowOf(read, 'disclosure/regulations')).toBe('4');
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('0 2 20');
});

test.each([' | ', '\t'])('a figure that goes on in the next line is not read by its first digits', (mark) => {
  const read = reading(`${TITLE}行政许可${mark}7\n80${mark}\n行政处罚${mark}3${mark}\n行政强制${mark}2${mark}\n`);
  expect(rowOf(read, 'disclosure/licensing')).toBe('');
  expect(read.unread['disclosure/licensing/decisions']).toBe('text');
  expect(rowOf(read, 'disclosure/penalty')).toBe('3');
});

test('where bars stand on lines of their own, two with nothing between them lost a line', () => {
  const row = (label: string, figures: readonly string[]) => [label, ...figures].map((cell) => `${cell}\n|\n`).join('');
  const text = (figures: readonly string[]) =>
    TITLE +
    row('一、本年新收政府信息公开申请数量', figures) +
    row('二、上年结转政府信息公开申请数量', [...'1000001']) +
    row('（一）予以公开', [...'1000001']);
  const blank = text(['5', '', '0', '0', '0', '0', '5']);
  expect(rowOf(reading(blank), 'applications/received')).toBe('5 blank 0 0 0 0 5');
  const lost = reading(text(['5', '#', '0', '0', '0', '0', '6']).replace('#\n', ''));
  expect(rowOf(lost, 'applications/received')).toBe('');
  expect(rowOf(lost, 'applications/carried-in')).toBe('1 0 0 0 0 0 1');
});

test('a row that stands twice with other figures is not read', () => {
  const rows = (again: string) =>
    reading(`${TITLE}规章 | 4 | 1 | 31\n行政规范性文件 | 0 | 2 | 20\n${again}\n行政许可 | 7\n`);
  expect(rowOf(rows('行政规范性文件 | 0 | 2 | 21'), 'disclosure/normative-documents')).toBe('');
  expect(rowOf(rows('行政规范性文件 | 0 | 2 | 20'), 'disclosure/normative-documents')).toBe('0 2 20');
  expect(rowOf(rows('规章 | 4 | 0 | 32'), 'disclosure/regulations')).toBe('');
});

test.each(['4 1 | 31 |  |', '4 | 1 31 |  |', '4 1 31 |  |  |', '4 1 | 31 | 无 |'])(
  'where two figures share a cell, those behind them moved: %s',
  (cells) => {
    const alone = reading(`${TITLE}规章 | ${cells}\n行政规范性文件 | 0 | 2 | 20 |\n行政许可 | 7 |\n`);
    const amongOthers = reading(baseDraft('ogi-2021').replace(/^规章 .*$/m, `规章 | ${cells}`));
    for (const read of [alone, amongOthers]) expect(['', '4 1 31']).toContain(rowOf(read, 'disclosure/regulations'));
    expect(rowOf(alone, 'disclosure/normative-documents')).toBe('0 2 20');
  },
);

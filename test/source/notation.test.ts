/** Tables of wikis and of AsciiDoc, and lists of cells: what only the notation needs is not read. */
import { expect, test } from 'vitest';
import { standardTables } from '../../server/core/features/standard-tables.ts';
import { analyse } from '../../server/core/index.ts';
import { sourceOf } from '../../server/core/source/source.ts';
import { reading, rowOf } from '../kit/reading.ts';

const HEAD = '石桥县人民政府2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n';

const WIKI = `{| class="wikitable"
|-
| colspan="4" | 第二十条第（一）项
|-
| 信息内容
| 本年制发件数
| 本年废止件数
| 现行有效件数
|-
| 规章
| 0
|
| 3
|-
| 行政规范性文件
| 4
| 1
| 31
|-
| colspan="4" | 第二十条第（五）项
|-
| 信息内容
| colspan="3" | 本年处理决定数量
|-
| 行政许可
| colspan="3" style="text-align: right" | 12
|}
`;

const INLINE = `{| class="wikitable"
|-
| 信息内容 || 本年制发件数 || 本年废止件数 || 现行有效件数
|-
| 规章 || 0 || || 3
|-
| 行政规范性文件 || 4 || 1 || 31
|-
| 信息内容 || colspan="3" | 本年处理决定数量
|-
| 行政许可 || colspan=3 | 12
|}
`;

const ASCIIDOC = `|===
4+|第二十条第（一）项
|信息内容 |本年制发件数 |本年废止件数 |现行有效件数
|规章 |0 | |3
|行政规范性文件 |4 |1 |31
|信息内容 3+|本年处理决定数量
|行政许可 3+^.^|12
|===
`;

const LIST = `* - 信息内容
  - 本年制发件数
  - 本年废止件数
  - 现行有效件数
* - 规章
  - 0
  - -
  - 3
* - 行政规范性文件
  - 4
  - 1
  - 31
`;

for (const [name, table] of [
  ['a cell a line in a wiki', WIKI],
  ['a row a line in a wiki', INLINE],
  ['AsciiDoc', ASCIIDOC],
] as const) {
  test(name, () => {
    const read = reading(`${HEAD}${table}三、存在的主要问题\n`, 'plain', 'ogi-2021');
    expect(rowOf(read, 'disclosure/regulations')).toBe('0 blank 3');
    expect(rowOf(read, 'disclosure/normative-documents')).toBe('4 1 31');
    expect(rowOf(read, 'disclosure/licensing')).toBe('12');
  });
}

test('a dash before a figure is a bullet in a list of cells, and a blank cell where it stands alone', () => {
  const seen = sourceOf(LIST, 'plain')
    .visible.text.split('\n')
    .map((line) => line.trim());
  expect(seen.slice(4, 8)).toEqual(['规章', '0', '-', '3']);
});

test.each(['\u3000\u3000- %', '-\u00a0%', '- %件', '- **%**', '- [%]', '- \u200e%\u200e'])(
  'a figure is one however it is written behind a bullet: %j',
  (item) => {
    const cell = (words: string) => `${item.replace('%', words)}\n`;
    const table = ['行政许可', '12', '行政处罚', '0', '行政强制', '3'].map((words) => cell(words)).join('');
    const { text } = sourceOf(`${HEAD}${table}三、存在的主要问题\n`, 'plain').visible;
    expect(text).not.toMatch(/-[\s*[\u200e]*\d/);
  },
);

test('an item of a list without words is an empty cell', () => {
  const row = (label: string, ...cells: string[]) => `- ${label}\n${cells.map((cell) => `  - ${cell}\n`).join('')}`;
  const rows = ['属于国家秘密', '其他法律行政法规禁止公开', '危及“三安全一稳定”', '保护第三方合法权益']
    .concat('属于三类内部事务信息', '属于四类过程性信息', '属于行政执法案卷', '属于行政查询事项')
    .map((label, index) => row(`${index + 1}.${label}`, `${index}`, '', '', '', '', '1', `${index + 1}`));
  const others = row('1.本机关不掌握相关政府信息', '4', '', '', '', '', '', '4');
  const read = reading(
    `${HEAD}${row('（一）予以公开', '', '5', '', '', '', '', '5')}${rows.join('')}${others}${row('2.没有现成信息需要另行制作', '', '', '', '', '', '3', '3')}三、存在的主要问题\n`,
    'plain',
    'ogi-2021',
  );
  expect(rowOf(read, 'applications/granted')).toBe('blank 5 blank blank blank blank 5');
  expect(rowOf(read, 'applications/denied.third-party')).toBe('3 blank blank blank blank 1 4');
  expect(rowOf(read, 'applications/unavailable.not-held')).toBe('4 blank blank blank blank blank 4');
});

test('what was struck out in Markdown is no longer said', () => {
  const table = `| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|---|---|---|---|
| 规章 | ~~9~~0 | <del>1</del> | 3~~4~~ |
| 行政规范性文件 | 4 | ~~1~~ 2 | 31 |
`;
  const read = reading(`${HEAD}${table}三、存在的主要问题\n`, 'markdown', 'ogi-2021');
  expect(rowOf(read, 'disclosure/regulations')).toBe('0 blank 3');
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('4 2 31');
});

test('a dash before a figure with a remark is a bullet, in a list that breaks off, too', () => {
  const text =
    '石桥县人民政府2018年政府信息公开工作年度报告\n二、政府信息公开情况统计表\n- 指标名称\n- 计量单位\n- 2018年度\n- 历年累计\n';
  const read = reading(`${text}- 主动公开文件数\n  - 条\n  - 7（补正后办结`, 'plain', 'ogi-fujian');
  expect(rowOf(read, 'statistics/disclosed')).not.toContain('blank');
});

test.each([
  ['tags', (figure: string) => `<span style="color:red"><b>${figure}</b></span>`],
  ['a note', (figure: string) => `${figure}<sup>1</sup>`],
  ['emphasis', (figure: string) => `*${figure}*`],
  ['code', (figure: string) => `\`${figure}\``],
  ['a formula', (figure: string) => `$${figure}$`],
])('%s around figures in Markdown', (_, mark) => {
  const row = (label: string, figures: readonly number[]) =>
    `| ${[label, ...figures.map((figure) => mark(String(figure)))].join(' | ')} |\n`;
  const text = `石桥县人民政府2023年政府信息公开工作年度报告
一、总体情况
2023年制发行政规范性文件${mark('5')}件。
二、主动公开政府信息情况
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
|---|---|---|---|
${row('规章', [0, 0, 3])}${row('行政规范性文件', [4, 12, 31])}三、收到和处理政府信息公开申请情况
`;
  const { reports, findings } = analyse(text, { markup: 'markdown' });
  const { cells } = reports[0]!;
  expect(cells.get('disclosure/normative-documents/repealed')?.text).toBe('12');
  const rules = findings.map(({ rule }) => rule);
  expect(rules).toContain('prose-table-mismatch');
  expect(rules).not.toContain('annotated-value');
});

test('every character keeps its place', () => {
  for (const table of [WIKI, INLINE, ASCIIDOC, LIST]) {
    const { visible } = sourceOf(HEAD + table, 'plain');
    expect(visible.text).toHaveLength((HEAD + table).length);
    expect(visible.text.indexOf('31')).toBe((HEAD + table).indexOf('31'));
  }
});

test.each(['| 行政许可 | colspan="3" | 12 |\n', '3+|行政许可\n', '- 规章3件\n- 规范性文件4件\n- 其他5件\n'])(
  '%j is seen as it stands',
  (text) => {
    expect(sourceOf(text, 'plain').visible.text).toBe(text);
  },
);

test('a table is not offered in its official shape where its notation would be left over', () => {
  const text = `${HEAD}${WIKI}三、存在的主要问题\n`;
  const analysis = analyse(text);
  expect(standardTables(analysis, { start: 0, end: text.length }, {})).toEqual([]);
});

test('signs that converters of Markdown write with a backslash are signs', () => {
  const rows = [
    '规章 0 \\- 3',
    '行政规范性文件 4 1 31',
    '行政许可 7',
    '行政处罚 6',
    '行政强制 0',
    '行政事业性收费 12\\.5',
  ];
  const table = rows.join(' ').replaceAll(' ', '\n\n');
  const read = reading(`${HEAD}${table}\n\n三、存在的主要问题\n`, 'markdown', 'ogi-2021');
  expect(rowOf(read, 'disclosure/regulations')).toBe('0 blank 3');
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('4 1 31');
  expect(rowOf(read, 'disclosure/charges')).toBe('12.5');
});

test('what stands with a backslash keeps its place', () => {
  const text = `${HEAD}1\\.属于国家秘密\n\n甲\\|乙\n`;
  const { visible, folded } = sourceOf(text, 'markdown');
  expect(visible.text).toHaveLength(text.length);
  expect(folded.text).toContain('1.属于国家秘密');
  expect(folded.text).toContain('甲|乙');
});

test('semicolons divide cells where lines of them follow each other', () => {
  const text = `${HEAD}第二十条第（一）项;;;
信息内容;本年制发件数;本年废止件数;现行有效件数
规章;0;;3
行政规范性文件;4;1;31
第二十条第（五）项;;;
信息内容;本年处理决定数量;;
行政许可;12;;
`;
  const read = reading(text, 'plain', 'ogi-2021');
  expect(rowOf(read, 'disclosure/regulations')).toBe('0 blank 3');
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('4 1 31');
  expect(rowOf(read, 'disclosure/licensing')).toBe('12');
});

test('a year with a remark makes no cells of a list of words', () => {
  const text = '- 规章\n- 2023年（全文公开）\n- 解读\n';
  expect(sourceOf(text, 'plain').visible.text).toBe(text);
});

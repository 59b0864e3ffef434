/** Tables drawn with lines, as converters and terminal browsers leave them. */
import { expect, test } from 'vitest';
import { sourceOf } from '../../server/core/source/source.ts';
import { reading, rowOf } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告\n\n';
const HEADS = ['申请人情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** Each row a list of cells, each cell a list of lines. */
function drawn(
  rows: readonly (readonly (readonly string[])[])[],
  [corner, dash, bar]: readonly [string, string, string],
) {
  const rule = `${corner}${`${dash.repeat(12)}${corner}`.repeat(HEADS.length)}\n`;
  const lines = rows.flatMap((row) => {
    const height = Math.max(...row.map(({ length }) => length));
    const line = (at: number) => `${bar}${row.map((cell) => ` ${(cell[at] ?? '').padEnd(10)} ${bar}`).join('')}\n`;
    return [Array.from({ length: height }, (_, at) => line(at)).join(''), rule];
  });
  return `${TITLE}${rule}${lines.join('')}`;
}

const heads = HEADS.map((head) => [head]);
const row = (label: readonly string[], values: string, at = 0) => [
  label,
  ...values.split(' ').map((value) => Array.from({ length: at + 1 }, (_, line) => (line === at ? value : ''))),
];

test.each([
  ['ASCII', '+', '-', '|'],
  ['boxes', '┼', '─', '│'],
] as const)('words broken over the lines of a cell are one label (%s)', (_, corner, dash, bar) => {
  const text = drawn(
    [
      heads,
      row(['一、本年新收政府信息', '公开申请数量'], '9 0 0 0 0 0 9'),
      row(['二、上年结转政府信息', '公开申请数量'], '1 0 0 0 0 0 1', 1),
      row(['（一）予以公开'], '3 0 0 0 0 0 3'),
      row(['（二）部分公开（区分', '处理的，只计这一情形', '，不计其他情形）'], '2 0 0 0 0 0 2', 1),
      row(['1.属于国家秘密'], '0 0 0 0 0 0 0'),
    ],
    [corner, dash, bar],
  );
  const read = reading(text);
  expect(rowOf(read, 'applications/received')).toBe('9 0 0 0 0 0 9');
  expect(rowOf(read, 'applications/carried-in')).toBe('1 0 0 0 0 0 1');
  expect(rowOf(read, 'applications/partial')).toBe('2 0 0 0 0 0 2');
  expect(rowOf(read, 'applications/denied.state-secret')).toBe('0 0 0 0 0 0 0');
});

test('lines with figures of their own stay rows of their own', () => {
  const rule = `+${'-'.repeat(30)}+${'-'.repeat(20)}+\n`;
  const text = `${TITLE}${rule}| 规章 | 0 | 4 | 2 |\n| 行政规范性文件 | 0 | 8 | 1 |\n${rule}| 行政许可 | 12 |\n| 行政处罚 | 1 |\n${rule}`;
  const read = reading(text);
  expect(rowOf(read, 'disclosure/regulations')).toBe('0 4 2');
  expect(rowOf(read, 'disclosure/normative-documents')).toBe('0 8 1');
  expect(rowOf(read, 'disclosure/licensing')).toBe('12');
  expect(rowOf(read, 'disclosure/penalty')).toBe('1');
});

test('a text in which nothing is put together is seen as it stands', () => {
  const text = `${TITLE}1+--2\n| 规章 | 0 | 4 | 2 |\n| 行政规范性文件 | 0 | 8 | 1 |\n`;
  expect(sourceOf(text, 'plain').visible).toEqual({ text, starts: null, ends: null });
});

test('what says how cells look is not in them', () => {
  const rule = `+${'-'.repeat(16)}+${'-'.repeat(16)}+\n`;
  const cells = (label: string, value: string) =>
    `| .. container:: | .. container:: |\n|                |                |\n|    ${label}    |    ${value}   |\n${rule}`;
  const read = reading(
    `${TITLE}${rule}${cells('行政许可', '12')}${cells('行政处罚', '1')}${cells('行政强制', '3')}`,
    'plain',
    'ogi-2021',
  );
  expect(rowOf(read, 'disclosure/licensing')).toBe('12');
  expect(rowOf(read, 'disclosure/penalty')).toBe('1');
  expect(rowOf(read, 'disclosure/coercion')).toBe('3');
});

test('cells that hold words only are no values of a block', () => {
  const rule = `+${'-'.repeat(90)}+\n`;
  const labels = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const text = `${TITLE}四、政府信息公开行政复议、行政诉讼情况
${rule}${line(['行政复议', '', '', '', '', '行政诉讼', ...Array(9).fill('')])}${rule}${line([
  ...labels,
  '未经复议直接起诉',
  '',
  '',
  '',
  '',
  '复议后起诉',
  '',
  '',
  '',
  '',
])}${rule}${line([...Array(5).fill(''), ...Array(10).fill('.. note::')])}${line(Array(15).fill(''))}${line([
  ...Array(5).fill(''),
  ...labels,
  ...labels,
])}${rule}${line(['3', '1', '0', '0', '4', '2', '0', '0', '1', '3', ...Array(5).fill('0')])}${rule}`;
  expect(rowOf(reading(text), 'review/reconsideration')).not.toContain('blank');
});

test.each(['', '<table><tr><td>附件</td></tr></table>\n'])(
  'attributes of words in Markdown are not seen: %s',
  (before) => {
    const read = reading(
      `${TITLE}${before}**[二、主动公开政府信息情况]{style="mso-spacerun:yes"}**

| [信息\\ 内容]{lang="EN-US" style="font-size:10.5pt"} | [本年处理决定数量]{.number} |
|---|---|
| [行政许可]{lang="EN-US" style="font-size:10.5pt"} | [12]{lang="EN-US" style="font-size:10.5pt"} |
| [行政处罚]{lang="EN-US" style="font-size:10.5pt"} | [1]{lang="EN-US" style="font-size:10.5pt"} |
| [行政强制]{lang="EN-US" style="font-size:10.5pt"} | [3]{lang="EN-US" style="font-size:10.5pt"} |
`,
      'markdown',
    );
    expect(rowOf(read, 'disclosure/licensing')).toBe('12');
    expect(rowOf(read, 'disclosure/coercion')).toBe('3');
  },
);

test('a frame of one cell is no table', () => {
  const lines = [
    '四、政府信息公开行政复议、行政诉讼情况',
    '  行政                                        行政',
    '  复议                                        诉讼',
    '',
    '  结果维持   结果纠正   其他结果   尚未   总计   未经复议直接起诉                                  复议后',
    '                                   审结                                                        起诉',
    '',
    '                                                 结果       结果   其他结果   尚未审结   总计   结果维持   结果纠正   其他   尚未   总计',
    '                                                 维持       纠正                                              结果   审结',
    '',
    '  3          1          0          0      4      2          0      0          1          3      5          0      0      0      5',
    '',
    '五、存在的主要问题及改进情况',
  ];
  const rule = `+${'-'.repeat(140)}+\n`;
  const read = reading(
    `${rule}| ${TITLE.trim()} |\n${lines.map((line) => `| ${line.padEnd(138)} |\n`).join('')}${rule}`,
  );
  expect(rowOf(read, 'review/reconsideration')).toBe('3 1 0 0 4');
  expect(rowOf(read, 'review/litigation-after-reconsideration')).toBe('5 0 0 0 5');
});

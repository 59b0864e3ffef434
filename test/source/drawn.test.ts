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

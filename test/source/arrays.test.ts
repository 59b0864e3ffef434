/** Tables as programs print them: in JSON, as lists of Python. */
import { expect, test } from 'vitest';
import { sourceOf } from '../../server/core/source/source.ts';
import { reading, rowOf } from '../kit/reading.ts';

const HEAD = '石桥县人民政府2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n';
const ROWS: readonly (readonly (string | number | null)[])[] = [
  ['第二十条第（一）项', null, null, null],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', null, '3'],
  ['行政规范性文件', 4, '1', '1,031'],
  ['第二十条第（五）项', null, null, null],
  ['信息内容', '本年处理决定\n数量', null, null],
  ['行政许可', '22（其中延续6件）', null, null],
  ['一、本年新收政府信息公开申请数量', 9, 2, 0, 0, 0, 4, 15],
  ['二、上年结转政府信息\n公开申请数量', 1, 0, 0, 0, 0, 0, 1],
];

/** As `print(rows)` gives them. */
const PYTHON = `[${ROWS.map((row) => `[${row.map((cell) => (typeof cell === 'string' ? `'${cell.replace('\n', '\\n')}'` : (cell ?? 'None'))).join(', ')}]`).join(', ')}]`;

for (const [name, table] of [
  ['JSON on one line', JSON.stringify(ROWS)],
  ['JSON with a line for each cell', JSON.stringify(ROWS, null, 2)],
  ['a row on each line', ROWS.map((row) => JSON.stringify(row)).join('\n')],
  ['a list of tables', JSON.stringify([ROWS])],
  ['lists of Python', PYTHON],
] as const) {
  test(name, () => {
    const read = reading(`${HEAD}${table}\n三、存在的主要问题\n`, 'plain', 'ogi-2021');
    expect(rowOf(read, 'disclosure/regulations')).toBe('0 blank 3');
    expect(rowOf(read, 'disclosure/normative-documents')).toBe('4 1 1031');
    expect(rowOf(read, 'disclosure/licensing')).toBe('22');
    expect(rowOf(read, 'applications/received')).toBe('9 2 0 0 0 4 15');
    expect(rowOf(read, 'applications/carried-in')).toBe('1 0 0 0 0 0 1');
  });
}

test('every character keeps its place', () => {
  const text = HEAD + JSON.stringify(ROWS, null, 1);
  const { visible } = sourceOf(text, 'plain');
  expect(visible.text).toHaveLength(text.length);
  expect(visible.text.indexOf('1,031')).toBe(text.indexOf('1,031'));
});

test.each([
  '[注]',
  '["未完',
  '[["规章", 1], {',
  '[[[[["规章"]]]]]',
  '["a", "b"]',
  "['",
  '[',
  '[,"规章"]',
  '["规章" 1]',
])('%s is no table', (text) => {
  expect(sourceOf(text, 'plain').visible.text).toBe(text);
});

test('brackets without end are passed over once', () => {
  const text = '["规章", '.repeat(20_000) + '[ '.repeat(20_000);
  expect(sourceOf(text, 'plain').visible.text).toBe(text);
});

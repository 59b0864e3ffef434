/** Tables whose labels stand behind their figures: those that follow a label are another row's. */
import { expect, test } from 'vitest';
import { reading } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告\n';
const ROWS: readonly (readonly [label: string, figures: readonly number[]])[] = [
  ['一、本年新收政府信息公开申请数量', [5, 3, 1, 0, 0, 0, 9]],
  ['二、上年结转政府信息公开申请数量', [1, 0, 0, 0, 1, 0, 2]],
  ['（一）予以公开', [4, 0, 0, 1, 0, 0, 5]],
];

type Line = (cells: readonly string[]) => string;
const LINES: readonly (readonly [name: string, line: Line])[] = [
  ['bars', (cells) => `${cells.join(' | ')} |\n`],
  ['tabs', (cells) => `${cells.join('\t')}\n`],
  ['blanks', (cells) => `${cells.join(' ')}\n`],
];

const ALL: typeof LINES = [
  ...LINES,
  ['bars on lines of their own', (cells) => `${cells.join('\n|\n')}\n|\n`],
  [
    'a group’s name between',
    (cells) => `${cells.slice(0, -1).join(' | ')} | 三、本年度办理结果 | ${cells.at(-1)!} |  |\n`,
  ],
  ['one cell a line', (cells) => `${cells.join('\n')}\n`],
  ['one line', (cells) => `${cells.join(' ')} `],
];

test.each(ALL)('are not read: %s', (_, line) => {
  const read = reading(TITLE + ROWS.map(([label, figures]) => line([...figures.map(String), label])).join(''));
  expect(read.cells).toEqual({});
});

test.each(LINES)('with their figures behind them they are: %s', (_, line) => {
  const read = reading(TITLE + ROWS.map(([label, figures]) => line([label, ...figures.map(String)])).join(''));
  expect(Object.keys(read.cells)).toHaveLength(21);
});

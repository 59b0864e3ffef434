/** Tables of statistics whose rows are numbered in a column of their own: no number of a row is its value. */
import { describe, expect, it } from 'vitest';
import { baseDraft } from '../kit/base.ts';
import { reading } from '../kit/reading.ts';

/** The base with a column of codes behind the units, and nothing in the cells that hold zero. */
function coded(name: string, codeOf: (row: number) => string): string {
  let row = 0;
  const lines = baseDraft(name).split('\n');
  return lines
    .map((line) => {
      const [label, unit, ...values] = line.split('|').map((cell) => cell.trim());
      if (values.length === 0) return line;
      const code = /指标/.test(label!) ? '代码' : codeOf(++row);
      return [label, unit, code, ...values.map((value) => (value === '0' ? '' : value))].join(' | ');
    })
    .join('\n');
}

describe.each(['ogi-2014', 'ogi-fujian'])('%s', (name) => {
  const plain = reading(baseDraft(name)).cells;
  const read = Object.fromEntries(Object.entries(plain).map(([id, value]) => [id, value === '0' ? 'blank' : value]));

  it.each([
    ['two digits', (row: number) => String(row).padStart(2, '0')],
    ['one digit', String],
  ])('reads what stands behind codes of %s', (_, codeOf) => {
    const { cells, unread } = reading(coded(name, codeOf), 'plain', name);
    expect(unread).toEqual({});
    expect(cells).toEqual(read);
  });
});

/** Small figures often begin anew at 1 or 2, and are zero: a code never is, nor does it begin anew after a few rows. */
it.each([
  ['0, 1, 2, 0, 1, …', [0, 1, 2]],
  ['1, 2, 1, 2, …', [1, 2]],
  ['1, 1, 1, …', [1]],
  ['0, 0, 0, …', [0]],
  ['1, 4, 9, 1, 4, …', [1, 4, 9]],
])('figures of this year that go %s are no codes, though a word stands in the cell behind', (_, figures) => {
  let row = 0;
  const text = baseDraft('ogi-fujian').replace(/^(.*?\| [件条人次元]+ )\|.*$/gm, (_line, label: string) => {
    const figure = figures[row % figures.length];
    row += 1;
    return `${label}| ${figure} | ${100 + row} | 核`;
  });
  expect(row).toBeGreaterThan(10);
  for (const [id, value] of Object.entries(reading(text, 'plain', 'ogi-fujian').cells))
    expect(value, id).toMatch(id.endsWith('/year') ? /^\d$/ : /^1\d\d$/);
});

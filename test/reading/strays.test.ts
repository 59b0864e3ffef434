/** Lines of a page that stand amid the cells of a row: their numbers are none of its values. */
import { describe, expect, test } from 'vitest';
import { reading } from '../kit/reading.ts';

const TITLE = '石桥县人民政府2023年政府信息公开工作年度报告\n';
const ROWS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
];
const VALUES = ['7', '1', '2', '3', '4', '5', '22'];

/** A table whose second row has something else on a line of its own before one of its cells. */
function table(mark: (cell: string) => string, line: string | null, before: number): string {
  const rows = ROWS.map((label, row) => {
    const cells = VALUES.map(mark);
    if (row === 1 && line !== null) cells.splice(before, 0, line);
    return [mark(label), ...cells].join('\n');
  });
  return `${TITLE}${rows.join('\n')}\n`;
}

const MARKS: readonly (readonly [string, (cell: string) => string])[] = [
  ['bars on lines of their own', (cell) => `${cell}\n|`],
  ['bars behind cells', (cell) => `${cell} |`],
  ['cells behind tabs', (cell) => `\t${cell}`],
];
const LINES = ['石桥县2023年政府信息公开工作年度报告 3', '3', '2024年政府信息公开工作年度报告'];

describe.each(MARKS)('%s', (_what, mark) => {
  test.each(LINES)('%s', (line) => {
    const whole = reading(table(mark, null, 0), 'plain', 'ogi-2021').cells;
    expect(Object.keys(whole)).toHaveLength(ROWS.length * VALUES.length);
    for (let before = 0; before < VALUES.length; before++) {
      const { cells } = reading(table(mark, line, before), 'plain', 'ogi-2021');
      for (const [id, value] of Object.entries(cells)) expect(value, `${id}, before cell ${before}`).toBe(whole[id]);
      expect(Object.keys(cells).length).toBeGreaterThanOrEqual((ROWS.length - 1) * VALUES.length);
    }
  });

  test.each(LINES)('%s in a row of one figure', (line) => {
    const rows = ['1.当面申请数', '2.传真申请数', '3.网络申请数', '4.信函申请数'];
    for (const before of [0, 1]) {
      const lines = rows.flatMap((label, row) => {
        const own = [mark('件'), mark('412')];
        if (row === 1) own.splice(before, 0, line);
        return [mark(label), ...own];
      });
      const { cells } = reading(`${TITLE}（一）收到申请数\n${lines.join('\n')}\n`, 'plain', 'ogi-2014');
      for (const [id, value] of Object.entries(cells)) expect(value, id).toBe('412');
      expect(Object.keys(cells).length).toBeGreaterThanOrEqual(2);
    }
  });
});

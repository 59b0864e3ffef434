/** The tables of published reports are read right in any layout, amid their own sentences; or left unread. */
import { afterAll, expect, test } from 'vitest';
import { analyse } from '../../server/core/analyse.ts';
import type { Cell } from '../../server/core/report/report.ts';
import { toNumber } from '../../server/core/text/decimal.ts';
import { aligned } from '../kit/columns.ts';
import { corpusFiles, corpusFolder } from '../kit/corpus.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { relaid } from '../kit/relaid.ts';

const numberOf = ({ value }: Cell) => (value === null ? null : toNumber(value));

if (corpusFolder === null) {
  test('published reports in other layouts are left out: GOUJI_CORPUS names no folder', () => {
    expect(corpusFiles()).toEqual([]);
  });
} else {
  const reports = corpusFiles().flatMap(({ name, text, markup }) => {
    const found = analyse(text, { markup }).reports;
    return found.length === 1 ? [{ name, report: found[0]! }] : [];
  });
  const results: string[][] = [['layout', 'cells', 'unread %', 'wrong']];
  afterAll(() => {
    console.log(`\n${aligned(results)}\n`);
  });

  test.each(layouts.map((layout) => [layout.name, layout] as const))('%s', (name, layout) => {
    const wrong: string[] = [];
    let cells = 0;
    let unread = 0;
    for (const { name: file, report } of reports) {
      const [again] = analyse(relaid(report, layout), { markup: layout.markup }).reports;
      for (const [id, cell] of report.cells) {
        const read = again?.cells.get(id);
        cells++;
        if (read === undefined) unread++;
        else if (numberOf(read) !== numberOf(cell))
          wrong.push(`${file}: ${id} ${numberOf(read)} for ${numberOf(cell)}`);
      }
      // What was not read before was drawn empty.
      for (const [id, cell] of again?.cells ?? [])
        if (!report.cells.has(id) && cell.value !== null) wrong.push(`${file}: ${id} ${numberOf(cell)} for nothing`);
    }
    results.push([name, String(cells), ((100 * unread) / cells).toFixed(2), String(wrong.length)]);
    expect(wrong).toEqual([]);
  });
}

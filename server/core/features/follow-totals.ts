/** Totals that follow while one of their parts is typed. */

import type { Analysis } from '../analysis.ts';
import { equationsOf } from '../report/equations.ts';
import type { Cell, Report } from '../report/report.ts';
import { editCell } from '../report/style.ts';
import { add, type Decimal, equal, ZERO } from '../text/decimal.ts';
import type { Edit } from '../text/edit.ts';
import { bySpan } from '../text/span.ts';
import { totalAndParts } from './totals.ts';

/**
 * The totals above the one cell in which two readings of a document differ, each set to what its parts come to. Only
 * those follow that agreed with their parts before, or were blank: a total typed by hand is its writer's. None where
 * more than one cell has changed, which is no typing, nor where the row and the column of a total ask for different
 * figures.
 */
export function followTotals(before: Analysis, after: Analysis): Edit[] {
  if (before.reports.length !== after.reports.length) return [];
  const changed = after.reports.map((report, index) => changedCells(before.reports[index]!, report));
  const at = changed.findIndex((cells) => cells.length > 0);
  if (at === -1 || changed.flat().length !== 1) return [];
  const [old, report] = [before.reports[at]!, after.reports[at]!];
  return [...followers(old, report, changed[at]![0]!)]
    .filter(([cell, value]) => !equal(cell.value, value))
    .map(([cell, value]) => editCell(after.text, cell, value))
    .sort(bySpan);
}

/** Cells with another figure than before. A cell that has come or gone makes two reports incomparable: all have changed. */
function changedCells(before: Report, after: Report): Cell[] {
  const cells = [...after.cells.values()];
  if (before.form.id !== after.form.id || before.cells.size !== after.cells.size) return cells;
  return cells.filter((cell) => {
    const other = before.cells.get(cell.id);
    return other === undefined || !equal(cell.value, other.value);
  });
}

/** Totals of totals of totals: no form goes deeper. */
const LEVELS = 8;

function followers(before: Report, after: Report, first: Cell): ReadonlyMap<Cell, Decimal> {
  const sums = equationsOf(after).flatMap((equation) => {
    const split = totalAndParts(equation);
    return split === null ? [] : [{ total: split.total, parts: [...new Set(split.parts.map(({ cell }) => cell))] }];
  });
  const was = (cell: Cell) => before.cells.get(cell.id)?.value ?? null;
  const settled = new Map<Cell, Decimal>();
  let fresh: ReadonlySet<Cell> = new Set([first]);
  for (let level = 0; level < LEVELS && fresh.size > 0; level++) {
    const next = new Set<Cell>();
    for (const total of new Set(
      sums.filter(({ parts }) => parts.some((cell) => fresh.has(cell))).map((s) => s.total),
    )) {
      if (total === first) continue;
      const own = sums.filter((sum) => sum.total === total);
      const agreed = own.every(({ parts }) => was(total) === null || equal(was(total), sumOf(parts, was)));
      const values = own.map(({ parts }) => sumOf(parts, (cell) => settled.get(cell) ?? cell.value));
      const [value, ...others] = values;
      const one = value !== undefined && others.every((other) => equal(other, value)) ? value : null;
      if (!agreed || one === null) settled.delete(total);
      else if (!equal(settled.get(total) ?? null, one)) {
        settled.set(total, one);
        next.add(total);
      }
    }
    fresh = next;
  }
  return settled;
}

/** Blanks count as 0: a part is blank for as long as it takes to type it anew. */
function sumOf(parts: readonly Cell[], figureOf: (cell: Cell) => Decimal | null): Decimal {
  return parts.reduce((sum, cell) => add(sum, figureOf(cell) ?? ZERO), ZERO);
}

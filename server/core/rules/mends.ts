/** What a figure from elsewhere would do to the equations of this report. */
import { deductionsOf } from '../repair/blanks.ts';
import { awaitingBlanks } from '../report/blanks.ts';
import { cellsIn, equationsOf, holds } from '../report/equations.ts';
import type { Report } from '../report/report.ts';
import type { Decimal } from '../text/decimal.ts';

/** Whether all that ties these cells within the report holds with the new values, and did not before. */
export function mends(values: ReadonlyMap<string, Decimal>, report: Report): boolean {
  const awaiting = awaitingBlanks(deductionsOf(report));
  const tied = equationsOf(report).filter(
    (equation) => !awaiting.has(equation) && cellsIn(equation).some(({ id }) => values.has(id)),
  );
  if (tied.every(holds)) return false;
  return tied.every(({ left, right, ...rest }) => {
    const changed = (terms: typeof left) =>
      terms.map((term) => ({ ...term, cell: { ...term.cell, value: values.get(term.cell.id) ?? term.cell.value } }));
    return holds({ ...rest, left: changed(left), right: changed(right) });
  });
}

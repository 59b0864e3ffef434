/** What a figure from elsewhere would do to the equations of this report. */
import { awaitingBlanks } from '../report/blanks.ts';
import { holds } from '../report/equations.ts';
import type { Decimal } from '../text/decimal.ts';
import type { RuleContext } from './rule.ts';

/** Whether all that ties these cells within the report holds with the new values, and did not before. */
export function mends(values: ReadonlyMap<string, Decimal>, { equations, deductions }: RuleContext): boolean {
  const awaiting = awaitingBlanks(deductions);
  const tied = equations.filter(
    (equation) =>
      !awaiting.has(equation) && [...equation.left, ...equation.right].some(({ cell }) => values.has(cell.id)),
  );
  if (tied.every(holds)) return false;
  return tied.every(({ left, right, ...rest }) => {
    const changed = (terms: typeof left) =>
      terms.map((term) => ({ ...term, cell: { ...term.cell, value: values.get(term.cell.id) ?? term.cell.value } }));
    return holds({ ...rest, left: changed(left), right: changed(right) });
  });
}

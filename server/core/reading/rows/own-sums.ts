/** The sums within a row, and whether its figures bear them out. */
import type { RowForm, TableForm } from '../../forms/form.ts';
import { once } from '../../text/once.ts';
import { idsOf } from '../labels/lexicon.ts';
import { equationsWithin, imbalance, type RowEquation } from '../splits/row-equations.ts';
import { numberAt, type Slot } from '../values/slot.ts';
import { rulesOf } from './glued.ts';

/** The sums within a row. */
const sumsWithin = once((table: TableForm) =>
  once((row: RowForm): readonly RowEquation[] => {
    const ids = idsOf(table, row);
    return equationsWithin([{ ids }], rulesOf(table, new Set(ids)))[0]!;
  }),
);

/** The figures of a row as its sums take them: blanks are nothing. */
export function figuresOf(text: string, slots: readonly Slot[]): readonly number[] {
  return slots.map((slot) => numberAt(text, slot) ?? 0);
}

/** How many of the sums within a row hold. */
export function heldSums(table: TableForm, row: RowForm, figures: readonly number[]): number {
  return sumsWithin(table)(row).filter((sum) => balances(sum, figures)).length;
}

/** Whether all of them hold; null where the form has none. */
export function addsUp(text: string, table: TableForm, row: RowForm, slots: readonly Slot[]): boolean | null {
  const sums = sumsWithin(table)(row);
  if (sums.length === 0) return null;
  const figures = figuresOf(text, slots);
  return sums.every((sum) => balances(sum, figures));
}

/** Amounts are sums of binary fractions. */
function balances(sum: RowEquation, figures: readonly number[]): boolean {
  return imbalance(sum, figures) < 1e-6;
}

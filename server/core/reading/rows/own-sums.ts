import type { RowForm, TableForm } from '../../forms/form.ts';
import { once } from '../../text/once.ts';
import { idsOf } from '../labels/lexicon.ts';
import { holds, idsIn } from '../splits/held-sums.ts';
import type { SumRule } from '../splits/row-equations.ts';
import { numberAt, type Slot } from '../values/slot.ts';
import { rulesOf } from './glued.ts';

/** The sums that stay within one row, by row. */
const ownRules = once((table: TableForm): ReadonlyMap<RowForm, readonly SumRule[]> => {
  const rulesIn = (row: RowForm) => {
    const own = new Set(idsOf(table, row));
    return rulesOf(table, own).filter((rule) => idsIn(rule).every((id) => own.has(id)));
  };
  return new Map(table.rows.map((row) => [row, rulesIn(row)]));
});

/** Whether the sums within a row hold for its figures, blanks being nothing; null where the form has none. */
export function addsUp(text: string, table: TableForm, row: RowForm, slots: readonly Slot[]): boolean | null {
  const rules = ownRules(table).get(row) ?? [];
  if (rules.length === 0) return null;
  const values = new Map(idsOf(table, row).map((id, column) => [id, numberAt(text, slots[column]!) ?? 0]));
  return rules.every((rule) => holds(rule, values));
}

/** Figures put to the rows of a table, and what its sums say of them. */
import type { RowForm, TableForm } from '../../forms/form.ts';
import { idsOf } from '../labels/lexicon.ts';
import { holds, idsIn } from '../splits/held-sums.ts';
import type { SumRule } from '../splits/row-equations.ts';
import { rulesOf } from './glued.ts';

export interface AskedSum {
  readonly ids: readonly string[];
  readonly holds: boolean;
  /** The rows it takes in, by their places among those that were asked. */
  readonly rows: readonly number[];
}

export interface AskedSums {
  readonly values: Map<string, number>;
  readonly rules: readonly SumRule[];
  /** Those of the rules that speak of these rows alone, and not of zeros alone. */
  readonly sums: readonly AskedSum[];
}

/**
 * @param figureAt null for a blank, which adds nothing
 * @param lacks whether a cell is not in the report; where nothing else is said, one of another row
 */
export function askedSums(
  table: TableForm,
  rows: readonly RowForm[],
  figureAt: (row: number, column: number) => number | null,
  lacks?: (id: string) => boolean,
): AskedSums {
  const values = new Map<string, number>();
  const rowOf = new Map<string, number>();
  rows.forEach((row, index) => {
    idsOf(table, row).forEach((id, column) => {
      values.set(id, figureAt(index, column) ?? 0);
      rowOf.set(id, index);
    });
  });
  const rules = rulesOf(table, new Set(values.keys()), lacks ?? ((id) => !values.has(id)));
  const sums = rules.flatMap((rule): AskedSum[] => {
    const ids = idsIn(rule);
    if (!ids.every((id) => values.has(id)) || ids.every((id) => values.get(id) === 0)) return [];
    return [{ ids, holds: holds(rule, values), rows: [...new Set(ids.map((id) => rowOf.get(id)!))] }];
  });
  return { values, rules, sums };
}

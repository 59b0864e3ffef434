/** Sums over several rows of which each may be divided in several ways. */

import type { GluedRow, Way } from './glued-row.ts';
import type { SumRule } from './row-equations.ts';

/** The sums as numbers. */
interface System {
  /** Each must add up to zero: what is known of it, and the rows that have a figure in it. */
  readonly rules: readonly { readonly constant: number; readonly members: readonly number[] }[];
  /** By row, rule and way: what the way adds to the rule; nothing for a rule that the row has no figure in. */
  readonly adds: readonly (readonly (Float64Array | undefined)[])[];
}

/** A figure of a rule that stands in a row. */
interface Term {
  readonly at: number;
  readonly sign: number;
}

/** The sums that a choice of ways can break; those with a figure of which nothing is known are left out. */
export function systemOf(
  rows: readonly GluedRow[],
  ways: readonly (readonly Way[])[],
  known: ReadonlyMap<string, number | null>,
  rules: readonly SumRule[],
): System {
  const places = new Map<string, { readonly row: number; readonly at: number }>();
  rows.forEach(({ ids }, row) => {
    if (ways[row]!.length > 0) for (const [at, id] of ids.entries()) places.set(id, { row, at });
  });
  const figures = ways.map((own) => own.map((way) => way.map(Number)));
  const adds = rows.map((): Float64Array[] => []);
  const used: System['rules'][number][] = [];
  for (const { left, right } of rules) {
    let constant = 0;
    let hasKnown = false;
    const termsOf = new Map<number, Term[]>();
    const take = (id: string, sign: number): boolean => {
      const place = places.get(id);
      if (place === undefined) {
        constant += sign * (known.get(id) ?? 0);
        hasKnown ||= known.has(id);
        return known.has(id);
      }
      const terms = termsOf.get(place.row);
      if (terms === undefined) termsOf.set(place.row, [{ at: place.at, sign }]);
      else terms.push({ at: place.at, sign });
      return true;
    };
    if (!left.every((id) => take(id, 1)) || !right.every((id) => take(id, -1))) continue;
    // What stands within one row has been asked when its ways were made.
    if (termsOf.size < 2 && !hasKnown) continue;
    for (const [row, terms] of termsOf) {
      const own = figures[row]!;
      const sums = new Float64Array(own.length);
      for (const { at, sign } of terms) {
        for (let way = 0; way < own.length; way++) sums[way]! += sign * own[way]![at]!;
      }
      adds[row]![used.length] = sums;
    }
    used.push({ constant, members: [...termsOf.keys()] });
  }
  return { rules: used, adds };
}

/** How many rules a choice of one way a row breaks, of those that speak of the row; rules that are open do not count. */
export function brokenRules(
  row: GluedRow,
  values: ReadonlyMap<string, number | null>,
  rules: readonly SumRule[],
): number {
  const total = (side: readonly string[]) => side.reduce((sum, id) => sum + (values.get(id) ?? 0), 0);
  return rules.filter(({ left, right }) => {
    const ids = [...left, ...right];
    return ids.some((id) => row.ids.includes(id)) && ids.every((id) => values.has(id)) && total(left) !== total(right);
  }).length;
}

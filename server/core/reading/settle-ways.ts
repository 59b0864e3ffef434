/**
 * Which ways of dividing the digits of several rows go together: sums over the rows tell. Ways that cannot be part of
 * any solution are crossed out by the least and the most that the other rows can add; what is left is searched.
 */
import type { GluedRow, SumRule, Way } from './row-splits.ts';

export interface Settled {
  /** For each row, the ways that occur in a solution; all that could not be excluded where the search ended early. */
  readonly ways: readonly (readonly number[])[];
  /** Whether there is a solution. */
  readonly solved: boolean;
  /** For each row whether a sum over several rows confirms it: one that was asked, and holds in the solution. */
  readonly spoken: readonly boolean[];
}

/** Checks of one way against one rule that a search may take. */
const WORK = 600_000;

/**
 * @param ways for each row; rows without any take no part
 * @param known figures that stand divided already; null for a blank
 * @param rules those with a figure that is in neither are left out
 */
export function settleWays(
  rows: readonly GluedRow[],
  ways: readonly (readonly Way[])[],
  known: ReadonlyMap<string, number | null>,
  rules: readonly SumRule[],
): Settled {
  const system = systemOf(rows, ways, known, rules);
  const all = ways.map((own) => own.map((_, index) => index));
  const seen = ways.map(() => new Set<number>());
  let work = 0;
  let solved = false;
  const first = narrowed(all);
  const whole = first !== null && search(first);
  const spoken = rows.map((_, row) => solved && system.rules.some(({ members }) => members.includes(row)));
  if (whole && solved) return { ways: seen.map((own) => [...own].sort((a, b) => a - b)), solved, spoken };
  return { ways: solved ? first! : all, solved, spoken };

  /** Notes every way that is part of a solution within the domains; false when it takes too long. */
  function search(domains: readonly (readonly number[])[]): boolean {
    if (domains.every((domain, row) => domain.every((way) => seen[row]!.has(way)))) return true;
    const row = widest(domains);
    if (row === -1) {
      solved = true;
      domains.forEach((domain, index) => {
        for (const way of domain) seen[index]!.add(way);
      });
      return true;
    }
    for (const way of domains[row]!) {
      const next = narrowed(domains.map((domain, index) => (index === row ? [way] : domain)));
      if (work > WORK || (next !== null && !search(next))) return false;
    }
    return true;
  }

  /** The row of several ways that leaves the sums most open; −1 when every row has one. */
  function widest(domains: readonly (readonly number[])[]): number {
    let best = -1;
    let most = -1;
    domains.forEach((domain, row) => {
      if (domain.length < 2) return;
      const range = system.rules.reduce((sum, _, rule) => {
        const { low, high } = rangeOf(row, rule, domain);
        return sum + high - low;
      }, 0);
      if (range > most) [best, most] = [row, range];
    });
    return best;
  }

  function rangeOf(row: number, rule: number, domain: readonly number[]): { low: number; high: number } {
    const adds = system.adds[row]![rule]!;
    let low = adds[domain[0]!]!;
    let high = low;
    for (const way of domain) {
      low = Math.min(low, adds[way]!);
      high = Math.max(high, adds[way]!);
    }
    return { low, high };
  }

  /** Crosses out ways for which the other rows cannot make up; null when a row loses all. */
  function narrowed(domains: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
    const left = [...domains];
    for (let changed = true; changed; ) {
      changed = false;
      for (const [rule, { constant, members }] of system.rules.entries()) {
        const ranges = members.map((row) => rangeOf(row, rule, left[row]!));
        let low = constant;
        let high = constant;
        for (const range of ranges) {
          low += range.low;
          high += range.high;
        }
        if (low > 0 || high < 0) return null;
        for (const [index, row] of members.entries()) {
          const range = ranges[index]!;
          const domain = left[row]!;
          work += domain.length;
          if (range.low === range.high) continue;
          const adds = system.adds[row]![rule]!;
          const kept = domain.filter((way) => adds[way]! <= range.low - low && adds[way]! >= range.high - high);
          if (kept.length === domain.length) continue;
          if (kept.length === 0) return null;
          left[row] = kept;
          changed = true;
          // The ranges of this rule are narrower now; they are worked out again in the next round.
        }
      }
    }
    return left;
  }
}

interface System {
  /** Each must add up to zero: what is known of it, and the rows that have a figure in it. */
  readonly rules: readonly { readonly constant: number; readonly members: readonly number[] }[];
  /** By row, rule and way: what the way adds to the rule. */
  readonly adds: readonly (readonly Float64Array[])[];
}

function systemOf(
  rows: readonly GluedRow[],
  ways: readonly (readonly Way[])[],
  known: ReadonlyMap<string, number | null>,
  rules: readonly SumRule[],
): System {
  const rowOf = new Map<string, number>();
  rows.forEach(({ ids }, row) => {
    if (ways[row]!.length > 0) for (const id of ids) rowOf.set(id, row);
  });
  const usable = rules
    .filter(({ left, right }) => [...left, ...right].every((id) => rowOf.has(id) || known.has(id)))
    .map(({ left, right }) => {
      const terms = [...left.map((id) => ({ id, sign: 1 })), ...right.map((id) => ({ id, sign: -1 }))];
      const members = [...new Set(terms.flatMap(({ id }) => rowOf.get(id) ?? []))];
      const constant = terms.reduce((sum, { id, sign }) => sum + (rowOf.has(id) ? 0 : sign * (known.get(id) ?? 0)), 0);
      return { terms, members, constant };
    })
    // What stands within one row has been asked when its ways were made.
    .filter(
      ({ members, constant, terms }) => members.length > 1 || constant !== 0 || terms.some(({ id }) => known.has(id)),
    );
  const adds = rows.map(({ ids }, row) => {
    const figures = ways[row]!.map((way) => way.map(Number));
    return usable.map(({ terms }) => {
      const own = terms.flatMap(({ id, sign }) => {
        const at = rowOf.get(id) === row ? ids.indexOf(id) : -1;
        return at === -1 ? [] : [{ at, sign }];
      });
      return Float64Array.from(figures, (way) => own.reduce((sum, { at, sign }) => sum + sign * way[at]!, 0));
    });
  });
  return { rules: usable.map(({ members, constant }) => ({ members, constant })), adds };
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

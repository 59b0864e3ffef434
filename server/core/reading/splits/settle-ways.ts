/**
 * Which ways of dividing the digits of several rows go together: sums over the rows tell. Ways that cannot be part of
 * any solution are crossed out by the least and the most that the other rows can add; what is left is searched.
 */

import type { GluedRow, Way } from './glued-row.ts';
import type { SumRule } from './row-equations.ts';
import { systemOf } from './way-sums.ts';

export interface Settled {
  /** For each row, the ways that occur in a solution; all that could not be excluded where the search ended early. */
  readonly ways: readonly (readonly number[])[];
  /** Whether there is a solution. */
  readonly solved: boolean;
  /** For each row whether a sum over several rows confirms it: one that was asked, and holds in the solution. */
  readonly spoken: readonly boolean[];
}

const NOTHING = { low: 0, high: 0 };

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

  /** The row of several ways that leaves the sums most open; −1 when whichever way is taken they are the same. */
  function widest(domains: readonly (readonly number[])[]): number {
    let best = -1;
    let most = 0;
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
    const adds = system.adds[row]![rule];
    if (adds === undefined) return NOTHING;
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
      for (const rule of system.rules.keys()) {
        const outcome = narrowBy(rule, left);
        if (outcome === 'none') return null;
        changed ||= outcome === 'fewer';
      }
    }
    return left;
  }

  /** Crosses out in `left` what one rule excludes. Its ranges may be narrower then: that is for the next round. */
  function narrowBy(rule: number, left: (readonly number[])[]): 'none' | 'fewer' | 'same' {
    const { constant, members } = system.rules[rule]!;
    const ranges = members.map((row) => rangeOf(row, rule, left[row]!));
    const low = ranges.reduce((sum, range) => sum + range.low, constant);
    const high = ranges.reduce((sum, range) => sum + range.high, constant);
    if (low > 0 || high < 0) return 'none';
    let outcome: 'fewer' | 'same' = 'same';
    for (const [index, row] of members.entries()) {
      const range = ranges[index]!;
      const domain = left[row]!;
      work += domain.length;
      if (range.low === range.high) continue;
      const adds = system.adds[row]![rule]!;
      const kept = domain.filter((way) => adds[way]! <= range.low - low && adds[way]! >= range.high - high);
      if (kept.length === domain.length) continue;
      if (kept.length === 0) return 'none';
      left[row] = kept;
      outcome = 'fewer';
    }
    return outcome;
  }
}

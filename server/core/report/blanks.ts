import { type Decimal, ZERO } from '../text/decimal.ts';
import { once } from '../text/once.ts';
import type { Equation } from './equations.ts';

/** What the equations say of blanks that are tied to each other (connected through the equations that contain them). */
export interface Deduction {
  /** Ids of the blank cells. */
  readonly cells: readonly string[];
  /** The equations that contain them. */
  readonly equations: readonly Equation[];
  /**
   * `zero`: every equation holds with the blanks read as 0.
   * `forced`: not so, but the fewest non-zero blanks that mend all of them are unique: `values`.
   * `open`: neither; then these equations say nothing.
   */
  readonly verdict: 'zero' | 'forced' | 'open';
  /** Cell id → value, for `forced` only the blanks that are not 0; empty otherwise. */
  readonly values: ReadonlyMap<string, Decimal>;
}

/**
 * The equations that no rule speaks of as long as their blanks are: some filling could mend them. Every other equation
 * that does not hold is certainly broken, blanks or not.
 */
export const awaitingBlanks: (deductions: readonly Deduction[]) => ReadonlySet<Equation> = once(
  (deductions) => new Set(deductions.flatMap(({ equations }) => equations)),
);

/** Cell id → what a blank surely stands for; blanks that may be anything are left out. */
export function blankValues(deductions: readonly Deduction[]): ReadonlyMap<string, Decimal> {
  const known = deductions.filter(({ verdict }) => verdict !== 'open');
  return new Map(known.flatMap(({ cells, values }) => cells.map((id) => [id, values.get(id) ?? ZERO] as const)));
}

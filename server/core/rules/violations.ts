/** Which instances of a constraint a report certainly violates. */

import type { Figure, Sum } from '../messages/sums.ts';
import { deductionsOf } from '../repair/blanks.ts';
import { awaitingBlanks } from '../report/blanks.ts';
import { type Balance, balance, brokenIn, type Equation, equationsOf, type Term } from '../report/equations.ts';
import type { Report } from '../report/report.ts';
import { type Decimal, formatDecimal, isZero, sizeOf } from '../text/decimal.ts';

export interface Violation {
  readonly equation: Equation;
  readonly balance: Balance;
}

/**
 * Broken equations that belong to a rule. One with blanks says nothing here as long as some filling could mend it: the
 * table's `blank-cell` finding speaks of it.
 */
export function violations(rule: string, report: Report): Violation[] {
  const broken = brokenIn(equationsOf(report)).filter(({ constraint }) => constraint.rule === rule);
  if (broken.length === 0) return [];
  const awaiting = awaitingBlanks(deductionsOf(report));
  return broken
    .filter((equation) => !awaiting.has(equation))
    .map((equation) => ({ equation, balance: balance(equation) }));
}

/** A side with all its operands. */
export function wholeSum(terms: readonly Term[], value: Decimal): Sum {
  return { terms: terms.map(figure), rest: 'none', value: formatDecimal(value) };
}

/** A side without the operands that add nothing: a column may have twenty of them. One alone is always shown. */
export function shortSum(terms: readonly Term[], value: Decimal): Sum {
  if (terms.length === 1) return wholeSum(terms, value);
  const shown = terms.filter(({ cell }) => cell.value !== null && !isZero(cell.value));
  const hasBlanks = terms.some(({ cell }) => cell.value === null);
  const rest = shown.length === terms.length ? 'none' : hasBlanks ? 'zeros-and-blanks' : 'zeros';
  return { terms: shown.map(figure), rest, value: formatDecimal(value) };
}

export function figure({ name, cell }: Term): Figure {
  return { name, value: cell.value === null ? null : formatDecimal(cell.value) };
}

/** `3` for a difference of −3 as well. */
export function distance(difference: Decimal): string {
  return formatDecimal(sizeOf(difference));
}

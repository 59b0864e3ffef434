/** Which instances of a constraint a report certainly violates. */
import { type Balance, balance, type Equation, type Term } from '../report/equations.ts';
import { compare, type Decimal, formatDecimal, negate, ZERO } from '../text/decimal.ts';
import type { RuleContext } from './rule.ts';

export interface Violation {
  readonly equation: Equation;
  readonly balance: Balance;
}

/**
 * Broken equations that belong to a rule. One that contains a blank says nothing here: either the blanks can be read
 * as zero, or they are worth other figures, or nobody knows; the table's `blank-cell` finding speaks of them.
 */
export function violations(rule: string, { equations }: RuleContext): Violation[] {
  return equations
    .filter((equation) => equation.constraint.rule === rule)
    .map((equation) => ({ equation, balance: balance(equation) }))
    .filter(({ balance }) => !balance.holds && balance.blanks.length === 0);
}

/** Ids of every cell in the equation, each once, in the order they are written. */
export function cellsOf({ left, right }: Equation): string[] {
  return [...new Set([...left, ...right].map((term) => term.cell.id))];
}

/** Sums of up to this many operands are written out in full when none of them is zero. */
export interface SumText {
  readonly terms: readonly { readonly name: string; readonly value: string }[];
  /** True when operands that are zero were left out. */
  readonly rest: boolean;
  readonly value: string;
}

/** A side of the equation with all its operands. */
export function wholeSum(terms: readonly Term[], value: Decimal): SumText {
  return { terms: terms.map(figure), rest: false, value: formatDecimal(value) };
}

/** A side of the equation without the operands that are zero: a column may have twenty of them. */
export function shortSum(terms: readonly Term[], value: Decimal): SumText {
  const shown = terms.filter(({ cell }) => cell.value !== null && compare(cell.value, ZERO) !== 0);
  return { terms: shown.map(figure), rest: shown.length < terms.length, value: formatDecimal(value) };
}

export function figure({ name, cell }: Term): { readonly name: string; readonly value: string } {
  return { name, value: formatDecimal(cell.value ?? ZERO) };
}

/** `3` for a difference of −3 as well. */
export function distance(difference: Decimal): string {
  return formatDecimal(difference.units < 0n ? negate(difference) : difference);
}

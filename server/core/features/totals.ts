/** Cells that are the sum of others, and what those others come to. */
import { balance, type Equation, type Term } from '../report/equations.ts';
import type { Cell } from '../report/report.ts';
import type { Decimal } from '../text/decimal.ts';

/** An equation that says what a cell must be: the cell alone on one side, its parts on the other. */
export interface Sum {
  readonly equation: Equation;
  readonly parts: readonly Term[];
  /** Of the parts, blanks read as 0. */
  readonly value: Decimal;
  /** How many parts are blank. */
  readonly blanks: number;
}

export interface Total {
  readonly cell: Cell;
  /** At least one; two where a total of totals is the sum of its row and of its column. */
  readonly sums: readonly Sum[];
}

/** The totals among the cells of these equations, in the order of the form. */
export function totalsOf(equations: readonly Equation[]): Total[] {
  const totals = new Map<Cell, Sum[]>();
  for (const equation of equations) {
    const split = totalAndParts(equation);
    if (split === null) continue;
    const { left, right } = balance(equation);
    const { total, parts } = split;
    const blanks = new Set(parts.map(({ cell }) => cell).filter(({ value }) => value === null)).size;
    const sum = { equation, parts, value: parts === equation.left ? left : right, blanks };
    totals.set(total, [...(totals.get(total) ?? []), sum]);
  }
  return [...totals].map(([cell, sums]) => ({ cell, sums }));
}

/**
 * The total of an equation with its parts; null where both sides are sums, or single cells: then neither is the
 * total. The form decides, not what the report happens to have: a sum with one part left is a sum.
 */
export function totalAndParts({ constraint, left, right }: Equation): {
  readonly total: Cell;
  readonly parts: readonly Term[];
} | null {
  if (constraint.relation !== 'equal') return null;
  if (constraint.right.length === 1 && constraint.left.length > 1) return { total: right[0]!.cell, parts: left };
  if (constraint.left.length === 1 && constraint.right.length > 1) return { total: left[0]!.cell, parts: right };
  return null;
}

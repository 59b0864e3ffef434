/** Constraints bound to the cells of one report: what rules check, hovers draw and repairs mend. */
import { type Constraint, cellId, type Operand } from '../forms/form.ts';
import { add, compare, type Decimal, subtract, ZERO } from '../text/decimal.ts';
import { once } from '../text/once.ts';
import type { Cell, Report, Table } from './report.ts';

export interface Term {
  readonly cell: Cell;
  readonly name: string;
}

/** A constraint whose every operand was read (blanks included: they count as null). */
export interface Equation {
  readonly constraint: Constraint;
  readonly table: Table;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** A verdict over an equation with blanks read as zero. */
export interface Balance {
  readonly left: Decimal;
  readonly right: Decimal;
  /** left − right */
  readonly difference: Decimal;
  readonly holds: boolean;
  /** Cells without a number, read as 0 here. */
  readonly blanks: readonly Cell[];
}

/**
 * The constraints of a report that can be checked, in the order of the form. A constraint with an operand that was
 * not read is left out, unless another row stands in for the operand's (`substitutesFor`), or the form lets the
 * equation do without operands that the report lacks (`present`). Worked out once for rules and features alike, so that
 * an equation is the same object to all of them.
 */
export const equationsOf: (report: Report) => readonly Equation[] = once((report) => {
  const equations: Equation[] = [];
  for (const table of report.tables) {
    const substitutes = substitutesIn(report, table);
    const unread = new Set(table.unread.flatMap((row) => row.ids));
    for (const constraint of table.form.constraints) {
      const left = bind(constraint.left, constraint.present, report, substitutes, unread);
      const right = bind(constraint.right, constraint.present, report, substitutes, unread);
      if (left !== null && right !== null) equations.push({ constraint, table, left, right });
    }
  }
  return equations;
});

/** Those of a report's equations that do not hold, worked out once for all rules. */
export const brokenIn = once((equations: readonly Equation[]) => equations.filter((equation) => !holds(equation)));

/** Whether an equation holds with its blanks read as zero. */
export function holds({ constraint, left, right }: Equation): boolean {
  return isBalanced(constraint, sum(left), sum(right));
}

function isBalanced({ relation }: Constraint, left: Decimal, right: Decimal): boolean {
  const order = compare(left, right);
  return relation === 'equal' ? order === 0 : order <= 0;
}

/**
 * Sums both sides. Blanks count as zero and are listed, so that a caller can tell a certain verdict from a conditional
 * one.
 */
export function balance(equation: Equation): Balance {
  const left = sum(equation.left);
  const right = sum(equation.right);
  const blanks = cellsIn(equation).filter((cell) => cell.value === null);
  return {
    left,
    right,
    difference: subtract(left, right),
    holds: isBalanced(equation.constraint, left, right),
    blanks,
  };
}

function sum(terms: readonly Term[]): Decimal {
  return terms.reduce((total, term) => (term.cell.value === null ? total : add(total, term.cell.value)), ZERO);
}

/** Cell id → the cell that stands in for it, where a substitute row was read and the cell itself is absent. */
function substitutesIn(report: Report, table: Table): ReadonlyMap<string, Cell> {
  const substitutes = new Map<string, Cell>();
  for (const row of table.rows) {
    for (const replaced of row.form.substitutesFor) {
      for (const cell of row.cells) substitutes.set(cellId(table.form.key, replaced, cell.column.key), cell);
    }
  }
  for (const id of substitutes.keys()) if (report.cells.has(id)) substitutes.delete(id);
  return substitutes;
}

function bind(
  operands: readonly Operand[],
  present: boolean,
  report: Report,
  substitutes: ReadonlyMap<string, Cell>,
  unread: ReadonlySet<string>,
): readonly Term[] | null {
  const terms: Term[] = [];
  for (const operand of operands) {
    const own = report.cells.get(operand.cell);
    const cell = own ?? substitutes.get(operand.cell);
    if (cell === undefined) {
      if (present && !unread.has(operand.cell)) continue;
      return null;
    }
    // A substitute stands for several operands but counts once.
    if (substitutes.size > 0 && terms.some((term) => term.cell === cell)) continue;
    terms.push({ cell, name: own ? operand.name : cell.row.short });
  }
  return terms.length === 0 ? null : terms;
}

/** The cells of its terms, in the order they are written. */
export function cellsIn({ left, right }: Equation): Cell[] {
  return [...left, ...right].map((term) => term.cell);
}

/** Ids of every cell in the equation, each once, in the order they are written. */
export function cellsOf(equation: Equation): string[] {
  return [...new Set(cellsIn(equation).map(({ id }) => id))];
}

/** A report's figures against those of the year before. */
import type { CrossYearConstraint, Operand } from '../forms/form.ts';
import { deductionsOf } from '../repair/blanks.ts';
import { blankValues } from '../report/blanks.ts';
import type { Cell, Report } from '../report/report.ts';
import { add, type Decimal, equal, negate, subtract, ZERO } from '../text/decimal.ts';
import type { Filed } from './neighbours.ts';
import { cellOf, type SummaryCell } from './summary.ts';

/** A figure in one of the two reports. */
export interface YearTerm {
  readonly operand: Operand;
  readonly sign: 1 | -1;
  readonly value: Decimal;
  /** Where it is this report's. */
  readonly cell: Cell | null;
  /** Where it is last year's. */
  readonly before: SummaryCell | null;
}

/** A constraint that is broken for sure. */
export interface CrossYearMismatch {
  readonly constraint: CrossYearConstraint;
  readonly cell: Cell;
  /** What stands in the cell, or what its blank surely stands for. */
  readonly stated: Decimal;
  /** Last year's figures first. */
  readonly terms: readonly YearTerm[];
  readonly expected: Decimal;
  /** stated − expected */
  readonly difference: Decimal;
}

/** The broken instances of a rule. What either report lacks, or leaves open, says nothing. */
export function crossYearMismatches(rule: string, report: Report, previous: Filed): CrossYearMismatch[] {
  const constraints = report.form.crossYear.filter((constraint) => constraint.rule === rule);
  if (constraints.length === 0) return [];
  const blanks = blankValues(deductionsOf(report));
  return constraints.flatMap((constraint) => mismatchOf(constraint, report, blanks, previous) ?? []);
}

function mismatchOf(
  constraint: CrossYearConstraint,
  report: Report,
  blanks: ReadonlyMap<string, Decimal>,
  previous: Filed,
): CrossYearMismatch | null {
  const figureOf = (cell: Cell | undefined) => cell?.value ?? blanks.get(cell?.id ?? '') ?? null;
  const cell = report.cells.get(constraint.this.cell);
  const stated = figureOf(cell);
  if (cell === undefined || stated === null) return null;
  const terms: YearTerm[] = [];
  for (const operand of constraint.previous) {
    const before = cellOf(previous.summary, operand.cell);
    if (before === undefined || before.meant === null) return null;
    terms.push({ operand, sign: 1, value: before.meant, cell: null, before });
  }
  for (const [operands, sign] of [[constraint.plus, 1] as const, [constraint.minus, -1] as const]) {
    for (const operand of operands) {
      const own = report.cells.get(operand.cell);
      const value = figureOf(own);
      if (own === undefined || value === null) return null;
      terms.push({ operand, sign, value, cell: own, before: null });
    }
  }
  const expected = terms.reduce((sum, { sign, value }) => add(sum, sign === 1 ? value : negate(value)), ZERO);
  if (equal(stated, expected)) return null;
  return { constraint, cell, stated, terms, expected, difference: subtract(stated, expected) };
}

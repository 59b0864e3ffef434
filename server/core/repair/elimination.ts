/** A system of equations over the changes of its variables, reduced by supposing one variable after another wrong. */
import { type Assignment, type Problem, sum } from './sums.ts';

/** An equation over the changes: Σ coefficient × change = residual. It is broken while the residual is not 0. */
export interface Row {
  /** By variable. */
  readonly coefficients: Float64Array;
  /** The variables with a coefficient. */
  readonly support: readonly number[];
  readonly residual: number;
}

/** A variable that is supposed wrong, and the equation that then says by how much. */
export interface Pivot {
  readonly row: Row;
  readonly variable: number;
}

/** The equations of a problem; its inequalities are none. */
export function rowsOf(problem: Problem): Row[] {
  const rows: Row[] = [];
  for (const relation of problem.relations) {
    if (relation.kind !== 'equal') continue;
    const coefficients = new Float64Array(problem.variables.length);
    for (const { variable, coefficient } of relation.terms) coefficients[variable] = coefficient;
    const support = relation.terms.map((term) => term.variable);
    rows.push({ coefficients, support, residual: -sum(relation, problem) });
  }
  return rows;
}

/** Solves `pivot` for the variable and puts the result into every other equation. */
export function eliminate(rows: readonly Row[], pivot: Row, variable: number, budget: { left: number }): Row[] {
  const next: Row[] = [];
  for (const row of rows) {
    if (row === pivot) continue;
    if (row.coefficients[variable] === 0) next.push(row);
    else {
      budget.left--;
      next.push(combine(row, pivot, variable));
    }
  }
  return next;
}

/** The sum of multiples of both rows in which the variable's coefficient is 0; free of fractions. */
function combine(row: Row, pivot: Row, variable: number): Row {
  const own = row.coefficients[variable]!;
  const base = pivot.coefficients[variable]!;
  const exact = own % base === 0;
  const scale = exact ? 1 : base;
  const factor = exact ? own / base : own;
  const coefficients = exact ? row.coefficients.slice() : row.coefficients.map((coefficient) => coefficient * scale);
  for (const other of pivot.support) {
    coefficients[other] = coefficients[other]! - factor * pivot.coefficients[other]!;
  }
  const support = row.support.filter((other) => coefficients[other] !== 0);
  for (const other of pivot.support) {
    if (row.coefficients[other] === 0 && coefficients[other] !== 0) support.push(other);
  }
  return { coefficients, support, residual: scale * row.residual - factor * pivot.residual };
}

/** Whether changing the variable as `pivot` asks makes every equation hold. */
export function mendsAll(rows: readonly Row[], pivot: Row, variable: number): boolean {
  const base = pivot.coefficients[variable]!;
  for (const row of rows) {
    if (row.residual * base !== row.coefficients[variable]! * pivot.residual) return false;
  }
  return true;
}

/** Back-substitution; null unless every variable really changes, to a value it may have. */
export function resolve(pivots: readonly Pivot[], problem: Problem): Assignment[] | null {
  const changes = new Map<number, number>();
  for (const { row, variable } of pivots.toReversed()) {
    let residual = row.residual;
    for (const [other, change] of changes) residual -= row.coefficients[other]! * change;
    const change = residual / row.coefficients[variable]!;
    const { value, least, step } = problem.variables[variable]!;
    const result = (value ?? 0) + change;
    if (change === 0 || !Number.isInteger(change) || result < least || result % step !== 0) return null;
    changes.set(variable, change);
  }
  const set = [...changes].map(([variable, change]) => ({
    variable,
    value: (problem.variables[variable]!.value ?? 0) + change,
  }));
  return set.sort((a, b) => a.variable - b.variable);
}

/** A report's equations as an abstract problem, and the way back from variables to cells. */
import type { Equation } from '../report/equations.ts';
import type { Cell } from '../report/report.ts';
import { type Decimal, unitsAt, ZERO } from '../text/decimal.ts';
import type { LinearTerm, Problem, Relation, Variable } from './sums.ts';

export interface System {
  readonly problem: Problem;
  /** By variable. */
  readonly cells: readonly Cell[];
  readonly variableOf: ReadonlyMap<Cell, number>;
  /** The problem's integers are units of 10^-scale. */
  readonly scale: number;
  /** Relation i of the problem is equation i. */
  readonly equations: readonly Equation[];
}

export interface Reading {
  /** What a blank is taken for; 0 where it says nothing. */
  readonly blanks?: ReadonlyMap<string, Decimal>;
  /** Cells that keep their value. */
  readonly fixed?: (cell: Cell) => boolean;
}

export function systemOf(equations: readonly Equation[], { blanks, fixed }: Reading = {}): System {
  const variableOf = new Map<Cell, number>();
  const relations = equations.map((equation) => relationOf(equation, variableOf));
  const cells = [...variableOf.keys()];
  const values = cells.map((cell) => cell.value ?? blanks?.get(cell.id) ?? null);
  const scale = values.reduce((greatest, value) => Math.max(greatest, value?.scale ?? 0), 0);
  const variables = cells.map((cell, variable): Variable => {
    const value = values[variable]!;
    return {
      value: value === null ? null : Number(unitsAt(value, scale)),
      least: cell.column.kind === 'change' ? Number.NEGATIVE_INFINITY : 0,
      step: cell.column.kind === 'amount' ? 1 : 10 ** scale,
      fixed: fixed?.(cell) ?? false,
    };
  });
  return { problem: { variables, relations }, cells, variableOf, scale, equations };
}

/** left − right; a cell on both sides is counted together. */
function relationOf({ constraint, left, right }: Equation, variableOf: Map<Cell, number>): Relation {
  const terms: LinearTerm[] = [];
  const put = (cell: Cell, coefficient: number) => {
    const known = variableOf.get(cell);
    const variable = known ?? variableOf.size;
    if (known === undefined) variableOf.set(cell, variable);
    terms.push({ variable, coefficient });
  };
  for (const { cell } of left) put(cell, 1);
  for (const { cell } of right) put(cell, -1);
  const isShared = right.some(({ cell }) => left.some((term) => term.cell === cell));
  return { kind: constraint.relation, terms: isShared ? merged(terms) : terms };
}

function merged(terms: readonly LinearTerm[]): LinearTerm[] {
  const coefficients = new Map<number, number>();
  for (const { variable, coefficient } of terms) {
    coefficients.set(variable, (coefficients.get(variable) ?? 0) + coefficient);
  }
  return [...coefficients]
    .map(([variable, coefficient]) => ({ variable, coefficient }))
    .filter(({ coefficient }) => coefficient !== 0);
}

/** The figure that an integer of the problem stands for, without decimals that are not needed. */
export function toDecimal(value: number, scale: number): Decimal {
  let units = BigInt(value);
  if (units === 0n) return ZERO;
  let rest = scale;
  while (rest > 0 && units % 10n === 0n) {
    units /= 10n;
    rest--;
  }
  return { units, scale: rest };
}

/**
 * Exact search for the smallest changes under which a broken system of sums holds again.
 *
 * The problem is abstract: variables and linear relations between them, all in plain integers (a caller scales decimals).
 * Take the broken equation with the fewest candidates and suppose, in turn, that each of its variables is wrong: that
 * variable is eliminated from the other equations by pivoting, and the search goes on with what is still broken. When
 * nothing is, back-substitution yields the values. The number of supposed variables deepens from one, so the first
 * repairs found are the smallest, and all of that size are found.
 */

export interface Variable {
  /** As written; null for a blank, which counts as 0 until something is put there. */
  readonly value: number | null;
  /** The least value a change may give it: 0 for a count, -Infinity for a signed figure. */
  readonly least: number;
  /** A change gives it a multiple of this: 1, or 100 where two decimals were scaled away and the variable is a count. */
  readonly step: number;
  /** Never changed. */
  readonly fixed: boolean;
}

export interface LinearTerm {
  /** Index into the problem's variables; a relation names a variable once. */
  readonly variable: number;
  /** A small integer, not 0; in a report's sums 1 or -1. */
  readonly coefficient: number;
}

/** `equal`: Σ coefficient × variable = 0; `at-most`: that sum ≤ 0. */
export interface Relation {
  readonly kind: 'equal' | 'at-most';
  readonly terms: readonly LinearTerm[];
}

export interface Problem {
  readonly variables: readonly Variable[];
  readonly relations: readonly Relation[];
}

export interface Assignment {
  readonly variable: number;
  readonly value: number;
}

export interface Limits {
  /** The greatest number of variables a repair may change. */
  readonly size: number;
  /** Equations rewritten before the search gives up: what bounds its time. */
  readonly steps: number;
}

export type Outcome =
  /**
   * Every smallest repair, each sorted by variable; the empty one alone when no equation is broken. A repair's values are
   * determined: sets of variables among which the relations would leave a choice name no repair.
   */
  | { readonly kind: 'repairs'; readonly sets: readonly (readonly Assignment[])[] }
  /** No repair of the allowed size exists. */
  | { readonly kind: 'too-broken' }
  /** The steps ran out. */
  | { readonly kind: 'budget' }
  /** The figures are too large for exact arithmetic. */
  | { readonly kind: 'too-large' };

export const LIMITS: Limits = { size: 4, steps: 30_000 };

/** Leaves eight bits for the few factors of 2 that pivoting can multiply up. */
const LARGEST = 2 ** 45;

/** An equation over the changes: Σ coefficient × change = residual. It is broken while the residual is not 0. */
interface Row {
  /** By variable. */
  readonly coefficients: Float64Array;
  /** The variables with a coefficient. */
  readonly support: readonly number[];
  readonly residual: number;
}

interface Pivot {
  readonly row: Row;
  readonly variable: number;
}

/**
 * Finds all repairs of the smallest size. Inequalities are respected: one that holds must go on holding, one that does
 * not must not get worse, and when some repairs leave all of them holding, only those are returned.
 */
export function search(problem: Problem, limits: Limits = LIMITS): Outcome {
  if (magnitude(problem) > LARGEST) return { kind: 'too-large' };
  const rows = rowsOf(problem);
  const broken = rows.filter((row) => row.residual !== 0);
  if (broken.length === 0) return { kind: 'repairs', sets: [[]] };
  const reach = reachOf(broken, problem);
  const budget = { left: limits.steps };
  for (let size = 1; size <= limits.size; size++) {
    if (broken.length > reach * size) continue;
    const found = setsOfSize(size, problem, rows, broken, reach, budget);
    if (budget.left < 0) return { kind: 'budget' };
    const sets = respectful(found, problem);
    if (sets.length > 0) return { kind: 'repairs', sets };
  }
  return { kind: 'too-broken' };
}

function setsOfSize(
  size: number,
  problem: Problem,
  rows: readonly Row[],
  broken: readonly Row[],
  reach: number,
  budget: { left: number },
): Assignment[][] {
  const closed = problem.variables.map((variable) => variable.fixed);
  const pivots: Pivot[] = [];
  const sets: Assignment[][] = [];

  // `untouched`: the originally broken equations without a supposed variable. They stand among `current` unchanged.
  const visit = (current: readonly Row[], untouched: readonly Row[], remaining: number): void => {
    budget.left--;
    if (budget.left < 0 || untouched.length > reach * remaining) return;
    const row = narrowest(current, closed);
    if (row === null) return;
    const candidates = row.support.filter((variable) => !closed[variable]);
    for (const variable of candidates) {
      if (remaining > 1) {
        pivots.push({ row, variable });
        const rest = untouched.filter((other) => other.coefficients[variable] === 0);
        visit(eliminate(current, row, variable, budget), rest, remaining - 1);
        pivots.pop();
        // Repairs with this variable have all been seen: for its siblings it is as written.
        closed[variable] = true;
      } else if (mendsAll(current, row, variable)) {
        const set = resolve([...pivots, { row, variable }], problem);
        if (set !== null) sets.push(set);
      }
    }
    if (remaining > 1) for (const variable of candidates) closed[variable] = false;
  };

  visit(rows, broken, size);
  return sets;
}

/** The broken equation with the fewest variables that may still change; null when nothing is broken. */
function narrowest(rows: readonly Row[], closed: readonly boolean[]): Row | null {
  let best: Row | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.residual === 0) continue;
    let open = 0;
    for (const variable of row.support) if (!closed[variable]) open++;
    if (open < fewest) {
      best = row;
      fewest = open;
    }
  }
  return best;
}

/** Solves `pivot` for the variable and puts the result into every other equation. */
function eliminate(rows: readonly Row[], pivot: Row, variable: number, budget: { left: number }): Row[] {
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
function mendsAll(rows: readonly Row[], pivot: Row, variable: number): boolean {
  const base = pivot.coefficients[variable]!;
  for (const row of rows) {
    if (row.residual * base !== row.coefficients[variable]! * pivot.residual) return false;
  }
  return true;
}

/** Back-substitution; null unless every variable really changes, to a value it may have. */
function resolve(pivots: readonly Pivot[], problem: Problem): Assignment[] | null {
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

function respectful(sets: readonly Assignment[][], problem: Problem): readonly Assignment[][] {
  const inequalities = problem.relations.filter((relation) => relation.kind === 'at-most');
  if (inequalities.length === 0) return sets;
  const before = inequalities.map((relation) => Math.max(0, sum(relation, problem)));
  const after = new Map(
    sets.map((set) => {
      const values = new Map(set.map(({ variable, value }) => [variable, value]));
      return [set, inequalities.map((relation) => Math.max(0, sum(relation, problem, values)))];
    }),
  );
  const kept = sets.filter((set) => after.get(set)!.every((excess, index) => excess <= before[index]!));
  const clean = kept.filter((set) => after.get(set)!.every((excess) => excess === 0));
  return clean.length > 0 ? clean : kept;
}

/** The relation's sum, with some values replaced. */
export function sum(relation: Relation, problem: Problem, values?: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const { variable, coefficient } of relation.terms) {
    total += coefficient * (values?.get(variable) ?? problem.variables[variable]!.value ?? 0);
  }
  return total;
}

function rowsOf(problem: Problem): Row[] {
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

/** The greatest number of broken equations that one variable stands in: a change cannot mend more. */
function reachOf(broken: readonly Row[], problem: Problem): number {
  const counts = new Uint32Array(problem.variables.length);
  let most = 0;
  for (const row of broken) {
    for (const variable of row.support)
      if (!problem.variables[variable]!.fixed) most = Math.max(most, ++counts[variable]!);
  }
  return most;
}

/** The greatest sum that can come up, whatever the signs. */
function magnitude({ variables, relations }: Problem): number {
  let greatest = 0;
  for (const { terms } of relations) {
    let total = 0;
    for (const { variable, coefficient } of terms) total += Math.abs(coefficient * (variables[variable]!.value ?? 0));
    greatest = Math.max(greatest, total);
  }
  return greatest * relations.length;
}

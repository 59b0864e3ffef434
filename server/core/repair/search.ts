/**
 * Exact search for the smallest changes under which a broken system of sums holds again.
 *
 * The problem is abstract: variables and linear relations between them, all in plain integers (a caller scales decimals).
 * Take the broken equation with the fewest candidates and suppose, in turn, that each of its variables is wrong: that
 * variable is eliminated from the other equations by pivoting, and the search goes on with what is still broken. When
 * nothing is, back-substitution yields the values. The number of supposed variables deepens from one, so the first
 * repairs found are the smallest, and all of that size are found.
 */
import { eliminate, mendsAll, type Pivot, type Row, resolve, rowsOf } from './elimination.ts';
import { type Assignment, magnitude, type Problem, sum } from './sums.ts';

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

/** Those under which no inequality gets worse; if some leave all of them holding, just these. */
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

/** Where a report's equations break, and the smallest ways to mend them. */
import type { Deduction } from '../report/blanks.ts';
import type { Equation } from '../report/equations.ts';
import type { Cell } from '../report/report.ts';
import type { Decimal } from '../text/decimal.ts';
import { clustersOf } from './clusters.ts';
import { connectedBy } from './connected.ts';
import { type Assignment, type Outcome, search, sum } from './search.ts';
import { type System, systemOf, toDecimal } from './system.ts';

export interface CellChange {
  readonly cell: Cell;
  /** As written; null for a blank. */
  readonly from: Decimal | null;
  readonly to: Decimal;
}

/** Broken equations that the same changes mend. */
export interface Break {
  readonly equations: readonly Equation[];
  /** The smallest repairs, each in the order of the equations' cells; none where the search found none. */
  readonly repairs: readonly (readonly CellChange[])[];
  readonly outcome: Outcome['kind'];
}

/** What the breaks of a report were found among. */
export interface Breakage {
  readonly breaks: readonly Break[];
  /** Cell → the equations and inequalities it stands in, but for those whose blanks are open: they say nothing. */
  readonly equationsWith: ReadonlyMap<Cell, readonly Equation[]>;
  /** What blanks stand for where the equations force it. */
  readonly blanks: ReadonlyMap<string, Decimal>;
}

/** The breaks of a report, in the order of its equations. Blanks that the equations force are read as what they must be. */
export function breakageOf(equations: readonly Equation[], deductions: readonly Deduction[]): Breakage {
  const open = new Set(
    deductions.filter(({ verdict }) => verdict === 'open').flatMap((deduction) => deduction.equations),
  );
  const telling = equations.filter((equation) => !open.has(equation));
  const blanks = new Map(deductions.flatMap(({ values }) => [...values]));
  const sums = telling.filter(({ constraint }) => constraint.relation === 'equal');
  const bounds = telling.filter(({ constraint }) => constraint.relation === 'at-most');
  const breaks = connectedBy(sums, cellsIn).flatMap((component) => breaksOf(component, bounds, blanks));
  return { breaks, equationsWith: byCell(telling), blanks };
}

function breaksOf(
  component: readonly Equation[],
  bounds: readonly Equation[],
  blanks: ReadonlyMap<string, Decimal>,
): Break[] {
  const alone = systemOf(component, { blanks });
  const broken = brokenIn(alone);
  if (broken.length === 0) return [];
  // Inequalities that reach beyond the component hold its repairs to the other cells as written.
  const own = new Set(alone.cells);
  const near = bounds.filter((equation) => cellsIn(equation).some((cell) => own.has(cell)));
  const system =
    near.length === 0 ? alone : systemOf([...component, ...near], { blanks, fixed: (cell) => !own.has(cell) });
  const outcome = search(system.problem);
  if (outcome.kind !== 'repairs') return [{ equations: broken, repairs: [], outcome: outcome.kind }];
  return clustersOf(system.problem, outcome.sets).map((cluster) => ({
    equations: cluster.broken.map((index) => system.equations[index]!),
    repairs: cluster.sets.map((set) => changesOf(set, system)),
    outcome: outcome.kind,
  }));
}

function brokenIn({ problem, equations }: System): Equation[] {
  return equations.filter((_, index) => sum(problem.relations[index]!, problem) !== 0);
}

function byCell(equations: readonly Equation[]): Map<Cell, Equation[]> {
  const found = new Map<Cell, Equation[]>();
  for (const equation of equations) {
    for (const cell of cellsIn(equation)) {
      const known = found.get(cell);
      if (known === undefined) found.set(cell, [equation]);
      else known.push(equation);
    }
  }
  return found;
}

export function changesOf(set: readonly Assignment[], { cells, scale }: System): CellChange[] {
  return set.map(({ variable, value }) => {
    const cell = cells[variable]!;
    return { cell, from: cell.value, to: toDecimal(value, scale) };
  });
}

export function cellsIn({ left, right }: Equation): Cell[] {
  return [...left, ...right].map((term) => term.cell);
}

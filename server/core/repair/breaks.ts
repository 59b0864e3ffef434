/** Where a report's equations break, and the smallest ways to mend them. */
import type { Deduction } from '../report/blanks.ts';
import type { Equation } from '../report/equations.ts';
import type { Cell } from '../report/report.ts';
import type { Decimal } from '../text/decimal.ts';
import { clustersOf } from './clusters.ts';
import { type Outcome, search } from './search.ts';
import { type Assignment, sum } from './sums.ts';
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
  /** Every broken equation. */
  readonly broken: ReadonlySet<Equation>;
  /** The equations and inequalities a cell stands in, but for those whose blanks are open: they say nothing. */
  readonly equationsWith: (cell: Cell) => readonly Equation[];
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
  const system = systemOf(telling, { blanks });
  const { relations } = system.problem;
  const relationsWith: number[][] = system.cells.map(() => []);
  for (const [index, { terms }] of relations.entries()) {
    for (const { variable } of terms) relationsWith[variable]!.push(index);
  }
  const sumsWith = relationsWith.map((own) => own.filter((index) => relations[index]!.kind === 'equal'));
  const broken = new Set<number>();
  for (const [index, relation] of relations.entries()) {
    if (relation.kind === 'equal' && sum(relation, system.problem) !== 0) broken.add(index);
  }
  return {
    breaks: componentsOf(system, relationsWith, broken).flatMap((component) =>
      breaksOf(component, system, sumsWith, broken),
    ),
    broken: new Set([...broken].map((index) => telling[index]!)),
    equationsWith: (cell) => {
      const variable = system.variableOf.get(cell);
      return variable === undefined ? [] : relationsWith[variable]!.map((index) => telling[index]!);
    },
    blanks,
  };
}

/**
 * The relations that broken ones are tied to by shared cells, in their order. Inequalities belong to every component
 * they touch and tie nothing: the search holds a repair to them with the other cells as they are.
 */
function componentsOf(
  { problem }: System,
  relationsWith: readonly (readonly number[])[],
  broken: ReadonlySet<number>,
): number[][] {
  const seen = new Set<number>();
  const visited = new Uint8Array(relationsWith.length);
  const components: number[][] = [];
  for (const start of broken) {
    if (seen.has(start)) continue;
    const component = new Set([start]);
    for (const index of component) {
      const { kind, terms } = problem.relations[index]!;
      if (kind === 'at-most') continue;
      seen.add(index);
      for (const { variable } of terms) {
        if (visited[variable] === 1) continue;
        visited[variable] = 1;
        for (const next of relationsWith[variable]!) component.add(next);
      }
    }
    components.push([...component].sort((a, b) => a - b));
  }
  return components;
}

function breaksOf(
  component: readonly number[],
  system: System,
  sumsWith: readonly (readonly number[])[],
  broken: ReadonlySet<number>,
): Break[] {
  const { variables, relations } = system.problem;
  const outcome = search({ variables, relations: component.map((index) => relations[index]!) });
  const equationsAt = (indices: readonly number[]) => indices.map((index) => system.equations[index]!);
  if (outcome.kind !== 'repairs') {
    return [
      { equations: equationsAt(component.filter((index) => broken.has(index))), repairs: [], outcome: outcome.kind },
    ];
  }
  return clustersOf(outcome.sets, (variable) => sumsWith[variable]!, broken).map((cluster) => ({
    equations: equationsAt(cluster.broken),
    repairs: cluster.sets.map((set) => changesOf(set, system)),
    outcome: outcome.kind,
  }));
}

function changesOf(set: readonly Assignment[], { cells, scale }: System): CellChange[] {
  return set.map(({ variable, value }) => {
    const cell = cells[variable]!;
    return { cell, from: cell.value, to: toDecimal(value, scale) };
  });
}

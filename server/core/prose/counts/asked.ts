/** A subject with the words around its figure: what the readers of its cells have in common. */
import type { CellSum } from '../../report/claim.ts';
import type { Surroundings } from '../discourse/surroundings.ts';
import type { Run } from '../words/runs.ts';
import type { Subject, Verb } from '../words/terms.ts';

export interface Asked extends Surroundings {
  readonly subject: Subject;
  readonly verbs: readonly Verb[];
  /** The words that it stands in: those before the figure, or those behind. */
  readonly run: Run;
}

/** The readings of a phrase, each of cells to be added up. */
export type Cells = readonly CellSum[];

/** Whether the figure is counted in one of these ways. */
export function counts({ figure }: Asked, counters: ReadonlySet<string>): boolean {
  return counters.has(figure.counter);
}

/** Some rows of the older forms are counted in 条. */
export function countsItems({ figure, report }: Asked, cell: string): boolean {
  return figure.counter === '条' && report.cells.get(cell)?.row.unit === '条';
}

/** Whether nothing says that some of them are meant: neither 其中 nor words that are not understood. */
export function meansAll({ run, discourse }: Asked): boolean {
  return !discourse.within && !run.open;
}

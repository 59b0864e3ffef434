/** The reports beside a report. */
import type { Elsewhere } from '../report/finding.ts';
import type { ReportSummary } from './summary.ts';

/** A summary and where its report stands. */
export interface Filed {
  /** The door's name for the file: a path for the command, a URI for the server. */
  readonly file: string;
  /** The report's index in the file. */
  readonly index: number;
  readonly summary: ReportSummary;
}

/** A place in a report that stands elsewhere. */
export function elsewhereIn({ file, index, summary }: Filed, range = summary.range): Elsewhere {
  return { file, report: index, range };
}

/** A report beside another one. Its summary has the body and year that it is filed under. */
export interface Neighbour extends Filed {
  /** Its text leaves out its body or its year; the path of its file gives it. */
  readonly isByPath: boolean;
}

/** A body below another, with its report of the year. */
export interface Child {
  readonly name: string;
  /** Null when there is none, or several that disagree. */
  readonly report: Neighbour | null;
  /** Reports of one body and year that disagree. */
  readonly rivals: readonly Neighbour[];
  /** The user names it by files that it has of other years alone: it may be gone, or not there yet. */
  readonly isSupposed: boolean;
}

/** The reports that bear on one report. Plain data, which may come from another thread. */
export interface Neighbours {
  /** The year under which the report itself is filed. */
  readonly year: number | null;
  /** Its own text leaves out its body or its year; the path of its file gives it. */
  readonly isByPath: boolean;
  /** The same body's report on the year before; null when there is none, or more than one that disagree. */
  readonly previous: Neighbour | null;
  /** Other reports of the same body on the same year: the first few, as a name may be that of hundreds. */
  readonly twins: readonly Neighbour[];
  /** How many more there are. */
  readonly moreTwins: number;
  /** The reports that this one sums up, of the same year; null for a body that is not said to have any below it. */
  readonly children: readonly Child[] | null;
}

/** The report of the year before where no path had to say which one that is. */
export function surePrevious({ previous, isByPath }: Neighbours): Neighbour | null {
  return isByPath || previous?.isByPath === true ? null : previous;
}

export const noNeighbours: Neighbours = {
  year: null,
  isByPath: false,
  previous: null,
  twins: [],
  moreTwins: 0,
  children: null,
};

/** A folder of reports by body and year: who stands beside whom. Pure; doors read the files. */
import { bodyKey } from './bodies.ts';
import type { ReportSummary } from './summary.ts';

/** A summary and where its report stands. */
export interface Filed {
  /** The door's name for the file: a path for the command, a URI for the server. */
  readonly file: string;
  /** The report's index in the file. */
  readonly index: number;
  readonly summary: ReportSummary;
}

/** The reports that bear on one report. */
export interface Neighbours {
  /** The same body's report on the year before; null when there is none, or more than one that disagree. */
  readonly previous: Filed | null;
}

/** What tells reports apart. */
type Identity = Pick<ReportSummary, 'year' | 'organisation'>;

export interface Library {
  readonly size: number;
  /** @param file where the asking report stands; nothing in it is its own neighbour by mistake */
  readonly neighboursOf: (report: Identity, file: string) => Neighbours;
}

export const noNeighbours: Neighbours = { previous: null };

export function createLibrary(filed: readonly Filed[]): Library {
  const byBody = new Map<string, Filed[]>();
  for (const entry of filed) {
    const key = bodyKey(entry.summary.organisation);
    if (key === null || entry.summary.year === null) continue;
    const known = byBody.get(key);
    if (known === undefined) byBody.set(key, [entry]);
    else known.push(entry);
  }
  return {
    size: filed.length,
    neighboursOf: ({ year, organisation }) => {
      const key = bodyKey(organisation);
      if (key === null || year === null) return noNeighbours;
      const before = (byBody.get(key) ?? []).filter(({ summary }) => summary.year === year - 1);
      return { previous: before.length === 1 ? before[0]! : null };
    },
  };
}

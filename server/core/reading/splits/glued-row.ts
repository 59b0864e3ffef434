/** Rows whose figures stand without anything between them. */

/** A row of `ids.length` figures written in `runs`, where every run holds one figure or more. */
export interface GluedRow {
  readonly ids: readonly string[];
  /** Runs of ASCII digits, in order. */
  readonly runs: readonly string[];
}

/** One way: the figures as written, `` for a blank. */
export type Way = readonly string[];

/** No figure begins with a 0 and goes on. */
export function isProof(run: string): boolean {
  return run.length > 1 && run.startsWith('0');
}

/** As many digits as figures: there is only one way, whatever the equations say. */
export function forcedWay({ ids, runs }: GluedRow): Way | null {
  const digits = runs.join('');
  return digits.length === ids.length ? [...digits] : null;
}

/** Counts of findings by body and year and by rule: what pages sum up. Counts alone are kept, never findings. */
import type { Severity } from '../../core/index.ts';
import type { FileRecord, FindingRecord } from '../record.ts';

export type Counts = Record<Severity, number>;

export interface BodyYear {
  reports: number;
  readonly findings: Counts;
  /** The first of its files, by its number in the output. */
  readonly file: number;
}

export interface Tally {
  /** By body, null for none, then by year. */
  readonly bodies: Map<string | null, Map<number | null, BodyYear>>;
  readonly rules: Map<string, Counts>;
  readonly findings: Counts;
}

export function emptyTally(): Tally {
  return { bodies: new Map(), rules: new Map(), findings: noCounts() };
}

/**
 * Adds a file's reports and the findings that are shown of it.
 * @param number the file's number in the output
 */
export function addTo(tally: Tally, file: FileRecord, shown: readonly FindingRecord[], number: number): void {
  file.reports.forEach(({ filedUnder: { body, year } }, index) => {
    const years = getOrAdd(tally.bodies, body, () => new Map<number | null, BodyYear>());
    const entry = getOrAdd(years, year, () => ({ reports: 0, findings: noCounts(), file: number }));
    entry.reports++;
    for (const { report, severity } of shown) {
      // What is about the file counts with its first report.
      if ((report ?? 0) === index) entry.findings[severity]++;
    }
  });
  for (const { rule, severity } of shown) {
    getOrAdd(tally.rules, rule, noCounts)[severity]++;
    tally.findings[severity]++;
  }
}

export function sumOf(counts: Counts): number {
  return counts.error + counts.warning + counts.information + counts.hint;
}

/** Rules, the most frequent first. */
export function rulesByCount({ rules }: Tally): (readonly [id: string, counts: Counts])[] {
  return [...rules].sort(([a, x], [b, y]) => sumOf(y) - sumOf(x) || a.localeCompare(b));
}

function noCounts(): Counts {
  return { error: 0, warning: 0, information: 0, hint: 0 };
}

function getOrAdd<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}

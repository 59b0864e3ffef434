/** What an output format is. A new one is a file in this folder and a line in `formats.ts`. */
import type { Messages, Severity } from '../../core/index.ts';
import type { CheckTotals } from '../check-totals.ts';
import type { FactsRecord, FactsTotals } from '../facts-record.ts';
import type { FileRecord, FindingRecord } from '../record.ts';
import type { Style } from '../style.ts';

export interface FormatOptions {
  readonly messages: Messages;
  readonly style: Style;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Only findings at `failOn` and above, and no summary. */
  readonly quiet: boolean;
  readonly failOn: Severity;
  /** Whether known findings were set apart from new ones. */
  readonly hasBaseline: boolean;
}

/** The pieces of an output in the order they are written; each piece is written as soon as it is there. */
export interface Sheet<File, Totals> {
  start(): string;
  file(file: File): Iterable<string>;
  end(totals: Totals): string;
}

export type CheckSheet = Sheet<FileRecord, CheckTotals>;
export type FactsSheet = Sheet<FactsRecord, FactsTotals>;

export interface Format {
  readonly check: (options: FormatOptions) => CheckSheet;
  /** Absent where the format has nothing to show of figures. */
  readonly facts?: (options: FormatOptions) => FactsSheet;
}

const RANKS: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** True when `severity` is as grave as `level` or graver. */
export function reaches(severity: Severity, level: Severity): boolean {
  return RANKS[severity] >= RANKS[level];
}

/** The findings of a file that are to be shown. */
export function shownOf(
  { findings }: FileRecord,
  { quiet, failOn }: Pick<FormatOptions, 'quiet' | 'failOn'>,
): readonly FindingRecord[] {
  return quiet ? findings.filter(({ severity }) => reaches(severity, failOn)) : findings;
}

/**
 * What `check` says of one file, as plain data: it can cross to another thread, lie in a cache, and be compared with
 * what an earlier run said. Every format renders this and nothing else.
 */
import type { Filing, Named, Severity } from '../core/index.ts';
import type { EncodingName } from '../files/encoding-names.ts';
import type { Range } from './document.ts';

/** A file as the JSON contract has it: fields are only ever added, and all are always there. */
interface CheckedFile {
  /** As the user named it, or as a folder walk put it together. */
  readonly path: string;
  readonly encoding: EncodingName;
  readonly reports: readonly ReportRecord[];
  readonly findings: readonly FindingRecord[];
}

/** The file with what rendering needs beyond the contract. */
export interface FileRecord extends CheckedFile {
  readonly extra: {
    /** Cells that were read, for each of the reports. */
    readonly cells: readonly number[];
    /** The text of each line on which a finding begins, by its 0-based number. */
    readonly excerpts: Readonly<Record<number, string>>;
    /** Findings that the file itself or the configuration silences. */
    readonly suppressed: readonly SuppressedRecord[];
  };
}

interface SuppressedRecord {
  readonly finding: FindingRecord;
  /** As given there. */
  readonly reason: string;
  readonly by: 'comment' | 'configuration' | 'baseline';
}

export interface ReportRecord {
  readonly form: string;
  readonly year: number | null;
  /** As the text has it. */
  readonly organisation: string | null;
  readonly range: Range;
  /** Its place among the other reports: formats that go by body and year go by this. */
  readonly filedUnder: Filing;
}

/** Tells where a report of a file belongs. */
export type FilingOf = (named: Named, file: string) => Filing;

export interface FindingRecord {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** Index into the file's reports; null for a finding about the file. */
  readonly report: number | null;
  readonly cells: readonly string[];
  readonly stated: number | string | null;
  readonly expected: number | string | null;
  readonly related: readonly RelatedRecord[];
  readonly repairs: readonly RepairRecord[];
}

export interface RelatedRecord {
  readonly message: string;
  /** Null: the finding's own file. */
  readonly path: string | null;
  readonly report: number | null;
  readonly range: Range;
}

export interface RepairRecord {
  readonly title: string;
  readonly preferred: boolean;
  readonly reasons: readonly string[];
  readonly changes: readonly { readonly cell: string; readonly from: number | null; readonly to: number }[];
  readonly edits: readonly EditRecord[];
  /** Edits in another file; null for a repair of this one. */
  readonly elsewhere: { readonly path: string; readonly edits: readonly EditRecord[] } | null;
}

interface EditRecord {
  readonly range: Range;
  readonly newText: string;
}

/** The record with its reports in their places among all others. */
export function placed<Rec extends { readonly path: string; readonly reports: readonly ReportRecord[] }>(
  record: Rec,
  filingOf: FilingOf,
): Rec {
  const reports = record.reports.map((report) => ({ ...report, filedUnder: filingOf(report, record.path) }));
  return { ...record, reports };
}

/** The repair that is clearly best; null where there is none. */
export function preferredOf({ repairs }: FindingRecord): RepairRecord | null {
  return repairs.find(({ preferred }) => preferred) ?? null;
}

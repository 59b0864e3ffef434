/**
 * What `check` says of one file, as plain data: it can cross to another thread, lie in a cache, and be compared with
 * what an earlier run said. Every format renders this and nothing else.
 */
import {
  createLibrary,
  type Filing,
  type Finding,
  type Named,
  type Report,
  type Severity,
  toNumber,
} from '../core/index.ts';
import type { EncodingName } from '../files/encoding-names.ts';
import { type Document, lineOf, type Range, rangeOf } from './document.ts';

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

/** What `check` sums up over all files. */
export interface CheckTotals {
  readonly files: number;
  readonly reports: number;
  readonly cells: number;
  readonly suppressed: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export const NOTHING_CHECKED: CheckTotals = {
  files: 0,
  reports: 0,
  cells: 0,
  suppressed: 0,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
};

export function recordOf(document: Document): FileRecord {
  const { reports, findings, suppressed } = document.analysis;
  const silenced = suppressed.map(({ finding, ...rest }) => ({ ...rest, finding: findingRecord(document, finding) }));
  const shown = findings.map((finding) => findingRecord(document, finding));
  return {
    path: document.path,
    encoding: document.encoding,
    reports: reports.map((report) => reportRecord(document, report)),
    findings: shown,
    extra: {
      cells: reports.map(({ cells }) => cells.size),
      excerpts: excerptsOf(document, [...shown, ...silenced.map(({ finding }) => finding)]),
      suppressed: silenced,
    },
  };
}

const alone: FilingOf = createLibrary([]).filingOf;

/** The record of a report that is filed as if there were no other. */
export function reportRecord(document: Document, report: Report): ReportRecord {
  const { form, year, organisation, span } = report;
  const filedUnder = alone({ organisation, year }, document.path);
  return { form: form.id, year, organisation, range: rangeOf(document, span), filedUnder };
}

/** The record with its reports in their places among all others. */
export function placed<Rec extends { readonly path: string; readonly reports: readonly ReportRecord[] }>(
  record: Rec,
  filingOf: FilingOf,
): Rec {
  const reports = record.reports.map((report) => ({ ...report, filedUnder: filingOf(report, record.path) }));
  return { ...record, reports };
}

/** A figure as a JSON number. */
function plain(value: Finding['stated']): number | string | null {
  return value === null || typeof value === 'string' ? value : toNumber(value);
}

/** The totals with one more file in them. */
export function countChecked(totals: CheckTotals, { reports, findings, extra }: FileRecord): CheckTotals {
  const counts = { ...totals.findings };
  for (const { severity } of findings) counts[severity]++;
  return {
    files: totals.files + 1,
    reports: totals.reports + reports.length,
    cells: extra.cells.reduce((sum, cells) => sum + cells, totals.cells),
    suppressed: totals.suppressed + extra.suppressed.length,
    findings: counts,
  };
}

function findingRecord(document: Document, finding: Finding): FindingRecord {
  const { rule, severity, message, report, cells } = finding;
  return {
    rule,
    severity,
    message,
    range: rangeOf(document, finding.span),
    report,
    cells,
    stated: plain(finding.stated),
    expected: plain(finding.expected),
    related: finding.related.map(({ message, report, span, elsewhere }) =>
      elsewhere == null
        ? { message, path: null, report, range: rangeOf(document, span) }
        : { message, path: elsewhere.file, report: elsewhere.report, range: elsewhere.range },
    ),
    repairs: finding.repairs.map(({ title, preferred, reasons, changes, edits, elsewhere }) => ({
      title,
      preferred,
      reasons,
      changes: changes.map(({ cell, from, to }) => ({
        cell,
        from: from === null ? null : toNumber(from),
        to: toNumber(to),
      })),
      edits: edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText })),
      elsewhere: elsewhere == null ? null : { path: elsewhere.file, edits: elsewhere.edits },
    })),
  };
}

function excerptsOf(document: Document, findings: readonly FindingRecord[]): Record<number, string> {
  const lines = new Set(findings.map(({ range }) => range.start.line));
  return Object.fromEntries([...lines].map((line) => [line, lineOf(document, line)]));
}

/** The repair that is clearly best; null where there is none. */
export function preferredOf({ repairs }: FindingRecord): RepairRecord | null {
  return repairs.find(({ preferred }) => preferred) ?? null;
}

/** What `facts` says of one file, as plain data. */
import { claimFacts, type Messages, type Report, type Table, toNumber, unreadReasonText } from '../core/index.ts';
import type { EncodingName } from '../files/encoding-names.ts';
import { type Document, type Range, rangeOf } from './document.ts';
import type { ReportRecord } from './record.ts';
import { reportRecord } from './record-of.ts';

/** A file as the JSON contract has it. */
interface FactsFile {
  readonly path: string;
  readonly encoding: EncodingName;
  readonly reports: readonly ReportFacts[];
}

/** The file with what drawing its tables needs beyond the contract. */
export interface FactsRecord extends FactsFile {
  readonly extra: {
    /** The tables of each report. */
    readonly tables: readonly DrawnTables[];
  };
}

export interface ReportFacts extends ReportRecord {
  readonly cells: readonly {
    readonly id: string;
    /** Null for a blank. */
    readonly value: number | null;
    readonly text: string;
    readonly range: Range;
  }[];
  readonly unread: readonly { readonly id: string; readonly reason: string }[];
  readonly claims: readonly {
    readonly text: string;
    readonly value: number | null;
    readonly exact: boolean;
    readonly about: readonly string[];
    readonly range: Range;
  }[];
}

export interface DrawnTables {
  readonly found: readonly DrawnTable[];
  /** Titles of the form's tables that the text lacks. */
  readonly missing: readonly string[];
}

export interface DrawnTable {
  readonly title: string;
  readonly rows: readonly DrawnRow[];
  readonly unread: readonly { readonly label: string; readonly ids: readonly string[]; readonly reason: string }[];
}

export interface DrawnRow {
  readonly label: string;
  /** The rows it stands below, outermost first. */
  readonly group: readonly string[];
  readonly columns: readonly { readonly label: string; readonly short: string }[];
  /** The cells as written. */
  readonly texts: readonly string[];
}

/** What `facts` sums up over all files. */
export interface FactsTotals {
  readonly files: number;
  readonly reports: number;
  readonly cells: number;
  readonly unread: number;
}

export const NO_FACTS: FactsTotals = { files: 0, reports: 0, cells: 0, unread: 0 };

export function factsOf(document: Document, messages: Messages): FactsRecord {
  const { reports } = document.analysis;
  return {
    path: document.path,
    encoding: document.encoding,
    reports: reports.map((report) => reportFacts(document, report, messages)),
    extra: { tables: reports.map((report) => drawnTables(report, messages)) },
  };
}

/** The totals with one more file in them. */
export function countFacts(totals: FactsTotals, { reports }: FactsRecord): FactsTotals {
  return {
    files: totals.files + 1,
    reports: totals.reports + reports.length,
    cells: reports.reduce((sum, { cells }) => sum + cells.length, totals.cells),
    unread: reports.reduce((sum, { unread }) => sum + unread.length, totals.unread),
  };
}

function reportFacts(document: Document, report: Report, messages: Messages): ReportFacts {
  return {
    ...reportRecord(document, report),
    cells: [...report.cells.values()].map(({ id, value, text, span }) => ({
      id,
      value: value === null ? null : toNumber(value),
      text,
      range: rangeOf(document, span),
    })),
    unread: report.tables.flatMap((table) =>
      table.unread.flatMap(({ ids, reason }) => ids.map((id) => ({ id, reason: unreadReasonText(reason, messages) }))),
    ),
    claims: claimFacts(report).map(({ text, value, exact, about, span }) => ({
      text,
      value: value === null ? null : toNumber(value),
      exact,
      about,
      range: rangeOf(document, span),
    })),
  };
}

function drawnTables({ tables, missing }: Report, messages: Messages): DrawnTables {
  return { found: tables.map((table) => drawnTable(table, messages)), missing: missing.map(({ title }) => title) };
}

function drawnTable({ form, rows, unread }: Table, messages: Messages): DrawnTable {
  return {
    title: form.title,
    rows: rows.map(({ form: { label, group, columns }, cells }) => ({
      label,
      group,
      columns: columns.map(({ label, short }) => ({ label, short })),
      texts: cells.map(({ text }) => text),
    })),
    unread: unread.map(({ row, ids, reason }) => ({
      label: row.label,
      ids,
      reason: unreadReasonText(reason, messages),
    })),
  };
}

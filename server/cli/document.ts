/** A text as the command has it: where it came from, how it was encoded, what the core says of it. */
import {
  type Analysis,
  type LineIndex,
  lineIndex,
  type Position,
  positionAt,
  type Severity,
  type Span,
} from '../core/index.ts';
import type { EncodingName } from './encoding.ts';

export interface Document {
  /** As the user named it, or as a folder walk put it together. */
  readonly path: string;
  readonly encoding: EncodingName;
  readonly analysis: Analysis;
  readonly lines: LineIndex;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Summary {
  readonly files: number;
  readonly reports: number;
  readonly cells: number;
  readonly unread: number;
  readonly suppressed: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export const NOTHING: Summary = {
  files: 0,
  reports: 0,
  cells: 0,
  unread: 0,
  suppressed: 0,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
};

export function documentOf(path: string, encoding: EncodingName, analysis: Analysis): Document {
  return { path, encoding, analysis, lines: lineIndex(analysis.text) };
}

export function rangeOf(document: Document, span: Span): Range {
  return { start: positionAt(document.lines, span.start), end: positionAt(document.lines, span.end) };
}

/** A line's text without its end; `line` is 0-based. */
export function lineOf(document: Document, line: number): string {
  return document.analysis.text.slice(document.lines.starts[line]!, document.lines.ends[line]!);
}

/** The summary with one more document in it. */
export function counted(summary: Summary, { analysis }: Document): Summary {
  const findings = { ...summary.findings };
  for (const finding of analysis.findings) findings[finding.severity]++;
  const unread = analysis.reports.flatMap((report) => report.tables.flatMap((table) => table.unread));
  return {
    files: summary.files + 1,
    reports: summary.reports + analysis.reports.length,
    cells: analysis.reports.reduce((sum, report) => sum + report.cells.size, summary.cells),
    unread: unread.reduce((sum, row) => sum + row.ids.length, summary.unread),
    suppressed: summary.suppressed + analysis.suppressed.length,
    findings,
  };
}

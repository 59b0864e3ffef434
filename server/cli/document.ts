/** A text as the command has it: where it came from, how it was encoded, what the core says of it. */
import { type Analysis, type LineIndex, lineIndex, type Position, positionAt, type Span } from '../core/index.ts';
import type { EncodingName } from '../files/encoding-names.ts';

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

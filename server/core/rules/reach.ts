/** How far a suppression in the text reaches. */
import type { Report, Table } from '../report/report.ts';
import { endOfLine } from '../text/lines.ts';
import { type Span, textOf } from '../text/span.ts';
import type { Suppression } from './suppression.ts';

export interface Reach {
  /** The text it covers. */
  readonly range: Span;
  /** Tables that it covers as a whole. */
  readonly tables: ReadonlySet<Table>;
}

/**
 * A comment speaks of what comes next: the rest of its line or the next line that is not blank. When an HTML element
 * begins there it is the element (a row, a table), when a Markdown table begins there it is that table, and when the
 * heads of a form's table begin there it is the form's table. Comments that follow each other speak of the same.
 *
 * @param behind offsets of comments → what they speak of; those further down the text come first, so that none of a
 * long row of comments is passed over more than once
 */
export function reachOf(
  { span, wholeFile }: Suppression,
  text: string,
  reports: readonly Report[],
  behind: Map<number, number> = new Map(),
): Reach {
  if (wholeFile) return { range: { start: 0, end: text.length }, tables: new Set() };
  const start = skipBlanks(text, span.end, behind);
  behind.set(span.start, start);
  const line = { start, end: endOfLine(text, start) };
  const end = elementEnd(text, start) ?? markdownTableEnd(text, line) ?? line.end;
  return { range: { start, end }, tables: new Set(tablesBehind(line, text, reports)) };
}

/** The next offset that is neither white space nor within a comment. */
function skipBlanks(text: string, from: number, behind: ReadonlyMap<number, number>): number {
  let at = from;
  for (;;) {
    while (at < text.length && /\s/.test(text[at]!)) at += 1;
    const known = behind.get(at);
    if (known !== undefined) return known;
    const close = text.startsWith('<!--', at) ? text.indexOf('-->', at) : -1;
    if (close === -1) return at;
    at = close + '-->'.length;
  }
}

/** Where the element that opens at the offset is closed; null when none opens there, or it is never closed. */
function elementEnd(text: string, start: number): number | null {
  const opening = /<([a-z][a-z0-9]*)\b/iy;
  opening.lastIndex = start;
  const name = opening.exec(text)?.[1];
  if (name === undefined) return null;
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, 'gi');
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return null;
}

/** The end of the run of lines that a delimiter row marks as a Markdown table; null when the line does not head one. */
function markdownTableEnd(text: string, head: Span): number | null {
  if (!textOf(text, head).includes('|')) return null;
  const delimiter = text.slice(head.end + 1, endOfLine(text, head.end + 1));
  if (!/^[\s|:-]*-[\s|:-]*$/.test(delimiter) || !delimiter.includes('|')) return null;
  const blank = /\n[^\S\n]*(?:\n|$)/g;
  blank.lastIndex = head.end;
  return blank.exec(text)?.index ?? text.length;
}

/** Characters that the heads of a table have at most, marks and white space left out. */
const LONGEST_HEADS = 300;

/**
 * Tables whose first row is the next one after the line, with nothing but heads between. A line that holds the row
 * itself is that row and not the table.
 */
function tablesBehind(line: Span, text: string, reports: readonly Report[]): Table[] {
  const tables = reports.flatMap((report) => report.tables).map((table) => ({ table, rows: rowStarts(table) }));
  const next = tables.flatMap(({ rows }) => rows.filter((row) => row >= line.start)).reduce(least, Infinity);
  if (next === Infinity || next <= line.end || !isHeads(text, line.start, next)) return [];
  return tables.filter(({ rows }) => rows.reduce(least, Infinity) === next).map(({ table }) => table);
}

function rowStarts(table: Table): number[] {
  return [...table.rows.map((row) => row.label.start), ...table.unread.map((row) => row.span.start)];
}

function least(a: number, b: number): number {
  return Math.min(a, b);
}

function isHeads(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_HEADS * 100) return false;
  const words = text.slice(start, end).replaceAll(/<[^>]*>|[\s|:-]/g, '');
  return words.length <= LONGEST_HEADS && !words.includes('。');
}

/** Where a table begins for its reader: with its head, not with its first row. */

import type { Report, Table } from '../report/report.ts';
import { endOfLine, startOfLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A table's head has no more lines than this, one cell a line included. */
const HEAD_LINES = 60;

/** The first line of a table: the lines above its first row belong to it, up to a blank line, another part or the tag. */
export function firstLine(table: Table, report: Report, text: string): Span {
  const floor = floorOf(table, report);
  let start = startOfLine(text, table.span.start);
  for (let lines = 0; lines < HEAD_LINES && start > floor; lines++) {
    if (/<table/i.test(lineFrom(text, start))) break;
    const above = startOfLine(text, start - 1);
    if (above < floor || lineFrom(text, above).trim() === '') break;
    start = above;
  }
  return { start, end: start + lineFrom(text, start).length };
}

/** A table with its head, apart from what stands before it on its line. */
export function withHead(table: Table, report: Report, text: string): Span {
  const { start } = firstLine(table, report, text);
  return start < floorOf(table, report) ? table.span : { start, end: table.span.end };
}

/** Where the heading or the table before it ends. */
function floorOf({ span }: Table, { sections, tables }: Report): number {
  const before = [...sections.map(({ heading }) => heading.end), ...tables.map((table) => table.span.end)];
  return Math.max(0, ...before.filter((end) => end <= span.start));
}

function lineFrom(text: string, start: number): string {
  return text.slice(start, endOfLine(text, start)).replace(/\r$/, '');
}

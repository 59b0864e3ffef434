/** Heads in a table that its form does not have: `项目`, `办理情况`, `数据1`. */

import type { Spot } from '../reading/labels/spots.ts';
import { endOfLine, startOfLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** What may stand above the labels of a table: `项目`, `办理情况`. */
const LONGEST_HEAD = 12;
/** A longer line holds more than heads. */
const LONGEST_LINE = 600;
/** With the line end before it. */
const DELIMITER_ROW = /\n[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|[-:| \t]*(?=\n|$)/g;

/** What `known` holds for a head that the form does not have. */
export const OTHER_HEAD = 2;

/**
 * In a line of marked cells that heads columns the other cells are heads too, whatever they say. Markdown says by a
 * delimiter row which line that is; else it is one with several heads of the table.
 */
export function markOtherHeads(text: string, labels: readonly Spot[], known: Uint8Array, read: readonly Span[]): void {
  const byLine = new Map<number, Spot[]>();
  for (const label of labels) {
    const line = startOfLine(text, label.start);
    const others = byLine.get(line);
    if (others === undefined) byLine.set(line, [label]);
    else others.push(label);
  }
  const isOfHeads = (own: readonly Spot[]) =>
    own.filter(({ uses }) => uses.every(({ kind }) => kind !== 'row')).length > 1;
  const lines = [...byLine].filter(([, own]) => isOfHeads(own)).map(([line]) => line);
  const headers = new Set([...text.matchAll(DELIMITER_ROW)].map(({ index }) => startOfLine(text, index)));
  for (const start of new Set([...headers, ...lines])) {
    const end = endOfLine(text, start);
    if (end - start > LONGEST_LINE || read.some((span) => span.start >= start && span.start < end)) continue;
    const own = byLine.get(start) ?? [];
    for (const cell of cellsIn(text.slice(start, end))) {
      const from = start + cell.index;
      const to = from + cell[0].length;
      const words = cell[0].trim();
      const isHead = headers.has(start) ? !/^\d*$/.test(words) : !/\d/.test(words);
      const isOwn = own.some((label) => label.start < to && label.end > from);
      if (isHead && !isOwn && words.length <= LONGEST_HEAD) known.fill(OTHER_HEAD, from, to);
    }
  }
}

function cellsIn(line: string): RegExpExecArray[] {
  return /[|\t]/.test(line) ? [...line.matchAll(/[^|\t]+/g)] : [];
}

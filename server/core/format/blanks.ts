/** Tables of figures divided by blanks, as printed pages have them: the figures of a column end at one place. */

import type { Row, Table } from '../report/report.ts';
import { firstIndex } from '../text/first-index.ts';
import { textOf } from '../text/span.ts';
import { widthOf } from '../text/width.ts';

interface Line {
  /** Index of its line. */
  readonly at: number;
  /** The label with all before the first figure. */
  readonly head: string;
  readonly figures: readonly string[];
  /** Columns at which they end. */
  readonly ends: readonly number[];
}

/**
 * Aligns the rows of tables that stand on a line each. What is aligned already, under its heads, stays where it is.
 * @param starts where each line begins in the text in which the tables' spans count
 */
export function alignBlanks(lines: readonly string[], starts: ArrayLike<number>, tables: readonly Table[]): string[] {
  const result = [...lines];
  for (const table of tables) {
    const rows = table.rows.map((row) => lineOf(row, lines, starts));
    for (let start = 0; start < rows.length; ) {
      let end = start + 1;
      while (end < rows.length && follows(rows[end - 1]!, rows[end]!)) end++;
      const group = rows.slice(start, end).filter((line) => line !== null);
      if (group.length > 1) for (const { at, text } of aligned(group)) result[at] = text;
      start = end;
    }
  }
  return result;
}

/** Null where more than blanks divides the figures, or the row does not have its line for itself. */
function lineOf({ label, cells }: Row, lines: readonly string[], starts: ArrayLike<number>): Line | null {
  const [first] = cells;
  if (first === undefined) return null;
  const at = lineAt(starts, label.start);
  const [text, start] = [lines[at]!, starts[at]!];
  const places = cells.map(({ span }) => ({ start: span.start - start, end: span.end - start }));
  if (places.some((place) => place.start < 0 || place.end > text.length || place.start === place.end)) return null;
  const from = [label.end - start, ...places.map(({ end }) => end)];
  const gaps = places.map((place, index) => text.slice(from[index], place.start));
  if (!gaps.slice(1).every((gap) => /^ +$/.test(gap)) || !/^[^|\t\d]* $/.test(gaps[0]!)) return null;
  if (text.slice(from.at(-1)).trim() !== '' || /\t/.test(text)) return null;
  return {
    at,
    head: text.slice(0, places[0]!.start).trimEnd(),
    figures: places.map((place) => textOf(text, place)),
    ends: places.map(({ end }) => widthOf(text.slice(0, end))),
  };
}

function follows(a: Line | null, b: Line | null): boolean {
  return a !== null && b !== null && b.at === a.at + 1 && a.figures.length === b.figures.length;
}

function aligned(group: readonly Line[]): { readonly at: number; readonly text: string }[] {
  const ends: number[] = [];
  for (const column of group[0]!.figures.keys()) {
    const width = Math.max(...group.map(({ figures }) => widthOf(figures[column]!)));
    const before = ends.at(-1) ?? Math.max(...group.map(({ head }) => widthOf(head)));
    ends.push(Math.max(before + 1 + width, ...group.map((line) => line.ends[column]!)));
  }
  return group.map(({ at, head, figures }) => {
    let text = head;
    for (const [column, figure] of figures.entries()) {
      text += ' '.repeat(ends[column]! - widthOf(text) - widthOf(figure)) + figure;
    }
    return { at, text };
  });
}

function lineAt(starts: ArrayLike<number>, offset: number): number {
  return Math.max(0, firstIndex(starts.length, (line) => starts[line]! > offset) - 1);
}

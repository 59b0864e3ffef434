/** A table that stands in running text, whatever divides its cells. */

import type { Spot } from '../reading/labels/spots.ts';
import type { Table } from '../report/report.ts';
import { isLetter } from '../text/letters.ts';
import { endOfLine, startOfLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { type Draft, documentSpan, foldedSpan, type Ground, looseLetters } from './ground.ts';
import { type Found, othersIn, titlesOf } from './neighbours.ts';
import { OTHER_HEAD } from './other-heads.ts';
import { accountFor, dueWords, isPieceOf } from './words.ts';

/** The table in running text: from its first head to its last figure, with the marks around them. */
export function inText(draft: Draft, table: Table, core: Span, ground: Ground): Found | null {
  const { text } = draft.source.folded;
  const others = othersIn(draft, table);
  if (others.some(({ start, end }) => start < core.end && end > core.start)) return null;
  const titles = titlesOf(draft, table);
  const sections = draft.report.sections
    .filter(({ form }) => form !== null)
    .map(({ heading }) => foldedSpan(draft, heading));
  const fences = [...others, ...titles, ...sections];
  if (draft.report.title !== null) fences.push(foldedSpan(draft, draft.report.title));
  const floor = Math.max(0, ...fences.map(({ end }) => end).filter((end) => end <= core.start));
  const ceiling = Math.min(text.length, ...fences.map(({ start }) => start).filter((start) => start >= core.end));
  const first = leftmost(text, table, ground, core.start, floor);
  const above = captionAbove(text, first, titles);
  const end = behind(text, core.end, ceiling);
  if (end === null) return null;
  const stretch = { start: above?.start ?? first, end, caption: above?.spot ?? null };
  const span = documentSpan(draft, stretch);
  const lowest = documentSpan(draft, {
    start: above === null ? floor : stretch.start,
    end: above === null ? floor : stretch.start,
  }).start;
  const { text: written } = draft.source;
  const start = lineUp(written, span.start - draft.base, lowest - draft.base) + draft.base;
  return hidesNotation(draft, start - draft.base) ? null : { stretch, span: { start, end: Math.max(span.end, start) } };
}

/** Whether its line begins with what a reader does not see: `| colspan="4" | …`. It would be left over. */
function hidesNotation({ source: { text, visible } }: Draft, start: number): boolean {
  const line = startOfLine(text, start);
  return (
    visible.starts === null && /[^\s|]/.test(text.slice(line, start)) && !/[^\s|]/.test(visible.text.slice(line, start))
  );
}

/** The first label of the table, whole or damaged, from which nothing but its own words lead to `from`. */
function leftmost(text: string, table: Table, { labels, known, written }: Ground, from: number, floor: number): number {
  const before = labels.filter(({ start }) => start >= floor && start < from).reverse();
  const due = dueWords(
    table,
    labels.filter(({ start }) => start >= floor),
    written,
  );
  let first = from;
  const loose = (start: number) => (first - start > FARTHEST ? null : looseLetters(text, known, { start, end: first }));
  const reaches = (letters: string | null) => letters !== null && accountFor(letters, due);
  for (;;) {
    const label = before.find(({ start }) => start < first);
    if (label !== undefined && reaches(loose(label.start))) {
      first = label.start;
      continue;
    }
    const piece = piecesBefore(text, first, floor).find((start) => {
      const letters = loose(start);
      // Heads that the form does not have are the table's all the same.
      const isHead = letters === '' && known[start + text.slice(start, first).search(/\S/)] === OTHER_HEAD;
      return isHead || (letters !== null && isPieceOf(letters, due) && reaches(letters));
    });
    if (piece === undefined) return first;
    first = piece;
  }
}

/** No head is farther from the next one. */
const FARTHEST = 400;
/** A head may be broken into so many lines. */
const LINES = 8;

/** Where the cells or lines before an offset begin that have letters, the nearest first. */
function piecesBefore(text: string, offset: number, floor: number): number[] {
  const starts: number[] = [];
  let start = offset;
  while (starts.length < LINES) {
    let end = start;
    while (end > floor && !isLetter(text.charCodeAt(end - 1))) end--;
    if (end === floor) break;
    start = end;
    while (start > floor && !/[|\t\n]/.test(text[start - 1]!)) start--;
    starts.push(start);
  }
  return starts;
}

/** A title in marked cells right above the heads is a part of the table. */
function captionAbove(
  text: string,
  first: number,
  titles: readonly Spot[],
): { readonly start: number; readonly spot: Spot } | null {
  const spot = titles.findLast(({ end }) => end <= first);
  if (spot === undefined || !/^[\s|:\-"()]*$/.test(text.slice(spot.end, first))) return null;
  const start = startOfLine(text, spot.start);
  const next = text.indexOf('\n', spot.end);
  const line = text.slice(start, next === -1 ? text.length : next);
  const isCell = line.includes('|') && next !== -1 && next < first && /^[\s|]*$/.test(text.slice(start, spot.start));
  return isCell ? { start, spot } : null;
}

/** Behind the marks that close the last row; null where something else goes on in its line of cells. */
function behind(text: string, from: number, ceiling: number): number | null {
  let at = from;
  while (at < ceiling && /[ \t|]/.test(text[at]!)) at++;
  if (at < ceiling && text[at] !== '\n') {
    const line = text.slice(startOfLine(text, from), at);
    return /[|\t]/.test(line) ? null : from;
  }
  // The last bar may stand on a line of its own; rows of empty cells and delimiter rows may follow.
  while (text[at] === '\n') {
    const end = endOfLine(text, at + 1);
    if (end > ceiling || !isMarks(text.slice(at + 1, end))) break;
    at = end;
  }
  return at;
}

const OPENING = /[\s|#*>("“（【[]*$/;
/** Empty cells, and the delimiter row of a Markdown table. */
const isMarks = (line: string) => line.includes('|') && /^[\s|:-]*$/.test(line);

/** From the first head back over the marks of its line, and over lines above that are nothing but marks. */
function lineUp(text: string, from: number, lowest: number): number {
  const marks = OPENING.exec(text.slice(Math.max(startOfLine(text, from), lowest), from))![0];
  let start = from - marks.length;
  if (start > startOfLine(text, from)) return start + (marks.length - marks.trimStart().length);
  for (;;) {
    const above = startOfLine(text, start - 1);
    if (start === 0 || above < lowest || !isMarks(text.slice(above, start))) return start;
    start = above;
  }
}

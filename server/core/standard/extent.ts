/** Where a table stands in the document, its heads included: the text that the official table may take the place of. */
import { isLetter } from '../reading/letters.ts';
import { tableElements } from '../reading/source.ts';
import type { Spot } from '../reading/spots.ts';
import type { Table } from '../report/report.ts';
import { suppressionsIn } from '../rules/suppression.ts';
import type { Span } from '../text/span.ts';
import type { HeadWords } from './grid.ts';
import {
  type Draft,
  documentSpan,
  foldedSpan,
  type Ground,
  groundOf,
  looseLetters,
  OTHER_HEAD,
  readPlaces,
} from './ground.ts';
import { accountFor, columnLabel, dueWords, isPieceOf, isTitle } from './words.ts';

export interface Extent {
  /** In the document. */
  readonly span: Span;
  /** The title that stands in the table's own cells and must stay with it. */
  readonly caption: string | null;
  /** Heads that say more than the form does. */
  readonly words: HeadWords;
  /** Whether the document holds the table as HTML elements. */
  readonly isHtml: boolean;
}

/** A stretch of the folded text, with the caption in it. */
interface Stretch extends Span {
  readonly caption: Spot | null;
}

/**
 * Null when it cannot be told from what stands around it, or when anything stands in it that the official table would
 * not say: a remark, another table, a comment.
 */
export function extentOf(draft: Draft, table: Table): Extent | null {
  const ground = groundOf(draft, table);
  const read = readPlaces(draft, table);
  if (read.length === 0) return null;
  const core = { start: Math.min(...read.map(({ start }) => start)), end: Math.max(...read.map(({ end }) => end)) };
  const elements = tableElements(draft.source).filter((element) =>
    read.some((span) => meets(foldedElement(draft, element), span)),
  );
  const found = elements.length > 0 ? inElements(draft, table, read, elements) : inText(draft, table, core, ground);
  if (found === null) return null;
  const { stretch, span } = found;
  if (!isAccountedFor(draft, table, ground, stretch) || leavesHeads(draft, table, ground, stretch)) return null;
  const written = draft.source.text.slice(span.start - draft.base, span.end - draft.base);
  if (elements.length > 0 ? suppressionsIn(written).length > 0 : written.includes('<!--')) return null;
  const caption = stretch.caption && draft.source.text.slice(...bounds(draft, stretch.caption)).trim();
  return { span, caption, words: headWords(table, ground, stretch), isHtml: elements.length > 0 };
}

function bounds(draft: Draft, spot: Spot): [number, number] {
  const { start, end } = documentSpan(draft, spot);
  return [start - draft.base, end - draft.base];
}

function meets(outer: Span, { start, end }: Span): boolean {
  return outer.start <= start && end <= outer.end;
}

function headWords(table: Table, { labels, years }: Ground, stretch: Span): HeadWords {
  const words = new Map<string, string>();
  for (const { start, coreStart, core } of labels) {
    const label = columnLabel(table.form, core);
    const year = years.get(coreStart);
    if (label !== null && year !== undefined && start >= stretch.start && start < stretch.end)
      words.set(label, year + label);
  }
  return words;
}

function isAccountedFor(draft: Draft, table: Table, { labels, known, written }: Ground, stretch: Stretch): boolean {
  const own = known.slice();
  if (stretch.caption !== null) own.fill(1, stretch.caption.start, stretch.caption.end);
  const loose = looseLetters(draft.source.folded.text, own, stretch);
  if (loose === null) return false;
  const found = labels.filter(({ start }) => start >= stretch.start && start < stretch.end);
  return accountFor(loose, dueWords(table, found, written));
}

/** So many labels that the table lacks and that stand above it are its heads, out of reach. */
const HEADS = 3;

function leavesHeads(draft: Draft, table: Table, { labels }: Ground, stretch: Stretch): boolean {
  const before = othersIn(draft, table).map(({ end }) => end);
  const floor = Math.max(0, ...before.filter((end) => end <= stretch.start));
  const within = new Set(
    labels.filter(({ start }) => start >= stretch.start && start < stretch.end).map(({ core }) => core),
  );
  const above = labels.filter(({ start, core }) => start >= floor && start < stretch.start && !within.has(core));
  return new Set(above.map(({ core }) => core)).size >= HEADS;
}

interface Found {
  readonly stretch: Stretch;
  readonly span: Span;
}

function foldedElement(draft: Draft, { start, end }: Span): Span {
  return foldedSpan(draft, { start: start + draft.base, end: end + draft.base });
}

/** The table elements that hold the table, whole, from the first to the last. */
function inElements(draft: Draft, table: Table, read: readonly Span[], elements: readonly Span[]): Found | null {
  const folded = elements.map((element) => foldedElement(draft, element));
  if (!read.every((span) => folded.some((element) => meets(element, span)))) return null;
  const span = { start: elements[0]!.start + draft.base, end: elements.at(-1)!.end + draft.base };
  const own = { start: folded[0]!.start, end: folded.at(-1)!.end };
  if (othersIn(draft, table).some(({ start, end }) => start < own.end && end > own.start)) return null;
  if (!isBalanced(draft.source.text, elements)) return null;
  const titles = titlesOf(draft, table).filter(({ start }) => start >= own.start && start < own.end);
  if (titles.length > 1) return null;
  return { stretch: { ...own, caption: titles[0] ?? null }, span };
}

/** Whether what stands between the elements opens no element that it does not close, and the reverse. */
function isBalanced(text: string, elements: readonly Span[]): boolean {
  return elements.slice(1).every((element, index) => {
    const open: string[] = [];
    for (const [, closes, name] of text
      .slice(elements[index]!.end, element.start)
      .matchAll(/<(\/?)([a-z][\w:-]*)[^>]*>/gi)) {
      if (VOID.test(name!)) continue;
      if (closes === '') open.push(name!.toLowerCase());
      else if (open.pop() !== name!.toLowerCase()) return false;
    }
    return open.length === 0;
  });
}

const VOID = /^(?:br|hr|img|wbr|input|meta|link)$/i;

/** Places of the report's other tables; folded offsets. */
function othersIn(draft: Draft, table: Table): Span[] {
  return draft.report.tables.filter((other) => other !== table).flatMap((other) => readPlaces(draft, other));
}

function titlesOf(draft: Draft, table: Table): Spot[] {
  return draft.spots.filter((spot) => isTitle(spot, table.form, draft.report.form));
}

/** The table in running text: from its first head to its last figure, with the marks around them. */
function inText(draft: Draft, table: Table, core: Span, ground: Ground): Found | null {
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
  return { stretch, span: { start, end: Math.max(span.end, start) } };
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
  const start = text.lastIndexOf('\n', spot.start - 1) + 1;
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
    const line = text.slice(text.lastIndexOf('\n', from - 1) + 1, at);
    return /[|\t]/.test(line) ? null : from;
  }
  // The last bar may stand on a line of its own; rows of empty cells and delimiter rows may follow.
  while (text[at] === '\n') {
    const next = text.indexOf('\n', at + 1);
    const end = next === -1 ? text.length : next;
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
  const lineStart = (offset: number) => text.lastIndexOf('\n', offset - 1) + 1;
  const marks = OPENING.exec(text.slice(Math.max(lineStart(from), lowest), from))![0];
  let start = from - marks.length;
  if (start > lineStart(from)) return start + (marks.length - marks.trimStart().length);
  for (;;) {
    const above = start === 0 ? 0 : lineStart(start - 1);
    if (start === 0 || above < lowest || !isMarks(text.slice(above, start))) return start;
    start = above;
  }
}

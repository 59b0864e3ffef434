import { type Folded, fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { arraysAsRows } from './arrays.ts';
import { cellLinesAsRows } from './cell-lines.ts';
import { holdsDrawnTable, visibleDrawn } from './drawn.ts';
import { withoutHardWraps } from './hard-wraps.ts';
// The bundles keep this file and the parser behind it apart and load them with the first HTML (scripts/build.mjs).
import { innermostTables, visibleHtml } from './html.ts';
import { withDigitsForLetters } from './letter-digits.ts';
import { withoutLineMarks } from './line-marks.ts';
import type { Markup } from './markup.ts';
import {
  withBarsForSemicolons,
  withoutAttributes,
  withoutBold,
  withoutBullets,
  withoutCellSpans,
  withoutComments,
  withoutEscapes,
  withoutInline,
} from './notation.ts';
import { withoutPageNumbers } from './page-numbers.ts';
import type { Visible } from './visible.ts';

/** A document being read: as written, as seen, and folded for comparing. */
export interface Source {
  readonly text: string;
  readonly visible: Visible;
  /** Of the visible text; reading works on offsets into it. */
  readonly folded: Folded;
}

/** A piece of a document being read: offsets into its folded text. */
export interface Stretch {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** Prepares a document for reading. HTML tables become lines of cells, so that one logic reads all layouts. */
export function sourceOf(text: string, markup: Markup): Source {
  const visible = visibleIn(text, markup);
  return { text, visible, folded: fold(visible.text) };
}

/** HTML tables in a text that is no HTML document. */
const TABLE = /<t[dr][\s>]/i;

/** What a reader of plain text does not see, taken out in this order; every character keeps its place. */
const STEPS: readonly ((text: string) => string)[] = [
  withoutHardWraps,
  arraysAsRows,
  unescaped,
  withoutEscapes,
  withoutComments,
  withoutCellSpans,
  withBarsForSemicolons,
  withoutBold,
  withoutPageNumbers,
  withoutBullets,
  withDigitsForLetters,
  cellLinesAsRows,
];

function visibleIn(source: string, markup: Markup): Visible {
  const text = withoutLineMarks(source);
  if (markup === 'html') return visibleHtml(text, false);
  if (TABLE.test(text)) {
    const unpaged = withoutPageNumbers(text);
    return visibleHtml(markup === 'markdown' ? withoutAttributes(unpaged) : unpaged, true);
  }
  const bare = STEPS.reduce((seen, step) => step(seen), text);
  const seen = markup === 'markdown' ? withoutInline(bare) : bare;
  return holdsDrawnTable(seen) ? visibleDrawn(seen) : { text: seen, starts: null, ends: null };
}

/** What stands for the ends of lines, tabs and quotation marks in a string of JSON. */
const ESCAPED = /\\[nrt"]/g;
const SHOWN: Readonly<Record<string, string>> = { '\\n': ' \n', '\\r': '  ', '\\t': ' \t', '\\"': ' "' };
const ESCAPED_LINES = 8;

/** A text that was copied as a string of JSON, with its lines; as it is where its lines are real. */
function unescaped(text: string): string {
  if (!text.includes('\\n')) return text;
  const isEscaped = text.split('\\n').length > Math.max(ESCAPED_LINES, 2 * text.split('\n').length);
  return isEscaped ? text.replaceAll(ESCAPED, (mark) => SHOWN[mark]!) : text;
}

/** The place in the document of a stretch of the folded text. */
export function spanOf({ folded, visible }: Source, start: number, end: number): Span {
  const first = folded.at[start]!;
  // Not `at[end]`: what folding dropped behind the last character does not belong to it.
  const last = end <= start ? first : folded.at[end - 1]!;
  if (visible.starts === null || visible.ends === null) return { start: first, end: end <= start ? first : last + 1 };
  const from = visible.starts[first]!;
  // The cells of a drawn table do not stand in the order in which they are read.
  return { start: from, end: end <= start ? from : Math.max(from, visible.ends[last]!) };
}

/** The first character of the folded text that stands at an offset of the document or behind it. */
export function foldedAt({ folded, visible }: Source, offset: number): number {
  return firstAtLeast(folded.at, visible.starts === null ? offset : firstAtLeast(visible.starts, offset));
}

const NOWHERE: ReadonlySet<number> = new Set();

/** Where pages end in a stretch: offsets of the line ends into which folding makes their marks. */
export function pageEndsIn({ source: { folded, visible }, start, end }: Stretch): ReadonlySet<number> {
  const first = folded.at[start]!;
  const seen = visible.text.slice(first, folded.at[end]!);
  if (!seen.includes('\f')) return NOWHERE;
  return new Set(Array.from(seen.matchAll(/\f/g), ({ index }) => firstAtLeast(folded.at, first + index)));
}

function firstAtLeast(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A stretch of the folded text as a reader sees it. */
export function visibleText({ folded, visible }: Source, start: number, end: number): string {
  return end <= start ? '' : visible.text.slice(folded.at[start]!, folded.at[end - 1]! + 1);
}

/** The document's table elements that hold no other; none where it is read as plain text. */
export function tableElements({ text, visible }: Source): Span[] {
  return visible.starts === null ? [] : innermostTables(text);
}

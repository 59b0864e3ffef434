/** A report's text as rewriting sees it: which of its characters a table's own words and figures account for. */

import type { Form } from '../forms/form.ts';
import { lexiconOf } from '../reading/labels/lexicon.ts';
import { findSpots, type Spot } from '../reading/labels/spots.ts';
import type { Report, Table } from '../report/report.ts';
import type { Markup } from '../source/markup.ts';
import { PAGE_IN_WORDS } from '../source/page-numbers.ts';
import { type Source, sourceOf, spanOf } from '../source/source.ts';
import { firstIndex } from '../text/first-index.ts';
import { fold } from '../text/fold.ts';
import { isLetter } from '../text/letters.ts';
import { endOfLine } from '../text/lines.ts';
import { once } from '../text/once.ts';
import { type Span, textOf } from '../text/span.ts';
import { markOtherHeads } from './other-heads.ts';
import { isTitle } from './words.ts';

/** A report's own stretch of the document, prepared once for all its tables. */
export interface Draft {
  readonly report: Report;
  readonly source: Source;
  /** Where the stretch begins in the document. */
  readonly base: number;
  readonly spots: readonly Spot[];
}

/** The same array for the same form, as reading keeps a lexicon for each. */
const alone = once((form: Form): readonly Form[] => [form]);

/** @param stretch the report with all the markup around it */
export function draftOf(text: string, report: Report, { start, end }: Span, markup: Markup): Draft {
  const source = sourceOf(text.slice(start, end), markup);
  return { report, source, base: start, spots: findSpots(source.folded.text, lexiconOf(alone(report.form))) };
}

/** The stretch of the folded text that a span of the document covers. */
export function foldedSpan({ source, base }: Draft, { start, end }: Span): Span {
  const from = indexAt(source, start - base);
  return { start: from, end: start === end ? from : indexAt(source, end - base) };
}

/** Index of the first folded character that comes from `offset` or behind it. */
function indexAt(source: Source, offset: number): number {
  const { at, text } = source.folded;
  const { starts } = source.visible;
  const offsetOf = (index: number) => (starts === null ? at[index]! : starts[at[index]!]!);
  return firstIndex(text.length, (index) => offsetOf(index) >= offset);
}

/** A span of the folded text as one of the document. */
export function documentSpan({ source, base }: Draft, { start, end }: Span): Span {
  const span = spanOf(source, start, end);
  return { start: span.start + base, end: span.end + base };
}

/** Where the labels and figures of a table stand that were read; folded offsets. */
export function readPlaces(draft: Draft, table: Table): Span[] {
  return table.rows
    .flatMap(({ label, cells }) => [label, ...cells.map(({ span }) => span)])
    .map((span) => foldedSpan(draft, span));
}

/** What accounts for the characters of a table's surroundings; folded offsets. */
export interface Ground {
  /** Labels of the table, its title left out, in the order of the text. */
  readonly labels: readonly Spot[];
  /** Not 0: the character belongs to the table's words or figures, or is page furniture, or of a head (`OTHER_HEAD`). */
  readonly known: Uint8Array;
  /** The rows' labels as they are written. */
  readonly written: readonly string[];
  /** Years before heads: `2011年度`, by the offset of the head's letters. */
  readonly years: ReadonlyMap<number, string>;
}

export function groundOf(draft: Draft, table: Table): Ground {
  const { text } = draft.source.folded;
  const known = new Uint8Array(text.length);
  const read = readPlaces(draft, table);
  for (const { start, end } of read) known.fill(1, start, end);
  const labels = draft.spots.filter(
    (spot) =>
      spot.uses.some((use) => use.kind !== 'section' && use.table === table.form) &&
      !isTitle(spot, table.form, draft.report.form),
  );
  const years = new Map<number, string>();
  for (const spot of labels) {
    known.fill(1, spot.start, spot.end);
    const part = /其中[:,]?\s*$/.exec(text.slice(Math.max(0, spot.start - 6), spot.start));
    if (part !== null) known.fill(1, spot.start - part[0].length, spot.start);
    const year = YEAR.exec(text.slice(Math.max(0, spot.coreStart - 8), spot.coreStart));
    if (year !== null && text[spot.coreStart] === '年') {
      known.fill(1, spot.coreStart - year[0].length, spot.coreStart);
      years.set(spot.coreStart, year[0].replace(/\s/g, ''));
    }
  }
  for (const spot of labels) markRepeat(text, spot, table, known, read);
  for (const pattern of PAGE_NUMBERS) {
    for (const match of text.matchAll(pattern)) known.fill(1, match.index, match.index + match[0].length);
  }
  markOtherHeads(text, labels, known, read);
  const written = table.rows.map(({ label }) => textOf(text, foldedSpan(draft, label)));
  return { labels, known, written, years };
}

const YEAR = /(?:19|20)\d\s?\d\s?$/;

/** A number alone on its line, between dashes, or called a page. */
const PAGE_NUMBERS = [
  /(?<=^|\n)[ \t]*(?:- ?)?\d{1,4}(?: ?-)?[ \t]*(?=\n|$)/g,
  /- ?\d{1,4} ?-/g,
  new RegExp(PAGE_IN_WORDS, 'g'),
];

/** A row printed again behind a page break says nothing new if its figures are the same. */
function markRepeat(text: string, spot: Spot, table: Table, known: Uint8Array, read: readonly Span[]): void {
  const row = table.rows.find(({ form }) => spot.uses.some((use) => use.kind === 'row' && use.row === form));
  if (row === undefined || read.some(({ start, end }) => start < spot.end && spot.end <= end)) return;
  const end = endOfLine(text, spot.end);
  const figures = inked(row.cells.map((cell) => cell.text).join(' '));
  const written = inked(text.slice(spot.end, end));
  if (written === figures || written === `${row.form.unit} ${figures}`) known.fill(1, spot.end, end);
}

function inked(text: string): string {
  return fold(text)
    .text.split(/[\s|]+/)
    .filter((part) => part !== '')
    .join(' ');
}

/** Letters between two offsets that nothing accounts for; null where a figure or the end of a sentence is among them. */
export function looseLetters(text: string, known: Uint8Array, { start, end }: Span): string | null {
  let letters = '';
  for (let at = start; at < end; at++) {
    if (known[at] !== 0) continue;
    if (SENTENCE_ENDS.includes(text[at]!)) return null;
    if (/\d/.test(text[at]!) && !ORDINAL.test(text.slice(at, at + 4))) return null;
    if (isLetter(text.charCodeAt(at))) letters += text[at];
  }
  return letters;
}

const SENTENCE_ENDS = '。;!?';
const ORDINAL = /^\d{1,2} ?[.、](?!\d)/;

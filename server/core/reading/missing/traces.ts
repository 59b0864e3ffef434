/** What is left of a row that was not made out: its label, or words and figures that belong to nothing else. */

import { coresOf } from '../../forms/cores.ts';
import type { RowForm } from '../../forms/form.ts';
import { PAGE_IN_WORDS } from '../../source/page-numbers.ts';
import { startOfLine } from '../../text/lines.ts';
import { coreIn } from '../../text/normalised.ts';
import { ordinalAgrees } from '../../text/ordinal.ts';
import { similarity } from '../../text/similar.ts';
import { byStart, type Span, textOf } from '../../text/span.ts';
import { UNIT } from '../../text/value-words.ts';
import type { Spot } from '../labels/spots.ts';
import type { Segment } from '../segments/segments.ts';

const INK = /[\u3400-\u9fff]{2}|\d/;
const PAGE = new RegExp(`-\\s?\\d{1,4}\\s?-|${PAGE_IN_WORDS}`, 'g');

/** What stands in a stretch and belongs to nothing that was made out, piece by piece. */
export function leftIn(text: string, from: number, to: number, known: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = from;
  for (const { start, end } of [...known].sort(byStart).concat({ start: to, end: to })) {
    for (const { index, 0: line } of text.slice(at, Math.max(at, start)).matchAll(/[^\n|\t]+/g)) {
      const piece = line.replace(PAGE, (page) => ' '.repeat(page.length));
      if (!INK.test(piece)) continue;
      const blank = piece.length - piece.trimStart().length;
      left.push({ start: at + index + blank, end: at + index + piece.trimEnd().length });
    }
    at = Math.max(at, end);
  }
  return left;
}

/** Whether a label stands for one of these rows and, by its letters or its ordinal, for nothing else. */
export function isRowOf({ core, ordinal, uses }: Spot, rows: ReadonlySet<RowForm>): boolean {
  const isHead = uses.some(({ kind }) => kind === 'head');
  return uses.some(
    (use) =>
      use.kind === 'row' &&
      rows.has(use.row) &&
      (use.ordinal === null || ordinal === null ? !isHead && core.length > 1 : ordinalAgrees(ordinal, use.ordinal)),
  );
}

/** A shorter label stands for other things as well. */
const TELLING = 4;

/** Whether nothing else stands on the lines of a telling label: extraction may set it far from its table. */
export function hasOwnLines(text: string, { core, start, end }: Spot): boolean {
  const before = text.slice(startOfLine(text, start), start);
  return core.length >= TELLING && before.trim() === '' && /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + LINE_END));
}

/** Farther behind a label no line end is looked for. */
const LINE_END = 40;

/** Alike enough to be the label of a row. */
const ALIKE = 0.7;

/** Whether a label of the row stands in a piece. */
export function isSpotOf(row: RowForm, { spots }: Segment, { start, end }: Span): boolean {
  const own = new Set([row]);
  return spots.some((spot) => spot.start >= start && spot.end <= end && isRowOf(spot, own));
}

/** A row's values, with their unit. */
const VALUES = new RegExp(`(?:\\s${UNIT})?(?:\\s+\\d[\\d,.]*)+\\s*$`);

/** The words of the pieces, and of all of them together: a label may be broken over lines, with its values in its midst. */
export function wordsIn(text: string, pieces: readonly Span[]): string[] {
  const parts = pieces.map((piece) => textOf(text, piece));
  const bare = parts.map((part) => part.replace(VALUES, '')).join('');
  return [...parts, parts.join(''), bare].flatMap((part) => part.split(/[\d,]+|\s{2,}/).map(coreIn));
}

/** A label of which so many letters are left is known by its beginning. */
const BEGINNING = 5;

/** Whether a word outside the rows that were read is the label of this one, or was before it was cut off. */
export function isLabelOf(row: RowForm, words: readonly string[]): boolean {
  const labels = coresOf(row);
  return words.some((word) =>
    labels.some((label) => similarity(word, label) >= ALIKE || (word.length >= BEGINNING && label.startsWith(word))),
  );
}

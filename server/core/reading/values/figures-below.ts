/** Figures that are too wide for their columns, and go on in the lines below themselves. */

import { coresOf } from '../../forms/cores.ts';
import type { RowForm } from '../../forms/form.ts';
import { letterText } from '../../text/letters.ts';
import { startOfLine } from '../../text/lines.ts';
import { textOf } from '../../text/span.ts';
import { isUnit } from '../../text/value-words.ts';
import { find, type Slot } from './slot.ts';

const FIGURE = /(?<!\S)\d[\d,]*/g;
/** What is left of a label may stand before the figures that go on; more words are another row's. */
const REST_OF_LABEL = /^\s*(?:[\u3400-\u9fff]{1,4}\s+)?(?=\d)/;

/** Whether figures too wide for their columns go on right below themselves: `1640` above `3`. */
export function goOnBelow(text: string, slots: readonly Slot[]): boolean {
  const [first] = slots;
  const last = slots.at(-1);
  if (first === undefined || last === undefined) return false;
  const length = text.slice(first.start, first.start + WIDEST).indexOf('\n');
  const end = first.start + length;
  if (length === -1 || end < last.end) return false;
  // Only where blanks align the values is one below another.
  const before = text.slice(Math.max(0, last.start - WIDEST), last.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (!line.includes('  ')) return false;
  const start = last.start - line.length;
  const next = text.slice(end + 1, end + 1 + WIDEST).split('\n', 1)[0]!;
  if (!REST_OF_LABEL.test(next)) return false;
  const figures = figuresIn(next);
  // As many as there are columns are a row of their own.
  if (figures.length >= slots.length && (slots.length > 1 || !/^\s*\d+\s*$/.test(next))) return false;
  return figures.some((figure) => slots.some((slot) => isUnder(figure, slot, start)));
}

/**
 * The beginnings of a row's figures on a line above it, perhaps behind a piece of its label or above one: `1258` above
 * `4`. What stands below a line of as many figures are the rests of those.
 */
export function begunAbove(text: string, slots: readonly Slot[]): readonly Slot[] {
  const last = slots.at(-1);
  if (last === undefined || slots.length < 2) return [];
  const start = startOfLine(text, slots[0]!.start);
  if (last.end - start > WIDEST || !isAligned(text.slice(start, last.end))) return [];
  let above = lineAbove(text, start);
  if (PIECE_OF_LABEL.test(textOf(text, above))) above = lineAbove(text, above.start);
  const begun = textOf(text, above);
  if (!BEGUN.test(begun)) return [];
  const figures = figuresIn(begun);
  const areAbove = figures.some((figure) => slots.some((slot) => isUnder(figure, slot, start)));
  const before = lineAbove(text, above.start);
  const isRest = figuresIn(textOf(text, before)).length >= slots.length;
  if (figures.length >= slots.length || !areAbove || isRest) return [];
  return figures.map((figure) => ({ start: above.start + figure.start, end: above.start + figure.end }));
}

/** Whether this is of one line, in which blanks align the values. */
function isAligned(line: string): boolean {
  return (line.startsWith(' ') || line.includes('  ')) && !line.includes('\n');
}

/** Nothing but figures, behind what may be a piece of a label. */
const BEGUN = /^\s*(?:[\u3400-\u9fff]{1,4}\s+)?\d[\d\s]*$/;
const PIECE_OF_LABEL = /^\s*[\u3400-\u9fff]{1,4}\s*$/;

/** The line above the one that begins at an offset. */
function lineAbove(text: string, start: number): Slot {
  const end = Math.max(0, start - 1);
  return { start: startOfLine(text, end), end };
}

function figuresIn(line: string): Slot[] {
  return Array.from(line.matchAll(FIGURE), ({ index, 0: figure }) => ({ start: index, end: index + figure.length }));
}

/** Whether a figure stands in the columns of a value of another line, which begins at an offset. */
function isUnder({ start, end }: Slot, slot: Slot, line: number): boolean {
  return start < slot.end - line && slot.start - line < end;
}

/** No line of a table is longer. */
const WIDEST = 400;

/** A line below a row: perhaps words, then nothing but figures. */
const BELOW = /^\s*(\D*?)\s*(\d[\d\s]*)$/;
/** So many lines with fewer figures than columns are no page's number. */
const ENOUGH = 2;
/** So many lines are looked at. */
const LINES = 6;

/**
 * Whether the values of a row without marks are but the first digits of its figures: lines of digits follow, or what is
 * left of its label with more of them.
 *
 * @param limit where the next label begins
 */
export function goOnInLines(text: string, row: RowForm, slots: readonly Slot[], limit: number): boolean {
  const end = find(text, '\n', slots.at(-1)!.end, limit);
  if (end === -1) return false;
  let lines = 0;
  for (const line of text.slice(end + 1, Math.min(limit, end + 1 + WIDEST)).split('\n', LINES)) {
    if (line.trim() === '') continue;
    const [, words = '', figures = ''] = BELOW.exec(line) ?? [];
    const pieces = figures.trim().split(/\s+/);
    // No figure begins so: `00` below `774`.
    if (slots.length > 1 && pieces.some((piece) => /^0\d/.test(piece))) return true;
    if (figures === '' || (words === '' && pieces.length >= slots.length)) return false;
    if (isUnit(words.trim())) return false;
    const rest = letterText(words.replace(UNIT, ''));
    if (words !== '') return coresOf(row).some((label) => label.indexOf(rest) > 0);
    // Below a single figure may stand those of other rows.
    if (slots.length === 1) return false;
    if (++lines === ENOUGH) return true;
  }
  return false;
}

/** What the figure behind a label is counted in. */
const UNIT = /\s\S{1,2}$/;

import { textOf } from '../../text/span.ts';
import { isUnit } from '../../text/value-words.ts';
import { withoutPageBehind } from '../values/page-behind.ts';
import type { Slot } from '../values/slot.ts';

/** A word of a line, with the columns that it takes up in a terminal. */
export interface LaidWord extends Slot {
  readonly left: number;
  readonly right: number;
}

/** A line of a table laid out by position: words of labels, then values. */
export interface LaidLine {
  readonly start: number;
  readonly end: number;
  readonly words: readonly LaidWord[];
  readonly values: readonly Slot[];
  readonly hasUnit: boolean;
  /** Figures stand amid its words, too: they may be values of which another one was not made out. */
  readonly isOdd: boolean;
}

const WORD = /[^\s|│┃║]+/g;
const VALUE = /^(?:[-+增减]?\d[\d,]*(?:\.\d+)?|-{1,3}|\/|无)$/;
/** A figure, or one that is broken: `2(补`. Not an ordinal, and not the number in a label's remark: `1条)`. */
const NUMBER = /^[-+]?\d[\d,]*(?![\d.、]|[条次]\))/;

/** A figure whose decimals stand apart, `12. 5`; before several values it is the ordinal of a label on other lines. */
const POINT = /^\d[\d,]*\.$/;

/** The lines between two offsets of the folded text; those without ink are left out. */
export function laidLines(text: string, from: number, to: number): LaidLine[] {
  const lines: LaidLine[] = [];
  for (let start = text.lastIndexOf('\n', from) + 1; start < to; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 || next > to ? to : next;
    const line = lineOf(text, start, end);
    if (line.words.length + line.values.length > 0) lines.push(line);
    start = end + 1;
  }
  return lines;
}

function lineOf(text: string, start: number, end: number): LaidLine {
  const pageAt = start + withoutPageBehind(text.slice(start, end)).length;
  const all = wordsOf(text, start, pageAt);
  let first = all.length;
  while (first > 0 && VALUE.test(textOf(text, all[first - 1]!))) first--;
  const values = all.slice(first);
  const hasUnit = first > 0 && values.length > 0 && isUnit(textOf(text, all[first - 1]!));
  const words = all.slice(0, hasUnit ? first - 1 : first);
  // With dashes for blanks, the number of a page is none.
  const isOdd =
    (pageAt < end && values.length > 0) ||
    words.some((word) => NUMBER.test(textOf(text, word))) ||
    (values.length === 1 && words.length > 0 && POINT.test(textOf(text, words.at(-1)!)));
  return { start, end, words, values, hasUnit, isOdd };
}

function wordsOf(text: string, start: number, end: number): LaidWord[] {
  const words: LaidWord[] = [];
  let at = start;
  let column = 0;
  for (const { index, 0: word } of text.slice(start, end).matchAll(WORD)) {
    column += widthOf(text, at, start + index);
    at = start + index + word.length;
    const left = column;
    column += widthOf(text, start + index, at);
    words.push({ start: start + index, end: at, left, right: column });
  }
  return words;
}

/** Ideographs are two columns wide. */
function widthOf(text: string, from: number, to: number): number {
  let width = to - from;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) >= 0x2e80) width++;
  return width;
}

import type { TableForm } from '../../forms/form.ts';
import { letterText } from '../../text/letters.ts';
import { cellCount } from '../labels/lexicon.ts';
import { vocabulary } from '../labels/vocabulary.ts';
import { goOnBelow } from '../values/figures-below.ts';
import { withoutPageBehind } from '../values/page-behind.ts';
import type { Slot } from '../values/slot.ts';
import { figuresOfLine } from '../values/value-lines.ts';
import { addsUp, figuresOf } from './own-sums.ts';

/** What is there of a table whose heads extraction broke into pieces: the heads, and the values when they are whole. */
export interface BrokenTable {
  readonly start: number;
  readonly end: number;
  readonly slots: readonly Slot[] | null;
}

/** Such a share of the letters of the heads is no accident. */
const ENOUGH = 0.6;
/** A line of heads or values is short. */
const LONGEST = 400;
/** Letters of pinyin, which may be torn from their characters and from each other. */
const PINYIN = /[a-z\u00e0-\u01dc]+/g;

/**
 * Finds a table that stands on one line of values under heads of which the words were torn apart and mixed: lines that
 * hold only letters of its labels, nearly as many as the heads have, and below them a line of just as many figures as
 * the table has cells. Where fewer heads are left, or none, the figures must bear themselves out.
 *
 * @param from where to look, to `to`; offsets into the folded text
 */
export function brokenTable(text: string, table: TableForm, from: number, to: number): BrokenTable | null {
  const letters = vocabulary(table);
  const wanted = cellCount(table);
  const enough = ENOUGH * lettersOfHeads(table);
  let start = -1;
  let count = 0;
  for (let at = from; at < to; ) {
    const next = text.indexOf('\n', at);
    const end = next === -1 || next > to ? to : next;
    const line = end - at > LONGEST ? null : withoutPageBehind(text.slice(at, end)).replace(PINYIN, '');
    const figures = line === null || (count < enough && line.length < 2 * wanted) ? [] : figuresOfLine(text, at, end);
    if (figures.length === wanted && (count >= enough || proveThemselves(text, table, figures, count > 0)))
      return { start: start === -1 ? at : start, end, slots: goOnBelow(text, figures) ? null : figures };
    const written = line === null ? null : letterText(line);
    if (written === null || !isMadeOf(written, letters)) {
      if (count >= enough) return { start, end: at, slots: null };
      count = 0;
      start = -1;
    } else {
      if (start === -1 && line?.trim() !== '') start = at;
      count += written.length;
    }
    at = end + 1;
  }
  return null;
}

function isMadeOf(written: string, letters: ReadonlySet<string>): boolean {
  for (const letter of written) if (!letters.has(letter)) return false;
  return true;
}

/** Whether the sums of every row come out; below no head at all, sums of something. */
function proveThemselves(text: string, table: TableForm, figures: readonly Slot[], isHeaded: boolean): boolean {
  if (!isHeaded && figuresOf(text, figures).every((figure) => figure === 0)) return false;
  const left = [...figures];
  return table.rows.every((row) => addsUp(text, table, row, left.splice(0, row.columns.length)) === true);
}

/** How many letters the heads of all columns have together. */
function lettersOfHeads(table: TableForm): number {
  return table.rows.reduce(
    (sum, row) => sum + row.columns.reduce((inRow, { label }) => inRow + letterText(label).length, 0),
    0,
  );
}

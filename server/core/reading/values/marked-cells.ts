/** Cells that marks divide: bars, tabs, commas. */

import { endOfLine, startOfLine } from '../../text/lines.ts';
import { SIGNS } from '../../text/ordinal.ts';
import { textOf } from '../../text/span.ts';
import { isUnit, isValueToken, unitAt } from '../../text/value-words.ts';
import { endWithin, find, type Slot, skipBlank, trimmed } from './slot.ts';

/** A unit that shares the cell with the value behind it (`条 6`) is no part of it. */
export function withoutUnit(text: string, [first, ...others]: readonly Slot[]): Slot[] {
  if (first === undefined) return [];
  const unit = unitAt(text, first.start, first.end);
  const start = skipBlank(text, first.start + unit, first.end);
  return [unit > 0 && start < first.end ? { start, end: first.end } : first, ...others];
}

/** The cells behind the bar at `bar` up to `end`; what follows the last bar counts only when it is inked and whole. */
export function betweenBars(text: string, bar: number, end: number, whole: boolean): Slot[] {
  const cells = split(text, bar + 1, end, '|');
  const last = cells.at(-1);
  // A value that the next label cuts off from its bar makes the row one cell longer than it seems.
  if (last !== undefined && !whole && /^\d[\d,.]*\D/.test(textOf(text, last))) return [];
  if (last !== undefined && (last.start === last.end || !whole)) cells.pop();
  return cells;
}

export function split(text: string, from: number, end: number, mark: string): Slot[] {
  const cells: Slot[] = [];
  for (let start = from; start <= end; ) {
    const next = find(text, mark, start, end);
    const stop = next === -1 ? end : next;
    cells.push(trimmed(text, start, stop));
    start = stop + 1;
  }
  return cells;
}

/** Commas also divide the thousands of a number. */
export const FEW = 4;

/** The cells of a line divided by commas, quoted ones without their quotes; none when one is neither value nor blank. */
export function cellsByComma(text: string, from: number, end: number): Slot[] {
  const cells: Slot[] = [];
  for (let start = from; start <= end; ) {
    const open = skipBlank(text, start, end, false);
    const quote = text[open] === '"' ? find(text, '"', open + 1, end) : -1;
    const next = find(text, ',', quote === -1 ? start : quote, end);
    const stop = next === -1 ? end : next;
    const cell = quote === -1 ? trimmed(text, start, stop) : trimmed(text, open + 1, quote);
    if (cell.start < cell.end && !isUnit(textOf(text, cell)) && !isValueToken(textOf(text, cell))) return [];
    cells.push(cell);
    start = stop + 1;
  }
  return cells;
}

/** Lines that begin with a tab, one cell each, up to the first that does not. */
export function cellLines(text: string, from: number, limit: number): Slot[] {
  const cells: Slot[] = [];
  for (let start = from; start < limit && text[start] === '\t'; ) {
    const end = endWithin(text, start, limit);
    if (end === limit && limit < text.length && text[limit] !== '\n') break;
    // Two cells may share a line.
    cells.push(...split(text, start + 1, end, '\t'));
    start = end + 1;
    // A line that lost its tab is a cell too: which one each of them is cannot be told from their number.
    if (start < limit && !/[\t\n]/.test(text[start]!) && !isBlankLine(text, start, limit)) return [];
  }
  return cells;
}

function isBlankLine(text: string, from: number, limit: number): boolean {
  return text.slice(from, endWithin(text, from, limit)).trim() === '';
}

/**
 * Cells up to the first that is neither blank nor a value, the unit before them aside: where cells run over lines, prose
 * may follow. Nor is one a blank of which not even the line is left between the bars, where others have lines of their own.
 */
export function valuesOnly(text: string, cells: readonly Slot[]): Slot[] {
  const areApart = () => cells.some((slot) => standsApart(text, slot));
  const stop = cells.findIndex((slot, index) => {
    const cell = textOf(text, slot);
    if (cell === '') return isWithoutLine(text, slot.start) && areApart();
    return !mayBeValue(cell) && !(index === 0 && isUnit(cell));
  });
  return stop === -1 ? [...cells] : cells.slice(0, stop);
}

/** Bars that share a line, with nothing else on it. */
const BARS = /^[^\S\n]*\|(?:[^\S\n]*\|)+[^\S\n]*$/;

/** Whether cells stand one a line, and those behind the first `wanted` share a line of bars: merged ones left them. */
export function areBehindLines(text: string, cells: readonly Slot[], wanted: number): boolean {
  const lines = cells.map(({ end }) => startOfLine(text, find(text, '|', end, end + REACH)));
  const last = lines[wanted]!;
  if (wanted < 2 || lines.indexOf(last) < wanted || new Set(lines).size !== wanted + 1) return false;
  return BARS.test(text.slice(last, endOfLine(text, last)));
}

/** What ends a cell whose bar stands alone on the next line. */
const BAR_BELOW = /^[ \t]*\n[ \t]*\|[ \t]*(?:\n|$)/;
/** So far the bars stand from an empty cell. */
const REACH = 16;

/** Whether a cell has a line of its own, and its bar the next one: in wikis the bar stands before the cell. */
function standsApart(text: string, { start, end }: Slot): boolean {
  if (start === end || !BAR_BELOW.test(text.slice(end, end + REACH))) return false;
  return !text.slice(startOfLine(text, start), start).includes('|');
}

/** Whether not even a line of its own stands between the bars around an empty cell. */
function isWithoutLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const between = before.slice(before.lastIndexOf('|') + 1) + text.slice(at, find(text, '|', at, at + REACH));
  return between.split('\n').length < 3;
}

export function mayBeValue(cell: string): boolean {
  return VALUE.test(cell) && !NUMBERED.test(cell);
}

/** A number, whatever follows it, or a blank's mark; a number amid words is none. */
const VALUE = /^(?:[^\d\u3400-\u9fff]|[约共计增减])*\d|^[-/无]+$/;

/** The label of another row: `3.要求提供公开`, `五、行政诉讼数量`. */
const NUMBERED = new RegExp(`^(?:\\d{1,2}\\s?[.、]|[${SIGNS}]{1,3}、|\\([${SIGNS}]{1,3}\\))\\s?[\\u3400-\\u9fff]`);

/**
 * The places for values that follow a label, whatever divides them: bars, tabs, cells on lines of their own, or
 * blanks. Everything works on offsets into the folded text.
 */

import { isLetter } from '../text/letters.ts';
import { SIGNS } from '../text/ordinal.ts';

/** One place for a value, trimmed; empty (start = end) for an empty cell. */
export interface Slot {
  readonly start: number;
  readonly end: number;
}

export interface Slots {
  readonly slots: readonly Slot[];
  /** True when cell marks divide the slots, so that an empty slot is an empty cell. */
  readonly marked: boolean;
  /** False when running text follows the last value on its line: then it may be a sentence, not a table. */
  readonly clean: boolean;
}

/** Reads the slots between `from`, the end of a label, and `limit`, the start of the next one. */
export function slotsAfter(text: string, from: number, limit: number): Slots {
  const start = skipRemark(text, from, limit);
  const lineEnd = endOfLine(text, start, limit);
  const commas = text[skipBlank(text, start, lineEnd)] === ',' ? cellsByComma(text, start, lineEnd).slice(1) : [];
  if (commas.length > 0) return marked(withoutUnit(text, commas));
  const bar = find(text, '|', start, limit);
  if (bar !== -1 && bar < lineEnd && !/\d/.test(text.slice(start, bar))) {
    const inLine = betweenBars(text, bar, lineEnd, lineEnd < limit);
    return inLine.length > 0
      ? marked(withoutUnit(text, inLine))
      : marked(valuesOnly(text, betweenBars(text, bar, limit, true)));
  }
  if (bar !== -1 && text.slice(start, bar).trim() === '') {
    return marked(valuesOnly(text, betweenBars(text, bar, limit, true)));
  }
  const tab = find(text, '\t', start, lineEnd);
  if (tab !== -1 && !/\d/.test(text.slice(start, tab))) {
    return marked(withoutUnit(text, split(text, tab + 1, lineEnd, '\t')));
  }
  if (text[lineEnd] === '\n' && text[lineEnd + 1] === '\t' && lineEnd + 1 < limit) {
    const cells = cellLines(text, lineEnd + 1, limit);
    const [only] = cells;
    if (
      cells.length > 1 ||
      (only !== undefined && (only.start === only.end || mayBeValue(text.slice(only.start, only.end))))
    )
      return marked(cells);
  }
  return tokensAfter(text, start, limit);
}

/**
 * The cells of the first line from `from` on that holds values: for tables whose values stand below their heads.
 * Lines without ink and the delimiter rows of Markdown tables are passed over.
 */
export function slotsBelow(text: string, from: number, limit: number): Slots {
  const lineEnd = endOfLine(text, from, limit);
  if (/\d/.test(text.slice(from, lineEnd))) return slotsAfter(text, from, limit);
  for (let start = lineEnd + 1; start < limit; ) {
    const end = endOfLine(text, start, limit);
    const line = text.slice(start, end);
    if (/^[\s|]*$/.test(line) || RULED.test(line) || (isDelimiterRow(line) && !isRowOfDashes(text, line, end, limit))) {
      start = end + 1;
      continue;
    }
    if (line.includes('|')) {
      const cells = split(text, start, end, '|');
      if (cells[0]!.start === cells[0]!.end && /^\s*\|/.test(line)) cells.shift();
      if (cells.length > 1 && cells.at(-1)!.start === cells.at(-1)!.end) cells.pop();
      return marked(cells);
    }
    if (line.startsWith('\t')) return marked(cellLines(text, start, limit));
    const commas = line.includes(',') ? cellsByComma(text, start, end) : [];
    if (commas.length > FEW) return marked(commas);
    if (line.includes('\t')) return marked(split(text, start, end, '\t'));
    return tokensAfter(text, start, limit);
  }
  return { slots: [], marked: false, clean: false };
}

/** A line drawn between rows: `+-----+-----+`, `├────┼────┤`. */
const RULED = /^(?=.*[+\u2500-\u257f])[\s|+=\-\u2500-\u257f]+$/;
const DELIMITER_ROW = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)*\s*:?-{2,}:?\s*\|?\s*$/;
const DELIMITERS = /-{3}[^|]*\|[^|]*-{3}/;

/** The row of dashes below the heads of a Markdown table; a stray character in it does not make it a row of blanks. */
function isDelimiterRow(line: string): boolean {
  return DELIMITER_ROW.test(line) || (DELIMITERS.test(line) && line.replace(/[-|:\s]/g, '').length < 2);
}

/** Whether the line is blanks' marks (`——`), not a delimiter row: of those no bars stand below it. */
function isRowOfDashes(text: string, line: string, end: number, limit: number): boolean {
  if (!/^[\s|]*(?:--[\s|]+)*--[\s|]*$/.test(line)) return false;
  const below = /\S[^\n]*/.exec(text.slice(end, Math.min(limit, end + LINE_LENGTH)))?.[0] ?? '';
  return !line.includes('|') || !below.includes('|');
}

/** A row's line is no longer. */
const LINE_LENGTH = 400;

/** Values divided by blanks only (bars count as blanks): what remains when cell marks give no sense. */
export function tokensAfter(text: string, from: number, limit: number): Slots {
  const slots: Slot[] = [];
  let behindUnit = 0;
  let at = skipRemark(text, from, limit);
  for (;;) {
    at = skipBlank(text, at, limit);
    if (at >= limit) {
      // A unit on the label's line with nothing behind it: the value's place is there, and empty.
      if (slots.length === 0 && behindUnit > 0 && !text.slice(from, behindUnit).includes('\n'))
        return marked([{ start: behindUnit, end: behindUnit }]);
      return { slots, marked: false, clean: true };
    }
    const unit = slots.length === 0 ? unitAt(text, at, limit) : 0;
    if (unit > 0) {
      at += unit;
      behindUnit = at;
      continue;
    }
    const page = pageNumberAt(text, at);
    if (page > 0) {
      at += page;
      continue;
    }
    const end = tokenEnd(text, at + signLength(text, at), limit);
    const token = text.slice(at, end);
    const last = slots.at(-1);
    const note = last === undefined ? 0 : noteAt(text, last.end, limit);
    if (last !== undefined && note > 0) {
      at = last.end + note;
      slots[slots.length - 1] = { start: last.start, end: at };
      continue;
    }
    const ordinal = isOrdinal(text, end);
    // The last digit before a label that was not found is its ordinal; others are glued to it: `382.没有现成信息`.
    if (ordinal && /^\d{2,}$/.test(token) && !text.slice(last?.end ?? from, at).includes('\n')) {
      slots.push({ start: at, end: end - 1 });
      return { slots, marked: false, clean: true };
    }
    // Digits that run into letters begin another label: `3网络申请数`. At the limit they may be glued to the next one.
    const begins = end < limit || (last !== undefined && text[at - 1] === '\n');
    const word = begins && /\d$/.test(token) && isLetter(text.charCodeAt(end)) && !text.startsWith('其中', end);
    if (!isValueToken(token) || ordinal || word) {
      const broken = text.slice(slots.at(-1)?.end ?? from, at).includes('\n');
      return { slots, marked: false, clean: broken || token.startsWith('其中') };
    }
    slots.push({ start: at, end });
    at = end;
  }
}

const PAGE = /-\s?\d{1,4}\s?-[ \t]*(?=\n|$|(?:\d{1,2}[.、]|\()?[\u3400-\u9fff])/y;

/** Length of a page number at `at`: alone on its line, or stuck to what ends there. Else its dashes are blank cells. */
function pageNumberAt(text: string, at: number): number {
  if (text[at] !== '-') return 0;
  const before = text[at - 1];
  const isApart = before === ' ' || before === '\t' || before === '|';
  // Centred on the page it stands behind blanks.
  if (isApart && (text[at + 1] === ' ' || !/\n *$/.test(text.slice(Math.max(0, at - INDENT), at)))) return 0;
  PAGE.lastIndex = at;
  return PAGE.exec(text)?.[0].length ?? 0;
}

/** No page is more blanks wide. */
const INDENT = 120;

const NOTE = / (?!(?:无|增|减)\s)[\u3400-\u9fff]{1,4}(?=\s+(?:\d|-|\/|无|[增减]\d))/y;

const SIGN_APART = /[增减] (?=\d)/y;

/** Length of a sign in words that stands apart from its figure: `减 9`. */
function signLength(text: string, at: number): number {
  SIGN_APART.lastIndex = at;
  return SIGN_APART.test(text) ? 2 : 0;
}

/** Length of a word or two beside the value that ends at `at`: `1 驳回`; another value follows it. */
function noteAt(text: string, at: number, limit: number): number {
  if (text.charCodeAt(at) !== 0x20 || text.charCodeAt(at + 1) < 0x3400) return 0;
  NOTE.lastIndex = at;
  const length = NOTE.exec(text)?.[0].length ?? 0;
  return at + length <= limit ? length : 0;
}

/** What makes an ordinal of the digits before it: `2.申请人…`. */
const ORDINAL_REST = /^ ?[.、)][ \t]?[\u3400-\u9fff]/;
const UNIT = /^(?:[件条次篇人个元份起宗%]|人次|万元)$/;
const VALUE =
  /^(?:[+-]?\d[\d,]*(?:\.\d+)?|[增减] ?\d+)(?:万元|元|[件条次篇个人份起宗])?(?:\((?![一二三四五六七八九十]{1,3}\))[^()]{1,30}\))?$|^(?:-{1,2}|\/|无)$/;

/** True for a unit that tables print in a column of its own. */
export function isUnit(text: string): boolean {
  return UNIT.test(text);
}

/** Length of a unit column's text at `at`, which a blank, a bar or the value itself ends; 0 when there is none. */
function unitAt(text: string, at: number, limit: number): number {
  const length = /^(?:人次|万元|[件条次篇人个元份起宗%])(?=[\s|\d]|$)/.exec(
    text.slice(at, Math.min(limit, at + 3)),
  )?.[0].length;
  return length ?? 0;
}

function isOrdinal(text: string, end: number): boolean {
  const mark = text[end] === ' ' ? text[end + 1] : text[end];
  return (mark === '.' || mark === '、' || mark === ')') && ORDINAL_REST.test(text.slice(end, end + 4));
}

function isValueToken(token: string): boolean {
  return VALUE.test(token);
}

const ORDINAL = new RegExp(`^\\(\\s?(?:[${SIGNS}]{1,3}|\\d{1,2})\\s?\\)`);

/** A remark in brackets belongs to the label: `（二）部分公开（区分处理的…）`. Its length is bounded. */
export function skipRemark(text: string, from: number, limit: number): number {
  const open = skipBlank(text, from, limit, false);
  // `(一)` is no remark but the ordinal of the next row, where a heading's own cells are empty.
  if (text[open] !== '(' || ORDINAL.test(text.slice(open, open + 7))) return from;
  const reach = Math.min(limit + 60, open + 80, text.length);
  for (let at = open; at < reach; at++) {
    if (text[at] === ')') return at + 1;
    // The next bracket opens the next row's label: this one was cut off with the label's end.
    if (text[at] === '(' && at > open) return open + (CUT_OFF.exec(text.slice(open, at))?.[0].length ?? from - open);
    // A bracket that the label's own cell does not close was cut off with the label's end.
    if ((text[at] === '|' || text[at] === '\t') && !CLOSED.test(text.slice(at, reach)))
      return HOLDS_MORE.test(text.slice(open, at)) ? from : at;
  }
  return from;
}

/** What is no end of a label: another line, or a value. */
const HOLDS_MORE = /\n|\s\d[\d,.]*\s*$/;

/** A remark without its end, up to the unit and the value beside it. */
const CUT_OFF = /^[^\d|\t\n]*(?=[ ](?:人次|万元|[件条次篇人个元份起宗%])\s+\d)/;

/** The rest of a remark that runs on over the end of its cell. */
const CLOSED = /^[^\d()]*\)/;

function marked(slots: readonly Slot[]): Slots {
  return { slots, marked: true, clean: true };
}

/** A unit that shares the cell with the value behind it (`条 6`) is no part of it. */
function withoutUnit(text: string, [first, ...others]: readonly Slot[]): Slot[] {
  if (first === undefined) return [];
  const unit = unitAt(text, first.start, first.end);
  const start = skipBlank(text, first.start + unit, first.end);
  return [unit > 0 && start < first.end ? { start, end: first.end } : first, ...others];
}

/** The cells behind the bar at `bar` up to `end`; what follows the last bar counts only when it is inked and whole. */
function betweenBars(text: string, bar: number, end: number, whole: boolean): Slot[] {
  const cells = split(text, bar + 1, end, '|');
  const last = cells.at(-1);
  // A value that the next label cuts off from its bar makes the row one cell longer than it seems.
  if (last !== undefined && !whole && /^\d[\d,.]*\D/.test(text.slice(last.start, last.end))) return [];
  if (last !== undefined && (last.start === last.end || !whole)) cells.pop();
  return cells;
}

function split(text: string, from: number, end: number, mark: string): Slot[] {
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
const FEW = 4;

/** The cells of a line divided by commas, quoted ones without their quotes; none when one is neither value nor blank. */
function cellsByComma(text: string, from: number, end: number): Slot[] {
  const cells: Slot[] = [];
  for (let start = from; start <= end; ) {
    const open = skipBlank(text, start, end, false);
    const quote = text[open] === '"' ? find(text, '"', open + 1, end) : -1;
    const next = find(text, ',', quote === -1 ? start : quote, end);
    const stop = next === -1 ? end : next;
    const cell = quote === -1 ? trimmed(text, start, stop) : trimmed(text, open + 1, quote);
    if (
      cell.start < cell.end &&
      !isUnit(text.slice(cell.start, cell.end)) &&
      !isValueToken(text.slice(cell.start, cell.end))
    )
      return [];
    cells.push(cell);
    start = stop + 1;
  }
  return cells;
}

/** Lines that begin with a tab, one cell each, up to the first that does not. */
function cellLines(text: string, from: number, limit: number): Slot[] {
  const cells: Slot[] = [];
  for (let start = from; start < limit && text[start] === '\t'; ) {
    const end = endOfLine(text, start, limit);
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
  return text.slice(from, endOfLine(text, from, limit)).trim() === '';
}

/** Cells up to the first that is neither blank nor a value: where cells run over lines, prose may follow. */
function valuesOnly(text: string, cells: readonly Slot[]): Slot[] {
  const stop = cells.findIndex(({ start, end }) => start < end && !mayBeValue(text.slice(start, end)));
  return stop === -1 ? [...cells] : cells.slice(0, stop);
}

function mayBeValue(cell: string): boolean {
  return /\d|^[-/无]+$/.test(cell) && !NUMBERED.test(cell);
}

/** The label of another row: `3.要求提供公开`, `五、行政诉讼数量`. */
const NUMBERED = new RegExp(`^(?:\\d{1,2}\\s?[.、]|[${SIGNS}]{1,3}、|\\([${SIGNS}]{1,3}\\))\\s?[\\u3400-\\u9fff]`);

function trimmed(text: string, start: number, end: number): Slot {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (from < to) return { start: from, end: to };
  // In the middle of an empty cell a value stands as it does in the others: `| 0 |`.
  const middle = (start + end) >> 1;
  return { start: middle, end: middle };
}

function endOfLine(text: string, from: number, limit: number): number {
  const end = find(text, '\n', from, limit);
  return end === -1 ? limit : end;
}

/** The first `mark` before `limit`, or −1. `String.indexOf` would search the whole rest of the text. */
export function find(text: string, mark: string, from: number, limit: number): number {
  const unit = mark.charCodeAt(0);
  for (let at = from; at < limit; at++) if (text.charCodeAt(at) === unit) return at;
  return -1;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a;
}

function skipBlank(text: string, from: number, limit: number, bars = true): number {
  let at = from;
  while (at < limit && (isBlank(text.charCodeAt(at)) || (bars && text[at] === '|'))) at++;
  return at;
}

const TOKEN_LENGTH = 64;

/** A token ends at a blank or bar; a number also ends where letters begin that are no unit of it. */
function tokenEnd(text: string, from: number, limit: number): number {
  const number =
    /^[+-]?\d[\d,]*(?:\.\d+)?(?:(?:万元|元|[件条次篇个人份起宗])(?=[\s|(]|$))?(?:\((?![一二三四五六七八九十]{1,3}\))[^()]{1,30}\))?/.exec(
      text.slice(from, Math.min(limit, from + TOKEN_LENGTH)),
    );
  if (number !== null) return from + number[0].length;
  let at = from;
  while (at < limit && at - from < TOKEN_LENGTH && !isBlank(text.charCodeAt(at)) && text[at] !== '|') at++;
  // The last dash may be that of a page number: `——- 1 -`.
  return at - from > 1 && pageNumberAt(text, at - 1) > 0 ? at - 1 : at;
}

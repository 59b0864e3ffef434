/**
 * The places for values that follow a label, whatever divides them: bars, tabs, cells on lines of their own, or
 * blanks. Everything works on offsets into the folded text.
 */
import { isDigit } from '../../text/letters.ts';
import { startOfLine } from '../../text/lines.ts';
import { tokensAfter } from './loose-values.ts';
import {
  betweenBars,
  cellLines,
  cellsByComma,
  FEW,
  mayBeValue,
  split,
  valuesOnly,
  withoutUnit,
} from './marked-cells.ts';
import { skipLeaders, skipRemark } from './remarks.ts';
import { endWithin, find, marked, type Slot, type Slots, skipBlank } from './slot.ts';

/** Reads the slots between `from`, the end of a label, and `limit`, the start of the next one. */
export function slotsAfter(text: string, from: number, limit: number): Slots {
  const start = skipLeaders(text, skipRemark(text, from, limit), limit);
  const lineEnd = endWithin(text, start, limit);
  const commas = text[skipBlank(text, start, lineEnd)] === ',' ? cellsByComma(text, start, lineEnd).slice(1) : [];
  if (
    commas.length > 0 &&
    !(commas.every(({ start, end }) => start === end) && VALUE_BELOW.test(text.slice(lineEnd, limit)))
  )
    return marked(withoutUnit(text, commas));
  const bar = find(text, '|', start, limit);
  if (bar !== -1 && bar < lineEnd && !/\d/.test(text.slice(start, bar))) {
    const rowEnd = endOfRow(text, lineEnd, limit);
    const inLine = betweenBars(text, bar, rowEnd, rowEnd < limit);
    return inLine.length > 0
      ? marked(withRest(text, withoutUnit(text, inLine), limit))
      : marked(valuesOnly(text, betweenBars(text, bar, limit, endsCell(text, limit))));
  }
  if (bar !== -1 && text.slice(start, bar).trim() === '') {
    return marked(valuesOnly(text, betweenBars(text, bar, limit, endsCell(text, limit))));
  }
  const tab = find(text, '\t', start, lineEnd);
  if (tab !== -1 && !/\d/.test(text.slice(start, tab))) {
    return marked(withRest(text, withoutUnit(text, split(text, tab + 1, lineEnd, '\t')), limit));
  }
  if (
    text[lineEnd] === '\n' &&
    text[lineEnd + 1] === '\t' &&
    lineEnd + 1 < limit &&
    !/\d/.test(text.slice(start, lineEnd))
  ) {
    const cells = cellLines(text, lineEnd + 1, limit);
    const [only] = cells;
    if (cells.length > 1 || (only !== undefined && isCell(text, from, only))) return marked(cells);
  }
  return behindStray(text, lineEnd, limit) ?? tokensAfter(text, start, limit);
}

/** A line of nothing but figures, each behind its bar. */
const FIGURES_BEHIND_BARS = /^\n[^\S\n]*(?:\|[^\S\n]*-?\d[\d.,]*[^\S\n]*)+(?=\n|$)/;

/** Where a row ends whose line does: behind the lines below that it was broken into, when it is left without its last bar. */
function endOfRow(text: string, lineEnd: number, limit: number): number {
  if (text[lineEnd + 1] !== '|' || text[lineEnd - 1] === '|') return lineEnd;
  const below = FIGURES_BEHIND_BARS.exec(text.slice(lineEnd, limit));
  return below === null ? lineEnd : lineEnd + below[0].length;
}

/** Digits with nothing before them on their line and a bar, or nothing, behind. */
const REST = /[^\S\n]*\n[^\S\n]*\d[\d.,]*(?=[^\S\n]*(?:\||\n|$))/y;

/** The cells of a line, the last one with what stands of its figure on the next: `7`, and below it `80 |`. */
function withRest(text: string, cells: Slot[], limit: number): Slot[] {
  const last = cells.at(-1);
  if (last === undefined || !isDigit(text.charCodeAt(last.end - 1))) return cells;
  REST.lastIndex = last.end;
  if (!REST.test(text) || REST.lastIndex > limit) return cells;
  return [...cells.slice(0, -1), { start: last.start, end: REST.lastIndex }];
}

/** A figure between a label and cells that stand behind tabs: that of a page, or a cell that lost its tab. */
const STRAY = /^\n *(\d[\d,.]*) *\n(?=\t)/;
const STRAY_LENGTH = 40;

/** The cells behind tabs, that figure before them: one too many to be dealt out. Null where there is none. */
function behindStray(text: string, lineEnd: number, limit: number): Slots | null {
  const [lines, figure] = STRAY.exec(text.slice(lineEnd, Math.min(limit, lineEnd + STRAY_LENGTH))) ?? [];
  if (lines === undefined || figure === undefined) return null;
  const at = lineEnd + lines.indexOf(figure);
  const cells = cellLines(text, lineEnd + lines.length, limit);
  // Among empty cells it might pass for the first of them.
  const isAmongEmpty = cells.some(({ start, end }) => start === end);
  const slots = isAmongEmpty ? [] : [{ start: at, end: at + figure.length }, ...cells];
  return { slots, marked: false, clean: false };
}

/** Whether the cell before an offset ends there: a label behind a figure on its line cuts a cell in two. */
function endsCell(text: string, at: number): boolean {
  return at === text.length || !/\d/.test(text.slice(startOfLine(text, at), at));
}

/** Whether what stands alone behind a tab is a cell: a value, or nothing below a label that stands behind one, too. */
function isCell(text: string, label: number, { start, end }: Slot): boolean {
  if (start < end) return mayBeValue(text.slice(start, end));
  return text[startOfLine(text, label)] === '\t';
}

/** Where cells stand on lines of their own, a comma may end each of them. */
const VALUE_BELOW = /^\s*\d/;

/**
 * The cells of the first line from `from` on that holds values: for tables whose values stand below their heads.
 * Lines without ink and the delimiter rows of Markdown tables are passed over.
 */
export function slotsBelow(text: string, from: number, limit: number): Slots {
  const bar = skipBlank(text, from, limit, false);
  if (text[bar] === '|' && CELL_BELOW.test(text.slice(bar + 1, Math.min(limit, bar + LINE_LENGTH))))
    return marked(valuesOnly(text, betweenBars(text, bar, limit, true)));
  const lineEnd = endWithin(text, from, limit);
  if (/\d/.test(text.slice(from, lineEnd))) return slotsAfter(text, from, limit);
  for (let start = lineEnd + 1; start < limit; ) {
    const end = endWithin(text, start, limit);
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

/**
 * The cells below heads where a mark before the first of them is not the table's edge, but ends an empty cell; none
 * where the first one is not empty.
 *
 * @param mark what ends cells; a line end where each stands on a line of its own, behind a tab
 */
export function slotsBehindBlank(text: string, from: number, limit: number, mark: '|' | '\t' | '\n'): Slot[] {
  for (let start = endWithin(text, from, limit) + 1; start < limit; ) {
    const end = endWithin(text, start, limit);
    const line = text.slice(start, end);
    // In a line that the text breaks off in, the blank may be the edge, and a figure be lost.
    if (end === text.length || /[\u3400-\u9fff]{2}/.test(line)) return [];
    if (mark === '\n' ? line.startsWith('\t') : /\d/.test(line)) {
      const cells = mark === '\n' ? cellLines(text, start, limit) : split(text, start, end, mark);
      if (mark === '|' && /\|\s*$/.test(line)) cells.pop();
      return cells[0]?.start === cells[0]?.end ? cells : [];
    }
    start = end + 1;
  }
  return [];
}

/** Nothing behind the bar on its line, and one cell below it: the bar that closes that is the only one there, or stands alone on the next. */
const CELL_BELOW = /^\s*\n[^|\n]*(?:\n[^\S\n]*)?\|[^\S\n]*\n/;

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

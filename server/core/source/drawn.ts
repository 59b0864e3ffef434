import type { Visible } from './visible.ts';

/** A line between the rows of a drawn table: `+-----+---+`, `├──┼──┤`; where a cell spans rows, only a part of it. */
const RULE = /[+├┼┤┬┴┌└╞╪╡╔╠╚╬][-=─━═]{2,}/;
const BAR = /[|│┃║]/;
/** Says how a cell looks, not what is in it: `.. container:: note`. */
const DIRECTIVE = /^\.\. \w+::/;
const IS_BAR = new RegExp(BAR, 'g');

/** A bar before the line and one behind it. */
const FRAMED = /^\s*[|│┃║][^|│┃║]*[|│┃║]\s*$/;

/** Whether a text may hold a table drawn with lines. */
export function holdsDrawnTable(text: string): boolean {
  return RULE.test(text);
}

/**
 * A text as it is seen when the cells of drawn tables, whose words are broken over lines between two rules, are put
 * together again: a row is a line, a bar ends each of its cells.
 */
export function visibleDrawn(text: string): Visible {
  const pieces: Piece[] = [];
  const lines = linesOf(text);
  let isChanged = false;
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && isRow(lines[end]!)) end++;
    const isDrawn = end - at > 1 && isRule(lines[at - 1]) && isRule(lines[end]);
    const row = isDrawn ? seen(text, lines.slice(at, end)) : null;
    isChanged ||= row !== null;
    end = Math.max(end, at + 1);
    pieces.push(...(row ?? lines.slice(at, end).map(({ start, next }) => ({ start, words: text.slice(start, next) }))));
    at = end;
  }
  return isChanged ? composed(pieces) : { text, starts: null, ends: null };
}

interface Line {
  readonly start: number;
  /** Where the next line starts. */
  readonly next: number;
  /** Without the end of the line. */
  readonly words: string;
}

/** A stretch of the text, or a mark of our own that stands for nothing in it. */
interface Piece {
  readonly start: number;
  readonly words: string;
  readonly isOurs?: true;
}

function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(/[^\n]*\n|[^\n]+$/g), ({ index, 0: line }) => ({
    start: index,
    next: index + line.length,
    words: line.replace(/\r?\n$/, ''),
  }));
}

function isRow({ words }: Line): boolean {
  return BAR.test(words) && !RULE.test(words);
}

function isRule(line: Line | undefined): boolean {
  return line !== undefined && RULE.test(line.words);
}

/** The lines between two rules: a row, or what a frame of one cell holds. */
function seen(text: string, lines: readonly Line[]): Piece[] | null {
  if (!lines.every(({ words }) => FRAMED.test(words))) return joined(lines);
  return lines.map(({ start, next }) => ({ start, words: text.slice(start, next).replaceAll(IS_BAR, ' ') }));
}

/**
 * One row of the lines between two rules; null when they are rows of their own, as they are where more than one of
 * them has a figure in the same cell, or when their bars do not stand below each other.
 */
function joined(lines: readonly Line[]): Piece[] | null {
  const cells = lines.map(cellsOf);
  const count = cells[0]!.length;
  if (cells.some(({ length }) => length !== count)) return null;
  const columns = Array.from({ length: count }, (_, column) => cells.map((line) => line[column]!));
  if (columns.some((parts) => parts.filter(({ words }) => /^[-+]?\d[\d,.]*$/.test(words)).length > 1)) return null;
  const last = lines.at(-1)!;
  const mark = (words: string): Piece => ({ start: last.next - 1, words, isOurs: true });
  return [...columns.flatMap((parts) => [...parts.filter(({ words }) => words !== ''), mark(' | ')]), mark('\n')];
}

/** What stands between the bars of a line, trimmed. */
function cellsOf({ start, words }: Line): Piece[] {
  const bars = Array.from(words.matchAll(IS_BAR), ({ index }) => index);
  return bars.slice(0, -1).map((bar, index) => {
    const cell = words.slice(bar + 1, bars[index + 1]);
    const blank = cell.length - cell.trimStart().length;
    const shown = cell.trim();
    return { start: start + bar + 1 + blank, words: DIRECTIVE.test(shown) ? '' : shown };
  });
}

function composed(pieces: readonly Piece[]): Visible {
  const text = pieces.map(({ words }) => words).join('');
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let at = 0;
  for (const { start, words, isOurs } of pieces) {
    for (let index = 0; index < words.length; index++, at++) {
      starts[at] = isOurs ? start : start + index;
      ends[at] = isOurs ? start : start + index + 1;
    }
  }
  return { text, starts, ends };
}

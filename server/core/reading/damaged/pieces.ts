/** Stretches of text that may be damaged labels. */

import { letterText } from '../../text/letters.ts';
import { UNIT } from '../../text/value-words.ts';
import type { Spot } from '../labels/spots.ts';

/** A stretch of text that may be a damaged label; offsets into the folded text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}
/** A label of fewer letters is too easily like another. */
const SHORTEST = 4;

const BREAK =
  /((?:\d{1,2}\s*[.、,)]|(?<=^|[\n|])\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)))\s*(?=[\u3400-\u9fff])|(?<=\n)\s*[一二三四五六七八九十]{1,3}、[ |\t]+(?=\d))|[|\t\n]|\d/g;

/** Stretches that begin at a cell, line, ordinal or behind a known label and end where values may begin. */
export function* pieces(text: string, from: number, to: number, heads: readonly Spot[]): Generator<Piece> {
  let start = from;
  let head = 0;
  const breaks = new RegExp(BREAK);
  breaks.lastIndex = from;
  for (let match = breaks.exec(text); match !== null && match.index < to; match = breaks.exec(text)) {
    for (; head < heads.length && heads[head]!.end <= match.index; head++) start = Math.max(start, heads[head]!.end);
    if (match[1] !== undefined) {
      start = match.index + match[1].search(/\S/);
      continue;
    }
    if (isPageNumber(text, match.index)) continue;
    const label = text.slice(start, match.index);
    const close = closingBracket(text, label, match.index, to);
    if (close !== -1) {
      // A figure in the label's own remark is none of its values: `（…计1条）`. One on a line of its own may be.
      breaks.lastIndex = close;
      if (VALUE_LINE.test(text.slice(match.index, close))) start = close;
      continue;
    }
    if (letterText(label).length >= SHORTEST) yield { start, end: start + label.trimEnd().length };
    // A label broken over lines goes on; a cell mark or a value ends it.
    if (match[0] !== '\n' || label.trim() === '') start = match.index + 1;
  }
}

/** Whether the digit at `at` is of a page number: `- 2 -`. */
function isPageNumber(text: string, at: number): boolean {
  return /-\s?\d{0,3}$/.test(text.slice(Math.max(0, at - 5), at)) && /^\d{1,4}\s?-/.test(text.slice(at, at + 6));
}

const REMARK = 80;

/** A line with a figure, and perhaps its unit. */
const VALUE_LINE = new RegExp(`\\n\\s*(?:${UNIT}\\s+)?\\d[\\d,.]*\\s*\\n`);

/** Where the bracket that the label leaves open is closed, or its cell ends; −1 when there is neither. */
function closingBracket(text: string, label: string, at: number, limit: number): number {
  const open = label.lastIndexOf('(');
  if (open === -1 || label.indexOf(')', open) !== -1) return -1;
  const rest = /^(?:[^|\t()]*\)|[^|\t()\n]*(?=[|\t]))/.exec(text.slice(at, Math.min(limit, at + REMARK)));
  return rest === null || rest[0] === '' ? -1 : at + rest[0].length;
}

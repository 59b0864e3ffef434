import { isDigit } from '../../text/letters.ts';
import { SIGNS } from '../../text/ordinal.ts';
import { UNIT } from '../../text/value-words.ts';
import { skipBlank } from './slot.ts';

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
const CUT_OFF = new RegExp(`^[^\\d|\\t\\n]*(?=[ ]${UNIT}\\s+\\d)`);

/** The rest of a remark that runs on over the end of its cell. */
const CLOSED = /^[^\d()]*\)/;

const LEADERS = /(?:[.·]{3,}|…+|_{3,}) *(?=\d)/y;

/** Dots that lead from a label to its figure on the same line. */
export function skipLeaders(text: string, from: number, limit: number): number {
  const at = skipBlank(text, from, limit, false);
  if (isDigit(text.charCodeAt(at)) || text[at] === '|') return from;
  LEADERS.lastIndex = at;
  return LEADERS.test(text) ? LEADERS.lastIndex : from;
}

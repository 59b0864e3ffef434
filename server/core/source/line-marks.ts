/** What stands beside every line of a text that was copied together with it: marks of a quotation, numbers of lines. */

import { blank } from './notation.ts';

const QUOTATION = /^(?:[^\S\n]*>)+/;
const NUMBER = /^[^\S\n]*(\d{1,6})(?:[:|\s]|\.(?!\d)|$)/;
const NUMBER_BEHIND = /[^\S\n](\d{1,6})[^\S\n]*$/;
/** Fewer lines with numbers that go up are points of a list, or rows. */
const ENOUGH = 10;

/** The text without them, blanks in their places; as it is where a single line has none. */
export function withoutLineMarks(text: string): string {
  if (!/^\s*[>\d]|^[^\n]*[^\S\n]\d+[^\S\n]*\n/.test(text)) return text;
  const lines = text.split('\n');
  const bare =
    without(lines, QUOTATION, () => true) ??
    without(lines, NUMBER, goesUp()) ??
    without(lines, NUMBER_BEHIND, goesUp());
  return bare?.join('\n') ?? text;
}

/** Null where a line that is not empty has none of these, or another than it should. */
function without(lines: readonly string[], beside: RegExp, fits: (found: RegExpExecArray) => boolean): string[] | null {
  let count = 0;
  const bare: string[] = [];
  for (const line of lines) {
    const found = beside.exec(line);
    if (found === null ? line.trim() !== '' : !fits(found)) return null;
    if (found !== null) count++;
    bare.push(found === null ? line : line.replace(beside, blank));
  }
  return count < ENOUGH ? null : bare;
}

/** Whether each number is greater than the one before. */
function goesUp(): (found: RegExpExecArray) => boolean {
  let last = -1;
  return ([, digits]) => {
    const number = Number(digits);
    const isNext = number > last;
    last = number;
    return isNext;
  };
}

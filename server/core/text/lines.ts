/** Offsets ↔ lines and characters, as editors and the command count them: 0-based, characters in UTF-16 units. */

import { firstIndex } from './first-index.ts';
import type { Span } from './span.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where each line begins and where its content ends, before the line break (`\n`, `\r\n` or `\r`). */
export interface LineIndex {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** One pass over the text; an empty text has one empty line. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== LINE_FEED && unit !== CARRIAGE_RETURN) continue;
    ends.push(at);
    if (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    starts.push(at + 1);
  }
  ends.push(text.length);
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Where the line of an offset begins, in a text whose lines end with `\n`. */
export function startOfLine(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where it ends, without its `\n`. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** A stretch with the whole of its line, the end of that included, where nothing but blanks stands beside it. */
export function withItsLine(text: string, { start, end }: Span): Span {
  const [from, to] = [startOfLine(text, start), endOfLine(text, end)];
  const isAlone = text.slice(from, start).trim() === '' && text.slice(end, to).trim() === '';
  return isAlone ? { start: from, end: Math.min(to + 1, text.length) } : { start, end };
}

/** A text on one line, without blanks around it. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The position of an offset; one outside the text, or inside a line break, moves to the nearest place before it. */
export function positionAt(index: LineIndex, offset: number): Position {
  const { starts, ends } = index;
  const line = Math.max(0, firstIndex(starts.length, (at) => starts[at]! > offset) - 1);
  return { line, character: Math.max(0, Math.min(offset, ends[line]!) - starts[line]!) };
}

/** The offset of a position; a line or character beyond the end moves to the end of the text or of the line's content. */
export function offsetAt(index: LineIndex, position: Position): number {
  const { starts, ends } = index;
  if (position.line < 0) return 0;
  if (position.line >= starts.length) return ends[ends.length - 1]!;
  const start = starts[position.line]!;
  return Math.min(start + Math.max(0, position.character), ends[position.line]!);
}

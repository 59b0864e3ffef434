/**
 * A source line with marks under it. Everything is measured in terminal columns, so that the marks stand under the
 * characters they mean, however wide those are; of a long line only a window around the first mark is shown.
 */
import { columnsOf, printable } from './columns.ts';

export interface Mark {
  /** UTF-16 offsets in the line; an empty mark points at one place. */
  readonly start: number;
  readonly end: number;
  /** The character it is drawn with, one column wide. */
  readonly sign: string;
}

export interface Frame {
  readonly source: string;
  /** Spaces and signs; no trailing spaces. */
  readonly marks: string;
  /** The part of the line that is shown: UTF-16 offsets in it. */
  readonly start: number;
  readonly end: number;
}

const TAB = 4;
const ELLIPSIS = '…';

/**
 * Draws `line` with `marks`; where marks overlap, the earlier in the list wins, and the window shows the first one.
 * @param line the line's text without its end
 * @param width columns there are, at least 20
 */
export function drawFrame(line: string, marks: readonly Mark[], width: number): Frame {
  const first = marks[0];
  const { start, end } = windowOf(line, first ?? { start: 0, end: 0 }, Math.max(20, width) - 2);
  let source = start > 0 ? ELLIPSIS : '';
  let column = source.length;
  const signs: string[] = source === '' ? [] : [' '];
  for (let offset = start; offset < end; ) {
    const character = String.fromCodePoint(line.codePointAt(offset)!);
    const columns = character === '\t' ? TAB - (column % TAB) : columnsOf(printable(character));
    const mark = marks.find((candidate) => covers(candidate, offset));
    source += character === '\t' ? ' '.repeat(columns) : printable(character);
    // An empty mark points between characters: one sign, under the first column of what follows.
    for (let i = 0; i < columns; i++)
      signs.push(mark !== undefined && (i === 0 || mark.start < mark.end) ? mark.sign : ' ');
    column += columns;
    offset += character.length;
  }
  // A mark at the end of the line, or an empty one, has no character of its own to stand under.
  const trailing = marks.find((mark) => mark.start === mark.end && mark.start >= line.length && end === line.length);
  if (trailing !== undefined) signs.push(trailing.sign);
  if (end < line.length) source += ELLIPSIS;
  return { source: source.trimEnd(), marks: signs.join('').trimEnd(), start, end };
}

function covers(mark: Mark, offset: number): boolean {
  return mark.start === mark.end ? offset === mark.start : mark.start <= offset && offset < mark.end;
}

/** The part of the line that fits: the whole of it, or the mark with as much before and after as there is room for. */
function windowOf(
  line: string,
  mark: { readonly start: number; readonly end: number },
  room: number,
): { start: number; end: number } {
  let start = characterStart(line, Math.min(mark.start, line.length));
  let end = start;
  let used = 0;
  // The mark itself first, from its beginning.
  while (end < Math.min(mark.end, line.length)) {
    const step = stepAt(line, end);
    if (used + step.columns > room) return { start, end };
    used += step.columns;
    end += step.length;
  }
  // Then both sides in turn, so that the context is even; a side that has ended leaves its room to the other.
  let before = true;
  let after = true;
  while (before || after) {
    before = before && start > 0;
    if (before) {
      const previous = characterStart(line, start - 1);
      const { columns } = stepAt(line, previous);
      before = used + columns <= room;
      if (before) {
        used += columns;
        start = previous;
      }
    }
    after = after && end < line.length;
    if (after) {
      const step = stepAt(line, end);
      after = used + step.columns <= room;
      if (after) {
        used += step.columns;
        end += step.length;
      }
    }
  }
  return { start, end };
}

function stepAt(line: string, offset: number): { readonly columns: number; readonly length: number } {
  const character = String.fromCodePoint(line.codePointAt(offset)!);
  return { columns: character === '\t' ? TAB : columnsOf(printable(character)), length: character.length };
}

/** The offset itself, or one less where it would cut a surrogate pair. */
function characterStart(line: string, offset: number): number {
  const inPair = offset > 0 && offset < line.length && line.codePointAt(offset - 1)! > 0xffff;
  return inPair ? offset - 1 : offset;
}

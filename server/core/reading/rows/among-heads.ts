/** Cells beside a label that are heads of columns, or empty ones whose values stand elsewhere. */

import { endOfLine, startOfLine } from '../../text/lines.ts';
import { textOf } from '../../text/span.ts';
import type { Spot } from '../labels/spots.ts';
import { find, type Slot } from '../values/slot.ts';

/**
 * Whether cells are no row's but heads, which may be numbered (数据1, 数据2); or empty ones beside labels on a line
 * without figures, or on a later line that has words of its own: there rows are columns, or values were torn away.
 */
export function isAmongHeads(text: string, { end }: Spot, slots: readonly Slot[]): boolean {
  const [first] = slots;
  const inked = slots.filter((slot) => slot.start < slot.end);
  if (first === undefined) return false;
  if (inked.length > 0) return inked.length > 1 && inked.every((slot) => NAMED.test(textOf(text, slot)));
  // Between a bar that ends a line and one that begins the next there is no cell.
  const at = text[first.start] === '\n' && text[first.start - 1] === '|' ? first.start + 1 : first.start;
  const isBelow = find(text, '\n', end, at) !== -1;
  const start = startOfLine(text, at);
  const line = text.slice(start, endOfLine(text, at));
  return isBelow
    ? WORD_IN_CELL.test(line)
    : LABELS_BEHIND.test(text.slice(end, start + line.length)) && !FIGURE_IN_CELL.test(line);
}

/** A word, other than those of signs, whatever digits stand behind it. */
const NAMED = /^(?![增减约共计无])[\u3400-\u9fff]{2}/;
const WORD_IN_CELL = /[\u3400-\u9fff]{2}/;
/** Another label, with an ordinal or of several letters. */
const LABELS_BEHIND = /[|\t][^|\t]*[\u3400-\u9fff]{3}/;
const FIGURE_IN_CELL = /[|\t]\s*\d[\d,.]*\s*(?:[|\t]|$)/;

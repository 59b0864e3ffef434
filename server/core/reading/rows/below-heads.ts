/** The line of values below the heads of blocks. */

import type { UnreadReason } from '../../report/report.ts';
import type { Source } from '../../source/source.ts';
import { isBlankMark } from '../../text/numbers.ts';
import { textOf } from '../../text/span.ts';
import { type Deal, deal, isEmpty, TORN } from '../values/deal.ts';
import { tokensAfter } from '../values/loose-values.ts';
import { endWithin, marked, numberAt, type Slot } from '../values/slot.ts';
import { slotsBehindBlank, slotsBelow } from '../values/slots.ts';
import type { Head } from './block-heads.ts';
import { NO_ALIGNMENT } from './candidates.ts';
import { UNDIVIDED } from './glued.ts';

/**
 * The values of the first line below heads, dealt out to so many columns.
 *
 * @param alone true when a line with more on it than these values is not theirs
 */
export function dealBelow(source: Source, head: Head, wanted: number, alone = false): Deal {
  const slots = slotsBelow(source.folded.text, head.end, head.limit);
  if (alone && !slots.marked && !slots.clean) return { kind: 'unread', reason: { kind: 'no-values' } };
  const dealt = deal(source.folded.text, slots, wanted, NO_ALIGNMENT);
  const [first, last] = [slots.slots[0], slots.slots[wanted - 1]];
  // Forms number their columns below the heads.
  if (dealt.kind === 'dealt' && last !== undefined && areNumbers(source.folded.text, dealt.slots))
    return dealBelow(source, { ...head, end: last.end }, wanted, alone);
  // Words in cells are no values, and a line of empty cells above figures belongs to the heads.
  if (dealt.kind === 'dealt' && holdsWordsOnly(source.folded.text, dealt.slots)) return TORN;
  if (
    dealt.kind === 'dealt' &&
    dealt.slots.every(isEmpty) &&
    /(?<![^\s|])\d+(?![^\s|])/.test(source.folded.text.slice(dealt.slots.at(-1)!.end, head.limit))
  )
    return TORN;
  if (dealt.kind === 'dealt' || !slots.marked) return dealt;
  // Bars in some places only, or one value a line: the values themselves may still be all there.
  const tokens = first === undefined ? slots : tokensAfter(source.folded.text, first.start, head.limit);
  const again = deal(source.folded.text, tokens, wanted, NO_ALIGNMENT);
  if (again.kind === 'dealt') return again;
  const behindBlank = slots.slots.length < wanted ? blankFirst(source.folded.text, head) : [];
  return behindBlank.length === wanted ? deal(source.folded.text, marked(behindBlank), wanted, NO_ALIGNMENT) : dealt;
}

/** The values behind an empty cell, where the heads show that the mark before them is not the edge of the table. */
function blankFirst(text: string, { spots, end, limit }: Head): readonly Slot[] {
  const lines = spots.map((spot) =>
    text.slice(text.lastIndexOf('\n', spot.start) + 1, endWithin(text, spot.end, limit)),
  );
  if (lines.some((line) => /^\s*[^\s|][^|]*\|/.test(line))) return slotsBehindBlank(text, end, limit, '|');
  if (lines.some((line) => /^[^\t]+\t/.test(line))) return slotsBehindBlank(text, end, limit, '\t');
  return lines.at(-1)?.startsWith('\t') ? slotsBehindBlank(text, end, limit, '\n') : [];
}

/** So many figures that follow one another are no counts and their total. */
const ENOUGH = 5;

/** Whether these are the numbers of columns: 1, 2, 3 … */
function areNumbers(text: string, slots: readonly Slot[]): boolean {
  return slots.length >= ENOUGH && slots.every(({ start, end }, at) => text.slice(start, end) === String(at + 1));
}

/** Whether a line of as many other figures stands right below these: which of the two counts? */
export function haveRivals(text: string, slots: readonly Slot[], limit: number): boolean {
  const below = slotsBelow(text, slots.at(-1)!.end, limit).slots;
  const figures = below.map((slot) => numberAt(text, slot));
  return (
    below.length === slots.length &&
    !figures.includes(null) &&
    slots.some((slot, at) => numberAt(text, slot) !== figures[at])
  );
}

function holdsWordsOnly(text: string, slots: readonly Slot[]): boolean {
  const written = slots.filter((slot) => !isEmpty(slot)).map((slot) => textOf(text, slot));
  return written.length > 0 && written.every((words) => !/\d/.test(words) && !isBlankMark(words));
}

/** Why they are not dealt out. */
export function dealBelowReason(source: Source, head: Head, wanted: number): UnreadReason {
  const dealt = dealBelow(source, head, wanted);
  if (dealt.kind === 'unread') return dealt.reason;
  return dealt.kind === 'glued' ? UNDIVIDED : { kind: 'no-values' };
}

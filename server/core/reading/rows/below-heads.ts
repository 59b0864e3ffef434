/** The line of values below the heads of blocks. */
import type { UnreadReason } from '../../report/report.ts';
import type { Source } from '../../source/source.ts';
import { isBlankMark } from '../../text/numbers.ts';
import { type Deal, deal, isEmpty, TORN } from '../values/deal.ts';
import { tokensAfter } from '../values/loose-values.ts';
import { endOfLine, marked, type Slot } from '../values/slot.ts';
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
  const first = slots.slots[0];
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
    text.slice(text.lastIndexOf('\n', spot.start) + 1, endOfLine(text, spot.end, limit)),
  );
  if (lines.some((line) => /^\s*[^\s|][^|]*\|/.test(line))) return slotsBehindBlank(text, end, limit, '|');
  if (lines.some((line) => /^[^\t]+\t/.test(line))) return slotsBehindBlank(text, end, limit, '\t');
  return lines.at(-1)?.startsWith('\t') ? slotsBehindBlank(text, end, limit, '\n') : [];
}

function holdsWordsOnly(text: string, slots: readonly Slot[]): boolean {
  const written = slots.filter((slot) => !isEmpty(slot)).map(({ start, end }) => text.slice(start, end));
  return written.length > 0 && written.every((words) => !/\d/.test(words) && !isBlankMark(words));
}

/** Why they are not dealt out. */
export function dealBelowReason(source: Source, head: Head, wanted: number): UnreadReason {
  const dealt = dealBelow(source, head, wanted);
  if (dealt.kind === 'unread') return dealt.reason;
  return dealt.kind === 'glued' ? UNDIVIDED : { kind: 'no-values' };
}

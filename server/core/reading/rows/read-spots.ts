/** Labels with the values behind them, whichever row of whichever form they may be. */
import type { Spot } from '../labels/spots.ts';
import { skipRemark } from '../values/remarks.ts';
import { marked, type Slots } from '../values/slot.ts';
import { slotsAfter } from '../values/slots.ts';
import { namedValues } from './named-values.ts';

/** A spot with the slots behind it, worked out once for all the forms it may belong to. */
export interface ReadSpot {
  readonly spot: Spot;
  readonly slots: Slots;
  /** Offset at which the next label starts. */
  readonly limit: number;
  /** Letters of other words that run into it, at most three: a sentence's, or the beginning of another label. */
  readonly embedded: number;
}

/** Those of the spots that may be rows' labels. */
export function readSpots(text: string, spots: readonly Spot[]): ReadSpot[] {
  const read: ReadSpot[] = [];
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!;
    if (!spot.uses.some((use) => use.kind === 'row')) continue;
    const from = skipRemark(text, spot.end, text.length);
    const embedded = lettersBefore(text, spot, spots[i - 1]);
    let next = i + 1;
    while (next < spots.length && spots[next]!.start < from) next++;
    const named = namedValues(text, spots, next, from, spot);
    if (named !== null) i = next + named.length - 1;
    const limit = spots[named === null ? next : i + 1]?.start ?? text.length;
    read.push({ spot, limit, slots: named === null ? slotsAfter(text, from, limit) : marked(named), embedded });
  }
  return read;
}

/** So many letters that run into a label are a word, and it is no label. */
export const WORD = 3;

/** A line that ends amid a list of words, perhaps with the unit beside it: `信函、 条`. */
const GOES_ON = /[\u3400-\u9fff]{2}、[^\S\n]*[条件]?[^\S\n]*\n$/;
const REACH = 10;

function lettersBefore(text: string, { start, ordinal }: Spot, previous: Spot | undefined): number {
  if (ordinal !== null) return 0;
  const from = previous?.end ?? 0;
  if (text[start - 1] === '\n' && GOES_ON.test(text.slice(Math.max(from, start - REACH), start))) return WORD;
  let count = 0;
  for (let at = start - 1; at >= from && count < WORD; at--) {
    if (/[\u3400-\u9fff]/.test(text[at]!)) count++;
    else if (text[at] !== '、') break;
  }
  return text.slice(start - count, start).endsWith('其中') ? 0 : count;
}

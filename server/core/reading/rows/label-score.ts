/** What speaks for a label as that of a row, and against it. */
import { coresOf } from '../../forms/cores.ts';
import { isLetter } from '../../text/letters.ts';
import { normalised } from '../../text/normalised.ts';
import { ordinalAgrees } from '../../text/ordinal.ts';
import type { RowUse } from '../labels/lexicon.ts';
import type { Spot } from '../labels/spots.ts';
import type { Deal } from '../values/deal.ts';
import type { Slots } from '../values/slot.ts';

/** How much speaks for a label as a row, with what was dealt out to it; only comparisons count. */
export function scoreOf(text: string, spot: Spot, use: RowUse, dealt: Deal, slots: Slots): number {
  const alone = dealt.kind === 'unread' && standsAlone(text, spot) ? ALONE : 0;
  return dealScore(dealt, slots) + ordinalScore(spot, use) + Math.min(spot.core.length, LONG) + alone;
}

/** What a label without values gains by having its line to itself: prose does not, a torn table's labels do. */
const ALONE = 8;
/** Letters of a label beyond which more of them say no more. */
const LONG = 12;

/** Whether a label has its line to itself. */
export function standsAlone(text: string, { start, end }: Spot): boolean {
  return (
    /(?:^|\n)\s*(?:其中[:,]?\s*)?$/.test(text.slice(Math.max(0, start - 8), start)) &&
    /^\s*(?:\n|$)/.test(text.slice(end, end + 8))
  );
}

function dealScore(dealt: Deal, slots: Slots): number {
  if (dealt.kind === 'dealt') return slots.clean ? (dealt.merged ? 18 : 20) : 8;
  if (dealt.kind === 'glued') return 8;
  switch (dealt.reason.kind) {
    case 'blanks':
      return 12;
    case 'count':
      return 2;
    default:
      return -8;
  }
}

/** What the ordinals of a label and of the row say of each other. */
export function ordinalScore(spot: Spot, use: RowUse): number {
  if (use.ordinal === null) return 0;
  if (spot.ordinal === null) return -2;
  return ordinalAgrees(spot.ordinal, use.ordinal) ? 6 : -12;
}

/** 总计 and 其他 head columns too: only their ordinal or their values make them rows. */
export function mayBeHead(spot: Spot, use: RowUse): boolean {
  return use.ordinal !== null && spot.ordinal === null && spot.core.length < TELLING;
}

/** Labels of fewer letters stand for other things as well. */
const TELLING = 4;

/**
 * Whether a short label is the beginning of another one: it lacks its ordinal and runs on into other letters (其他处理),
 * or is broken over lines (2.其他 above 法律行政法规禁止公开 is not 3.其他).
 */
export function isCutShort(text: string, spot: Spot, use: RowUse): boolean {
  return isShort(spot, use) && (isLetter(text.charCodeAt(spot.end)) || beginsAnother(spot, use));
}

/** A label with letters before it may be the end or the middle of another one. */
export function isPiece(text: string, spot: Spot, use: RowUse): boolean {
  if (isShort(spot, use) || isLetter(text.charCodeAt(spot.end))) return true;
  const rows = use.form.tables.flatMap((table) => table.rows);
  return rows.some((row) => coresOf(row).some((core) => core.length > spot.core.length && core.endsWith(spot.core)));
}

/** Whether another row of the table has the spot's ordinal and a label that begins as it does. */
function beginsAnother({ ordinal, core }: Spot, { table, row }: RowUse): boolean {
  if (ordinal === null) return false;
  return table.rows.some(
    (other) =>
      other !== row &&
      [other.label, ...other.aliases]
        .map(normalised)
        .some(
          (label) => label.ordinal !== null && label.core.startsWith(core) && ordinalAgrees(ordinal, label.ordinal),
        ),
  );
}

/** A label of few letters that lacks the ordinal it should have, or has another. */
function isShort(spot: Spot, { ordinal }: RowUse): boolean {
  if (ordinal === null || spot.core.length >= TELLING) return false;
  return spot.ordinal === null || !ordinalAgrees(spot.ordinal, ordinal);
}

import type { Form } from '../../forms/form.ts';
import { isLetter } from '../../text/letters.ts';
import { normalised } from '../../text/normalised.ts';
import { ordinalAgrees } from '../../text/ordinal.ts';
import type { Use } from '../labels/lexicon.ts';
import type { Spot } from '../labels/spots.ts';
import { type Alignment, type Deal, deal, endsOpen, TORN } from '../values/deal.ts';
import { goOnInLines } from '../values/figures-below.ts';
import { tokensAfter } from '../values/loose-values.ts';
import { skipRemark } from '../values/remarks.ts';
import { find, loose, type Slot, type Slots } from '../values/slot.ts';
import { slotsAfter } from '../values/slots.ts';

type RowUse = Extract<Use, { kind: 'row' }>;

/** A label that may stand for a row of a form, with what follows it dealt out to that row's columns. */
export interface Candidate {
  readonly spot: Spot;
  readonly use: RowUse;
  readonly deal: Deal;
  readonly slots: Slots;
  /** How much speaks for it; only comparisons count. */
  readonly score: number;
}

/** A row with values in another place than behind its label. */
export function withSlots(candidate: Candidate, slots: readonly Slot[]): Candidate {
  return { ...candidate, slots: loose(slots), deal: { kind: 'dealt', slots, width: slots.length, offset: 0 } };
}

/** A spot with the slots behind it, worked out once for all the forms it may belong to. */
export interface ReadSpot {
  readonly spot: Spot;
  readonly slots: Slots;
  /** Offset at which the next label starts. */
  readonly limit: number;
  /** Letters of other words that run into it, at most three: a sentence's, or the beginning of another label. */
  readonly embedded: number;
}

export function readSpots(text: string, spots: readonly Spot[]): ReadSpot[] {
  const read: ReadSpot[] = [];
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!;
    if (!spot.uses.some((use) => use.kind === 'row')) continue;
    const from = skipRemark(text, spot.end, text.length);
    let next = i + 1;
    while (next < spots.length && spots[next]!.start < from) next++;
    const limit = spots[next]?.start ?? text.length;
    read.push({ spot, limit, slots: slotsAfter(text, from, limit), embedded: lettersBefore(text, spot, spots[i - 1]) });
  }
  return read;
}

/** What a label loses that goes on from a letter or two; from more it is no label. */
const EMBEDDED = 14;
const WORD = 3;

function lettersBefore(text: string, { start, ordinal }: Spot, previous: Spot | undefined): number {
  if (ordinal !== null) return 0;
  const from = previous?.end ?? 0;
  let count = 0;
  for (let at = start - 1; at >= from && count < WORD; at--) {
    if (/[\u3400-\u9fff]/.test(text[at]!)) count++;
    else if (text[at] !== '、') break;
  }
  return text.slice(start - count, start).endsWith('其中') ? 0 : count;
}

/** Every way in which the spots can be rows of the form; tables whose rows stand side by side are read elsewhere. */
export function candidatesFor(text: string, read: readonly ReadSpot[], form: Form): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { spot, slots, limit, embedded } of read) {
    if (embedded >= WORD) continue;
    for (const use of spot.uses) {
      if (use.kind !== 'row' || use.form !== form || use.table.arrangement !== 'stacked') continue;
      const candidate = candidateFor(text, spot, use, slots, limit, NO_ALIGNMENT);
      if (candidate === null || (embedded > 0 && isPiece(text, spot, use))) continue;
      const score = candidate.score - (embedded > 0 ? EMBEDDED : 0);
      if (score > 0) candidates.push({ ...candidate, score });
    }
  }
  return withoutGroupNames(text, candidates);
}

/** A group's name amid its rows is not the row that may stand in their place, whatever line of values follows it. */
function withoutGroupNames(text: string, candidates: readonly Candidate[]): Candidate[] {
  const replaced = new Set(candidates.flatMap(({ use }) => use.row.substitutesFor));
  const present = new Set<string>();
  for (const { spot, use } of candidates) {
    const own = use.ordinal === null || (spot.ordinal !== null && ordinalAgrees(spot.ordinal, use.ordinal));
    if (own && replaced.has(use.row.key)) present.add(use.row.key);
  }
  return candidates.filter(
    (candidate) => !candidate.use.row.substitutesFor.some((key) => present.has(key)) || hasOwnLine(text, candidate),
  );
}

/** Whether values stand on the label's own line, or in cells. */
export function hasOwnLine(text: string, { spot, slots }: Candidate): boolean {
  const first = slots.slots[0];
  return slots.marked || (first !== undefined && !text.slice(spot.end, first.start).includes('\n'));
}

export const NO_ALIGNMENT: Alignment = new Map();

/** Whether a value begins a cell that goes on in the next line: there may stand the cell's own. */
function holdMore(text: string, cells: readonly Slot[], values: readonly Slot[]): boolean {
  const ends = new Map(values.map(({ start, end }) => [start, end]));
  return cells.some(({ start, end }) => find(text, '\n', ends.get(start) ?? end, end) !== -1);
}

/** Null when nothing speaks for this use: an optional row without values, or one whose ordinal says otherwise. */
export function candidateFor(
  text: string,
  spot: Spot,
  use: RowUse,
  slots: Slots,
  limit: number,
  alignment: Alignment,
): Candidate | null {
  const { row } = use;
  const wanted = row.heading ? 0 : row.columns.length;
  if (wanted === 0) return { spot, use, slots, deal: NOTHING, score: 2 + ordinalScore(spot, use) };
  let dealt = deal(text, slots, wanted, alignment);
  if (dealt.kind !== 'dealt' && slots.marked) {
    // Cell marks that give no sense: the values themselves may still be all there.
    const tokens = deal(text, tokensAfter(text, spot.end, limit), wanted, alignment);
    const isWhole =
      tokens.kind === 'dealt' && !endsOpen(text, slots.slots) && !holdMore(text, slots.slots, tokens.slots);
    if (isWhole) dealt = tokens;
  }
  if (dealt.kind === 'dealt' && slots.marked && isAmongHeads(text, spot, dealt.slots)) dealt = TORN;
  if (dealt.kind === 'dealt' && !slots.marked && goOnInLines(text, row, dealt.slots, limit)) dealt = TORN;
  const empty = dealt.kind === 'unread' && dealt.reason.kind === 'no-values';
  // A row that may be left out is there when its label has a line to itself: its values were torn from it.
  if (empty && row.optional && !standsAlone(text, spot)) return null;
  // 总计 and 其他 head columns too: only their ordinal or their values make them rows.
  if (dealt.kind === 'unread' && use.ordinal !== null && spot.ordinal === null && spot.core.length < TELLING)
    return null;
  // A short label without its ordinal, running on into other letters, is a piece of another label: 其他处理.
  if (isShort(spot, use) && isLetter(text.charCodeAt(spot.end))) return null;
  // So is one broken over lines: 2.其他 above 法律行政法规禁止公开 is not 3.其他.
  if (isShort(spot, use) && beginsAnother(spot, use)) return null;
  const alone = dealt.kind === 'unread' && standsAlone(text, spot) ? ALONE : 0;
  const score = dealScore(dealt, slots) + ordinalScore(spot, use) + Math.min(spot.core.length, 12) + alone;
  return score <= 0 ? null : { spot, use, slots, deal: dealt, score };
}

/**
 * Whether cells are no row's but heads, which may be numbered (数据1, 数据2); or empty ones beside labels on a line
 * without figures, or on a later line that has words of its own: there rows are columns, or values were torn away.
 */
function isAmongHeads(text: string, { end }: Spot, slots: readonly Slot[]): boolean {
  const [first] = slots;
  const inked = slots.filter((slot) => slot.start < slot.end);
  if (first === undefined) return false;
  if (inked.length > 0) return inked.length > 1 && inked.every((slot) => NAMED.test(text.slice(slot.start, slot.end)));
  // Between a bar that ends a line and one that begins the next there is no cell.
  const at = text[first.start] === '\n' && text[first.start - 1] === '|' ? first.start + 1 : first.start;
  const isBelow = find(text, '\n', end, at) !== -1;
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = find(text, '\n', at, text.length);
  const line = text.slice(start, next === -1 ? text.length : next);
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

const NOTHING: Deal = { kind: 'dealt', slots: [], width: 0, offset: 0 };

/** Labels of fewer letters stand for other things as well. */
const TELLING = 4;
/** What a label without values gains by having its line to itself: prose does not, a torn table's labels do. */
const ALONE = 8;

function standsAlone(text: string, { start, end }: Spot): boolean {
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

/** A label with letters before it may be the end or the middle of another one. */
function isPiece(text: string, spot: Spot, use: RowUse): boolean {
  if (isShort(spot, use) || isLetter(text.charCodeAt(spot.end))) return true;
  const rows = use.form.tables.flatMap((table) => table.rows);
  return rows.some(({ label, aliases }) =>
    [label, ...aliases].some((name) => {
      const { core } = normalised(name);
      return core.length > spot.core.length && core.endsWith(spot.core);
    }),
  );
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

function ordinalScore(spot: Spot, use: RowUse): number {
  if (use.ordinal === null) return 0;
  if (spot.ordinal === null) return -2;
  return ordinalAgrees(spot.ordinal, use.ordinal) ? 6 : -12;
}

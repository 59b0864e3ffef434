/** Labels as rows of a form, whichever of them may stand for which. */
import type { Form } from '../../forms/form.ts';
import { ordinalAgrees } from '../../text/ordinal.ts';
import { isUnit } from '../../text/value-words.ts';
import type { RowUse } from '../labels/lexicon.ts';
import type { Spot } from '../labels/spots.ts';
import { type Alignment, type Deal, deal, endsOpen, isEmpty, TORN } from '../values/deal.ts';
import { goOnInLines } from '../values/figures-below.ts';
import { tokensAfter } from '../values/loose-values.ts';
import { find, loose, type Slot, type Slots } from '../values/slot.ts';
import { isAmongHeads } from './among-heads.ts';
import { isBehindFigures } from './behind-figures.ts';
import { isCutShort, isPiece, mayBeHead, ordinalScore, scoreOf, standsAlone } from './label-score.ts';
import { type ReadSpot, WORD } from './read-spots.ts';

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

/** What a label loses that goes on from a letter or two; from more it is no label. */
const EMBEDDED = 14;

/** Every way in which the spots can be rows of the form; tables whose rows stand side by side are read elsewhere. */
export function candidatesFor(text: string, read: readonly ReadSpot[], form: Form): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { spot, slots, limit, embedded } of read) {
    if (embedded >= WORD) continue;
    for (const use of spot.uses) {
      if (use.kind !== 'row' || use.form !== form || use.table.arrangement !== 'stacked') continue;
      const candidate = candidateFor(text, spot, use, slots, limit, NO_ALIGNMENT);
      if (candidate === null || (embedded > 0 && isPiece(text, spot, use))) continue;
      // Empty cells behind a head that is named like a row are none of its, before any row of the table has values.
      if (isBlank(candidate) && mayBeHead(spot, use) && !candidates.some((other) => isFilled(other, use))) continue;
      const score = candidate.score - (embedded > 0 ? EMBEDDED : 0);
      if (score > 0) candidates.push(embedded > 0 ? { ...candidate, score } : candidate);
    }
  }
  return withoutGroupNames(text, candidates);
}

function isBlank({ deal }: Candidate): boolean {
  return deal.kind === 'dealt' && deal.slots.every(isEmpty);
}

function isFilled(candidate: Candidate, { table }: RowUse): boolean {
  return candidate.use.table === table && candidate.deal.kind === 'dealt' && !isBlank(candidate);
}

/** A group's name amid its rows is not the row that may stand in their place, whatever line of values follows it. */
function withoutGroupNames(text: string, candidates: readonly Candidate[]): Candidate[] {
  const replaced = replacedBy(candidates);
  const present = new Set<string>();
  for (const { spot, use } of candidates) {
    const own = use.ordinal === null || (spot.ordinal !== null && ordinalAgrees(spot.ordinal, use.ordinal));
    if (own && replaced.has(use.row.key)) present.add(use.row.key);
  }
  return candidates.filter(
    (candidate) => !candidate.use.row.substitutesFor.some((key) => present.has(key)) || hasOwnLine(text, candidate),
  );
}

/** The rows, by their keys, that some of these stand for. */
export function replacedBy(candidates: readonly Candidate[]): ReadonlySet<string> {
  return new Set(candidates.flatMap(({ use }) => use.row.substitutesFor));
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

/**
 * A label with what follows it dealt out, as the row of one use. Null when nothing speaks for it: an optional row without values, or one whose ordinal says otherwise.
 *
 * @param limit where the next label begins
 */
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
  // Blanks of which nothing tells where they belong leave room for all values: no others are lacking.
  const isOpen = dealt.kind === 'unread' && dealt.reason.kind === 'blanks';
  if (dealt.kind !== 'dealt' && slots.marked && !isOpen) {
    // Cell marks that give no sense: the values themselves may still be all there.
    const tokens = deal(text, tokensAfter(text, spot.end, limit), wanted, alignment);
    const isWhole =
      tokens.kind === 'dealt' &&
      !endsOpen(text, slots.slots) &&
      !holdMore(text, slots.slots, tokens.slots) &&
      // What stands before the unit is none of the values.
      !slots.slots.some(({ start, end }, at) => at > 0 && isUnit(text.slice(start, end)));
    if (isWhole) dealt = tokens;
  }
  if (dealt.kind === 'dealt' && slots.marked && isAmongHeads(text, spot, dealt.slots)) dealt = TORN;
  if (dealt.kind === 'dealt' && isBehindFigures(text, spot, dealt.slots)) dealt = TORN;
  if (dealt.kind === 'dealt' && !slots.marked && goOnInLines(text, row, dealt.slots, limit)) dealt = TORN;
  const empty = dealt.kind === 'unread' && dealt.reason.kind === 'no-values';
  // A row that may be left out is there when its label has a line to itself: its values were torn from it.
  if (empty && row.optional && !standsAlone(text, spot)) return null;
  if (dealt.kind === 'unread' && slots.slots.length < 2 && SAID.test(text.slice(spot.end, spot.end + 8))) return null;
  if (dealt.kind === 'unread' && mayBeHead(spot, use)) return null;
  if (isCutShort(text, spot, use)) return null;
  const score = scoreOf(text, spot, use, dealt, slots);
  return score <= 0 ? null : { spot, use, slots, deal: dealt, score };
}

/** A figure behind a label in a sentence, with what it counts or before more words. */
const SAID = /^\d+(?:\s?[件条份项宗起]|,[\u3400-\u9fff])/;

const NOTHING: Deal = { kind: 'dealt', slots: [], width: 0, offset: 0 };

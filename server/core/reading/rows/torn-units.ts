import { isUnit } from '../../text/value-words.ts';
import type { Candidate } from './candidates.ts';

/**
 * Rows that end with their unit, or with a mark. It stands before an empty cell where other rows have their values
 * behind theirs; where hardly any has, extraction wrote the values elsewhere.
 */
export function tornFromUnits(text: string, chosen: readonly Candidate[]): ReadonlySet<Candidate> {
  const empty: Candidate[] = [];
  let whole = 0;
  for (const candidate of chosen) {
    const { deal, spot, use, slots } = candidate;
    const first = deal.kind === 'dealt' && !use.row.heading ? deal.slots[0] : undefined;
    if (deal.kind !== 'dealt' || first === undefined) continue;
    const beside = text.slice(spot.end, first.start);
    if (deal.slots.some(({ start, end }) => start < end)) whole += slots.marked || !beside.includes('\n') ? 1 : 0;
    else if (isUnit(beside.replace(/[\s|,]/g, '')) || MARK.test(beside)) empty.push(candidate);
  }
  const [first] = empty;
  if (first === undefined || whole * 2 >= empty.length) return new Set();
  // A form that nobody has filled in has no figures anywhere.
  const region = text.slice(first.spot.start, empty.at(-1)!.spot.end + APART);
  return new Set(FIGURE_LINE.test(region) ? empty : []);
}

/** Nothing but marks between a label and its empty cell, on its own line. */
const MARK = /^[^\S\n]*[\t|,][^\S\n]*$/;
/** So far behind the rows their values may stand. */
const APART = 4000;
const FIGURE_LINE = /^[ \t]*\d[\d,.]*[ \t]*$/m;

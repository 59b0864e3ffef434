import type { RowForm } from '../../forms/form.ts';
import { ordinalAgrees } from '../../text/ordinal.ts';
import type { Spot } from '../labels/spots.ts';
import { saysOther, TORN } from '../values/deal.ts';
import type { Candidate } from './candidates.ts';

/**
 * The heaviest chain of candidates in which both the text and the form go forward. Labels such as 其他 or 规章 stand in
 * many places; their row is told by the rows around them.
 *
 * @param candidates in the order of the text
 */
export function align(candidates: readonly Candidate[]): Candidate[] {
  const best: { score: number; previous: number }[] = [];
  /** For each row of the form, the candidate that ends the heaviest chain there. */
  const heaviest: number[] = [];
  let last = -1;
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i]!;
    let previous = -1;
    for (let order = 0; order < candidate.use.order; order++) {
      const at = heaviest[order];
      if (at === undefined || candidates[at]!.spot.start >= candidate.spot.start) continue;
      if (previous === -1 || best[at]!.score > best[previous]!.score) previous = at;
    }
    const score = candidate.score + (previous === -1 ? 0 : best[previous]!.score);
    best.push({ score, previous });
    const known = heaviest[candidate.use.order];
    if (known === undefined || score > best[known]!.score) heaviest[candidate.use.order] = i;
    if (last === -1 || score > best[last]!.score) last = i;
  }
  const chain: Candidate[] = [];
  for (let i = last; i !== -1; i = best[i]!.previous) chain.push(candidates[i]!);
  return chain.reverse();
}

/**
 * Completes a chain with rows that stand elsewhere than the form has them: their labels stand for one row only, occur
 * once with values, and the row has not been read. Labels that several rows share are told apart by their order alone:
 * where a table keeps none, their rows are unread.
 */
export function inAnyOrder(candidates: readonly Candidate[], chain: readonly Candidate[]): Candidate[] {
  const rows = new Set(chain.map(({ use }) => use.row));
  const spots = new Set(chain.map(({ spot }) => spot));
  // A row that stands for others a report lacks is none beside them: there its label is their heading.
  const isHeading = ({ table, row }: Candidate['use']) =>
    row.heading ||
    row.substitutesFor.some((key) => chain.some(({ use }) => use.table === table && use.row.key === key));
  const free = candidates.filter(({ spot, use }) => !rows.has(use.row) && !spots.has(spot) && !isHeading(use));
  const isOnly = (candidate: Candidate) =>
    free.every((other) => other.spot === candidate.spot || other.use.row !== candidate.use.row);
  const strays = free.filter(
    (candidate) =>
      isTelling(candidate) && candidate.deal.kind !== 'unread' && candidate.slots.clean && isOnly(candidate),
  );
  const disordered = new Set(strays.filter((stray) => !isShared(stray)).map(({ use }) => use.table));
  if (disordered.size === 0) return [...chain];
  const doubted = (candidate: Candidate): Candidate =>
    disordered.has(candidate.use.table) && isShared(candidate) ? { ...candidate, deal: TORN } : candidate;
  // One of the places of a shared label stands for its row: the row is there, if unread.
  const shared = new Map(free.filter(isShared).map((candidate) => [candidate.use.row, candidate]));
  return [...chain, ...strays.filter((stray) => !isShared(stray)), ...shared.values()].map(doubted);
}

/**
 * A chain without the figures of rows that stand elsewhere, too, with others: a draft and what became of it, or lines of
 * which one is out of date.
 */
export function withoutContradicted(
  text: string,
  candidates: readonly Candidate[],
  chain: readonly Candidate[],
): Candidate[] {
  const spots = new Set(chain.map(({ spot }) => spot));
  const others = new Map<RowForm, Candidate[]>();
  for (const candidate of candidates) {
    const { use, spot, deal, slots } = candidate;
    if (spots.has(spot) || use.row.heading || deal.kind !== 'dealt' || !slots.clean) continue;
    if (!isTelling(candidate) && (use.ordinal !== null || isShared(candidate) || !beginsCell(text, spot))) continue;
    others.set(use.row, [...(others.get(use.row) ?? []), candidate]);
  }
  if (others.size === 0) return [...chain];
  return chain.map((candidate) =>
    others.get(candidate.use.row)?.some((other) => saysOther(text, candidate.deal, other.deal)) === true
      ? { ...candidate, deal: { kind: 'unread', reason: { kind: 'twice' } } }
      : candidate,
  );
}

/** Whether nothing stands before a label in its cell or on its line. */
function beginsCell(text: string, { start }: Spot): boolean {
  return /(?:^|[\n|\t])[^\S\n]*$/.test(text.slice(Math.max(0, start - INDENT), start));
}

const INDENT = 16;

/** Labels of so many letters stand for one row only; shorter ones do with their ordinal. */
const TELLING = 6;

function isTelling({ spot, use }: Candidate): boolean {
  const { ordinal } = use;
  return (
    spot.core.length >= TELLING || (ordinal !== null && spot.ordinal !== null && ordinalAgrees(spot.ordinal, ordinal))
  );
}

/** Whether the label, its ordinal included, is also that of another row. */
function isShared({ spot, use: { form, row } }: Candidate): boolean {
  return spot.uses.some(
    (use) =>
      use.kind === 'row' &&
      use.form === form &&
      use.row !== row &&
      (use.ordinal === null || spot.ordinal === null || ordinalAgrees(spot.ordinal, use.ordinal)),
  );
}

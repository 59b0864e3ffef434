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
 * Rows that stand elsewhere than the form has them: their labels are long, occur once with values, and no other row
 * of the form has been read from there.
 */
export function outOfOrder(candidates: readonly Candidate[], chain: readonly Candidate[]): Candidate[] {
  const rows = new Set(chain.map(({ use }) => use.row));
  const spots = new Set(chain.map(({ spot }) => spot));
  const free = candidates.filter(
    ({ spot, use, deal, slots }) =>
      spot.core.length >= TELLING && deal.kind !== 'unread' && slots.clean && !rows.has(use.row) && !spots.has(spot),
  );
  return free.filter(({ use, spot }) => free.every((other) => other.spot === spot || other.use.row !== use.row));
}

/** Labels of so many letters stand for one row only. */
const TELLING = 6;

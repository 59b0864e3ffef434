/** What speaks for a repair: how likely what is written came about, if the repair is what was meant. */

import { placeOf } from '../report/names.ts';
import { compare, equal, formatDecimal, isZero, subtract, ZERO } from '../text/decimal.ts';
import type { CellChange } from './breaks.ts';
import { followingRatio, priorRatio } from './prior.ts';
import { after, type Explanation, neighboursOf, partsUnder, positionOf, type Scene } from './scene.ts';
import { asTotal, isTotal } from './totals.ts';
import { typingSlip } from './typing.ts';

/**
 * Shares of the ways in which figures go wrong, besides the typing slips of `typing.ts` and the sums of `totals.ts`; of
 * the same kind.
 */
const SHARE = {
  blank: 0.2,
  /** The 0 that was printed beforehand, left standing beside a total that has the figure. */
  unfilled: 0.05,
  /** A figure copied from the cell beside it. */
  neighbour: 0.04,
  /**
   * Figures of two cells exchanged, or one put into the other's place: side by side, or farther apart in a row or
   * column.
   */
  exchangedBeside: 0.03,
  exchangedApart: 0.002,
  /** Partial disclosures that another outcome counted again. */
  countedTwice: 0.15,
  /** A total that was worked out from the wrong part. */
  following: 0.5,
  anything: 0.005,
} as const;

/** A 0 that stands for nothing is often printed beforehand, and seldom typed over by mistake. */
const OVERTYPED = 0.2;

/**
 * How likely a figure is wrong at all. All repairs of a break change equally many cells, but an exchange, or a total that
 * follows its part, is one error in several.
 */
const ERROR = 0.05;

/** The likeliest explanation of every change, in their order; some are explained by another change of the repair. */
export function explain(changes: readonly CellChange[], scene: Scene): Explanation[] {
  const explanations = changes.map((change): Explanation => {
    const ways = alone(change, changes, scene);
    // It may have come about in any of these ways; the likeliest is what people are told.
    const likelihood = ways.reduce((sum, way) => sum + way.likelihood, 0);
    const prior = priorRatio(change, isTotal(scene.equationsWith(change.cell), change));
    return { likelihood: likelihood * prior * ERROR, reason: likeliest(ways).reason };
  });
  for (const [first, a] of changes.entries()) {
    for (const [second, b] of changes.entries()) {
      if (second <= first) continue;
      const joint = exchanged(a, b, scene);
      if (joint === null) continue;
      if (joint.likelihood <= explanations[first]!.likelihood * explanations[second]!.likelihood) continue;
      explanations[first] = joint;
      explanations[second] = { likelihood: 1, reason: joint.reason };
    }
  }
  for (const [index, change] of changes.entries()) {
    const likelihood = SHARE.following * followingRatio(change);
    if (!follows(change, changes, scene) || explanations[index]!.likelihood >= likelihood) continue;
    explanations[index] = { likelihood, reason: scene.messages.repairs.reasons.following };
  }
  return explanations;
}

function likeliest(explanations: readonly Explanation[]): Explanation {
  return explanations.reduce((best, candidate) => (candidate.likelihood > best.likelihood ? candidate : best));
}

function alone(change: CellChange, changes: readonly CellChange[], scene: Scene): Explanation[] {
  // A total that says the same shows that the figure was no slip onto a printed 0.
  const followed = isFollowed(change, changes, scene);
  const explanations = [byChance(change), typing(change, followed, scene)];
  explanations.push(...asTotal(change, changes, scene), neighbour(change, changes, scene));
  explanations.push(countedTwice(change, changes, scene));
  const { reasons } = scene.messages.repairs;
  if (change.from === null) explanations.push({ likelihood: SHARE.blank, reason: reasons.blank });
  else if (isZero(change.from) && !followed) explanations.push({ likelihood: SHARE.unfilled, reason: null });
  return explanations.flatMap((explanation) => explanation ?? []);
}

function byChance({ from, to }: CellChange): Explanation {
  const length = Math.max(formatDecimal(from ?? ZERO).length, formatDecimal(to).length);
  return { likelihood: SHARE.anything / 10 ** length, reason: null };
}

function typing({ from, to }: CellChange, followed: boolean, { messages }: Scene): Explanation | null {
  if (from === null) return null;
  const slip = typingSlip(formatDecimal(from), formatDecimal(to));
  if (slip === null) return null;
  const reason = messages.repairs.reasons.typing[slip.kind](formatDecimal(from), slip.written, slip.meant);
  return { likelihood: slip.likelihood * (isZero(to) && !followed ? OVERTYPED : 1), reason };
}

/** The figure of the cell beside or above, written a second time. */
function neighbour(change: CellChange, changes: readonly CellChange[], scene: Scene): Explanation | null {
  const { from, cell } = change;
  if (from === null || isZero(from)) return null;
  const source = neighboursOf(cell, scene).find((other) => equal(after(other, changes, scene), from));
  if (source === undefined) return null;
  const reason = scene.messages.repairs.reasons.neighbour(placeOf(source), formatDecimal(from));
  return { likelihood: SHARE.neighbour / 4, reason };
}

/** Two cells of a row or column whose figures changed places. */
function exchanged(a: CellChange, b: CellChange, scene: Scene): Explanation | null {
  if (a.from === null || b.from === null || !equal(a.from, b.to) || !equal(b.from, a.to)) return null;
  const one = positionOf(a.cell, scene);
  const other = positionOf(b.cell, scene);
  if (one === undefined || other === undefined || one.table !== other.table) return null;
  if (one.row !== other.row && one.column !== other.column) return null;
  const beside = Math.abs(one.row - other.row) + Math.abs(one.column - other.column) === 1;
  const prior = priorRatio(a, false) * priorRatio(b, false);
  const likelihood = (beside ? SHARE.exchangedBeside : SHARE.exchangedApart) * prior * ERROR;
  const { reasons } = scene.messages.repairs;
  // Of a figure put into the wrong cell the other one shows 0.
  if (isZero(a.to))
    return { likelihood, reason: reasons.misplaced(formatDecimal(a.from), placeOf(b.cell), placeOf(a.cell)) };
  if (isZero(b.to))
    return { likelihood, reason: reasons.misplaced(formatDecimal(b.from), placeOf(a.cell), placeOf(b.cell)) };
  return { likelihood, reason: reasons.swapped(placeOf(a.cell), placeOf(b.cell)) };
}

/** Outcomes exceed （七） by just the partial disclosures: an outcome that is lowered by so many counted them again. */
function countedTwice(change: CellChange, changes: readonly CellChange[], scene: Scene): Explanation | null {
  if (change.from === null || change.cell.row.key === 'partial') return null;
  for (const equation of scene.equationsWith(change.cell)) {
    const parts = partsUnder(equation.right[0]!.cell, equation);
    if (parts === null || !scene.broken.has(equation)) continue;
    const partial = parts.find(({ cell }) => cell.row.key === 'partial')?.cell;
    if (partial === undefined || !parts.some(({ cell }) => cell === change.cell)) continue;
    const value = after(partial, changes, scene);
    if (isZero(value) || !equal(subtract(change.from, change.to), value)) continue;
    const others = parts.filter(({ cell }) => cell !== partial && compare(cell.value ?? ZERO, value) >= 0);
    const reason = scene.messages.repairs.reasons.countedTwice(formatDecimal(value));
    return { likelihood: SHARE.countedTwice / Math.max(1, others.length), reason };
  }
  return null;
}

/** A part of a total that goes with it. */
function isFollowed(change: CellChange, changes: readonly CellChange[], scene: Scene): boolean {
  return changes.some((other) => other !== change && follows(other, [other, change], scene));
}

/** A total whose sum held before: it was worked out from a part that this repair changes too. */
function follows({ cell }: CellChange, changes: readonly CellChange[], scene: Scene): boolean {
  return scene.equationsWith(cell).some((equation) => {
    if (scene.broken.has(equation)) return false;
    const parts = partsUnder(cell, equation);
    return parts?.some((part) => changes.some((change) => change.cell === part.cell)) ?? false;
  });
}

/** The repairs of a break in the order of their likelihood. */
import type { Messages } from '../messages/messages.ts';
import { compare, type Decimal, formatDecimal } from '../text/decimal.ts';
import type { Break, CellChange } from './breaks.ts';
import { type Explanation, explain, type Scene } from './evidence.ts';
import { equationName } from './names.ts';

/** Cell id → what sentences of the report state about it. */
export type Stated = ReadonlyMap<string, readonly Decimal[]>;

interface RankedRepair {
  readonly changes: readonly CellChange[];
  /** The share of this repair among all of the break, 0–1. */
  readonly share: number;
  /** What speaks for it and against it, in words. */
  readonly reasons: readonly string[];
}

export interface RankedBreak {
  /** The likeliest first; repairs that nothing tells apart stay in the order of their cells. */
  readonly repairs: readonly RankedRepair[];
  /** True when the first is clearly best. */
  readonly clear: boolean;
}

/** The share from which a repair is clearly best: of two that nothing tells apart neither comes near it. */
const CLEAR = 0.6;

/** How much likelier a value is that a sentence states, and how much less likely that what it confirms is wrong. */
const STATED = 20;

export function rank(one: Break, scene: Scene, stated: Stated): RankedBreak {
  const { messages } = scene;
  const weighed = one.repairs.map((changes) => weigh(changes, explain(changes, scene), stated));
  const total = weighed.reduce((sum, { likelihood }) => sum + likelihood, 0);
  const common = commonReasons(one, messages);
  const repairs = weighed
    .map((repair) => ({ ...repair, share: repair.likelihood / total }))
    .sort((a, b) => rounded(b.share) - rounded(a.share))
    .map((repair): RankedRepair & Weighed => ({
      ...repair,
      reasons: [...new Set([...explained(repair), ...common, ...prose(repair, messages)])],
    }));
  const best = repairs[0];
  return { repairs, clear: best !== undefined && isClear(best, repairs.length) };
}

interface Weighed {
  readonly changes: readonly CellChange[];
  readonly explanations: readonly Explanation[];
  readonly likelihood: number;
  /** Changes to a figure that a sentence states, and changes of one that a sentence confirms. */
  readonly confirmed: readonly CellChange[];
  readonly contradicted: readonly CellChange[];
}

function weigh(changes: readonly CellChange[], explanations: readonly Explanation[], stated: Stated): Weighed {
  const states = (cell: string, value: Decimal) =>
    stated.get(cell)?.some((figure) => compare(figure, value) === 0) ?? false;
  const confirmed = changes.filter(({ cell, to }) => states(cell.id, to));
  const contradicted = changes.filter(({ cell, from }) => from !== null && states(cell.id, from));
  const slips = explanations.reduce((product, explanation) => product * explanation.likelihood, 1);
  const likelihood = slips * STATED ** (confirmed.length - contradicted.length);
  return { changes, explanations, likelihood, confirmed, contradicted };
}

function isClear(best: RankedRepair & Weighed, alternatives: number): boolean {
  if (alternatives === 1) return best.contradicted.length === 0;
  // Where only chance explains the best, it is merely the least unlikely.
  const isExplained = best.explanations.every(({ reason }) => reason !== null) || best.confirmed.length > 0;
  return best.share >= CLEAR && isExplained;
}

function explained({ explanations }: Weighed): string[] {
  return explanations.flatMap(({ reason }) => reason ?? []);
}

function commonReasons({ equations, repairs }: Break, { repairs: words }: Messages): string[] {
  const reasons = equations.length > 1 ? [words.reasons.mends(equations.map(equationName))] : [];
  return repairs.length === 1 ? [...reasons, words.reasons.only] : reasons;
}

function prose({ confirmed, contradicted }: Weighed, { repairs: words }: Messages): string[] {
  return [
    ...confirmed.map(({ to }) => words.reasons.stated(formatDecimal(to))),
    ...contradicted.map(({ from }) => words.reasons.contradicted(formatDecimal(from!))),
  ];
}

/** So that repairs which nothing tells apart stay in order, whatever the arithmetic does to their last digits. */
function rounded(share: number): number {
  return Math.round(share * 1e9);
}

/** The repairs of a break in the order of their likelihood. */
import type { Messages } from '../messages/messages.ts';
import { equationNames } from '../report/names.ts';
import type { Statement } from '../report/statement.ts';
import type { Break, CellChange } from './breaks.ts';
import { explain } from './evidence.ts';
import type { Explanation, Scene } from './scene.ts';
import { type Testimony, testimonyOn } from './statements.ts';

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
const CLEAR = 0.65;
/** The same where one sum alone is broken: no other bears the cell out, and what is preferred may be written unseen. */
const CLEAR_ALONE = 0.77;

export function rank(one: Break, scene: Scene, statements: readonly Statement[]): RankedBreak {
  const { messages } = scene;
  const weighed = one.repairs.map((changes) => weigh(changes, scene, statements));
  const total = weighed.reduce((sum, { likelihood }) => sum + likelihood, 0);
  const common = commonReasons(one, messages);
  const repairs = weighed
    .map(({ changes, explanations, testimony, likelihood }): RankedRepair & Weighed => {
      const own = explanations.flatMap(({ reason }) => reason ?? []);
      const reasons = [...new Set([...own, ...common, ...testimony.confirmed, ...testimony.contradicted])];
      return { changes, explanations, testimony, likelihood, share: likelihood / total, reasons };
    })
    .sort((a, b) => rounded(b.share) - rounded(a.share));
  const best = repairs[0];
  const enough = one.equations.length > 1 ? CLEAR : CLEAR_ALONE;
  return { repairs, clear: best !== undefined && isClear(best, repairs.length, enough) };
}

interface Weighed {
  readonly changes: readonly CellChange[];
  readonly explanations: readonly Explanation[];
  readonly testimony: Testimony;
  readonly likelihood: number;
}

function weigh(changes: readonly CellChange[], scene: Scene, statements: readonly Statement[]): Weighed {
  const explanations = explain(changes, scene);
  const testimony = testimonyOn(changes, statements, scene.report.cells, scene.blanks, scene.messages);
  const slips = explanations.reduce((product, explanation) => product * explanation.likelihood, 1);
  return { changes, explanations, testimony, likelihood: slips * testimony.factor };
}

function isClear(best: RankedRepair & Weighed, alternatives: number, enough: number): boolean {
  if (alternatives === 1) return best.testimony.contradicted.length === 0;
  // Where only chance explains the best, it is merely the least unlikely.
  const isExplained = best.explanations.every(({ reason }) => reason !== null) || best.testimony.confirmed.length > 0;
  return best.share >= enough && isExplained;
}

function commonReasons({ equations, repairs }: Break, { repairs: words }: Messages): string[] {
  const reasons = equations.length > 1 ? [words.reasons.mends(equationNames(equations))] : [];
  return repairs.length === 1 ? [...reasons, words.reasons.only] : reasons;
}

/** So that repairs which nothing tells apart stay in order, whatever the arithmetic does to their last digits. */
function rounded(share: number): number {
  return Math.round(share * 1e9);
}

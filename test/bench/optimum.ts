/**
 * How often the wrong cell of a review block can be named at all: one that knew just how these reports and these slips
 * are drawn would weigh each of the five cells by Bayes' rule, and nobody can do better on average.
 */
import { RESULTS, sizes, type Tables, vary, YEAR } from '../kit/tables.ts';
import { type Kind, mistyped, outdated, single } from './slips.ts';

type Block = readonly number[];

/** The cell of the five that is likeliest wrong, as the index of its column, with its probability. */
export function bestGuess(
  broken: Tables,
  row: number,
  kinds: readonly Kind[] = single,
): { column: number; probability: number } {
  const blocks = Object.values(broken.review);
  const block = blocks[row]!;
  const others = blocks.reduce((sum, other, index) => sum + (index === row ? 0 : chancesIn(other, kinds)), 0);
  const weights = block.map((value, column) => {
    const clean = block.slice();
    const sum = block.slice(0, -1).reduce((total, part) => total + part, 0);
    const total = block.length - 1;
    clean[column] = column === total ? sum : value - (sum - block[total]!);
    if (clean[column]! < 0) return 0;
    // A slip that cannot happen is drawn again, so the chances are relative to all that can.
    return (slipped(clean, column, value, kinds) * frequencyOf(clean)) / (others + chancesIn(clean, kinds));
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const column = weights.indexOf(Math.max(...weights));
  return { column, probability: weights[column]! / all };
}

/** How often this slip comes of a clean block, in units of one slip of one cell. */
function slipped(clean: Block, column: number, written: number, kinds: readonly Kind[]): number {
  return kinds.reduce((sum, kind) => {
    if (kind !== 'stale-total') return sum + (mistyped(kind, clean[column]!).get(written) ?? 0);
    // It falls upon the total whichever cell of the block was drawn.
    return column === clean.length - 1 ? sum + clean.length * (outdated(clean).get(written) ?? 0) : sum;
  }, 0);
}

function chancesIn(clean: Block, kinds: readonly Kind[]): number {
  const sum = (outcomes: ReadonlyMap<number, number>) => [...outcomes.values()].reduce((all, one) => all + one, 0);
  return kinds.reduce(
    (all, kind) =>
      kind === 'stale-total'
        ? all + clean.length * sum(outdated(clean))
        : clean.reduce((total, value) => total + sum(mistyped(kind, value)), all),
    0,
  );
}

/** How often a block comes up among the generated reports: its total, whose size is one of three, divided by an urn. */
function frequencyOf(block: Block): number {
  const total = block.at(-1)!;
  const weight = RESULTS.reduce((sum, each) => sum + each, 0);
  let log = logGamma(weight) - logGamma(weight + total) + logGamma(total + 1);
  for (const [index, each] of RESULTS.entries()) {
    const part = block[index]!;
    log += logGamma(each + part) - logGamma(each) - logGamma(part + 1);
  }
  return (totals().get(total) ?? 0) * Math.exp(log);
}

let known: Map<number, number> | null = null;

function totals(): ReadonlyMap<number, number> {
  if (known !== null) return known;
  known = new Map();
  for (const size of sizes) {
    for (let drawn = 0; drawn <= 1000; drawn++) {
      const total = vary(YEAR[size].reviews, { below: () => drawn });
      known.set(total, (known.get(total) ?? 0) + 1);
    }
  }
  return known;
}

/** Stirling's series, after shifting the argument to where it is exact to ten digits. */
function logGamma(x: number): number {
  if (x < 10) return logGamma(x + 1) - Math.log(x);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3);
}

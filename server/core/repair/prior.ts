/** How likely a figure is to stand in a cell at all, whatever was typed. */
import { type Decimal, toNumber, ZERO } from '../text/decimal.ts';
import type { CellChange } from './breaks.ts';

/**
 * Reports differ in size and in how their totals divide, and little is known of either beforehand. That is what a
 * Dirichlet-multinomial says of parts under a total whose order of magnitude is anyone's guess: a part is distributed
 * about as v^(weight − 1), a total as T^−(sum of the weights). Parts under 1 are often 0 and seldom large.
 */
const PART = { weight: 0.5, offset: 0.3 };
/** Where most of a total usually stands. */
const MAIN: Readonly<Record<string, typeof PART>> = {
  'natural-person': { weight: 1.5, offset: 0.6 },
  upheld: { weight: 1.5, offset: 0.6 },
};
const TOTAL = { weight: 3, offset: 1.5 };
/** Of a total that goes with its part only its own size is still to be judged, and what share the part then has. */
const FOLLOWING = { weight: 1.5, offset: 1.5 };

/**
 * How much likelier the cell is to hold what the change puts there than what is written, before anything is known of
 * how it was typed.
 */
export function priorRatio(change: CellChange, isTotal: boolean): number {
  const { column, row } = change.cell;
  const part = MAIN[column.key] ?? MAIN[row.key] ?? PART;
  return isTotal ? ratio(change, TOTAL.offset, -TOTAL.weight) : ratio(change, part.offset, part.weight - 1);
}

/** The same for a total that changes because a part of it does. */
export function followingRatio(change: CellChange): number {
  return ratio(change, FOLLOWING.offset, -FOLLOWING.weight);
}

function ratio({ from, to }: CellChange, offset: number, exponent: number): number {
  const sizeOf = (value: Decimal) => Math.abs(toNumber(value)) + offset;
  return (sizeOf(to) / sizeOf(from ?? ZERO)) ** exponent;
}

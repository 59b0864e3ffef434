/** Runs of rows whose figures may stand in bands of columns, and the ways from one to the next through a table. */
import type { RowEquation } from '../splits/row-equations.ts';
import { asWritten, type BandOrder, bandOrders, placeIn } from './band-orders.ts';

/** Rows one behind the other, with the places of their figures; of a row as it is written the cost is 0. */
export interface Block {
  readonly row: number;
  readonly rows: number;
  readonly places: readonly number[];
  readonly cost: number;
}

/** Ways that cost so much more than the cheapest one are none. */
const SLACK = 6;
/** Blocks that are tried one behind the other at most: with more, nothing decides among them. */
const MOST = 3000;
/** Orders of rows from one on that hold at most: rows of zeros hold in all of them. */
const HELD = 100;

/** For each row the blocks that may begin with it; none where no block ends right before. */
export function blocksOf(
  values: readonly number[],
  width: number,
  within: readonly (readonly RowEquation[])[],
): Block[][] {
  const begun = new Set([0]);
  return within.map((_, row) => {
    const blocks = begun.has(row) ? blocksFrom(row, values, width, within) : [];
    for (const { rows } of blocks) begun.add(row + rows);
    return blocks;
  });
}

/** The ways from block to block, through all rows, that are right and cost hardly more than others; none if too many. */
export function waysThrough(
  blocks: readonly (readonly Block[])[],
  isRight: (places: readonly number[]) => boolean,
): Block[][] {
  const least = [...blocks.map(() => Number.POSITIVE_INFINITY), 0];
  for (let row = blocks.length - 1; row >= 0; row--)
    least[row] = Math.min(...blocks[row]!.map(({ rows, cost }) => cost + least[row + rows]!));
  const found: Block[][] = [];
  let left = least[0] === Number.POSITIVE_INFINITY ? 0 : MOST;
  const follow = (row: number, way: readonly Block[], spare: number): void => {
    if (row === blocks.length && isRight(way.flatMap(({ places }) => places))) found.push([...way]);
    for (const block of blocks[row] ?? []) {
      const rest = spare - block.cost - least[row + block.rows]! + least[row]!;
      if (rest >= 0 && --left > 0) follow(row + block.rows, [...way, block], rest);
    }
  };
  follow(0, [], SLACK);
  return left > 0 ? found : [];
}

/**
 * The blocks that may begin with a row, when their sums hold: the row as it is written, and runs of rows in bands where
 * one of them does not hold as it is written.
 */
function blocksFrom(
  row: number,
  values: readonly number[],
  width: number,
  within: readonly (readonly RowEquation[])[],
): Block[] {
  const blocks = new Map<string, Block>();
  let held = 0;
  const tryOrder = (order: BandOrder, rows: number): void => {
    for (let at = 0; at < rows; at++) if (!holdsIn(order, values, row * width, rows, at, within[row + at]!)) return;
    held++;
    const places = Array.from(
      { length: rows * width },
      (_, cell) => row * width + placeIn(order.columns[cell % width]!, rows, Math.floor(cell / width)),
    );
    const written = places.map((place) => values[place]).join();
    if (!blocks.has(written)) blocks.set(written, { row, rows, places, cost: order.cost });
  };
  const natural = asWritten(width);
  tryOrder(natural, 1);
  let isBroken = false;
  for (let rows = 1; row + rows <= within.length; rows++) {
    const last = row + rows - 1;
    isBroken ||= !holdsIn(natural, values, last * width, 1, 0, within[last]!);
    if (isBroken) for (const order of bandOrders(width)) tryOrder(order, rows);
    if (held > HELD) return [];
  }
  return [...blocks.values()];
}

/** Whether the sums within a row come out, one of `rows` rows from a place among the figures on. */
function holdsIn(
  { columns }: BandOrder,
  values: readonly number[],
  from: number,
  rows: number,
  row: number,
  equations: readonly RowEquation[],
): boolean {
  for (const signs of equations) {
    let sum = 0;
    for (let column = 0; column < columns.length; column++)
      sum += signs[column]! * values[from + placeIn(columns[column]!, rows, row)]!;
    if (Math.abs(sum) > 1e-6) return false;
  }
  return true;
}

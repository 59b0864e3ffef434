import type { TableForm } from '../../forms/form.ts';
import type { RowPlace } from '../damaged/tolerant.ts';
import { idsOf } from '../labels/lexicon.ts';
import { rulesOf } from '../rows/glued.ts';
import { holds, idsIn } from '../splits/held-sums.ts';
import { equationsWithin, type RowEquation } from '../splits/row-splits.ts';
import { numberAt, type Slot } from '../values/slot.ts';
import { asWritten, type BandOrder, bandOrders, placeIn } from './band-orders.ts';

/** Rows one behind the other, with the places of their figures; of a row as it is written the cost is 0. */
interface Block {
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

/**
 * The figures of rows that extraction wrote in bands of columns: those beside the labels of several rows, then what
 * stands further right in them. Every sum of the table must hold, in one way to read it only. Null where that is not
 * so, or where all figures stand row by row; for a row where its figures are so small that its sums may hold by
 * accident.
 *
 * @param figures one for each cell
 */
export function bandedRows(
  text: string,
  table: TableForm,
  rows: readonly RowPlace[],
  figures: readonly Slot[],
): readonly (readonly Slot[] | null)[] | null {
  const values = figures.map((slot) => numberAt(text, slot) ?? 0);
  const ids = rows.map(({ row }) => ({ ids: idsOf(table, row) }));
  const cells = ids.flatMap((row) => row.ids);
  const known = new Set(cells);
  const rules = rulesOf(table, known, (id) => !known.has(id)).filter((rule) =>
    idsIn(rule).every((id) => known.has(id)),
  );
  const width = cells.length / rows.length;
  const within = equationsWithin(ids, rules);
  const found = waysThrough(blocksOf(values, width, within), (places) => {
    const read = new Map(places.map((place, cell) => [cells[cell]!, values[place]!]));
    return rules.every((rule) => holds(rule, read));
  });
  const [best] = found;
  const writtenIn = (way: readonly Block[]) => way.flatMap(({ places }) => places.map((place) => values[place])).join();
  if (best === undefined || found.some((way) => writtenIn(way) !== writtenIn(best))) return null;
  if (best.every(({ cost }) => cost === 0)) return null;
  const doubtful = doubtfulRows(best, values, width);
  return best.flatMap(({ row, rows, places }) =>
    Array.from({ length: rows }, (_, at) =>
      doubtful.has(row + at) ? null : places.slice(at * width, (at + 1) * width).map((place) => figures[place]!),
    ),
  );
}

/** For each row the blocks that may begin with it; none where no block ends right before. */
function blocksOf(values: readonly number[], width: number, within: readonly (readonly RowEquation[])[]): Block[][] {
  const begun = new Set([0]);
  return within.map((_, row) => {
    const blocks = begun.has(row) ? blocksFrom(row, values, width, within) : [];
    for (const { rows } of blocks) begun.add(row + rows);
    return blocks;
  });
}

/** The ways from block to block, through all rows, that are right and cost hardly more than others; none if too many. */
function waysThrough(
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

/** In bits: what tells one way to read a block from the others, and what the sums must say beyond that. */
const CHOICE = 8;
const SURPLUS = 16;
/** A row of smaller figures may well be another one beside it. */
const ROW = 3;

/**
 * The rows of blocks whose sums may hold by accident: those of a row of zeros always do. Each block must show itself by
 * the sums within its rows, all of them together by those over the rows as well, column by column. Rows of small
 * figures in a block or right beside one are not told from each other.
 */
function doubtfulRows(blocks: readonly Block[], values: readonly number[], width: number): Set<number> {
  const bitsOf = (places: readonly number[]) =>
    Math.log2(1 + Math.max(0, ...places.map((place) => Math.abs(values[place]!))));
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const moved = blocks.filter(({ cost }) => cost > 0);
  const rows = blocks.flatMap(({ rows, places }) =>
    Array.from({ length: rows }, (_, at) => bitsOf(places.slice(at * width, (at + 1) * width))),
  );
  const bits = moved.map((block) => sum(rows.slice(block.row, block.row + block.rows)));
  const columns = Array.from({ length: width }, (_, column) =>
    bitsOf(moved.flatMap(({ places }) => places.filter((_, cell) => cell % width === column))),
  );
  const isEnough = sum(bits) + sum(columns) >= moved.length * CHOICE + SURPLUS;
  const doubtful = new Set<number>();
  moved.forEach((block, index) => {
    const isShown = isEnough && bits[index]! >= CHOICE;
    const end = block.row + block.rows;
    for (let row = block.row; row < end; row++) if (!isShown || rows[row]! < ROW) doubtful.add(row);
    for (let row = block.row - 1; rows[row]! < ROW; row--) doubtful.add(row);
    for (let row = end; rows[row]! < ROW; row++) doubtful.add(row);
  });
  return doubtful;
}

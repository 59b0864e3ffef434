import { asWritten, type BandOrder, bandOrders, placeIn } from './band-orders.ts';
import type { RowEquation } from './row-splits.ts';

/** What must hold in a table of as many figures in each row. */
export interface Sums {
  readonly width: number;
  /** The equations within each row. */
  readonly within: readonly (readonly RowEquation[])[];
  /** The equations over several rows: for each the cells of its left and of its right side, row by row. */
  readonly across: readonly { readonly left: readonly number[]; readonly right: readonly number[] }[];
}

/** One way to put figures into the cells of a table. */
export interface Arrangement {
  /** For each cell, row by row, its place among the figures. */
  readonly places: readonly number[];
  /** Rows that are not just written one behind the other, with figures too small to show how they are. */
  readonly doubtful: ReadonlySet<number>;
  readonly cost: number;
}

/** Some rows, one behind the other, and the places of their figures. */
interface Block {
  readonly row: number;
  readonly rows: number;
  readonly places: readonly number[];
  readonly cost: number;
}

/** Blocks up to a row, and what the sums over rows come to so far. */
interface Path {
  readonly before: Path | null;
  readonly block: Block | null;
  readonly sums: readonly number[];
  readonly cost: number;
}

/** Ways that cost so much more than the cheapest one are none. */
const SLACK = 6;
/** Paths that are followed at most: with more, nothing decides among them. */
const MOST = 3000;
/** Paths to one row that come to the same sums. */
const ALIKE = 3;

/**
 * The ways to read figures as the rows of a table such that every sum holds: row by row, but for runs of rows that are
 * written in bands of columns. Cheapest first, each of other values; none where they are too many.
 *
 * @param values one for each cell
 */
export function arrangementsOf(values: readonly number[], sums: Sums): Arrangement[] {
  const rows = sums.within.length;
  const blocks = Array.from({ length: rows }, (_, row) => blocksFrom(row, values, sums));
  const least = leastCosts(blocks);
  if (least[0] === Number.POSITIVE_INFINITY) return [];
  const weights = weightsOf(sums, rows);
  const paths: Map<string, Path[]>[] = Array.from({ length: rows + 1 }, () => new Map());
  const start = sums.across.map(() => 0);
  paths[0]!.set(start.join(), [{ before: null, block: null, sums: start, cost: 0 }]);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (const path of [...paths[row]!.values()].flat()) {
      for (const block of blocks[row]!) {
        const cost = path.cost + block.cost;
        const next = row + block.rows;
        if (cost + least[next]! > least[0]! + SLACK) continue;
        if (++count > MOST) return [];
        const so = added(path.sums, block, values, weights, sums.width);
        const key = so.join();
        const alike = paths[next]!.get(key) ?? [];
        alike.push({ before: path, block, sums: so, cost });
        alike.sort((a, b) => a.cost - b.cost);
        paths[next]!.set(key, alike.slice(0, ALIKE));
      }
    }
  }
  const whole = [...paths[rows]!.values()].flat().filter((path) => path.sums.every((sum) => Math.abs(sum) < 1e-6));
  const seen = new Set<string>();
  return whole
    .sort((a, b) => a.cost - b.cost)
    .map((path) => arrangementOf(path, values, sums))
    .filter(({ places }) => {
      const written = places.map((place) => values[place]).join();
      return !seen.has(written) && seen.add(written);
    });
}

/**
 * The blocks that may begin with a row, when their sums hold: the row as it is written, and runs of rows in bands where
 * one of them does not hold as it is written.
 */
function blocksFrom(row: number, values: readonly number[], { width, within }: Sums): Block[] {
  const blocks: Block[] = [];
  const seen = new Set<string>();
  const natural = asWritten(width);
  let isBroken = false;
  for (let rows = 1; row + rows <= within.length; rows++) {
    const last = row + rows - 1;
    isBroken ||= !holds(natural, values, last * width, 1, 0, within[last]!);
    if (rows === 1 && !isBroken) blocks.push(blockOf(row, 1, natural));
    if (!isBroken) continue;
    for (const order of bandOrders(width)) {
      let at = 0;
      while (at < rows && holds(order, values, row * width, rows, at, within[row + at]!)) at++;
      if (at < rows) continue;
      const block = blockOf(row, rows, order);
      const written = block.places.map((place) => values[place]).join();
      if (!seen.has(written)) blocks.push(block);
      seen.add(written);
    }
  }
  return blocks;
}

/** Whether the sums within a row come out, one of `rows` rows from a place among the figures on. */
function holds(
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

function blockOf(row: number, rows: number, { columns, cost }: BandOrder): Block {
  const width = columns.length;
  const places = Array.from(
    { length: rows * width },
    (_, cell) => row * width + placeIn(columns[cell % width]!, rows, Math.floor(cell / width)),
  );
  return { row, rows, places, cost };
}

/** What the cheapest way from each row to the last one costs. */
function leastCosts(blocks: readonly (readonly Block[])[]): number[] {
  const least = [...blocks.map(() => Number.POSITIVE_INFINITY), 0];
  for (let row = blocks.length - 1; row >= 0; row--)
    least[row] = Math.min(...blocks[row]!.map(({ rows, cost }) => cost + least[row + rows]!));
  return least;
}

/** For each cell the sums over rows that it enters, with its sign. */
function weightsOf({ width, across }: Sums, rows: number): (readonly (readonly [sum: number, sign: number])[])[] {
  const weights = Array.from({ length: width * rows }, (): [number, number][] => []);
  across.forEach(({ left, right }, sum) => {
    for (const cell of left) weights[cell]!.push([sum, 1]);
    for (const cell of right) weights[cell]!.push([sum, -1]);
  });
  return weights;
}

function added(
  sums: readonly number[],
  { row, places }: Block,
  values: readonly number[],
  weights: readonly (readonly (readonly [number, number])[])[],
  width: number,
): number[] {
  const so = [...sums];
  places.forEach((place, cell) => {
    for (const [sum, sign] of weights[row * width + cell]!) so[sum]! += sign * values[place]!;
  });
  return so;
}

function arrangementOf(path: Path, values: readonly number[], { width }: Sums): Arrangement {
  const blocks: Block[] = [];
  for (let at: Path | null = path; at?.block; at = at.before) blocks.unshift(at.block);
  const places = blocks.flatMap((block) => block.places);
  return { places, doubtful: doubtfulRows(blocks, values, width), cost: path.cost };
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
  const moved = blocks.filter(({ cost }) => cost > 0);
  const bitsOf = (places: readonly number[]) =>
    Math.log2(1 + Math.max(0, ...places.map((place) => Math.abs(values[place]!))));
  const rows = blocks.flatMap(({ rows, places }) =>
    Array.from({ length: rows }, (_, at) => bitsOf(places.slice(at * width, (at + 1) * width))),
  );
  const columns = Array.from({ length: width }, (_, column) =>
    bitsOf(moved.flatMap(({ places }) => places.filter((_, cell) => cell % width === column))),
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const bits = moved.map((block) => sum(rows.slice(block.row, block.row + block.rows)));
  const isEnough = sum(bits) + sum(columns) >= moved.length * CHOICE + SURPLUS;
  const doubtful = new Set<number>();
  moved.forEach((block, index) => {
    const isShown = isEnough && bits[index]! >= CHOICE;
    const end = block.row + block.rows;
    for (let row = block.row; row < end; row++) if (!isShown || rows[row]! < ROW) doubtful.add(row);
    for (let row = block.row - 1; row >= 0 && rows[row]! < ROW; row--) doubtful.add(row);
    for (let row = end; row < rows.length && rows[row]! < ROW; row++) doubtful.add(row);
  });
  return doubtful;
}

/** The orders in which extraction writes some rows of a table in bands of columns, each from top to bottom. */

/** Columns side by side, `from` up to and without `to`. */
interface Band {
  readonly from: number;
  readonly to: number;
}

/** Where the cells of a column stand: bands of so many columns before its own, the width of its own, its place there. */
export interface Column {
  readonly before: number;
  readonly width: number;
  readonly at: number;
}

/** Bands in the order in which they are written; more of them, and such as are not from left to right, cost more. */
export interface BandOrder {
  readonly columns: readonly Column[];
  readonly cost: number;
}

const orderLists = new Map<number, readonly BandOrder[]>();

/**
 * All ways to write a width in bands: from left to right however the columns are cut, in any order where there are two
 * or three bands. The whole width as one band is not among them.
 */
export function bandOrders(width: number): readonly BandOrder[] {
  let orders = orderLists.get(width);
  if (orders === undefined) {
    orders = cutsOf(0, width).flatMap((bands) => {
      if (bands.length === 1) return [];
      const ordered = { columns: columnsOf(bands), cost: bands.length };
      return bands.length > PERMUTED ? [ordered] : [ordered, ...permuted(bands)];
    });
    orderLists.set(width, orders);
  }
  return orders;
}

/** Rows as they are written, from left to right: one band. */
export function asWritten(width: number): BandOrder {
  return { columns: columnsOf([{ from: 0, to: width }]), cost: 0 };
}

/** So many bands at most are written in another order than from left to right. */
const PERMUTED = 3;

function cutsOf(from: number, width: number): Band[][] {
  if (from === width) return [[]];
  return Array.from({ length: width - from }, (_, more) => from + 1 + more).flatMap((to) =>
    cutsOf(to, width).map((rest) => [{ from, to }, ...rest]),
  );
}

function permuted(bands: readonly Band[]): BandOrder[] {
  return permutations(bands).flatMap((order) => {
    const isSame = order.every((band, at) => band === bands[at]);
    return isSame ? [] : [{ columns: columnsOf(order), cost: order.length + 1 }];
  });
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

function columnsOf(bands: readonly Band[]): Column[] {
  const columns: Column[] = [];
  let before = 0;
  for (const { from, to } of bands) {
    for (let column = from; column < to; column++) columns[column] = { before, width: to - from, at: column - from };
    before += to - from;
  }
  return columns;
}

/** At which place among the figures of `rows` rows a column's cell stands. */
export function placeIn({ before, width, at }: Column, rows: number, row: number): number {
  return before * rows + row * width + at;
}

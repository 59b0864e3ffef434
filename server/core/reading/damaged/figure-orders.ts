/** The orders in which extraction writes the figures of rows. */

/** Where the figure of each row and column stands among the figures. */
export type Order = readonly (readonly number[])[];

/**
 * The orders in which extraction writes the cells of a block: column by column or row by row. Where one column comes
 * out of its place the sums cannot tell which it is.
 */
export function ordersOf(widths: readonly number[]): Order[] {
  return Math.max(...widths) === 1 ? [widths.map((_, row) => [row])] : [byColumns(widths), byRows(widths)];
}

function byColumns(widths: readonly number[]): Order {
  const order = widths.map((width) => Array.from({ length: width }, () => 0));
  let at = 0;
  for (let column = 0; column < Math.max(...widths); column++) {
    widths.forEach((width, row) => {
      if (column < width) order[row]![column] = at++;
    });
  }
  return order;
}

/** Whether the figures of each row stand together, row behind row. */
export function isByRows(order: Order): boolean {
  return order.some((row) => row.length > 1) && order.flat().every((at, index) => at === index);
}

function byRows(widths: readonly number[]): Order {
  let at = 0;
  return widths.map((width) => Array.from({ length: width }, () => at++));
}

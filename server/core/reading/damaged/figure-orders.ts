/** The orders in which extraction writes the figures of rows. */

/** Where the figure of each row and column stands among the figures. */
export type Order = readonly (readonly number[])[];

/**
 * The orders in which extraction writes the cells of a block: column by column, also with the totals before the last
 * of their parts, or row by row.
 */
export function ordersOf(widths: readonly number[]): Order[] {
  const widest = Math.max(...widths);
  if (widest === 1) return [widths.map((_, row) => [row])];
  const columns = Array.from({ length: widest }, (_, column) => column);
  const totalBefore = [...columns.slice(0, -2), widest - 1, widest - 2];
  const orders = [byColumns(widths, columns), byRows(widths)];
  return widest > 2 ? [...orders, byColumns(widths, totalBefore)] : orders;
}

function byColumns(widths: readonly number[], columns: readonly number[]): Order {
  const order = widths.map((width) => Array.from({ length: width }, () => 0));
  let at = 0;
  for (const column of columns) {
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

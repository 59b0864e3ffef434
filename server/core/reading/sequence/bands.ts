import type { TableForm } from '../../forms/form.ts';
import type { FormRow } from '../labels/form-rows.ts';
import { idsOf } from '../labels/lexicon.ts';
import { rulesOf } from '../rows/glued.ts';
import { holds, idsIn } from '../splits/held-sums.ts';
import { equationsWithin } from '../splits/row-equations.ts';
import { numberAt, type Slot } from '../values/slot.ts';
import { type Block, blocksOf, waysThrough } from './band-blocks.ts';

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
  rows: readonly FormRow[],
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

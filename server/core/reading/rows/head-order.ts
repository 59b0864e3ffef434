import { coresOf } from '../../forms/cores.ts';
import type { ColumnForm, RowForm, TableForm } from '../../forms/form.ts';
import { letterText } from '../../text/letters.ts';
import { once } from '../../text/once.ts';
import type { Slot } from '../values/slot.ts';
import type { Candidate } from './candidates.ts';
import { figuresOf, heldSums } from './own-sums.ts';

/** For each column of the form, in which of the places dealt out its figures stand. */
export type Order = readonly number[];

/** A head stands right above its rows. */
const REACH = 400;

/**
 * The orders of columns that differ from the form's: a draft may have its totals first. Heads tell, where all of them
 * stand in cells of one line; but where a head of several lines was written as one, figures keep the form's order, and
 * then more sums within the rows come out in that. Null where heads that stand otherwise have another order.
 *
 * @param chosen the rows of the table
 */
export function headOrders(
  text: string,
  table: TableForm,
  chosen: readonly Candidate[],
): ReadonlyMap<RowForm, Order | null> {
  const orders = new Map<RowForm, Order | null>();
  const asked = new Set<string>();
  const rows = chosen.filter(({ use, deal }) => deal.kind !== 'unread' && use.row.columns.length > 1);
  let from = 0;
  for (const { use, spot } of [...rows].sort((a, b) => a.spot.start - b.spot.start)) {
    const key = headOf(use.row);
    if (!asked.has(key)) {
      const { columns } = use.row;
      const head = text.slice(Math.max(from, spot.start - REACH), spot.start);
      const told = orderIn(head, columns);
      const own = rows.filter((row) => headOf(row.use.row) === key);
      const leads = (order: Order) => leadsOf(text, table, own, order);
      const order =
        told === null
          ? areShuffled(head, table, columns)
            ? null
            : [totalAt(0, columns), totalAt(1, columns)].find((way) => showThemselves(leads(way)))
          : isForms(told) || sumOf(leads(told)) > 0
            ? undefined
            : told;
      if (order !== undefined) for (const row of own) orders.set(row.use.row, order);
    }
    asked.add(key);
    from = spot.end;
  }
  return orders;
}

/** The labels of a row's columns: rows that share them share their head. */
const headOf = once((row: RowForm): string => row.columns.map(({ label }) => label).join());

/** The last column in another place among the others. */
function totalAt(place: number, columns: readonly ColumnForm[]): Order {
  const last = columns.length - 1;
  return columns.map((_, column) => (column === last ? place : column < place ? column : column + 1));
}

/** What divides the cells of a line. */
const MARK = /[|\t,]/;
/** In a head of two lines the second has most of the columns. */
const SOME = 3;

/** The order in which the last line of heads has the columns, those that stand in another keep theirs; null where no line tells. */
function orderIn(head: string, columns: readonly ColumnForm[]): Order | null {
  for (const whole of head.split('\n').reverse()) {
    // Sentences, which have commas, are no cells.
    const line = whole.slice(whole.lastIndexOf('。') + 1);
    const isMarked = MARK.test(line);
    const written = line.split(isMarked ? MARK : ' ');
    if (written.length < Math.min(SOME, columns.length)) continue;
    const cells = written.map(letterText);
    const places = columns.map((column) => placeOf(column, cells));
    const found = columns.flatMap((_, column) => (places[column] === -1 ? [] : [column]));
    const isAll = found.length === columns.length;
    // Where totals stand is told by their sums, if not by a whole head.
    if (!isAll && (!isMarked || found.length < SOME || columns[found.at(-1)!]!.key === TOTAL)) continue;
    if (new Set(found.map((column) => places[column])).size < found.length) continue;
    const sorted = [...found].sort((a, b) => places[a]! - places[b]!);
    const order = columns.map((_, column) => (places[column] === -1 ? column : found[sorted.indexOf(column)]!));
    if (isAll || !isForms(order)) return order;
  }
  return null;
}

/** Whether heads, wherever they stand, name the parts of a total in another order than the form's. */
function areShuffled(head: string, table: TableForm, columns: readonly ColumnForm[]): boolean {
  const labels = columns.filter(({ key }) => key !== TOTAL).map(coresOf);
  const groups = groupsOf(table);
  const placesOf = (written: string): readonly number[] => {
    const own = groups.reduce((rest, group) => rest.replaceAll(group, '|'), written);
    const places = labels.map((names) => Math.max(...names.map((name) => own.lastIndexOf(name))));
    return places.filter((place) => place !== -1);
  };
  const written = head.slice(head.lastIndexOf('。') + 1);
  const asWritten = placesOf(written);
  if (asWritten.length === labels.length && isRising(asWritten)) return false;
  const whole = placesOf(written.replaceAll(BLANKS, ''));
  if (isRising(whole)) return false;
  // Of heads in several lines those on one of them tell; else each must have its own, as those of one level do not.
  const lines = written.split('\n').map(placesOf);
  const line = lines.findLast((places) => places.length >= SOME);
  if (line !== undefined) return !isRising(line);
  return whole.length === labels.length && lines.every((places) => places.length < 2);
}

const BLANKS = /\s+/g;

/** Names of groups of columns, which may hold that of a column: 法人或其他组织. */
const groupsOf = once((table: TableForm): readonly string[] => {
  const columns = table.rows.flatMap((row) => row.columns.flatMap(coresOf));
  return table.heads.map(letterText).filter((head) => head !== '' && !columns.includes(head));
});

function isRising(places: readonly number[]): boolean {
  return places.every((place, at) => at === 0 || place > places[at - 1]!);
}

/** Where each column's label stands among the cells; null where one is not there. */
function placesIn(cells: readonly string[], columns: readonly ColumnForm[]): readonly number[] | null {
  const places = columns.map((column) => placeOf(column, cells));
  return places.includes(-1) ? null : places;
}

const TOTAL = 'total';
const OTHER_TOTALS: ReadonlySet<string> = new Set(['合计', '总数', '共计', '小计']);

/** The only cell that is the column's label or a part of it, perhaps behind its group's; −1 where none or several are. */
function placeOf(column: ColumnForm, cells: readonly string[]): number {
  const labels = coresOf(column);
  let place = -1;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    const isLabel =
      labels.some((label) => cell.endsWith(label) || (cell.length > 1 && label.includes(cell))) ||
      (column.key === TOTAL && OTHER_TOTALS.has(cell));
    if (!isLabel) continue;
    if (place !== -1) return -1;
    place = at;
  }
  return place;
}

/** How many more of a row's sums come out in the form's order than in another. */
function leadOf(text: string, table: TableForm, row: RowForm, slots: readonly Slot[], order: Order): number {
  const figures = figuresOf(text, slots);
  return (
    heldSums(table, row, figures) -
    heldSums(
      table,
      row,
      order.map((place) => figures[place]!),
    )
  );
}

/** The same for each row, one after the other. */
function* leadsOf(text: string, table: TableForm, rows: readonly Candidate[], order: Order): Iterable<number> {
  for (const { use, deal } of rows) if (deal.kind === 'dealt') yield leadOf(text, table, use.row, deal.slots, order);
}

function sumOf(leads: Iterable<number>): number {
  let sum = 0;
  for (const lead of leads) sum += lead;
  return sum;
}

/** So many rows do not balance by accident in an order that is not theirs. */
const ENOUGH = 3;

/** Whether the sums tell the order that no heads told: several come out in it alone, and none in the form's alone. */
function showThemselves(leads: Iterable<number>): boolean {
  let count = 0;
  for (const lead of leads) {
    if (lead > 0) return false;
    if (lead < 0) count++;
  }
  return count >= ENOUGH;
}

function isForms(order: Order): boolean {
  return order.every((place, column) => place === column);
}

/**
 * The slots of a block among blocks side by side, in the order of its columns: as the heads over them stand, where
 * those are all there and the sums do not speak against it.
 *
 * @param heads the labels over the block's figures
 */
export function inHeadOrder(
  text: string,
  table: TableForm,
  row: RowForm,
  slots: readonly Slot[],
  heads: readonly string[],
): readonly Slot[] {
  const order = placesIn(heads, row.columns);
  if (order === null || new Set(order).size < slots.length) return slots;
  return leadOf(text, table, row, slots, order) > 0 ? slots : order.map((place) => slots[place]!);
}

/** Negative where the sum of a block comes out with its total before its parts, and not behind them; positive in the reverse. */
export function leadOverTotalFirst(text: string, table: TableForm, row: RowForm, slots: readonly Slot[]): number {
  return leadOf(text, table, row, slots, totalAt(0, row.columns));
}

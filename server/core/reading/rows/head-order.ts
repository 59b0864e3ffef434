import type { ColumnForm, RowForm, TableForm } from '../../forms/form.ts';
import { toNumber } from '../../text/decimal.ts';
import { letterText } from '../../text/letters.ts';
import { normalised } from '../../text/normalised.ts';
import { numberIn } from '../../text/numbers.ts';
import { idsOf } from '../labels/lexicon.ts';
import { equationsWithin, imbalance, type RowEquation } from '../splits/row-equations.ts';
import type { Slot } from '../values/slot.ts';
import type { Candidate } from './candidates.ts';
import { rulesOf } from './glued.ts';

/** For each column of the form, in which of the places dealt out its figures stand. */
export type Order = readonly number[];

/** A head stands right above its rows. */
const REACH = 400;

/**
 * The orders of columns that differ from the form's: a draft may have its totals first. Heads tell, where all of them
 * stand in cells of one line; but where a head of several lines was written as one, figures keep the form's order, and
 * then more sums within the rows come out in that.
 *
 * @param chosen the rows of the table
 */
export function headOrders(text: string, table: TableForm, chosen: readonly Candidate[]): ReadonlyMap<RowForm, Order> {
  const orders = new Map<RowForm, Order>();
  const asked = new Set<string>();
  const rows = chosen.filter(({ use, deal }) => deal.kind === 'dealt' && use.row.columns.length > 1);
  let from = 0;
  for (const { use, spot } of [...rows].sort((a, b) => a.spot.start - b.spot.start)) {
    const key = headOf(use.row);
    if (!asked.has(key)) {
      const order = orderIn(text.slice(Math.max(from, spot.start - REACH), spot.start), use.row.columns);
      const own = order === null ? [] : rows.filter((row) => headOf(row.use.row) === key);
      if (
        order !== null &&
        !isBetter(
          own.flatMap((row) => figuresOf(text, table, row)),
          order,
        )
      )
        for (const row of own) orders.set(row.use.row, order);
    }
    asked.add(key);
    from = spot.end;
  }
  return orders;
}

const headTexts = new WeakMap<RowForm, string>();

/** The labels of a row's columns: rows that share them share their head. */
function headOf(row: RowForm): string {
  let head = headTexts.get(row);
  if (head === undefined) {
    head = row.columns.map(({ label }) => label).join();
    headTexts.set(row, head);
  }
  return head;
}

/** What divides the cells of a line. */
const MARK = /[|\t,]/;

/** The order in which the last line of heads has the columns; null where it is the form's, or no line has them all. */
function orderIn(head: string, columns: readonly ColumnForm[]): Order | null {
  for (const line of head.split('\n').reverse()) {
    if (!MARK.test(line)) continue;
    const places = placesIn(line.split(MARK).map(letterText), columns);
    if (places === null || new Set(places).size < places.length) continue;
    const sorted = [...places].sort((a, b) => a - b);
    const order = places.map((place) => sorted.indexOf(place));
    return order.every((place, column) => place === column) ? null : order;
  }
  return null;
}

/** Where each column's label stands among the cells; null where one is not there. */
function placesIn(cells: readonly string[], columns: readonly ColumnForm[]): readonly number[] | null {
  const places: number[] = [];
  for (const column of columns) {
    const place = placeOf(column, cells);
    // Most lines above a table are no heads: the first column tells.
    if (place === -1) return null;
    places.push(place);
  }
  return places;
}

/** The only cell that is the column's label, perhaps behind its group's; −1 where none or several are. */
function placeOf(column: ColumnForm, cells: readonly string[]): number {
  const labels = labelsOf(column);
  const is = (cell: string) => labels.some((label) => cell.endsWith(label));
  const place = cells.findIndex(is);
  return place === cells.findLastIndex(is) ? place : -1;
}

const labelLists = new WeakMap<ColumnForm, readonly string[]>();

function labelsOf(column: ColumnForm): readonly string[] {
  let labels = labelLists.get(column);
  if (labels === undefined) {
    labels = [column.label, ...column.aliases].map((label) => normalised(label).core);
    labelLists.set(column, labels);
  }
  return labels;
}

/** The figures of a row as they stand, with the sums among them in the form's order. */
interface Figures {
  readonly figures: readonly string[];
  readonly equations: readonly RowEquation[];
}

function figuresOf(text: string, table: TableForm, { use, deal }: Candidate): Figures[] {
  return deal.kind === 'dealt' ? [summed(text, table, use.row, deal.slots)] : [];
}

function summed(text: string, table: TableForm, row: RowForm, slots: readonly Slot[]): Figures {
  const ids = idsOf(table, row);
  const figures = slots.map(({ start, end }) => {
    const number = numberIn(text.slice(start, end));
    return number === null ? '0' : String(toNumber(number.value));
  });
  return { figures, equations: equationsWithin([{ ids }], rulesOf(table, new Set(ids)))[0]! };
}

/** Whether more sums within the rows come out in the form's order than in the heads'. */
function isBetter(rows: readonly Figures[], order: Order): boolean {
  const lead = rows.reduce((sum, { figures, equations }) => {
    const held = (way: readonly string[]) => equations.filter((equation) => imbalance(equation, way) === 0).length;
    return sum + held(figures) - held(order.map((place) => figures[place]!));
  }, 0);
  return lead > 0;
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
  if (order.every((place, column) => place === column)) return slots;
  return isBetter([summed(text, table, row, slots)], order) ? slots : order.map((place) => slots[place]!);
}

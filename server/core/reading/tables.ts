import { cellId, type RowForm, type TableForm } from '../forms/form.ts';
import type { Cell, Row, StrayValue, Table, UnreadReason, UnreadRow } from '../report/report.ts';
import { type Source, spanOf, visibleText } from '../source/source.ts';
import { cover, type Span } from '../text/span.ts';
import { type Candidate, candidateFor, hasOwnLine } from './candidates.ts';
import { readCell } from './cells.ts';
import { divide, type Glue, UNDIVIDED } from './glued.ts';
import { headOrders, type Order } from './head-order.ts';
import { idsOf } from './lexicon.ts';
import type { Slot } from './slot.ts';
import { isUnit } from './value-words.ts';

/** What was read of a row: some of its cells may be unread while the others are sure. */
export interface RowReading {
  readonly row: Row | null;
  readonly unread: readonly UnreadRow[];
  readonly stray: readonly StrayValue[];
}

/**
 * The rows of a `stacked` table from the candidates that the alignment chose.
 *
 * @param limits where the slots of each candidate end at the latest
 * @param glue what the report shows of glued digits
 */
export function readRows(
  source: Source,
  table: TableForm,
  chosen: readonly Candidate[],
  limits: ReadonlyMap<Candidate, number>,
  glue: Glue,
): RowReading[] {
  const alignment = alignmentOf(chosen);
  const orders = headOrders(source.folded.text, table, chosen);
  const glued: { readonly candidate: Candidate; readonly ids: readonly string[]; readonly slots: readonly Slot[] }[] =
    [];
  const readings: RowReading[] = [];
  const torn = tornFromUnits(source.folded.text, chosen);
  for (const candidate of chosen) {
    // Rows that several alignments fit follow the one that the sure rows of the table have.
    const again =
      candidate.deal.kind === 'unread' && candidate.deal.reason.kind === 'blanks'
        ? candidateFor(
            source.folded.text,
            candidate.spot,
            candidate.use,
            candidate.slots,
            limits.get(candidate)!,
            alignment,
          )
        : candidate;
    const { deal, use } = again ?? candidate;
    if (torn.has(candidate))
      readings.push(unreadRow(source, candidate, use.row, idsOf(table, use.row), { kind: 'torn' }));
    else if (deal.kind === 'glued') glued.push({ candidate, ids: idsOf(table, use.row), slots: deal.runs });
    else readings.push(readRow(source, table, again ?? candidate, orders.get(use.row)));
  }
  const divided = divide(source, table, readings, glued, glue);
  divided.forEach((division, index) => {
    const { candidate, ids } = glued[index]!;
    const { row } = candidate.use;
    readings.push(
      division.kind === 'glued'
        ? unreadRow(source, candidate, row, ids, division)
        : rowOf(source, table, row, spanOf(source, candidate.spot.start, candidate.spot.end), division.slots),
    );
  });
  return readings;
}

/**
 * Rows that end with their unit, or with a mark. It stands before an empty cell where other rows have their values
 * behind theirs; where hardly any has, extraction wrote the values elsewhere.
 */
function tornFromUnits(text: string, chosen: readonly Candidate[]): ReadonlySet<Candidate> {
  const empty: Candidate[] = [];
  let whole = 0;
  for (const candidate of chosen) {
    const { deal, spot, use } = candidate;
    const first = deal.kind === 'dealt' && !use.row.heading ? deal.slots[0] : undefined;
    if (deal.kind !== 'dealt' || first === undefined) continue;
    const beside = text.slice(spot.end, first.start);
    if (deal.slots.some(({ start, end }) => start < end)) whole += beside.includes('\n') ? 0 : 1;
    else if (isUnit(beside.replace(/[\s|,]/g, '')) || MARK.test(beside)) empty.push(candidate);
  }
  const [first] = empty;
  if (first === undefined || whole * 2 >= empty.length) return new Set();
  // A form that nobody has filled in has no figures anywhere.
  const region = text.slice(first.spot.start, empty.at(-1)!.spot.end + APART);
  return new Set(FIGURE_LINE.test(region) ? empty : []);
}

/** Nothing but marks between a label and its empty cell, on its own line. */
const MARK = /^[^\S\n]*[\t|,][^\S\n]*$/;
/** So far behind the rows their values may stand. */
const APART = 4000;
const FIGURE_LINE = /^[ \t]*\d[\d,.]*[ \t]*$/m;

/**
 * True when a row without cell marks has fewer values than columns: blanks were dropped from this report, and a run of
 * digits may lack some too.
 */
export function lacksFigures(chosen: readonly Candidate[]): boolean {
  return chosen.some(({ use, slots, deal }) => {
    if (use.row.heading || slots.marked || !slots.clean || deal.kind !== 'unread') return false;
    return (
      deal.reason.kind === 'no-values' || (deal.reason.kind === 'count' && deal.reason.found < deal.reason.expected)
    );
  });
}

/** For each number of cells, the offset at which most sure rows have their values. */
function alignmentOf(chosen: readonly Candidate[]): Map<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (const { deal } of chosen) {
    if (deal.kind !== 'dealt') continue;
    const offsets = votes.get(deal.width) ?? new Map<number, number>();
    offsets.set(deal.offset, (offsets.get(deal.offset) ?? 0) + 1);
    votes.set(deal.width, offsets);
  }
  const alignment = new Map<number, number>();
  for (const [width, offsets] of votes) {
    const [first, second] = [...offsets].sort((a, b) => b[1] - a[1]);
    if (first !== undefined && first[1] !== second?.[1]) alignment.set(width, first[0]);
  }
  return alignment;
}

/** @param order that of the heads, where it is not the form's */
function readRow(source: Source, table: TableForm, candidate: Candidate, order: Order | undefined): RowReading {
  const { spot, use, deal, slots } = candidate;
  if (use.row.heading) {
    // What stands on lines of its own below a heading is another row's.
    const beside = hasOwnLine(source.folded.text, candidate) ? slots.slots : [];
    return { row: null, unread: [], stray: strayValues(source, table, use.row, beside) };
  }
  if (deal.kind !== 'dealt') {
    const reason: UnreadReason = deal.kind === 'unread' ? deal.reason : UNDIVIDED;
    return unreadRow(source, candidate, use.row, idsOf(table, use.row), reason);
  }
  const dealt = order === undefined ? deal.slots : order.map((place) => deal.slots[place]!);
  return rowOf(source, table, use.row, spanOf(source, spot.start, spot.end), dealt);
}

function unreadRow(
  source: Source,
  { spot, slots }: Candidate,
  row: RowForm,
  ids: readonly string[],
  reason: UnreadReason,
): RowReading {
  const label = spanOf(source, spot.start, spot.end);
  const values = slots.slots.at(-1);
  const span = values === undefined ? label : cover(label, spanOf(source, values.start, values.end));
  return { row: null, unread: [{ row, ids, reason, label, span }], stray: [] };
}

/** Reads the slots of a row, one a column, in the order of the form's columns. */
export function rowOf(
  source: Source,
  table: TableForm,
  form: RowForm,
  label: Span,
  slots: readonly Slot[],
): RowReading {
  const cells: Cell[] = [];
  const unread: UnreadRow[] = [];
  const ids = idsOf(table, form);
  const own = slots.slice(0, form.columns.length);
  const [start, end] = [Math.min(...own.map((slot) => slot.start)), Math.max(...own.map((slot) => slot.end))];
  const span = cover(label, spanOf(source, start, end));
  form.columns.forEach((column, index) => {
    const slot = slots[index]!;
    const reading = readCell(source, ids[index]!, form, column, slot);
    if (reading.kind === 'cell') cells.push(reading.cell);
    else {
      const place = spanOf(source, slot.start, slot.end);
      unread.push({ row: form, ids: [reading.id], reason: reading.reason, label, span: place });
    }
  });
  return { row: { form, label, span, cells }, unread, stray: [] };
}

/** Numbers beside a label that only heads other rows. */
function strayValues(source: Source, table: TableForm, row: RowForm, slots: readonly Slot[]): StrayValue[] {
  const found = slots.find(({ start, end }) => /^[+-]?\d+(?:\.\d+)?$/.test(source.folded.text.slice(start, end)));
  if (found === undefined) return [];
  const span = spanOf(source, found.start, found.end);
  const id = cellId(table.key, row.key, row.columns[0]?.key ?? '');
  return [{ row, id, text: visibleText(source, found.start, found.end), span }];
}

/** Puts a table together; null when nothing of it was read. Rows come in the order of the form. */
export function tableOf(form: TableForm, readings: readonly RowReading[]): Table | null {
  const rows: Row[] = [];
  const unread: UnreadRow[] = [];
  const stray: StrayValue[] = [];
  for (const reading of readings) {
    if (reading.row !== null) rows.push(reading.row);
    unread.push(...reading.unread);
    stray.push(...reading.stray);
  }
  const [first] = [...rows, ...unread];
  if (first === undefined) return null;
  const order = orderOf(form);
  rows.sort((a, b) => order.get(a.form)! - order.get(b.form)!);
  let { span } = first;
  const present = new Set<RowForm>();
  for (const row of rows) {
    present.add(row.form);
    span = cover(span, row.span);
  }
  for (const row of unread) {
    present.add(row.row);
    span = cover(span, row.span);
  }
  const substituted = new Set([...present].flatMap((row) => row.substitutesFor));
  const missing = form.rows.filter(
    (row) => !row.heading && !row.optional && !present.has(row) && !substituted.has(row.key),
  );
  return { form, span, rows, unread, missing, stray };
}

const orders = new WeakMap<TableForm, ReadonlyMap<RowForm, number>>();

function orderOf(form: TableForm): ReadonlyMap<RowForm, number> {
  let order = orders.get(form);
  if (order === undefined) {
    order = new Map(form.rows.map((row, index) => [row, index]));
    orders.set(form, order);
  }
  return order;
}

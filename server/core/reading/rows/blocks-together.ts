/** Blocks side by side whose values stand on one line. */
import type { TableForm } from '../../forms/form.ts';
import { type Source, spanOf } from '../../source/source.ts';
import type { Span } from '../../text/span.ts';
import { idsOf } from '../labels/lexicon.ts';
import { areUpright, type Slot } from '../values/slot.ts';
import { blocksIn, coresOf, type Head, inOrder } from './block-heads.ts';
import { inHeadOrder, leadOverTotalFirst } from './head-order.ts';
import { type RowReading, rowOf } from './row-reading.ts';

/** Of words that extraction tore and mixed up the order says nothing. */
export function isInCells(text: string, from: number, end: number): boolean {
  return /[|\t]/.test(text.slice(from, end));
}

/** @param from where the heads begin, offset into the folded text */
export function readTogether(
  source: Source,
  table: TableForm,
  head: Head,
  all: readonly Slot[],
  from = head.spots[0]?.start ?? head.end,
): RowReading[] {
  const { text } = source.folded;
  const isWhole = isInCells(text, from, head.end);
  const cores = table.rows.flatMap(coresOf);
  const columns = head.spots.flatMap(({ core }) => (cores.includes(core) ? [core] : []));
  const rows = inOrder(head, table);
  const isAll = columns.length === all.length;
  // With one of them missing, no other could be told to be its figure's.
  const heads = isWhole && isAll ? columns : [];
  const isPartly = isWhole && !isAll;
  const isOtherwise =
    rows.some((row, at) => row !== table.rows[at]) || (isAll && columns.some((core, at) => core !== cores[at]));
  let at = 0;
  const leads: number[] = [];
  const readings = (isWhole ? rows : table.rows).map((row) => {
    const own = all.slice(at, at + row.columns.length);
    const slots = inHeadOrder(text, table, row, own, heads.slice(at, at + own.length));
    at += own.length;
    if (heads.length === 0) leads.push(leadOverTotalFirst(text, table, row, slots));
    const named = blocksIn(head, table).findLast((found) => found.row === row)?.spot;
    // Where the head names no block, the row is where its values are.
    const label = named ?? { start: own[0]!.start, end: own[0]!.end };
    return rowOf(source, table, row, spanOf(source, label.start, label.end), slots);
  });
  const against = leads.filter((lead) => lead < 0).length;
  // Heads in cells that were not all made out may be in any order; those of torn words are in the form's nearly always.
  const isDoubtful =
    (isOtherwise && !isWhole && !areUpright(text, all)) ||
    (isPartly ? against > 0 : against > 1 && leads.every((lead) => lead <= 0));
  return isDoubtful ? readings.map((reading) => torn(table, reading)) : readings;
}

/** A row that seemed read, whose values may be others' as well. */
export function torn(table: TableForm, reading: RowReading): RowReading {
  if (reading.row === null) return reading;
  const { form: row, label, span } = reading.row;
  return { row: null, unread: [{ row, ids: idsOf(table, row), reason: { kind: 'torn' }, label, span }], stray: [] };
}

/** All blocks, which stand somewhere between two offsets of the folded text. */
export function allTorn(source: Source, table: TableForm, { start, end }: Span): RowReading[] {
  const span = spanOf(source, start, end);
  const unread = table.rows.map((row) => {
    return { row, ids: idsOf(table, row), reason: { kind: 'torn' } as const, label: span, span };
  });
  return [{ row: null, unread, stray: [] }];
}

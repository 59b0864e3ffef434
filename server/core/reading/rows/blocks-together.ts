/** Blocks side by side whose values stand on one line. */
import type { TableForm } from '../../forms/form.ts';
import { type Source, spanOf } from '../../source/source.ts';
import type { Span } from '../../text/span.ts';
import { cellCount, idsOf } from '../labels/lexicon.ts';
import { isEmpty, saysOther } from '../values/deal.ts';
import { areUpright, type Slot } from '../values/slot.ts';
import { dealBelow, haveRivals } from './below-heads.ts';
import { blocksIn, columnCores, columnsIn, type Head, inOrder } from './block-heads.ts';
import { divide, type Glue } from './glued.ts';
import { inHeadOrder, leadOverTotalFirst } from './head-order.ts';
import { addsUp } from './own-sums.ts';
import { type RowReading, rowOf } from './row-reading.ts';

/** Of words that extraction tore and mixed up the order says nothing. */
export function isInCells(text: string, from: number, end: number): boolean {
  return /[|\t]/.test(text.slice(from, end));
}

/** All blocks, where as many values as they have columns stand on the line below several heads; null where none does. */
export function onOneLine(source: Source, table: TableForm, heads: readonly Head[], glue: Glue): RowReading[] | null {
  const wanted = cellCount(table);
  const { text } = source.folded;
  const wide = heads.filter((head) => columnsIn(head, table) > 1);
  for (const [index, head] of wide.entries()) {
    const dealt = dealBelow(source, head, wanted);
    if (dealt.kind === 'dealt') {
      const isTwice =
        haveRivals(text, dealt.slots, head.limit) ||
        wide.slice(index + 1).some((other) => saysOther(text, dealt, dealBelow(source, other, wanted)));
      return isTwice || isMixedUp(text, table, head, dealt.slots)
        ? allUnread(source, table, { start: head.spots[0]!.start, end: head.end }, isTwice ? 'twice' : 'torn')
        : readTogether(source, table, head, dealt.slots);
    }
    if (dealt.kind !== 'glued') continue;
    const ids = table.rows.flatMap((row) => idsOf(table, row));
    const divided = divide(source, table, [], [{ ids, slots: dealt.runs }], glue)[0];
    if (divided?.kind === 'slots') return readTogether(source, table, head, divided.slots);
  }
  return null;
}

/** Whether figures one a line do not add up below heads that extraction tore and mixed up: so it may have done them. */
function isMixedUp(text: string, table: TableForm, { spots }: Head, slots: readonly Slot[]): boolean {
  if (!areUpright(text, slots)) return false;
  const columns = table.rows.flatMap(columnCores);
  const own = spots.filter(({ core }) => columns.includes(core));
  const heads = own.map(({ core }) => core);
  const isUpright = own.every(({ start }, at) => at === 0 || text.slice(own[at - 1]!.end, start).includes('\n'));
  if (heads.join() === columns.join() && isUpright) return false;
  const left = [...slots];
  return table.rows.some((row) => addsUp(text, table, row, left.splice(0, row.columns.length)) === false);
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
  const cores = table.rows.flatMap(columnCores);
  const columns = head.spots.flatMap(({ core }) => (cores.includes(core) ? [core] : []));
  const rows = inOrder(head, table);
  const blocks = blocksIn(head, table);
  const isAll = columns.length === all.length;
  // With one of them missing, no other could be told to be its figure's.
  const heads = isWhole && isAll ? columns : [];
  const isPartly = isWhole && !isAll;
  const isOtherwise =
    rows.some((row, at) => row !== table.rows[at]) || (isAll && columns.some((core, at) => core !== cores[at]));
  // A cell that was lost leaves an empty one at the end: then no block adds up.
  let isShort = isEmpty(all.at(-1)!) && !all.slice(0, -1).some(isEmpty);
  let at = 0;
  const leads: number[] = [];
  const readings = (isWhole ? rows : table.rows).map((row) => {
    const own = all.slice(at, at + row.columns.length);
    const slots = inHeadOrder(text, table, row, own, heads.slice(at, at + own.length));
    at += own.length;
    isShort &&= addsUp(text, table, row, own) === false;
    if (heads.length === 0) leads.push(leadOverTotalFirst(text, table, row, slots));
    const named = blocks.findLast((found) => found.row === row)?.spot;
    // Where the head names no block, the row is where its values are.
    const label = named ?? { start: own[0]!.start, end: own[0]!.end };
    return rowOf(source, table, row, spanOf(source, label.start, label.end), slots);
  });
  const against = leads.filter((lead) => lead < 0).length;
  // Heads in cells that were not all made out may be in any order; those of torn words are in the form's nearly always.
  const isDoubtful =
    isShort ||
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
export function allUnread(
  source: Source,
  table: TableForm,
  { start, end }: Span,
  kind: 'torn' | 'twice' = 'torn',
): RowReading[] {
  const span = spanOf(source, start, end);
  const unread = table.rows.map((row) => {
    return { row, ids: idsOf(table, row), reason: { kind }, label: span, span };
  });
  return [{ row: null, unread, stray: [] }];
}

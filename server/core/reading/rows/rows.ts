import type { TableForm } from '../../forms/form.ts';
import type { UnreadReason } from '../../report/report.ts';
import { type Source, spanOf } from '../../source/source.ts';
import { endOfLine } from '../../text/lines.ts';
import { textOf } from '../../text/span.ts';
import { idsOf } from '../labels/lexicon.ts';
import { endsWithPage, isEmpty } from '../values/deal.ts';
import { areUpright, type Slot } from '../values/slot.ts';
import { areBehindFigures } from './behind-figures.ts';
import { type Candidate, candidateFor, hasOwnLine } from './candidates.ts';
import { divide, type Glue, type Glued, UNDIVIDED } from './glued.ts';
import { headOrders, type Order } from './head-order.ts';
import { type RowReading, rowOf, strayValues, unreadRow } from './row-reading.ts';
import { shortRows } from './short-rows.ts';
import { tornFromUnits } from './torn-units.ts';

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
  const { text } = source.folded;
  const alignment = alignmentOf(chosen);
  // Rows that several alignments fit follow the one that the sure rows of the table have.
  const rows = chosen.map((candidate) => {
    const { deal, spot, use, slots } = candidate;
    if (deal.kind !== 'unread' || deal.reason.kind !== 'blanks') return candidate;
    return candidateFor(text, spot, use, slots, limits.get(candidate)!, alignment) ?? candidate;
  });
  const orders = headOrders(text, table, rows);
  const torn = areBehindFigures(text, rows) ? new Set(rows) : tornFromUnits(text, rows);
  const short = shortRows(text, table, rows);
  const glued: (Glued & { readonly candidate: Candidate })[] = [];
  const readings: RowReading[] = [];
  for (const candidate of rows) {
    const { deal, use } = candidate;
    const order = orders.get(use.row);
    if (torn.has(candidate)) readings.push(unreadRow(source, candidate, { kind: 'torn' }));
    else if (order === null && deal.kind !== 'unread') readings.push(unreadRow(source, candidate, { kind: 'order' }));
    else if (short.includes(candidate)) readings.push(unreadRow(source, candidate, { kind: 'blanks' }));
    else if (deal.kind === 'glued') glued.push({ candidate, ids: idsOf(table, use.row), slots: deal.runs });
    else readings.push(readRow(source, table, candidate, order ?? undefined));
  }
  const divided = divide(source, table, readings, glued, glue);
  divided.forEach((division, index) => {
    const { candidate } = glued[index]!;
    const { spot, use } = candidate;
    readings.push(
      division.kind === 'glued'
        ? unreadRow(source, candidate, division)
        : rowOf(source, table, use.row, spanOf(source, spot.start, spot.end), division.slots),
    );
  });
  return readings;
}

/**
 * True when rows without cell marks have fewer values than columns: blanks were dropped from this report, and a run of
 * digits may lack some too. A single one is a slip where runs stand beside their labels, and else a neighbour's.
 */
export function lacksFigures(text: string, chosen: readonly Candidate[]): boolean {
  const lacking = chosen.filter(({ use, slots, deal }) => {
    if (use.row.heading || slots.marked || !slots.clean || deal.kind !== 'unread') return false;
    return (
      deal.reason.kind === 'no-values' || (deal.reason.kind === 'count' && deal.reason.found < deal.reason.expected)
    );
  });
  const areBeside = chosen.every((candidate) => candidate.deal.kind !== 'glued' || hasOwnLine(text, candidate));
  return lacking.length > Number(areBeside);
}

/** For each number of cells, the offset at which most sure rows have their values. */
function alignmentOf(chosen: readonly Candidate[]): Map<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (const { deal } of chosen) {
    // Cells without anything in them fit anywhere.
    if (deal.kind !== 'dealt' || deal.slots.every(isEmpty)) continue;
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

/** Those of the slots that stand on the line at an offset. */
export function onLine(text: string, from: number, slots: readonly Slot[]): readonly Slot[] {
  const end = endOfLine(text, from);
  return slots.filter(({ start }) => start < end);
}

/** Values without the number of a page between dashes, which extraction may set behind a heading: `- 3 -`. */
function withoutPage(text: string, slots: readonly Slot[]): readonly Slot[] {
  return endsWithPage(text, slots) ? slots.slice(0, -3) : slots;
}

/**
 * @param order that of the heads, where it is not the form's
 */
function readRow(source: Source, table: TableForm, candidate: Candidate, order: Order | undefined): RowReading {
  const { spot, use, deal, slots } = candidate;
  if (use.row.heading) {
    // What stands on lines of its own below a heading is another row's.
    const own = slots.marked ? slots.slots : onLine(source.folded.text, spot.end, slots.slots);
    const beside = hasOwnLine(source.folded.text, candidate) ? withoutPage(source.folded.text, own) : [];
    return { row: null, unread: [], stray: strayValues(source, table, use.row, beside) };
  }
  if (deal.kind !== 'dealt') {
    const reason: UnreadReason = deal.kind === 'unread' ? deal.reason : UNDIVIDED;
    return unreadRow(source, candidate, reason);
  }
  if (isDisplaced(source.folded.text, candidate, deal.slots)) return unreadRow(source, candidate, { kind: 'torn' });
  const dealt = order === undefined ? deal.slots : order.map((place) => deal.slots[place]!);
  return rowOf(source, table, use.row, spanOf(source, spot.start, spot.end), dealt);
}

/**
 * Whether figures that stand below their label, one a line, may be in another order than their columns: the label itself
 * is broken over lines and no sum of the table speaks of them, or a figure is of another kind than its column's.
 */
function isDisplaced(text: string, { spot, use, slots }: Candidate, dealt: readonly Slot[]): boolean {
  if (slots.marked || !areUpright(text, dealt)) return false;
  const isSummed = use.table.constraints.some(({ relation }) => relation === 'equal');
  if (!isSummed && textOf(text, spot).includes('\n')) return true;
  return use.row.columns.some(({ kind }, column) => {
    const figure = text.slice(dealt[column]!.start, dealt[column]!.end);
    return (kind !== 'amount' && figure.includes('.')) || (kind !== 'change' && /^[-+增减]\s?\d/.test(figure));
  });
}

import type { RowForm, TableForm } from '../../forms/form.ts';
import type { UnreadReason } from '../../report/report.ts';
import { type Source, spanOf } from '../../source/source.ts';
import { isBlankMark } from '../../text/numbers.ts';
import type { Span } from '../../text/span.ts';
import { idsOf } from '../labels/lexicon.ts';
import type { Spot } from '../labels/spots.ts';
import { type Deal, deal, isEmpty, TORN } from '../values/deal.ts';
import { tokensAfter } from '../values/loose-values.ts';
import { areUpright, endOfLine, marked, type Slot } from '../values/slot.ts';
import { slotsBehindBlank, slotsBelow } from '../values/slots.ts';
import {
  blocksIn,
  columnsIn,
  columnsOver,
  coresOf,
  type Head,
  headsColumns,
  headsOf,
  inOrder,
  namesAlone,
} from './block-heads.ts';
import { type BrokenTable, brokenTable } from './broken-heads.ts';
import { NO_ALIGNMENT } from './candidates.ts';
import { divide, type Glue, UNDIVIDED } from './glued.ts';
import { inHeadOrder, leadOverTotalFirst } from './head-order.ts';
import { addsUp } from './own-sums.ts';
import { type RowReading, rowOf } from './row-reading.ts';

/**
 * A table whose rows (blocks) stand side by side under their heads: all their values follow the heads on one line, or
 * each block is a small table of its own. Values come in the order of the form.
 *
 * @param within the report, offsets into the folded text
 */
export function readBlocks(
  source: Source,
  table: TableForm,
  spots: readonly Spot[],
  glue: Glue,
  within: Span,
): RowReading[] {
  const heads = headsOf(source.folded.text, table, spots);
  const wanted = table.rows.reduce((sum, row) => sum + row.columns.length, 0);
  for (const head of heads) {
    if (columnsIn(head, table) < 2) continue;
    const dealt = dealBelow(source, head, wanted);
    if (dealt.kind === 'dealt')
      return isMixedUp(source.folded.text, table, head, dealt.slots)
        ? allTorn(source, table, { start: head.spots[0]!.start, end: head.end })
        : readTogether(source, table, head, dealt.slots);
    if (dealt.kind !== 'glued') continue;
    const ids = table.rows.flatMap((row) => idsOf(table, row));
    const divided = divide(source, table, [], [{ ids, slots: dealt.runs }], glue)[0];
    if (divided?.kind === 'slots') return readTogether(source, table, head, divided.slots);
  }
  const readings: RowReading[] = [];
  const open = new Set(table.rows);
  let block: RowForm | null = null;
  let columns: readonly string[] = [];
  const loose: RowForm[] = [];
  const headless: RowForm[] = [];
  let totalsFirst = false;
  let failure: { readonly reason: UnreadReason; readonly head: Head } | null = null;
  for (const [index, head] of heads.entries()) {
    const blocks = blocksIn(head, table);
    if (blocks.length > 0) block = blocks.at(-1)!.row;
    if (block === null || !open.has(block)) continue;
    // Its own columns stand over a small table; beside a block's name none but that of its group stands.
    const isBare = blocks.length === 1 && namesAlone(head, block);
    if (!isBare && !headsColumns(head, block)) continue;
    if (columnsIn(head, table) > 0)
      columns = isInCells(source.folded.text, head.spots[0]!.start, head.end) ? columnsOver(head, block) : [];
    const dealt = dealBelow(source, head, block.columns.length, true);
    if (dealt.kind === 'dealt' && blocks.length <= 1 && !isShared(source.folded.text, table, heads[index - 1], head)) {
      const spot = blocks[0]?.spot ?? head.spots[0]!;
      // Heads torn to pieces behind a bare name may be those of several blocks, and so may the figures below.
      const isTorn = isBare && /\S/.test(source.folded.text.slice(head.spots.at(-1)!.end, head.end));
      if (isTorn && addsUp(source.folded.text, table, block, dealt.slots) === false)
        return allTorn(source, table, { start: spot.start, end: head.end });
      const slots = inHeadOrder(source.folded.text, table, block, dealt.slots, columns);
      readings.push(rowOf(source, table, block, spanOf(source, spot.start, spot.end), slots));
      open.delete(block);
      if (isBare && areUpright(source.folded.text, dealt.slots)) loose.push(block);
      if (columns.length === 0) {
        headless.push(block);
        totalsFirst ||= leadOverTotalFirst(source.folded.text, table, block, dealt.slots) < 0;
      }
    } else if (dealt.kind !== 'dealt' && head.spots.length > table.rows.length && failure === null) {
      failure = { reason: dealBelowReason(source, head, wanted), head };
    }
  }
  // Of figures below a block's bare name, one a line, others may be the first, where these have none.
  // Where heads are not the form's, nothing but the sums tells in which order the figures stand.
  const doubtful = totalsFirst ? headless : open.size > 0 ? loose : [];
  if (doubtful.length > 0)
    return readings.map((reading) =>
      reading.row !== null && doubtful.includes(reading.row.form) ? torn(table, reading) : reading,
    );
  if (readings.length === 0 && failure === null) return readBroken(source, table, within);
  if (failure === null) return readings;
  const { reason, head } = failure;
  const span = spanOf(source, head.spots[0]!.start, head.spots.at(-1)!.end);
  const unread = [...open].map((row) => ({ row, ids: idsOf(table, row), reason, label: span, span }));
  return [...readings, { row: null, unread, stray: [] }];
}

/** Whether a line below has the values of other columns, too: those of which the heads stand right above, and no values. */
function isShared(text: string, table: TableForm, above: Head | undefined, head: Head): boolean {
  if (above === undefined || columnsIn(above, table) < 2) return false;
  const between = text.slice(above.end, head.spots[0]!.start).replace(PAGE, '').replace(RUNNING_HEAD, '');
  const values = text.slice(head.end, head.limit).trimStart().split('\n', 1)[0]!;
  return !/[\d|\t]/.test(between) && /^\d/.test(values) && !/[|\t]/.test(values);
}

/** The number of a page, between dashes. */
const PAGE = /-[^\S\n]?\d{1,4}[^\S\n]?-/g;

/** A line of words amid the heads, perhaps with its page's number. */
const RUNNING_HEAD = /^[^\n|\t]*[\u3400-\u9fff]{4}[^\n|\t]*$/gm;

/** The table whose heads were torn to pieces: its line of values tells itself by its length. */
function readBroken(source: Source, table: TableForm, { start, end }: Span): RowReading[] {
  const found: BrokenTable | null = brokenTable(source.folded.text, table, start, end);
  if (found === null) return [];
  if (found.slots !== null)
    return readTogether(source, table, { spots: [], end: found.end, limit: end }, found.slots, found.start);
  return allTorn(source, table, found);
}

function allTorn(source: Source, table: TableForm, { start, end }: Span): RowReading[] {
  const span = spanOf(source, start, end);
  const unread = table.rows.map((row) => {
    return { row, ids: idsOf(table, row), reason: { kind: 'torn' } as const, label: span, span };
  });
  return [{ row: null, unread, stray: [] }];
}

/** Whether figures one a line do not add up below heads that extraction tore and mixed up: so it may have done them. */
function isMixedUp(text: string, table: TableForm, { spots }: Head, slots: readonly Slot[]): boolean {
  if (!areUpright(text, slots)) return false;
  const columns = table.rows.flatMap(coresOf);
  const heads = spots.flatMap(({ core }) => (columns.includes(core) ? [core] : []));
  if (heads.join() === columns.join()) return false;
  const left = [...slots];
  return table.rows.some((row) => addsUp(text, table, row, left.splice(0, row.columns.length)) === false);
}

/** @param alone true when a line with more on it than these values is not theirs */
function dealBelow(source: Source, head: Head, wanted: number, alone = false): Deal {
  const slots = slotsBelow(source.folded.text, head.end, head.limit);
  if (alone && !slots.marked && !slots.clean) return { kind: 'unread', reason: { kind: 'no-values' } };
  const dealt = deal(source.folded.text, slots, wanted, NO_ALIGNMENT);
  const first = slots.slots[0];
  // Words in cells are no values, and a line of empty cells above figures belongs to the heads.
  if (dealt.kind === 'dealt' && holdsWordsOnly(source.folded.text, dealt.slots)) return TORN;
  if (
    dealt.kind === 'dealt' &&
    dealt.slots.every(isEmpty) &&
    /(?<![^\s|])\d+(?![^\s|])/.test(source.folded.text.slice(dealt.slots.at(-1)!.end, head.limit))
  )
    return TORN;
  if (dealt.kind === 'dealt' || !slots.marked) return dealt;
  // Bars in some places only, or one value a line: the values themselves may still be all there.
  const tokens = first === undefined ? slots : tokensAfter(source.folded.text, first.start, head.limit);
  const again = deal(source.folded.text, tokens, wanted, NO_ALIGNMENT);
  if (again.kind === 'dealt') return again;
  const behindBlank = slots.slots.length < wanted ? blankFirst(source.folded.text, head) : [];
  return behindBlank.length === wanted ? deal(source.folded.text, marked(behindBlank), wanted, NO_ALIGNMENT) : dealt;
}

/** The values behind an empty cell, where the heads show that the mark before them is not the edge of the table. */
function blankFirst(text: string, { spots, end, limit }: Head): readonly Slot[] {
  const lines = spots.map((spot) =>
    text.slice(text.lastIndexOf('\n', spot.start) + 1, endOfLine(text, spot.end, limit)),
  );
  if (lines.some((line) => /^\s*[^\s|][^|]*\|/.test(line))) return slotsBehindBlank(text, end, limit, '|');
  if (lines.some((line) => /^[^\t]+\t/.test(line))) return slotsBehindBlank(text, end, limit, '\t');
  return lines.at(-1)?.startsWith('\t') ? slotsBehindBlank(text, end, limit, '\n') : [];
}

function holdsWordsOnly(text: string, slots: readonly Slot[]): boolean {
  const written = slots.filter((slot) => !isEmpty(slot)).map(({ start, end }) => text.slice(start, end));
  return written.length > 0 && written.every((words) => !/\d/.test(words) && !isBlankMark(words));
}

function dealBelowReason(source: Source, head: Head, wanted: number): UnreadReason {
  const dealt = dealBelow(source, head, wanted);
  if (dealt.kind === 'unread') return dealt.reason;
  return dealt.kind === 'glued' ? UNDIVIDED : { kind: 'no-values' };
}

/** Of words that extraction tore and mixed up the order says nothing. */
function isInCells(text: string, from: number, end: number): boolean {
  return /[|\t]/.test(text.slice(from, end));
}

function readTogether(
  source: Source,
  table: TableForm,
  head: Head,
  all: readonly Slot[],
  from = head.spots[0]?.start ?? head.end,
): RowReading[] {
  const { text } = source.folded;
  const isWhole = isInCells(text, from, head.end);
  const columns = head.spots.filter(({ core }) => table.rows.some((row) => coresOf(row).includes(core)));
  // With one of them missing, no other could be told to be its figure's.
  const heads = isWhole && columns.length === all.length ? columns.map(({ core }) => core) : [];
  const isPartly = isWhole && heads.length === 0;
  let at = 0;
  const leads: number[] = [];
  const readings = (isWhole ? inOrder(head, table) : table.rows).map((row) => {
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
  const isDoubtful = isPartly ? against > 0 : against > 1 && leads.every((lead) => lead <= 0);
  return isDoubtful ? readings.map((reading) => torn(table, reading)) : readings;
}

/** A row that seemed read, whose values may be others' as well. */
function torn(table: TableForm, reading: RowReading): RowReading {
  if (reading.row === null) return reading;
  const { form: row, label, span } = reading.row;
  return { row: null, unread: [{ row, ids: idsOf(table, row), reason: { kind: 'torn' }, label, span }], stray: [] };
}

import type { RowForm, TableForm } from '../../forms/form.ts';
import type { UnreadReason } from '../../report/report.ts';
import { type Source, spanOf } from '../../source/source.ts';
import type { Span } from '../../text/span.ts';
import { idsOf } from '../labels/lexicon.ts';
import type { Spot } from '../labels/spots.ts';
import { areUpright, type Slot } from '../values/slot.ts';
import { dealBelow, dealBelowReason } from './below-heads.ts';
import {
  blocksIn,
  columnsIn,
  columnsOver,
  coresOf,
  type Head,
  headsColumns,
  headsOf,
  namesAlone,
} from './block-heads.ts';
import { allTorn, isInCells, readTogether, torn } from './blocks-together.ts';
import { type BrokenTable, brokenTable } from './broken-heads.ts';
import { divide, type Glue } from './glued.ts';
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
    if (blocks.length > 0) block = isDisordered(blocks, table) ? null : blocks.at(-1)!.row;
    if (block === null || !open.has(block)) continue;
    // Its own columns stand over a small table; beside a block's name none but that of its group stands.
    const isBare = blocks.length === 1 && namesAlone(head, block);
    // Of figures below the columns of several blocks the first ones are not the last block's.
    if (columnsIn(head, table) > block.columns.length) continue;
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
      // Figures one a line that do not add up may be those of a block that has none.
      const isLoose = isBare || addsUp(source.folded.text, table, block, dealt.slots) === false;
      if (isLoose && areUpright(source.folded.text, dealt.slots)) loose.push(block);
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

/** Whether a head names several blocks in another order than the form's: which of them stands over what follows? */
function isDisordered(blocks: readonly { readonly row: RowForm }[], { rows }: TableForm): boolean {
  return blocks.some(({ row }, at) => at > 0 && rows.indexOf(row) < rows.indexOf(blocks[at - 1]!.row));
}

/** Whether figures one a line do not add up below heads that extraction tore and mixed up: so it may have done them. */
function isMixedUp(text: string, table: TableForm, { spots }: Head, slots: readonly Slot[]): boolean {
  if (!areUpright(text, slots)) return false;
  const columns = table.rows.flatMap(coresOf);
  const own = spots.filter(({ core }) => columns.includes(core));
  const heads = own.map(({ core }) => core);
  const isUpright = own.every(({ start }, at) => at === 0 || text.slice(own[at - 1]!.end, start).includes('\n'));
  if (heads.join() === columns.join() && isUpright) return false;
  const left = [...slots];
  return table.rows.some((row) => addsUp(text, table, row, left.splice(0, row.columns.length)) === false);
}

/** Blocks of which each is a small table of its own, under its heads. */
import type { RowForm, TableForm } from '../../forms/form.ts';
import { type Source, spanOf } from '../../source/source.ts';
import type { Span } from '../../text/span.ts';
import { cellCount, idsOf } from '../labels/lexicon.ts';
import { areUpright, type Slot } from '../values/slot.ts';
import { dealBelow, dealBelowReason } from './below-heads.ts';
import { blocksIn, columnsIn, columnsOver, type Head, headsColumns, namesAlone } from './block-heads.ts';
import { allUnread, isInCells, torn } from './blocks-together.ts';
import { inHeadOrder, leadOverTotalFirst } from './head-order.ts';
import { addsUp } from './own-sums.ts';
import { type RowReading, rowOf } from './row-reading.ts';

/** A block with the figures below its head. */
interface Found {
  readonly block: RowForm;
  readonly head: Head;
  readonly label: Span;
  readonly slots: readonly Slot[];
  /** The heads over its figures, where they stand in cells. */
  readonly columns: readonly string[];
  /** Whether nothing but its name stands over them. */
  readonly isBare: boolean;
}

/** The blocks whose figures stand below heads of their own; null where there is none, nor heads without figures. */
export function readApart(source: Source, table: TableForm, heads: readonly Head[]): RowReading[] | null {
  const { text } = source.folded;
  const { found, failed } = blocksBelow(source, table, heads);
  const breaks = ({ block, slots }: Found) => addsUp(text, table, block, slots) === false;
  // Heads torn to pieces behind a bare name may be those of several blocks, and so may the figures below.
  const mixed = found.find(
    (each) => each.isBare && /\S/.test(text.slice(each.head.spots.at(-1)!.end, each.head.end)) && breaks(each),
  );
  if (mixed !== undefined) return allUnread(source, table, { start: mixed.label.start, end: mixed.head.end });
  // Where heads are not the form's, nothing but the sums tells in which order the figures stand.
  const headless = found.filter(({ columns }) => columns.length === 0);
  const totalsFirst = headless.some(({ block, slots }) => leadOverTotalFirst(text, table, block, slots) < 0);
  // Of figures below a bare name, one a line, others may be the first; if they do not add up, those of a block without any.
  const isLoose = (each: Found) => (each.isBare || breaks(each)) && areUpright(text, each.slots);
  const lacksOne = found.length < table.rows.length;
  const readings = found.map((each) => {
    const { block, label, slots, columns } = each;
    const ordered = inHeadOrder(text, table, block, slots, columns);
    const reading = rowOf(source, table, block, spanOf(source, label.start, label.end), ordered);
    const isDoubtful = totalsFirst ? columns.length === 0 : lacksOne && isLoose(each);
    return isDoubtful ? torn(table, reading) : reading;
  });
  if (failed === null) return readings.length === 0 ? null : readings;
  if (readings.some(({ row }) => row === null)) return readings;
  return [...readings, unreadBelow(source, table, failed, found)];
}

/** The blocks with figures below their heads, and the first heads of many columns without. */
function blocksBelow(
  source: Source,
  table: TableForm,
  heads: readonly Head[],
): { readonly found: readonly Found[]; readonly failed: Head | null } {
  const { text } = source.folded;
  const found: Found[] = [];
  let failed: Head | null = null;
  let block: RowForm | null = null;
  let columns: readonly string[] = [];
  for (const [index, head] of heads.entries()) {
    const named = blocksIn(head, table);
    if (named.length > 0) block = isDisordered(named, table) ? null : named.at(-1)!.row;
    if (block === null || found.some((each) => each.block === block)) continue;
    // Its own columns stand over a small table; beside a block's name none but that of its group stands.
    const isBare = named.length === 1 && namesAlone(head, block);
    // Of figures below the columns of several blocks the first ones are not the last block's.
    const width = columnsIn(head, table);
    if (width > block.columns.length || !(isBare || headsColumns(head, block))) continue;
    if (width > 0) columns = isInCells(text, head.spots[0]!.start, head.end) ? columnsOver(head, block) : [];
    const dealt = dealBelow(source, head, block.columns.length, true);
    if (dealt.kind !== 'dealt') {
      if (head.spots.length > table.rows.length) failed ??= head;
    } else if (named.length <= 1 && !isShared(text, table, heads[index - 1], head)) {
      found.push({ block, head, label: named[0]?.spot ?? head.spots[0]!, slots: dealt.slots, columns, isBare });
    }
  }
  return { found, failed };
}

/** The blocks that are not among those found. */
function unreadBelow(source: Source, table: TableForm, head: Head, found: readonly Found[]): RowReading {
  const wanted = cellCount(table);
  const reason = dealBelowReason(source, head, wanted);
  const span = spanOf(source, head.spots[0]!.start, head.spots.at(-1)!.end);
  const left = table.rows.filter((row) => !found.some(({ block }) => block === row));
  return {
    row: null,
    unread: left.map((row) => ({ row, ids: idsOf(table, row), reason, label: span, span })),
    stray: [],
  };
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

/** Whether a head names several blocks in another order than the form's: which of them stands over what follows? */
function isDisordered(blocks: readonly { readonly row: RowForm }[], { rows }: TableForm): boolean {
  return blocks.some(({ row }, at) => at > 0 && rows.indexOf(row) < rows.indexOf(blocks[at - 1]!.row));
}

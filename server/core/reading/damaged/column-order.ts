import type { TableForm } from '../../forms/form.ts';
import { textOf } from '../../text/span.ts';
import { idsOf } from '../labels/lexicon.ts';
import { type AskedSum, askedSums } from '../rows/asked-sums.ts';
import { type Candidate, withSlots } from '../rows/candidates.ts';
import { numberAt, type Slot } from '../values/slot.ts';
import { type Block, blocksOf, withoutUnits } from './column-blocks.ts';
import { isByRows, ordersOf } from './figure-orders.ts';

/**
 * Gives rows their values where extraction wrote a page's piece of a table column by column: first the labels, then
 * the figures, one a line. As many figures must stand there as the rows have columns; which belongs where is tried in
 * every order that such text has, and taken when the sums within the rows and over them leave one reading.
 *
 * @param pageEnds the line ends behind which another page begins: its figures are not those of the labels before it
 */
export function settleColumns(text: string, chain: readonly Candidate[], pageEnds: ReadonlySet<number>): Candidate[] {
  const placed = new Map<Candidate, readonly Slot[]>();
  const tables = new Set(chain.map(({ use }) => use.table));
  for (const table of tables) {
    const own = chain.filter(({ use }) => use.table === table).sort((a, b) => a.spot.start - b.spot.start);
    const blocks = blocksOf(text, own, pageEnds);
    if (blocks.length === 0) continue;
    const labelled = new Set(own.flatMap(({ use }) => idsOf(table, use.row)));
    const lacks = (id: string) => !labelled.has(id);
    for (const block of blocks) {
      for (const [candidate, slots] of settleBlock(text, table, block, lacks)) placed.set(candidate, slots);
    }
  }
  return chain.map((candidate) => {
    const slots = placed.get(candidate);
    return slots === undefined ? candidate : withSlots(candidate, slots);
  });
}

/** So much of the sums must hold before rows are taken one by one. */
const ENOUGH = 0.8;
/** So many more must hold than in any other order then. */
const MARGIN = 3;

function settleBlock(
  text: string,
  table: TableForm,
  block: Block,
  lacks: (id: string) => boolean,
): Map<Candidate, readonly Slot[]> {
  const rows = block.rows.filter(({ use }) => !use.row.heading);
  const figures = withoutUnits(text, block);
  const forms = rows.map(({ use }) => use.row);
  const widths = forms.map(({ columns }) => columns.length);
  const settled = new Map<Candidate, readonly Slot[]>();
  if (figures === null || figures.length === 0 || figures.length !== widths.reduce((a, b) => a + b, 0)) return settled;
  const numbers = figures.map((slot) => numberAt(text, slot));
  const orders = ordersOf(widths);
  const written = orders.map((order) => order.map((row) => row.map((at) => numbers[at]).join()).join(';'));
  const sums = orders.map((order) => {
    const figureAt = (row: number, column: number) => numbers[order[row]![column]!]!;
    return askedSums(table, forms, figureAt, lacks).sums;
  });
  const held = sums.map((asked) => asked.filter(({ holds }) => holds).length);
  const best = held.indexOf(Math.max(...held));
  const others = orders.map((_, index) => index).filter((index) => written[index] !== written[best]);
  const holdsAll = (index: number) => held[index] === sums[index]!.length;
  // Every sum holds, or nearly all of them do and far fewer in another order; rows are taken as far as they hold.
  const isNearly =
    widths.every((width) => width > 2) &&
    held[best]! >= ENOUGH * sums[best]!.length &&
    others.every((index) => held[best]! - held[index]! >= MARGIN);
  const isClear = (holdsAll(best) || isNearly) && !others.some(holdsAll);
  if (!isClear || (isByRows(orders[best]!) && mayStandAbove(text, rows, sums[best]!))) return settled;
  const doubtful = new Set(sums[best]!.flatMap(({ holds, rows: asked }) => (holds ? [] : asked)));
  const confirmed = new Set(sums[best]!.flatMap(({ rows: asked }) => asked));
  rows.forEach((candidate, row) => {
    // Where some sums break, nothing speaks for a row of zeros.
    const isSure = holdsAll(best) || (confirmed.has(row) && !doubtful.has(row));
    if (isSure)
      settled.set(
        candidate,
        orders[best]![row]!.map((at) => figures[at]!),
      );
  });
  return settled;
}

/**
 * Whether figures row by row may be those of other labels: text sorted by height has the figures of a label of several
 * lines amid these or above them, and sums within a row do not tell whose it is; nor do those over rows alone.
 */
function mayStandAbove(text: string, rows: readonly Candidate[], sums: readonly AskedSum[]): boolean {
  const isBroken = rows.some(({ spot }) => textOf(text, spot).includes('\n'));
  return isBroken && !(sums.some((sum) => sum.rows.length > 1) && sums.some((sum) => sum.rows.length === 1));
}

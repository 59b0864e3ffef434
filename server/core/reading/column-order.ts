import type { TableForm } from '../forms/form.ts';
import { isBlankMark } from '../text/numbers.ts';
import { type Candidate, hasOwnLine, withSlots } from './candidates.ts';
import { rulesOf } from './glued.ts';
import { holds, idsIn } from './held-sums.ts';
import { idsOf } from './lexicon.ts';
import { find, numberAt, type Slot } from './slot.ts';
import { lacksRows } from './torn.ts';
import { isUnit, unitAt } from './value-words.ts';

/**
 * Gives rows their values where extraction wrote a page's piece of a table column by column: first the labels, then
 * the figures, one a line. As many figures must stand there as the rows have columns; which belongs where is tried in
 * every order that such text has, and taken when the sums within the rows and over them leave one reading.
 */
export function settleColumns(text: string, chain: readonly Candidate[]): Candidate[] {
  const placed = new Map<Candidate, readonly Slot[]>();
  const tables = new Set(chain.map(({ use }) => use.table));
  for (const table of tables) {
    const own = chain.filter(({ use }) => use.table === table).sort((a, b) => a.spot.start - b.spot.start);
    const blocks = blocksOf(text, own);
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

/** Labels one below the other, and the figures below them, one a line. */
interface Block {
  readonly rows: readonly Candidate[];
  readonly figures: readonly Slot[];
}

/** Labels are a block when no row is lost between them and no figure stands there. */
function blocksOf(text: string, own: readonly Candidate[]): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  own.forEach((candidate, index) => {
    const figures = figureLines(text, candidate.spot.end, own[index + 1]?.spot.start ?? text.length);
    const isBesideValues = !candidate.use.row.heading && hasOwnLine(text, candidate);
    const isOver = figures.length > 0 || isBesideValues;
    if (!isOver) return;
    const rows = own.slice(from, index + 1);
    const isBlock = figures.length > 0 && isSeveral(rows) && !isBesideValues && !hasFigures(text, rows);
    if (isBlock && !lacksRows(own, from, index)) blocks.push({ rows, figures });
    from = index + 1;
  });
  return blocks;
}

/** The figures below a single row, whatever heads it, have no order of columns. */
function isSeveral(rows: readonly Candidate[]): boolean {
  return rows.filter(({ use }) => !use.row.heading).length > 1;
}

/** Whether a line between the labels is a figure, perhaps with words or its unit beside it, or a unit. */
function hasFigures(text: string, rows: readonly Candidate[]): boolean {
  return rows.some(({ spot }, index) => {
    const above = rows[index - 1];
    if (above === undefined || above.spot.end > spot.start) return false;
    const lines = text.slice(above.spot.end, spot.start).split('\n');
    return lines.some((line) => {
      const words = line.replace(PAGE_BEHIND, '').trim();
      return (
        FIGURE_LINE.test(words) ||
        BEGINS_WITH_FIGURE.test(words.slice(unitAt(words, 0, words.length)).trimStart()) ||
        isUnit(words)
      );
    });
  });
}

/** Not an ordinal: `2.其他`. */
const BEGINS_WITH_FIGURE = /^[-+增减]?\d+(?!\d?\s?[.、,)]\s?[\u3400-\u9fff])/;
const FIGURE_LINE = /^[-+]?\d[\d,]*(?:\.\d+)?$|^(?:-{1,2}|\/|无)$/;
const PAGE_BEHIND = /-\s?\d{1,4}\s?-\s*$/;

/** The lines of one figure or unit each that follow a label. */
function figureLines(text: string, from: number, to: number): Slot[] {
  const lines: Slot[] = [];
  let over = false;
  for (let start = from; start < to; ) {
    const next = find(text, '\n', start, to);
    const end = next === -1 ? to : next;
    const line = text.slice(start, end);
    const figure = line.replace(PAGE_BEHIND, '').trim();
    // A line that goes on behind `to` is the next label's.
    const isFigure = FIGURE_LINE.test(figure) || isUnit(figure);
    // More figures behind other words: which of them are the rows' is not sure.
    if (isFigure && over) return [];
    if (isFigure && start > from && (next !== -1 || to === text.length)) {
      const at = start + line.indexOf(figure);
      lines.push({ start: at, end: at + figure.length });
    } else if (figure !== '') {
      if (isFigure || figure.length > SHORT) break;
      // A figure with a word beside it belongs to the column too.
      if (lines.length > 0 && /^\d/.test(figure)) return [];
      over = lines.length > 0;
    }
    start = end + 1;
  }
  return lines;
}

/** What may stand between the labels and their figures: the rest of a label, a group's name. */
const SHORT = 12;

/** Where the figure of each row and column stands among the figures. */
type Order = readonly (readonly number[])[];

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
  const widths = rows.map(({ use }) => use.row.columns.length);
  const settled = new Map<Candidate, readonly Slot[]>();
  if (figures === null || figures.length === 0 || figures.length !== widths.reduce((a, b) => a + b, 0)) return settled;
  const numbers = figures.map((slot) => numberAt(text, slot));
  const orders = ordersOf(widths);
  const written = orders.map((order) => order.map((row) => row.map((at) => numbers[at]).join()).join(';'));
  const sums = orders.map((order) => askedSums(table, rows, order, numbers, lacks));
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
  if (!isClear) return settled;
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

/** The figures without the column of units, in which dashes stand beside the headings. */
function withoutUnits(text: string, { rows, figures }: Block): readonly Slot[] | null {
  const isAUnit = ({ start, end }: Slot) => isUnit(text.slice(start, end));
  if (!figures.some(isAUnit)) return figures;
  const valued = rows.filter(({ use }) => !use.row.heading).length;
  const units = figures.slice(0, rows.length);
  if (units.every((slot, row) => (rows[row]!.use.row.heading ? isDash(text, slot) : isAUnit(slot)))) {
    const rest = figures.slice(rows.length);
    if (rest.length % rows.length !== 0) return null;
    const isHeading = (at: number) => rows[at % rows.length]!.use.row.heading;
    if (rest.some((slot, at) => isAUnit(slot) || (isHeading(at) && !isDash(text, slot)))) return null;
    return rest.filter((_, at) => !isHeading(at));
  }
  const rest = figures.slice(valued);
  return figures.slice(0, valued).every(isAUnit) && !rest.some(isAUnit) ? rest : null;
}

function isDash(text: string, { start, end }: Slot): boolean {
  return isBlankMark(text.slice(start, end));
}

/**
 * The orders in which extraction writes the cells of a block: column by column, also with the totals before the last
 * of their parts, or row by row.
 */
function ordersOf(widths: readonly number[]): Order[] {
  const widest = Math.max(...widths);
  if (widest === 1) return [widths.map((_, row) => [row])];
  const columns = Array.from({ length: widest }, (_, column) => column);
  const totalBefore = [...columns.slice(0, -2), widest - 1, widest - 2];
  const orders = [byColumns(widths, columns), byRows(widths)];
  return widest > 2 ? [...orders, byColumns(widths, totalBefore)] : orders;
}

function byColumns(widths: readonly number[], columns: readonly number[]): Order {
  const order = widths.map((width) => Array.from({ length: width }, () => 0));
  let at = 0;
  for (const column of columns) {
    widths.forEach((width, row) => {
      if (column < width) order[row]![column] = at++;
    });
  }
  return order;
}

function byRows(widths: readonly number[]): Order {
  let at = 0;
  return widths.map((width) => Array.from({ length: width }, () => at++));
}

/** The sums over figures of the block that are not all 0, with the rows they take in. */
function askedSums(
  table: TableForm,
  rows: readonly Candidate[],
  order: Order,
  numbers: readonly (number | null)[],
  lacks: (id: string) => boolean,
): { readonly holds: boolean; readonly rows: readonly number[] }[] {
  const values = new Map<string, number>();
  const rowOf = new Map<string, number>();
  rows.forEach(({ use }, row) => {
    idsOf(table, use.row).forEach((id, column) => {
      values.set(id, numbers[order[row]![column]!] ?? 0);
      rowOf.set(id, row);
    });
  });
  return rulesOf(table, new Set(values.keys()), lacks).flatMap((rule) => {
    const ids = idsIn(rule);
    if (!ids.every((id) => values.has(id)) || ids.every((id) => values.get(id) === 0)) return [];
    return [{ holds: holds(rule, values), rows: [...new Set(ids.map((id) => rowOf.get(id)!))] }];
  });
}

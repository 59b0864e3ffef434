import type { TableForm } from '../../forms/form.ts';
import { idsOf } from '../labels/lexicon.ts';
import type { Candidate } from '../rows/candidates.ts';
import { rulesOf } from '../rows/glued.ts';
import { holds, idsIn } from '../splits/held-sums.ts';
import { TORN } from '../values/deal.ts';
import { beginAbove } from '../values/figures-below.ts';
import { areUpright, numberAt, type Slot } from '../values/slot.ts';
import { robbedRows } from './robbed-rows.ts';

/**
 * Leaves open rows of figures that may be but pieces of their own, unless their sums hold. Where columns are too narrow
 * extraction writes such figures a line at a time, the end of one perhaps stuck to the beginning of the next: by chance
 * there may be as many pieces as columns.
 */
export function withoutBrokenFigures(text: string, chain: readonly Candidate[]): readonly Candidate[] {
  const loose = chain.filter(({ use, slots }) => !slots.marked && !use.row.heading);
  const broken = brokenTables(text, loose);
  const odd = new Set([...robbedRows(text, chain), ...rareRows(text, loose)]);
  const open = new Set(
    loose.filter((candidate) => {
      const { deal, use, slots } = candidate;
      const isDoubtful = broken.has(use.table) || odd.has(candidate);
      if (deal.kind !== 'dealt') return deal.kind === 'glued' && isDoubtful && areUpright(text, deal.runs);
      const isOpen = isDoubtful && areUpright(text, slots.slots);
      return (isOpen || isPiece(text, deal.slots) || beginAbove(text, deal.slots)) && !addsUp(text, use, deal.slots);
    }),
  );
  if (open.size === 0) return chain;
  return chain.map((candidate) => (open.has(candidate) ? { ...candidate, deal: TORN } : candidate));
}

/** The tables in which some pieces show that they are none but pieces. */
function brokenTables(text: string, rows: readonly Candidate[]): ReadonlySet<TableForm> {
  const upright = rows.filter(({ slots }) => areUpright(text, slots.slots));
  if (upright.length === 0) return new Set();
  const taken = new Set(
    rows.flatMap(({ deal }) => (deal.kind === 'dealt' ? deal.slots.map(({ start }) => start) : [])),
  );
  const tables = [...new Set(upright.map(({ use }) => use.table))];
  return new Set(
    tables.filter((table) => {
      const own = upright.filter(({ use }) => use.table === table);
      const hasRest = own.some(({ slots }) => slots.slots.some(({ start, end }) => REST.test(text.slice(start, end))));
      return hasRest || goOn(text, own, taken);
    }),
  );
}

/** Rows of figures one a line where most rows of the table have theirs on one line. */
function rareRows(text: string, rows: readonly Candidate[]): readonly Candidate[] {
  const wide = rows.filter(({ deal }) => deal.kind === 'dealt' && deal.slots.length > 1);
  const upright = wide.filter(({ slots }) => areUpright(text, slots.slots));
  return upright.filter(({ use: { table } }) => {
    const count = (some: readonly Candidate[]) => some.filter(({ use }) => use.table === table).length;
    return 2 * count(upright) < count(wide);
  });
}

/** No figure begins so: it is the end of one, with others behind it. */
const REST = /^0\d/;

/** Whether single figures have others below them that are no row's. The numbers of pages count up. */
function goOn(text: string, rows: readonly Candidate[], taken: ReadonlySet<number>): boolean {
  const below = rows.flatMap(({ deal, slots: { slots } }) => {
    const [first, second] = slots as [Slot, Slot];
    const isOne = deal.kind === 'dealt' && deal.slots.length === 1 && deal.slots[0]!.start === first.start;
    const isRest = isOne && slots.length === 2 && /^\d+$/.test(text.slice(second.start, second.end));
    return isRest && !taken.has(second.start) ? [numberAt(text, second)!] : [];
  });
  return below.some((number, at) => number <= below[at - 1]!);
}

/** Whether the point of a figure ends its line, or the line above its rest. */
function isPiece(text: string, slots: readonly Slot[]): boolean {
  return slots.some(({ start, end }) => {
    if (text[end] === '.' && /^\.\s/.test(text.slice(end, end + 2))) return true;
    const line = text.lastIndexOf('\n', start - 1);
    return line > 0 && POINT.test(text.slice(Math.max(0, line - REACH), line));
  });
}

/** Behind fewer digits it may be an ordinal's. */
const POINT = /\d{3}\.[^\S\n]*$/;
const REACH = 20;

/** Whether the row has sums of its own, and they hold. */
function addsUp(text: string, { table, row }: Candidate['use'], slots: readonly Slot[]): boolean {
  const ids = idsOf(table, row);
  const values = new Map(ids.map((id, column) => [id, numberAt(text, slots[column]!) ?? 0]));
  const rules = rulesOf(table, new Set(ids)).filter((rule) => idsIn(rule).every((id) => values.has(id)));
  return rules.length > 0 && rules.every((rule) => holds(rule, values));
}

import type { TableForm } from '../../forms/form.ts';
import { endOfLine } from '../../text/lines.ts';
import { isEmpty } from '../values/deal.ts';
import { skipRemark } from '../values/remarks.ts';
import type { Slot } from '../values/slot.ts';
import type { Candidate } from './candidates.ts';
import { addsUp, figuresOf } from './own-sums.ts';

/** A row that was dealt out, with something in one of its cells. */
interface DealtRow {
  readonly candidate: Candidate;
  readonly slots: readonly Slot[];
}

/**
 * Rows that may have lost a cell, so that an empty one at their beginning or end is one of those that merged labels
 * leave: the figures stand a place further. Rows whose labels span no more cells show how many there are behind them,
 * and those whose labels span as many where the first column begins.
 */
export function shortRows(text: string, table: TableForm, chosen: readonly Candidate[]): readonly Candidate[] {
  const rows = chosen.flatMap((candidate) => dealtOf(candidate) ?? []);
  const open = rows.filter(({ slots }) => !isWhole(slots));
  if (open.length === 0) return [];
  const lacking = chosen.filter(
    ({ use, slots: { slots, marked } }) => marked && slots.length > 1 && slots.length < use.row.columns.length,
  );
  const closed = rows.filter(({ slots }) => isWhole(slots));
  const holds = ({ candidate, slots }: DealtRow) => addsUp(text, table, candidate.use.row, slots) !== false;
  // A draft that is being filled in has no totals either. But its labels leave no cells, or all would not have as many.
  const isEven =
    chosen.every(({ use, slots: { slots } }) => slots.length === use.row.columns.length) &&
    new Set(chosen.map(depthOf)).size > 1;
  const mayBeMoved = (row: DealtRow) => (isEmpty(row.slots[0]!) ? !isEven : addsUpMoved(text, table, row));
  const isWithoutTotals =
    closed.length === 0 && open.some((row) => isEmpty(row.slots.at(-1)!) && !holds(row) && mayBeMoved(row));
  const isMerged = closed.some((row) => gapOf(text, row) > 1);
  const short = open.filter((row) => {
    const depth = depthOf(row.candidate);
    const isBeside = (other: Candidate) => other.use.row.columns.length === row.slots.length && depthOf(other) >= depth;
    const whole = closed.filter(({ candidate }) => isBeside(candidate));
    const width = widthOf(text, row);
    if (width > 0 && whole.some((other) => widthOf(text, other) > width)) return true;
    const same = whole.filter(({ candidate }) => depthOf(candidate) === depth);
    const gap = gapOf(text, row);
    if (isMerged && isEmpty(row.slots[0]!) && !holds(row)) return true;
    if (same.length > 0) return isEmpty(row.slots[0]!) && same.every((other) => gapOf(text, other) !== gap);
    return lacking.some(isBeside) || isWithoutTotals;
  });
  return [...short, ...withoutTotals(text, table, open)].map(({ candidate }) => candidate);
}

/** Rows that end with an empty cell, if the last figure of each makes up for those before it: it is their total. */
function withoutTotals(text: string, table: TableForm, open: readonly DealtRow[]): readonly DealtRow[] {
  const rows = open.filter(({ candidate, slots }) => {
    const isSummed = addsUp(text, table, candidate.use.row, slots) !== null;
    return isSummed && isEmpty(slots.at(-1)!) && figuresOf(text, slots).some((figure) => figure !== 0);
  });
  const endWithTotal = rows.every(({ slots }) => {
    const figures = figuresOf(text, slots.slice(0, -1));
    return 2 * figures.at(-1)! >= figures.reduce((sum, figure) => sum + figure, 0);
  });
  return endWithTotal && rows.length > 1 ? rows : [];
}

function dealtOf(candidate: Candidate): DealtRow | null {
  const { deal } = candidate;
  const isRow = deal.kind === 'dealt' && deal.slots.length > 1 && !deal.slots.every(isEmpty);
  return isRow ? { candidate, slots: deal.slots } : null;
}

function isWhole(slots: readonly Slot[]): boolean {
  return !isEmpty(slots[0]!) && !isEmpty(slots.at(-1)!);
}

/** Whether its figures add up, and not to nothing, with each of them a place further. */
function addsUpMoved(text: string, table: TableForm, { candidate: { use }, slots }: DealtRow): boolean {
  const moved = [slots.at(-1)!, ...slots.slice(0, -1)];
  return addsUp(text, table, use.row, moved) === true && figuresOf(text, slots).some((figure) => figure !== 0);
}

/** How many labels of groups stand before the row's own: the more, the fewer cells does that span. */
function depthOf({ use }: Candidate): number {
  return use.row.group.length;
}

/** Cells behind the label, merged ones and that of the unit included; 0 where no marks divide them. */
function widthOf(text: string, { candidate: { spot, slots } }: DealtRow): number {
  if (slots.marked) return slots.slots.length;
  const line = text.slice(spot.end, endOfLine(text, spot.end));
  return marksIn(line.replace(/\|\s*$/, ''));
}

/** Where bars divide the cells, tabs only indent lines; where tabs do, commas divide thousands. */
function marksIn(part: string): number {
  const mark = ['|', '\t'].find((each) => part.includes(each)) ?? ',';
  return part.split(mark).length - 1;
}

/** How many marks stand between the label and the first column. */
function gapOf(text: string, { candidate: { spot }, slots }: DealtRow): number {
  const filled = slots.findIndex((slot) => !isEmpty(slot));
  const first = slots[filled]!.start;
  return marksIn(text.slice(skipRemark(text, spot.end, first), first)) - filled;
}

/** Labels that do not stand in the order of the form, amid figures that may. */
import type { Span } from '../../text/span.ts';
import type { FormRow } from '../labels/form-rows.ts';
import type { ReportText } from '../labels/spots.ts';
import type { Slot } from '../values/slot.ts';

/** A label out of the order of the form. */
export interface Stray {
  readonly row: number;
  /** The figures right behind it, where figures stand right before it as well. */
  readonly figures: readonly Slot[];
}

/** The labels in a region that stand before another one that the form has before them, or behind one that it has behind. */
export function straysOf(
  { text, form, spots }: ReportText,
  rows: readonly FormRow[],
  { start, end }: Span,
  figures: readonly Slot[],
): Stray[] {
  const labels = spots.flatMap((spot) => {
    if (spot.start < start || spot.end > end || spot.core.length < TELLING) return [];
    const [use, ...others] = spot.uses.filter(({ kind, form: of }) => kind === 'row' && of === form);
    const row = rows.findIndex((place) => use?.kind === 'row' && place.row === use.row);
    return row === -1 || others.length > 0 ? [] : [{ row, spot }];
  });
  // The last row up to each label, and the first one from it on.
  const last = labels.map(({ row }) => row);
  const first = [...last];
  for (let at = 1; at < last.length; at++) last[at] = Math.max(last[at]!, last[at - 1]!);
  for (let at = first.length - 2; at >= 0; at--) first[at] = Math.min(first[at]!, first[at + 1]!);
  const isApart = (from: number, to: number) => text.slice(from, to).trim() !== '';
  return labels.flatMap(({ row, spot }, index) => {
    if (last[index] === row && first[index] === row) return [];
    const before = figures.findLast((slot) => slot.end <= spot.start);
    const behind = figures.filter((slot) => slot.start >= spot.end);
    const stop = behind.findIndex((slot, at) => at > 0 && isApart(behind[at - 1]!.end, slot.start));
    const own = stop === -1 ? behind : behind.slice(0, stop);
    const isBetween =
      before !== undefined && !isApart(before.end, spot.start) && !isApart(spot.end, own[0]?.start ?? end);
    return [{ row, figures: isBetween ? own : [] }];
  });
}

/** Whether a label out of order took a row of figures with it that would be another row's. */
export function hasMoved({ row, figures }: Stray, slots: readonly (readonly Slot[])[]): boolean {
  const own = slots[row]!;
  return figures.length >= own.length && figures[0]!.start !== own[0]!.start;
}

/** A shorter label is a part of others. */
const TELLING = 4;

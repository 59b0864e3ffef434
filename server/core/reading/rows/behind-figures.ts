/** Labels that stand behind their figures: what follows such a label is another row's. */
import type { RowUse } from '../labels/lexicon.ts';
import type { Spot } from '../labels/spots.ts';
import type { Deal } from '../values/deal.ts';
import { find, type Slot } from '../values/slot.ts';

/** A row's figures take no more. */
const REACH = 200;

/** Nothing but figures on a line before its label. */
const FIGURES_BEFORE = /^[\s|]*\d[\d.,]*[\s|]+(?:[\d.,/无-]+[\s|]+)*[\u3400-\u9fff\s|、()]*$/;

/** Whether a label ends the line of its figures: then those below it, or none, are another row's. */
export function isBehindFigures(text: string, { start, end }: Spot, slots: readonly Slot[]): boolean {
  if (text[start - 1] === '\n') return false;
  const first = slots.find((slot) => slot.start < slot.end);
  if (first !== undefined && find(text, '\n', end, first.start) === -1) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  return FIGURES_BEFORE.test(before.slice(before.lastIndexOf('\n') + 1));
}

interface DealtLabel {
  readonly spot: Spot;
  readonly use: RowUse;
  readonly deal: Deal;
}

/** So many figures before the first label are no accident. */
const ENOUGH = 3;
const FIGURE = /^\d[\d.,]*$/;

/** Whether all labels of a table do: the first one has figures before it, as many as its columns, and the last one none behind. */
export function areBehindFigures(text: string, rows: readonly DealtLabel[]): boolean {
  const [first, ...others] = rows.filter(({ use }) => !use.row.heading).toSorted((a, b) => a.spot.start - b.spot.start);
  const last = others.at(-1);
  if (first === undefined || last === undefined) return false;
  if (
    last.deal.kind === 'glued' ||
    (last.deal.kind === 'dealt' && last.deal.slots.some(({ start, end }) => start < end))
  )
    return false;
  const { columns } = first.use.row;
  const { start } = first.spot;
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .match(/[^\s|]+/g)
      ?.slice(-columns.length) ?? [];
  return before.length === columns.length && before.length >= ENOUGH && before.every((figure) => FIGURE.test(figure));
}

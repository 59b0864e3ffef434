/** The column of codes that tables of statistics may have behind that of the units: 指标名称 | 计量单位 | 代码 | 数量. */
import { textOf } from '../../text/span.ts';
import { isUnit } from '../../text/value-words.ts';
import { numberAt } from '../values/slot.ts';
import type { ReadSpot } from './read-spots.ts';

/** Fewer rows may rise by chance. */
const ROWS = 5;
/** Rows that no form has lie between: codes rise by no more than this on average. */
const STEP = 6;

/**
 * The spots without such codes: numbers behind the unit that rise from row to row, and begin at the first and anew only
 * in the next table. Small figures do that after a few rows, or are zero.
 */
export function withoutCodes(text: string, read: readonly ReadSpot[]): readonly ReadSpot[] {
  const rows = read.filter(({ slots }) => slots.marked && slots.slots.length > 1);
  const united = rows.find(({ slots: { slots } }) => isUnit(textOf(text, slots[0]!)));
  if (united === undefined) return read;
  const codes = rows.map(({ slots: { slots } }) => numberAt(text, slots[1]!));
  const begins = codes.flatMap((code, row) => (row === 0 || code! <= codes[row - 1]! ? [row] : []));
  const areCodes = codes.every((code) => code !== null && code > 0 && code <= STEP * rows.length);
  const areLong = begins.every((row, at) => codes[row]! <= 2 && (begins[at + 1] ?? rows.length) - row >= ROWS);
  if (!areCodes || !areLong) return read;
  const coded = new Set(rows);
  return read.map((each) => {
    if (!coded.has(each)) return each;
    const { slots } = each.slots;
    return { ...each, slots: { ...each.slots, slots: [slots[0]!, ...slots.slice(2)] } };
  });
}

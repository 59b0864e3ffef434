/** Rows that were written out in words, each figure behind its column's name: `新收：自然人6，商业企业2，…，总计8`. */
import type { Spot } from '../labels/spots.ts';
import type { Slot } from '../values/slot.ts';
import { columnCores } from './block-heads.ts';

const VALUE = /\s*[:为]?\s*(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s*[件条]?/y;
/** What stands between a figure and the next name. */
const BETWEEN = /^[\s:,;、.。()]*$/;

/**
 * The figures behind the names of all columns of a row, in the form's order whatever that of the names; null where a
 * name or a figure is missing, or other words stand among them.
 *
 * @param next index of the first spot behind the row's label
 * @param from where the label ends
 */
export function namedValues(
  text: string,
  spots: readonly Spot[],
  next: number,
  from: number,
  { uses }: Spot,
): readonly Slot[] | null {
  const first = spots[next];
  // Behind nearly every label stand its values.
  if (first === undefined || !BETWEEN.test(text.slice(from, first.coreStart))) return null;
  for (const use of uses) {
    if (use.kind !== 'row' || use.row.columns.length < 2) continue;
    const cores = columnCores(use.row);
    if (!cores.includes(first.core)) continue;
    const values = new Map<string, Slot>();
    let end = from;
    for (const { core, coreStart, end: nameEnd } of spots.slice(next, next + cores.length)) {
      VALUE.lastIndex = nameEnd;
      const value = VALUE.exec(text)?.[1];
      if (value === undefined || !BETWEEN.test(text.slice(end, coreStart))) return null;
      const start = text.indexOf(value, nameEnd);
      values.set(core, { start, end: start + value.length });
      end = VALUE.lastIndex;
    }
    return cores.every((core) => values.has(core)) ? cores.map((core) => values.get(core)!) : null;
  }
  return null;
}

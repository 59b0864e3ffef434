/** A place for a value, and how a text is searched for one. Everything works on offsets into the folded text. */
import { valueIn } from '../../text/numbers.ts';

/** One place for a value, trimmed; empty (start = end) for an empty cell. */
export interface Slot {
  readonly start: number;
  readonly end: number;
}

export interface Slots {
  readonly slots: readonly Slot[];
  /** True when cell marks divide the slots, so that an empty slot is an empty cell. */
  readonly marked: boolean;
  /** False when running text follows the last value on its line: then it may be a sentence, not a table. */
  readonly clean: boolean;
}

export function marked(slots: readonly Slot[]): Slots {
  return { slots, marked: true, clean: true };
}

/** Values in a row with nothing but blanks between them. */
export function loose(slots: readonly Slot[]): Slots {
  return { slots, marked: false, clean: true };
}

/** The number that stands in a slot, null where there is none. */
export function numberAt(text: string, { start, end }: Slot): number | null {
  return valueIn(text.slice(start, end));
}

/** Whether the first slots of a row stand on lines of their own. */
export function areUpright(text: string, [first, second]: readonly Slot[]): boolean {
  return first !== undefined && second !== undefined && find(text, '\n', first.end, second.start) !== -1;
}

export function trimmed(text: string, start: number, end: number): Slot {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (from < to) return { start: from, end: to };
  // In the middle of an empty cell a value stands as it does in the others: `| 0 |`.
  const middle = (start + end) >> 1;
  return { start: middle, end: middle };
}

/** Where the line of an offset ends, at `limit` at the latest. */
export function endWithin(text: string, from: number, limit: number): number {
  const end = find(text, '\n', from, limit);
  return end === -1 ? limit : end;
}

/** The first `mark` before `limit`, or −1. `String.indexOf` would search the whole rest of the text. */
export function find(text: string, mark: string, from: number, limit: number): number {
  const unit = mark.charCodeAt(0);
  for (let at = from; at < limit; at++) if (text.charCodeAt(at) === unit) return at;
  return -1;
}

export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a;
}

export function skipBlank(text: string, from: number, limit: number, bars = true): number {
  let at = from;
  while (at < limit && (isBlank(text.charCodeAt(at)) || (bars && text[at] === '|'))) at++;
  return at;
}

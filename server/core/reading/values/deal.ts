import type { UnreadReason } from '../../report/report.ts';
import { isDigit } from '../../text/letters.ts';
import { startOfLine } from '../../text/lines.ts';
import { textOf } from '../../text/span.ts';
import { isUnit } from '../../text/value-words.ts';
import { goOnBelow } from './figures-below.ts';
import { areBehindLines } from './marked-cells.ts';
import { find, numberAt, type Slot, type Slots } from './slot.ts';

/** Slots dealt out to the columns of a row, or the reason why that cannot be done surely. */
export type Deal =
  | {
      readonly kind: 'dealt';
      readonly slots: readonly Slot[];
      readonly width: number;
      readonly offset: number;
      /** True for a merged cell that was written out for each of the columns it spans. */
      readonly merged?: true;
    }
  /** Fewer runs of digits than columns, but digits enough: the equations may tell how they divide. */
  | { readonly kind: 'glued'; readonly runs: readonly Slot[] }
  | { readonly kind: 'unread'; readonly reason: UnreadReason };

/** The values that belong here stand elsewhere, or may be another row's. */
export const TORN: Deal = { kind: 'unread', reason: { kind: 'torn' } };

/** How rows of the same number of cells were dealt out elsewhere in the table: width → offset. */
export type Alignment = ReadonlyMap<number, number>;

/**
 * Deals the slots to `wanted` columns. Merged cells leave empty slots before or behind the values; they are told from
 * blank values by the one offset that leaves no value out, else by how the other rows of the table are aligned.
 */
export function deal(text: string, found: Slots, wanted: number, alignment: Alignment): Deal {
  const slots = found.marked ? withoutUnit(text, found.slots, wanted) : withoutPageNumber(text, found.slots, wanted);
  const width = slots.length;
  if (width === wanted) {
    const values = valuesAmong(text, slots, found.marked);
    if (values < wanted) return { kind: 'unread', reason: { kind: 'count', found: values, expected: wanted } };
    if (!found.marked && goOnBelow(text, slots)) return TORN;
    return { kind: 'dealt', slots, width, offset: 0 };
  }
  if (width < wanted) return unread(text, slots, wanted, found);
  const tooMany: Deal = { kind: 'unread', reason: { kind: 'count', found: width, expected: wanted } };
  if (!found.marked || endsOpen(text, slots)) return tooMany;
  const [value] = slots;
  if (wanted === 1 && value !== undefined && isRepeated(text, slots))
    return { kind: 'dealt', slots: [value], width: wanted, offset: 0, merged: true };
  // All values must lie within the cells that are dealt out.
  const first = slots.findIndex((slot) => !isEmpty(slot));
  const last = slots.findLastIndex((slot) => !isEmpty(slot));
  const offsets: number[] = [];
  for (let offset = 0; offset + wanted <= width; offset++) {
    if (first === -1 || (offset <= first && last < offset + wanted)) offsets.push(offset);
  }
  if (offsets.length === 0) return tooMany;
  // Of empty cells alone the last ones, as a unit column and what merged labels leave stand first; a single value's head
  // spans what other rows have in several.
  const blank = slots.every(isEmpty) ? (wanted === 1 && width > 2 ? 0 : offsets.at(-1)) : undefined;
  const offset =
    choose(offsets, alignment.get(width)) ?? blank ?? (areBehindLines(text, slots, wanted) ? 0 : undefined);
  if (offset === undefined) return { kind: 'unread', reason: { kind: 'blanks' } };
  return { kind: 'dealt', slots: slots.slice(offset, offset + wanted), width, offset };
}

/**
 * Whether cells that stand one a line end without the bar that the one before the last has: the last one may be what
 * is left of the next label, its ordinal.
 */
export function endsOpen(text: string, slots: readonly Slot[]): boolean {
  const [before, last] = slots.slice(-2) as [Slot, Slot | undefined];
  if (last === undefined || isEmpty(last) || find(text, '\n', before.end, last.start) === -1) return false;
  return isClosed(text, before) && !isClosed(text, last);
}

const CLOSED = /[^\S\n]*(?:\||\n[^\S\n]*\|[^\S\n]*(?:\n|$))/y;

/** Whether a bar stands behind it on its line, or alone on the next. */
function isClosed(text: string, { end }: Slot): boolean {
  CLOSED.lastIndex = end;
  return CLOSED.test(text);
}

/** Whether two rows were dealt out, and one has a figure where the other has none or another. */
export function saysOther(text: string, one: Deal, other: Deal): boolean {
  if (one.kind !== 'dealt' || other.kind !== 'dealt') return false;
  return one.slots.some((slot, at) => numberAt(text, slot) !== numberAt(text, other.slots[at]!));
}

/** How many of as many slots as there are columns can be values of one row. */
function valuesAmong(text: string, slots: readonly Slot[], marked: boolean): number {
  const [first] = slots;
  // The unit has a column of its own: then a value's cell was lost.
  if (first === undefined || isUnit(textOf(text, first))) return Math.max(0, slots.length - 1);
  if (marked) return slots.length;
  // Blanks between dashes, or a page number behind a row that lacks as many values.
  if (endsWithPage(text, slots)) return slots.length - 3;
  // Values over several lines stand one a line; else what follows the first line is another row's.
  let breaks = 0;
  let firstLine = slots.length;
  for (let index = 1; index < slots.length; index++) {
    if (find(text, '\n', slots[index - 1]!.end, slots[index]!.start) === -1) continue;
    if (breaks++ === 0) firstLine = index;
  }
  return breaks === slots.length - 1 ? slots.length : firstLine;
}

/** Whether the last three are the number of a page between dashes: `- 4 -`. */
export function endsWithPage(text: string, slots: readonly Slot[]): boolean {
  const third = slots.at(-3);
  return third !== undefined && /^- \d{1,4} -$/.test(text.slice(third.start, slots.at(-1)!.end));
}

/** The only offset, else the one other rows have. */
function choose(offsets: readonly number[], known: number | undefined): number | undefined {
  return offsets.length === 1 ? offsets[0] : offsets.find((offset) => offset === known);
}

/** Whether each cell says what the first one does. */
function isRepeated(text: string, slots: readonly Slot[]): boolean {
  const [first = '', ...others] = slots.map((slot) => textOf(text, slot));
  return first !== '' && others.every((other) => other === first);
}

export function isEmpty(slot: Slot): boolean {
  return slot.start === slot.end;
}

/** What shows that the values go on behind a run: a unit, a sign or a blank's mark, more digits, perhaps behind a note. */
const GOES_ON = /^(?:[增减件条次篇个元份万]|\s?(?:[-/无]|[\u3400-\u9fff]{0,4}\d))/;

function unread(text: string, slots: readonly Slot[], wanted: number, { marked, clean }: Slots): Deal {
  if (slots.length === 0) return { kind: 'unread', reason: { kind: 'no-values' } };
  const digits = slots.reduce((sum, slot) => sum + digitsIn(text, slot), 0);
  // Cells that are marked off hold one figure each: a row short of one is not glued. Nor is one that goes on (`696减8`).
  const last = slots.at(-1)!.end;
  const goesOn = !clean && GOES_ON.test(text.slice(last, last + 8));
  if (!goesOn && (slots.length === 1 || !marked) && digits > slots.length && digits >= wanted)
    return { kind: 'glued', runs: slots };
  return { kind: 'unread', reason: { kind: 'count', found: slots.length, expected: wanted } };
}

function digitsIn(text: string, { start, end }: Slot): number {
  let digits = 0;
  for (let at = start; at < end; at++) if (isDigit(text.charCodeAt(at))) digits += 1;
  return digits;
}

/** Drops the slot of the unit column; where the unit was left out, its empty slot is dealt with like a merged one. */
function withoutUnit(text: string, slots: readonly Slot[], wanted: number): readonly Slot[] {
  const first = slots[0];
  if (first === undefined || slots.length <= wanted) return slots;
  return isUnit(textOf(text, first)) ? slots.slice(1) : slots;
}

/** Without cell marks a page number behind the values is none of them: on a later line, or between dashes (`- 4 -`). */
function withoutPageNumber(text: string, slots: readonly Slot[], wanted: number): readonly Slot[] {
  const first = slots[0];
  const last = slots[wanted - 1];
  const next = slots[wanted];
  if (first === undefined || last === undefined || next === undefined) return slots;
  const rest = slots.slice(wanted).map((slot) => textOf(text, slot));
  if (rest.length === 3 && /^- \d{1,4} -$/.test(rest.join(' '))) return slots.slice(0, wanted);
  // A single value must stand beside its label: on a line of its own it may be another row's.
  const lineStart = startOfLine(text, first.start);
  const alone = wanted === 1 && text.slice(lineStart, first.start).trim() === '';
  if (text.slice(first.start, last.end).includes('\n') || alone) return slots;
  return text.slice(last.end, next.start).includes('\n') ? slots.slice(0, wanted) : slots;
}

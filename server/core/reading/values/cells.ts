import type { ColumnForm, RowForm } from '../../forms/form.ts';
import type { Cell, UnreadReason } from '../../report/report.ts';
import { type Source, spanOf, visibleText } from '../../source/source.ts';
import { isInteger } from '../../text/decimal.ts';
import { isDigit } from '../../text/letters.ts';
import { isBlankMark, numberIn } from '../../text/numbers.ts';
import { textOf } from '../../text/span.ts';
import { isBlank, type Slot } from './slot.ts';

export type CellReading =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'unread'; readonly id: string; readonly reason: UnreadReason };

/**
 * Reads one slot as a cell: a number with or without a note, or a blank. Anything else is unread.
 *
 * @param id the cell's id
 */
export function readCell(source: Source, id: string, row: RowForm, column: ColumnForm, slot: Slot): CellReading {
  const span = spanOf(source, slot.start, slot.end);
  const text = visibleText(source, slot.start, slot.end);
  const folded = textOf(source.folded.text, slot);
  const number = numberIn(folded);
  if (number === null) {
    if (!isBlankMark(folded)) return { kind: 'unread', id, reason: { kind: 'text', text } };
    return {
      kind: 'cell',
      cell: { id, row, column, value: null, text, span, digits: span, note: null, invalid: null },
    };
  }
  const { value, note } = number;
  const start = slot.start + number.digits.start;
  const end = slot.start + number.digits.end;
  if (isPartOfMore(source, start, end) || (column.kind !== 'change' && isJoined(source, start)))
    return { kind: 'unread', id, reason: { kind: 'text', text } };
  const digits = end - start === folded.length ? span : spanOf(source, start, end);
  return { kind: 'cell', cell: { id, row, column, value, text, span, digits, note, invalid: invalid(column, value) } };
}

/**
 * What was lost or seen amiss beside digits was one of them: a letter, a stroke, a character that could not be decoded.
 * A share is no figure of a table, and digits behind a mark that turns them round stand the other way.
 */
const DAMAGED = /[A-Za-z丨□\ufffd\u202d\u202e]0|0(?:[.,]?[A-Za-z丨□\ufffd]|\/\d|[%％])/;

/** Whether a figure is what is left of a longer one, the first of two, or no count: `46�57`, `Z662`, `1/9`, `5%`. */
function isPartOfMore({ folded: { at }, visible: { text } }: Source, start: number, end: number): boolean {
  const before = at[start]! - 1;
  const behind = at[end - 1]! + 1;
  // Nearly every figure stands between blanks.
  if (isBlank(text.charCodeAt(before)) && isBlank(text.charCodeAt(behind))) return false;
  return DAMAGED.test(`${text.charAt(before)}0${text.slice(behind, behind + 2)}`);
}

/** Whether the sign of a figure stands right behind another one: then it is a dash between the two, `541-305`. */
function isJoined({ folded: { text } }: Source, start: number): boolean {
  return !isDigit(text.charCodeAt(start)) && isDigit(text.charCodeAt(start - 1));
}

function invalid(column: ColumnForm, value: NonNullable<Cell['value']>): Cell['invalid'] {
  if (column.kind !== 'change' && value.units < 0n) return 'negative';
  return column.kind === 'amount' || isInteger(value) ? null : 'fractional';
}

import type { ColumnForm, RowForm } from '../../forms/form.ts';
import type { Cell, UnreadReason } from '../../report/report.ts';
import { type Source, spanOf, visibleText } from '../../source/source.ts';
import { isInteger } from '../../text/decimal.ts';
import { isBlankMark, numberIn } from '../../text/numbers.ts';
import type { Slot } from './slot.ts';

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
  const folded = source.folded.text.slice(slot.start, slot.end);
  const number = numberIn(folded);
  if (number === null) {
    if (!isBlankMark(folded)) return { kind: 'unread', id, reason: { kind: 'text', text } };
    return {
      kind: 'cell',
      cell: { id, row, column, value: null, text, span, digits: span, note: null, invalid: null },
    };
  }
  if (isPartOfMore(source, slot)) return { kind: 'unread', id, reason: { kind: 'text', text } };
  const { value, note } = number;
  const whole = number.digits.start === 0 && number.digits.end === folded.length;
  const digits = whole ? span : spanOf(source, slot.start + number.digits.start, slot.start + number.digits.end);
  return { kind: 'cell', cell: { id, row, column, value, text, span, digits, note, invalid: invalid(column, value) } };
}

/** What was lost or seen amiss beside digits was one of them: a letter, a stroke, a character that could not be decoded. */
const DAMAGE = /[A-Za-z\u4e28\ufffd]/;

/** Whether a figure is what is left of a longer one, or the first of two: `46�57`, `Z662`, `1/9`. */
function isPartOfMore({ folded, visible }: Source, { start, end }: Slot): boolean {
  const before = visible.text[folded.at[start]! - 1] ?? '';
  const behind = folded.at[end - 1]! + 1;
  const after = visible.text[behind] ?? '';
  return DAMAGE.test(before) || DAMAGE.test(after) || (after === '/' && /\d/.test(visible.text[behind + 1] ?? ''));
}

function invalid(column: ColumnForm, value: NonNullable<Cell['value']>): Cell['invalid'] {
  if (column.kind !== 'change' && value.units < 0n) return 'negative';
  return column.kind === 'amount' || isInteger(value) ? null : 'fractional';
}

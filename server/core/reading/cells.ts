import { type ColumnForm, cellId, type RowForm, type TableForm } from '../forms/form.ts';
import type { Cell, UnreadReason } from '../report/report.ts';
import { isInteger } from '../text/decimal.ts';
import { isBlankMark, numberIn } from '../text/numbers.ts';
import type { Slot } from './slots.ts';
import { type Source, spanOf, visibleText } from './source.ts';

export type CellReading =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'unread'; readonly id: string; readonly reason: UnreadReason };

/** Reads one slot as a cell: a number with or without a note, or a blank. Anything else is unread. */
export function readCell(source: Source, table: TableForm, row: RowForm, column: ColumnForm, slot: Slot): CellReading {
  const id = cellId(table.key, row.key, column.key);
  const span = spanOf(source, slot.start, slot.end);
  const text = visibleText(source, slot.start, slot.end);
  const folded = source.folded.text.slice(slot.start, slot.end);
  const base = { id, row, column, text, span };
  if (isBlankMark(folded)) {
    return { kind: 'cell', cell: { ...base, value: null, digits: span, note: null, invalid: null } };
  }
  const number = numberIn(folded);
  if (number === null) return { kind: 'unread', id, reason: { kind: 'text', text } };
  const digits = spanOf(source, slot.start + number.digits.start, slot.start + number.digits.end);
  return {
    kind: 'cell',
    cell: { ...base, value: number.value, digits, note: number.note, invalid: invalid(column, number.value) },
  };
}

function invalid(column: ColumnForm, value: NonNullable<Cell['value']>): Cell['invalid'] {
  if (column.kind !== 'change' && value.units < 0n) return 'negative';
  return column.kind === 'amount' || isInteger(value) ? null : 'fractional';
}

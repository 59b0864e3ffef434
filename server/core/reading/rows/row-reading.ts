import { cellId, type RowForm, type TableForm } from '../../forms/form.ts';
import type { Cell, Row, StrayValue, UnreadReason, UnreadRow } from '../../report/report.ts';
import { type Source, spanOf, visibleText } from '../../source/source.ts';
import { cover, type Span } from '../../text/span.ts';
import { idsOf } from '../labels/lexicon.ts';
import { readCell } from '../values/cells.ts';
import type { Slot } from '../values/slot.ts';
import type { Candidate } from './candidates.ts';

/** What was read of a row: some of its cells may be unread while the others are sure. */
export interface RowReading {
  readonly row: Row | null;
  readonly unread: readonly UnreadRow[];
  readonly stray: readonly StrayValue[];
}

export function unreadRow(source: Source, { spot, slots, use }: Candidate, reason: UnreadReason): RowReading {
  const { row, table } = use;
  const label = spanOf(source, spot.start, spot.end);
  const values = slots.slots.at(-1);
  const span = values === undefined ? label : cover(label, spanOf(source, values.start, values.end));
  return { row: null, unread: [{ row, ids: idsOf(table, row), reason, label, span }], stray: [] };
}

/** Reads the slots of a row, one a column, in the order of the form's columns. */
export function rowOf(
  source: Source,
  table: TableForm,
  form: RowForm,
  label: Span,
  slots: readonly Slot[],
): RowReading {
  const cells: Cell[] = [];
  const unread: UnreadRow[] = [];
  const ids = idsOf(table, form);
  const own = slots.slice(0, form.columns.length);
  const start = own.reduce((first, slot) => Math.min(first, slot.start), Number.POSITIVE_INFINITY);
  const end = own.reduce((last, slot) => Math.max(last, slot.end), 0);
  const span = cover(label, spanOf(source, start, end));
  form.columns.forEach((column, index) => {
    const slot = slots[index]!;
    const reading = readCell(source, ids[index]!, form, column, slot);
    if (reading.kind === 'cell') cells.push(reading.cell);
    else {
      const place = spanOf(source, slot.start, slot.end);
      unread.push({ row: form, ids: [reading.id], reason: reading.reason, label, span: place });
    }
  });
  const several = unread.find(({ reason }) => reason.kind === 'text' && SEVERAL.test(reason.text));
  if (several === undefined) return { row: { form, label, span, cells }, unread, stray: [] };
  return { row: null, unread: [{ ...several, ids }], stray: [] };
}

/** `4 1 | 31 | |`: where what divides two figures was lost, those behind them moved. */
const SEVERAL = /^\d+(?:\s+\d+)+$/;

/** Numbers beside a label that only heads other rows. */
export function strayValues(source: Source, table: TableForm, row: RowForm, slots: readonly Slot[]): StrayValue[] {
  const found = slots.find(({ start, end }) => /^[+-]?\d+(?:\.\d+)?$/.test(source.folded.text.slice(start, end)));
  if (found === undefined) return [];
  const span = spanOf(source, found.start, found.end);
  const id = cellId(table.key, row.key, row.columns[0]?.key ?? '');
  return [{ row, id, text: visibleText(source, found.start, found.end), span }];
}

import type { RowForm, TableForm } from '../../forms/form.ts';
import { type Row, rowsIn, type StrayValue, type Table, type UnreadRow } from '../../report/report.ts';
import { once } from '../../text/once.ts';
import { cover } from '../../text/span.ts';
import type { RowReading } from './row-reading.ts';

/** Puts a table together; null when nothing of it was read. Rows come in the order of the form. */
export function tableOf(form: TableForm, readings: readonly RowReading[]): Table | null {
  const rows: Row[] = [];
  const unread: UnreadRow[] = [];
  const stray: StrayValue[] = [];
  for (const reading of readings) {
    if (reading.row !== null) rows.push(reading.row);
    unread.push(...reading.unread);
    stray.push(...reading.stray);
  }
  const [first] = [...rows, ...unread];
  if (first === undefined) return null;
  const order = orderOf(form);
  rows.sort((a, b) => order.get(a.form)! - order.get(b.form)!);
  const span = [...rows, ...unread].reduce((all, row) => cover(all, row.span), first.span);
  const table = { form, span, rows, unread, missing: [], stray };
  const present = rowsIn(table);
  const substituted = new Set([...present].flatMap((row) => row.substitutesFor));
  const missing = form.rows.filter(
    (row) => !row.heading && !row.optional && !present.has(row) && !substituted.has(row.key),
  );
  return { ...table, missing };
}

const orderOf = once(
  (form: TableForm): ReadonlyMap<RowForm, number> => new Map(form.rows.map((row, index) => [row, index])),
);

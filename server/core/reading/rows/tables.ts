import type { RowForm, TableForm } from '../../forms/form.ts';
import type { Row, StrayValue, Table, UnreadRow } from '../../report/report.ts';
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
  let { span } = first;
  const present = new Set<RowForm>();
  for (const row of rows) {
    present.add(row.form);
    span = cover(span, row.span);
  }
  for (const row of unread) {
    present.add(row.row);
    span = cover(span, row.span);
  }
  const substituted = new Set([...present].flatMap((row) => row.substitutesFor));
  const missing = form.rows.filter(
    (row) => !row.heading && !row.optional && !present.has(row) && !substituted.has(row.key),
  );
  return { form, span, rows, unread, missing, stray };
}

const orderOf = once(
  (form: TableForm): ReadonlyMap<RowForm, number> => new Map(form.rows.map((row, index) => [row, index])),
);

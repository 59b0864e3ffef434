import { cellId, type RowForm } from '../forms/form.ts';
import { goesBeyond } from '../report/headings.ts';
import { shortLabel } from '../report/names.ts';
import { type Report, rowsIn, type Table } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import type { Rule } from './rule.ts';
import { TEMPLATE } from './sources.ts';

/** Rows are named up to this many; the message stays short when half a table is gone. */
const NAMED = 5;

export const source = `${TEMPLATE}：表格各行为规定的表式（表式结构）`;

/** Rows of the form that a table surely lacks; reading has left out optional rows and those another row stands for. */
export const rule: Rule<'missing-row'> = {
  id: 'missing-row',
  severity: 'warning',
  check: (report, emit, { words }) => {
    for (const table of report.tables) {
      const missing = missingIn(report, table);
      if (missing.length === 0) continue;
      const named = missing.slice(0, NAMED).map((row) => shortLabel(row.label));
      emit({
        message: words.message(table.form.title, named, missing.length - named.length),
        span: placeOf(table, missing[0]!),
        cells: missing.flatMap((row) => row.columns.map((column) => cellId(table.form.key, row.key, column.key))),
      });
    }
  },
};

/** The rows it lacks; where the text breaks off in it, those behind the last one have yet to come. */
function missingIn(report: Report, table: Table): readonly RowForm[] {
  const { form, missing } = table;
  if (missing.length === 0 || goesBeyond(report, form.key)) return missing;
  const present = rowsIn(table);
  const last = form.rows.findLastIndex((row) => present.has(row));
  return missing.filter((row) => form.rows.indexOf(row) < last);
}

/** The label of the row after which the first missing one belongs, else of the first row; the table where it has none. */
function placeOf({ form, rows, span }: Table, first: RowForm): Span {
  const place = form.rows.indexOf(first);
  const before = rows.findLast((row) => form.rows.indexOf(row.form) < place) ?? rows[0];
  return before?.label ?? span;
}

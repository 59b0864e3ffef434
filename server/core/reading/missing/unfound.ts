import type { RowForm, TableForm } from '../../forms/form.ts';
import type { UnreadRow } from '../../report/report.ts';
import type { Span } from '../../text/span.ts';
import { idsOf } from '../labels/lexicon.ts';

/** A row that was not made out, but is not surely missing: it is told at a place. */
export function unfound(table: TableForm, row: RowForm, span: Span): UnreadRow {
  return { row, ids: idsOf(table, row), reason: { kind: 'label' }, label: span, span };
}

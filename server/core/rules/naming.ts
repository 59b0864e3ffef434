/** How messages call rows, cells and tables. */
import type { RowForm } from '../forms/form.ts';
import type { Messages } from '../messages/messages.ts';
import { shortLabel } from '../report/names.ts';
import type { Cell } from '../report/report.ts';

/** `“（一）予以公开”行“自然人”列` */
export function cellName(cell: Pick<Cell, 'row' | 'column'>, messages: Messages): string {
  return messages.rules.cell(shortLabel(cell.row.label), cell.column.key === '' ? '' : shortLabel(cell.column.label));
}

/** `“（一）予以公开”行` */
export function rowName(row: RowForm, messages: Messages): string {
  return messages.rules.row(shortLabel(row.label));
}

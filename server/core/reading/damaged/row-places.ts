/** The rows of a form in their order, with their labels as they are compared. */
import type { Form, RowForm, TableForm } from '../../forms/form.ts';
import { normalised } from '../../text/normalised.ts';

/** A row of the form, with its labels as they are compared. */
export interface RowPlace {
  readonly form: Form;
  readonly table: TableForm;
  readonly row: RowForm;
  readonly order: number;
  readonly labels: readonly { readonly ordinal: string | null; readonly core: string }[];
}

const rowLists = new WeakMap<Form, readonly RowPlace[]>();

/** The rows of a form in order, tables after one another. */
export function placesOf(form: Form): readonly RowPlace[] {
  let rows = rowLists.get(form);
  if (rows === undefined) {
    let order = 0;
    rows = form.tables.flatMap((table) =>
      table.rows.map((row) => ({
        form,
        table,
        row,
        order: order++,
        labels: [row.label, ...row.aliases].map(normalised),
      })),
    );
    rowLists.set(form, rows);
  }
  return rows;
}

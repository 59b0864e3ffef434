/** The rows of a form in their order, with their labels as they are compared. */

import type { Form, RowForm, TableForm } from '../../forms/form.ts';
import { normalised } from '../../text/normalised.ts';
import { once } from '../../text/once.ts';

/** A row with its place among those of its form. */
export interface FormRow {
  readonly form: Form;
  readonly table: TableForm;
  readonly row: RowForm;
  readonly order: number;
  /** Its label, its name and the other ways in which it is written. */
  readonly labels: readonly { readonly ordinal: string | null; readonly core: string }[];
}

/** The rows of a form in order, tables after one another. */
export const rowsOf = once((form: Form): readonly FormRow[] => {
  let order = 0;
  return form.tables.flatMap((table) =>
    table.rows.map((row) => ({
      form,
      table,
      row,
      order: order++,
      labels: [row.label, row.name, ...row.aliases].map(normalised),
    })),
  );
});

/** What is read of a few lines. */

import { builtInForms } from '../../server/core/forms/builtin.ts';
import { read } from '../../server/core/reading/read.ts';
import type { Markup } from '../../server/core/source/markup.ts';
import { formatDecimal } from '../../server/core/text/decimal.ts';

export interface Reading {
  /** Cell id → the number, or the word `blank`. */
  readonly cells: Readonly<Record<string, string>>;
  /** Cell ids, each with the kind of reason. */
  readonly unread: Readonly<Record<string, string>>;
}

/** Reads the lines by the form that they look like, or by the one named. */
export function reading(text: string, markup: Markup = 'plain', form: string | null = null): Reading {
  const cells: Record<string, string> = {};
  const unread: Record<string, string> = {};
  for (const report of read(text, markup, builtInForms, form)) {
    for (const { id, value } of report.cells.values()) cells[id] = value === null ? 'blank' : formatDecimal(value);
    for (const row of report.tables.flatMap((table) => table.unread)) {
      for (const id of row.ids) unread[id] = row.reason.kind;
    }
  }
  return { cells, unread };
}

/** The cells of one row, in the order of the form's columns: `reading.cells` whose ids begin with the row's. */
export function rowOf({ cells }: Reading, row: string): string {
  return Object.entries(cells)
    .flatMap(([id, value]) => (id === row || id.startsWith(`${row}/`) ? [value] : []))
    .join(' ');
}

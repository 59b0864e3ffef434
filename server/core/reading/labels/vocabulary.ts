import type { TableForm } from '../../forms/form.ts';
import { fold } from '../../text/fold.ts';
import { letterText } from '../../text/letters.ts';
import { once } from '../../text/once.ts';
import { headLabels } from './lexicon.ts';

/** The letters that a table's labels are made of. */
export const vocabulary = once((table: TableForm): ReadonlySet<string> => {
  const labels = [...headLabels(table), ...table.rows.flatMap((row) => [row.label, ...row.aliases])];
  return new Set(labels.flatMap((label) => [...letterText(fold(label).text)]));
});

/** The rows of a table under the merged cells that stand before them. */
import type { Row, Table } from '../report/report.ts';
import { cover, type Span } from '../text/span.ts';

export type GroupEntry =
  | { readonly kind: 'row'; readonly row: Row; readonly span: Span }
  | { readonly kind: 'group'; readonly label: string; readonly span: Span; readonly children: readonly GroupEntry[] };

/**
 * Rows nested by `RowForm.group`, in the order of the form. A group spans from its first row's start to its last
 * row's end: the merged cell itself has no place of its own.
 */
export function groupsOf(table: Table): GroupEntry[] {
  return nest(table.rows, 0);
}

function nest(rows: readonly Row[], depth: number): GroupEntry[] {
  const entries: GroupEntry[] = [];
  let index = 0;
  while (index < rows.length) {
    const row = rows[index]!;
    const label = row.form.group[depth];
    if (label === undefined) {
      entries.push({ kind: 'row', row, span: row.span });
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < rows.length && rows[end]!.form.group[depth] === label) end += 1;
    const children = nest(rows.slice(index, end), depth + 1);
    const span = children.map((child) => child.span).reduce(cover);
    entries.push({ kind: 'group', label, span, children });
    index = end;
  }
  return entries;
}

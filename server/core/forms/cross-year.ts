/** Relations between the years as data → every instance of them, one for each row or column. */
import { type CrossYearConstraint, cellId, type Operand, type TableForm } from './form.ts';
import type { CrossYearData } from './schema.ts';

interface Instance {
  readonly this: string;
  readonly previous: readonly string[];
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

/** The cells of each instance; an open part (`*`) is the same in all of them. */
export function crossYearInstances(data: CrossYearData, ids: readonly string[]): Instance[] {
  const [before, behind] = data.this.split('*');
  const fits = (id: string) =>
    behind === undefined
      ? id === before
      : id.startsWith(before!) && id.endsWith(behind) && partOf(id, before!, behind) !== null;
  return ids.filter(fits).map((id) => {
    const part = behind === undefined ? '' : partOf(id, before!, behind)!;
    const filled = (terms: CrossYearData['previous'] | undefined) =>
      [terms ?? []].flat().map((term) => term.replace('*', () => part));
    return { this: id, previous: filled(data.previous), plus: filled(data.plus), minus: filled(data.minus) };
  });
}

/** What the open part stands for; null when it would be none, or more than one part. */
function partOf(id: string, before: string, behind: string): string | null {
  const part = id.slice(before.length, id.length - behind.length);
  return part === '' || part.includes('/') ? null : part;
}

interface Named {
  readonly row: string;
  readonly column: string;
  readonly place: { readonly row: string; readonly column: string };
}

export function expandCrossYear(data: readonly CrossYearData[], tables: readonly TableForm[]): CrossYearConstraint[] {
  if (data.length === 0) return [];
  const names = new Map(tables.flatMap(namesIn));
  return data.flatMap((each) =>
    crossYearInstances(each, [...names.keys()]).map((instance): CrossYearConstraint => {
      const open = openPart(each.this);
      const operand = (cell: string): Operand => ({ cell, name: nameOf(names.get(cell), open, cell) });
      return {
        rule: each.rule,
        severity: each.severity ?? null,
        text: each.text,
        place: open === null ? '' : names.get(instance.this)!.place[open],
        this: operand(instance.this),
        previous: instance.previous.map(operand),
        plus: instance.plus.map(operand),
        minus: instance.minus.map(operand),
      };
    }),
  );
}

/** What an instance is one of: the rows of a column, or the columns of a row. */
function openPart(pattern: string): 'row' | 'column' | null {
  const at = pattern.split('/').indexOf('*');
  return at === 1 ? 'row' : at === 2 ? 'column' : null;
}

/** What the place says already is left out. */
function nameOf(named: Named | undefined, open: 'row' | 'column' | null, id: string): string {
  if (named === undefined) return id;
  if (open === 'row') return named.column === '' ? named.row : named.column;
  if (open === 'column') return named.row;
  return named.column === '' ? named.row : `${named.row}·${named.column}`;
}

function namesIn({ key, rows }: TableForm): [string, Named][] {
  return rows.flatMap((row) =>
    row.columns.map((column): [string, Named] => [
      cellId(key, row.key, column.key),
      {
        row: row.name,
        column: column.key === '' ? '' : column.short,
        place: { row: `${row.name}行`, column: `${column.short}列` },
      },
    ]),
  );
}

/** Official tables as grids of cells, merged ones included: what all layouts are written from. */
import { cellId, type Form, type RowForm, type TableForm } from '../../../server/core/forms/form.ts';
import type { LabelWriter } from './labels.ts';
import type { Figure, Piece } from './pieces.ts';

export interface GridCell {
  readonly role: 'head' | 'group' | 'label' | 'unit' | 'value';
  readonly content: Piece;
  /** How many rows and columns of the grid it covers. */
  readonly rows: number;
  readonly columns: number;
}

/** The cells that begin in a row of the grid, from the left. */
export type GridRow = readonly GridCell[];

export interface Grid {
  readonly table: TableForm;
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

/** What the grids of a draft are made of. */
export interface Contents {
  readonly form: Form;
  readonly year: number;
  /** The written cells by id; rows without any are not printed. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly label: LabelWriter;
  /** What the national table prints in rows without a number: nothing, or dashes. */
  readonly dash: string;
  /** Regional tables may number the parts: `其中：1、当面申请数`. */
  readonly numbered: boolean;
}

export function gridOf(table: TableForm, contents: Contents): Grid {
  switch (table.key) {
    case 'disclosure':
      return disclosure(table, contents);
    case 'applications':
      return applications(table, contents);
    case 'review':
      return review(table, contents);
    default:
      return statistics(table, contents);
  }
}

function cell(role: GridCell['role'], content: Piece, columns = 1, rows = 1): GridCell {
  return { role, content, rows, columns };
}

function valuesOf(table: TableForm, row: RowForm, { figures }: Contents): Figure[] {
  return row.columns.flatMap((column) => figures.get(cellId(table.key, row.key, column.key)) ?? []);
}

/** A group's head, the heads of its columns, its rows; the last column takes the width that is left. */
function disclosure(table: TableForm, contents: Contents): Grid {
  const { label } = contents;
  const columns = 4;
  const rows: GridRow[] = [];
  const line = (role: GridCell['role'], first: string, others: readonly Piece[]): GridRow => [
    cell(role === 'head' ? 'head' : 'label', first),
    ...others.map((content, i) => cell(role, content, i < others.length - 1 ? 1 : columns - others.length)),
  ];
  let group = '';
  for (const row of table.rows) {
    if (row.group[0] !== group) {
      group = row.group[0]!;
      rows.push([cell('head', label(group), columns)]);
      rows.push(
        line(
          'head',
          label('信息内容'),
          row.columns.map((column) => label(column.label, column.aliases)),
        ),
      );
    }
    rows.push(line('value', label(row.label, row.aliases), valuesOf(table, row, contents)));
  }
  return { table, columns, rows };
}

/** Three columns for labels, which groups merge, and seven for values. */
function applications(table: TableForm, contents: Contents): Grid {
  const { label } = contents;
  const [relation, applicants, , organisations] = table.heads.filter((head) => head !== '');
  const columns = table.rows[0]!.columns;
  const head = (index: number, rows: number) =>
    cell('head', label(columns[index]!.label, columns[index]!.aliases), 1, rows);
  const rows: GridRow[] = [
    [cell('head', label(relation!), 3, 3), cell('head', label(applicants!), 7)],
    [head(0, 2), cell('head', label(organisations!), 5), head(6, 2)],
    [1, 2, 3, 4, 5].map((index) => head(index, 1)),
  ];
  const present = table.rows.filter((row) => valuesOf(table, row, contents).length > 0);
  const opened = new Set<string>();
  for (const row of present) {
    const line: GridCell[] = [];
    row.group.forEach((group, depth) => {
      const key = row.group.slice(0, depth + 1).join('/');
      if (opened.has(key)) return;
      opened.add(key);
      const covered = present.filter((other) => other.group.slice(0, depth + 1).join('/') === key).length;
      line.push(cell('group', label(group), 1, covered));
    });
    line.push(cell('label', label(row.label, row.aliases), 3 - row.group.length));
    rows.push([...line, ...valuesOf(table, row, contents).map((figure) => cell('value', figure))]);
  }
  return { table, columns: 10, rows };
}

/** Three blocks beside each other, two of them under 行政诉讼. */
function review(table: TableForm, contents: Contents): Grid {
  const { label } = contents;
  const [first, ...others] = table.rows;
  const heads = (row: RowForm, rows: number) =>
    row.columns.map((column) => cell('head', label(column.label, column.aliases), 1, rows));
  const rows: GridRow[] = [
    [cell('head', label(first!.label), 5), cell('head', label(others[0]!.group[0]!), 10)],
    [...heads(first!, 2), ...others.map((row) => cell('head', label(row.label, row.aliases), 5))],
    others.flatMap((row) => heads(row, 1)),
    table.rows.flatMap((row) => valuesOf(table, row, contents).map((figure) => cell('value', figure))),
  ];
  return { table, columns: 15, rows };
}

/** The statistics tables: what, unit, number or numbers. */
function statistics(table: TableForm, contents: Contents): Grid {
  const { form, label, year, dash, numbered } = contents;
  const width = table.rows[0]!.columns.length;
  const heads = table.heads.map((head) => cell('head', head === '年度' ? `${year}年度` : label(head)));
  const rows: GridRow[] = [heads];
  let part = 0;
  for (const row of table.rows) {
    const values = valuesOf(table, row, contents);
    if (values.length === 0 && !row.heading) continue;
    part = row.key.includes('.') ? part + 1 : 0;
    const words = label(row.label, row.aliases);
    rows.push([
      cell('label', form.id === 'ogi-fujian' && numbered ? numberedPart(words, part) : words),
      cell('unit', row.unit ?? dash),
      ...(row.heading ? Array.from({ length: width }, () => cell('unit', dash)) : []),
      ...values.map((figure) => cell('value', figure)),
    ]);
  }
  return { table, columns: 2 + width, rows };
}

function numberedPart(words: string, part: number): string {
  if (part === 0) return words;
  return `${part === 1 ? '其中：' : ''}${part}、${words.replace(/^\d[、．.]\s*/, '')}`;
}

/** The grid laid out square: null where a merged cell reaches from above or from the left. */
export function spread({ rows, columns }: Grid): (readonly (GridCell | null)[])[] {
  const covered: Set<number>[] = rows.map(() => new Set());
  return rows.map((row, at) => {
    const line: (GridCell | null)[] = [];
    const queue = [...row];
    for (let column = 0; column < columns; column++) {
      const next = covered[at]!.has(column) ? undefined : queue.shift();
      line.push(next ?? null);
      if (next === undefined) continue;
      for (let below = 0; below < next.rows; below++) {
        for (let beside = 0; beside < next.columns; beside++) covered[at + below]?.add(column + beside);
      }
    }
    return line;
  });
}

/** Equations as data → every instance of them: per row, per column or single. */
import { type Constraint, cellId, type Operand } from './form.ts';
import type { Layout, PlacedColumn, PlacedRow } from './layout.ts';
import type { EquationData, OperandsData, TableData } from './schema.ts';

/** Rules that demand left ≤ right; all others demand equality. */
const AT_MOST: ReadonlySet<string> = new Set(['part-exceeds-whole', 'channel-count-implausible']);

/** Cell id → how an equation that names single cells calls it. */
export type CellNames = ReadonlyMap<string, string>;

/**
 * Every instance of an equation, in the order of rows or columns; none when no row or column has all its operands.
 * The keys it names must exist. `names` gives the cells of all tables: an equation `per: none` may tie tables to
 * each other.
 */
export function expand(
  equation: EquationData,
  table: TableData,
  layout: Layout,
  names: () => CellNames,
): readonly Constraint[] {
  const left = keysOf(equation.each ?? equation.left ?? [], layout);
  const right = keysOf(equation.right, layout);
  const instances = (place: string, operand: (key: string) => Operand): Constraint[] => {
    const whole = right.map(operand);
    const parts = left.map(operand);
    const sides = equation.each === undefined ? [parts] : parts.map((part) => [part]);
    return sides.map((side) => constraint(equation, place, side, whole));
  };
  if (equation.per === 'none') return instances('', (reference) => singleCell(reference, table, names()));
  const keys = [...left, ...right];
  return equation.per === 'row'
    ? rowsWith(keys, equation, layout).flatMap((row) => instances(rowPlace(row, table), columnOperands(row, table)))
    : columnsWith(keys, equation, layout).flatMap((column) =>
        instances(columnPlace(column, layout), rowOperands(column, table, layout)),
      );
}

/** The keys that operands stand for; `childrenOf` gives the parts of a row in the order of the table. */
export function keysOf(operands: OperandsData, layout: Layout): readonly string[] {
  if (!('childrenOf' in operands)) return operands;
  return layout.rows.filter((row) => row.data.parent === operands.childrenOf).map((row) => row.data.key);
}

/** The names of all cells of a table by id. */
export function cellNames(table: TableData, layout: Layout): [string, string][] {
  return layout.rows.flatMap((row) =>
    row.columns.map((column): [string, string] => [
      cellId(table.key, row.data.key, column.key),
      row.short + (column.key === '' ? '' : column.short),
    ]),
  );
}

/** The id of the cell that `per: none` refers to, the table's own key given or left out; undefined if there is none. */
export function resolveCell(reference: string, table: TableData, names: CellNames): string | undefined {
  return [`${table.key}/${reference}`, reference].find((id) => names.has(id));
}

function constraint(equation: EquationData, place: string, left: Operand[], right: Operand[]): Constraint {
  const relation = AT_MOST.has(equation.rule) ? 'at-most' : 'equal';
  const sum = (side: Operand[]): string => side.map((operand) => operand.name).join('＋');
  return {
    rule: equation.rule,
    relation,
    severity: equation.severity ?? null,
    text: equation.text ?? `${sum(left)}${relation === 'equal' ? '＝' : '≤'}${sum(right)}`,
    place,
    present: equation.present ?? false,
    left,
    right,
  };
}

function singleCell(reference: string, table: TableData, names: CellNames): Operand {
  const cell = resolveCell(reference, table, names) ?? reference;
  return { cell, name: names.get(cell) ?? reference };
}

/** The rows, headings left out, that have all these columns. */
function rowsWith(keys: readonly string[], equation: EquationData, layout: Layout): PlacedRow[] {
  const fitting = new Set(
    layout.columnLists.filter((list) => keys.every((key) => list.some((column) => column.key === key))),
  );
  const only = equation.rows === undefined ? null : new Set(equation.rows);
  return layout.rows.filter(
    (row) => row.data.heading !== true && fitting.has(row.columns) && (only === null || only.has(row.data.key)),
  );
}

/** The columns that all these rows have, in the order of the first row. */
function columnsWith(keys: readonly string[], equation: EquationData, layout: Layout): PlacedColumn[] {
  const rows = new Set(keys);
  const lists = [...new Set(layout.rows.filter((row) => rows.has(row.data.key)).map((row) => row.columns))];
  const only = equation.columns === undefined ? null : new Set(equation.columns);
  const [first = [], ...others] = lists;
  return first.filter(
    (column) =>
      (only === null || only.has(column.key)) &&
      others.every((list) => list.some((candidate) => candidate.key === column.key)),
  );
}

function columnOperands(row: PlacedRow, table: TableData): (key: string) => Operand {
  const shorts = new Map(row.columns.map((column) => [column.key, column.short]));
  return (key) => ({ cell: cellId(table.key, row.data.key, key), name: shorts.get(key) ?? key });
}

function rowOperands(column: PlacedColumn, table: TableData, layout: Layout): (key: string) => Operand {
  return (key) => ({ cell: cellId(table.key, key, column.key), name: layout.rowsByKey.get(key)?.short ?? key });
}

function rowPlace(row: PlacedRow, table: TableData): string {
  return table.arrangement === 'side-by-side' ? row.name : `${row.name}行`;
}

/** Nothing where a table has one column of values only: naming it would tell the reader nothing. */
function columnPlace(column: PlacedColumn, layout: Layout): string {
  return layout.columnLists.every((list) => list.length <= 1) ? '' : `${column.short}列`;
}

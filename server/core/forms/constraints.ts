/** Equations as data → every instance of them: per row, per column or single. */
import { type Constraint, cellId, type Operand } from './form.ts';
import { type Layout, type PlacedRow, shortened, withoutRemark } from './layout.ts';
import type { EquationData, OperandsData, TableData } from './schema.ts';

/** Rules that demand left ≤ right; all others demand equality. */
const AT_MOST: ReadonlySet<string> = new Set(['part-exceeds-whole', 'channel-count-implausible']);

/** Cell id → how an equation that names single cells calls it. */
export type CellNames = ReadonlyMap<string, string>;

/** The names of all cells of a table, for equations written `per: none`. */
export function cellNames(table: TableData, layout: Layout): [string, string][] {
  return layout.rows.flatMap((row) =>
    row.columns.map((column): [string, string] => [
      cellId(table.key, row.data.key, column.key),
      rowShort(row) + (column.key === '' ? '' : (column.data.short ?? shortened(column.data.label))),
    ]),
  );
}

/**
 * Every instance of an equation in the order of rows or columns; none when no row or column has all its operands.
 * `names` covers the cells of all tables, so that an equation `per: none` can tie tables to each other.
 */
export function expand(equation: EquationData, table: TableData, layout: Layout, names: CellNames): Constraint[] {
  const constraint = (place: string, left: readonly Operand[], right: readonly Operand[]): Constraint => {
    const relation = AT_MOST.has(equation.rule) ? 'at-most' : 'equal';
    const sides = [left, right].map((side) => side.map((operand) => operand.name).join('＋'));
    return {
      rule: equation.rule,
      relation,
      severity: equation.severity ?? null,
      text: equation.text ?? sides.join(relation === 'equal' ? '＝' : '≤'),
      place,
      present: equation.present ?? false,
      left,
      right,
    };
  };
  const each = equation.each !== undefined;
  const left = keysOf(equation.each ?? equation.left ?? [], layout);
  const right = keysOf(equation.right, layout);
  const keys = [...left, ...right];

  const instances = (place: string, operand: (key: string) => Operand): Constraint[] => {
    const sides = each ? left.map((one) => [one]) : [left];
    return sides.map((side) => constraint(place, side.map(operand), right.map(operand)));
  };

  if (equation.per === 'none') {
    return instances('', (reference) => {
      const cell = resolveCell(reference, table.key, names) ?? reference;
      return { cell, name: names.get(cell) ?? reference };
    });
  }

  if (equation.per === 'row') {
    const rows = layout.rows.filter((row) => {
      const limited = equation.rows !== undefined && !equation.rows.includes(row.data.key);
      return !row.data.heading && !limited && keys.every((one) => row.columns.some((column) => column.key === one));
    });
    return rows.flatMap((row) =>
      instances(rowPlace(row, table), (one) => {
        const column = row.columns.find((candidate) => candidate.key === one)!.data;
        return { cell: cellId(table.key, row.data.key, one), name: column.short ?? shortened(column.label) };
      }),
    );
  }

  const rows = new Map(layout.rows.map((row) => [row.data.key, row]));
  const operandRows = keys.flatMap((one) => rows.get(one) ?? []);
  const columns = (operandRows[0]?.columns ?? []).filter((column) => {
    const limited = equation.columns !== undefined && !equation.columns.includes(column.key);
    return !limited && operandRows.every((row) => row.columns.some((candidate) => candidate.key === column.key));
  });
  return columns.flatMap((column) => {
    const alone = operandRows.every((row) => row.columns.length === 1);
    const place = alone ? '' : `${column.data.short ?? shortened(column.data.label)}列`;
    return instances(place, (one) => ({ cell: cellId(table.key, one, column.key), name: rowShort(rows.get(one)!) }));
  });
}

/** The keys that operands stand for; `childrenOf` gives the parts of a row in the order of the table. */
export function keysOf(operands: OperandsData, layout: Layout): readonly string[] {
  if (!('childrenOf' in operands)) return operands;
  return layout.rows.filter((row) => row.data.parent === operands.childrenOf).map((row) => row.data.key);
}

/** The id of the cell that `per: none` refers to, the table's own key given or left out; undefined if there is none. */
export function resolveCell(reference: string, table: string, names: CellNames): string | undefined {
  return [`${table}/${reference}`, reference].find((id) => names.has(id));
}

function rowShort(row: PlacedRow): string {
  return row.data.short ?? shortened(row.data.label);
}

function rowPlace(row: PlacedRow, table: TableData): string {
  const name = row.data.name ?? withoutRemark(row.data.label);
  return table.arrangement === 'side-by-side' ? name : `${name}行`;
}

/** Validated form data → the form that reading, rules and features work with. Pure. */
import { type CellNames, cellNames, expand } from './constraints.ts';
import { expandCrossYear } from './cross-year.ts';
import type { ColumnForm, Form, RowForm, TableForm } from './form.ts';
import { type Layout, layoutOf, type PlacedColumn, type PlacedRow } from './layout.ts';
import type { FormData, RowData, TableData } from './schema.ts';

/** Compiles a form. The data must be valid in itself and in its references (`load.ts`). */
export function compileForm(data: FormData): Form {
  const layouts = data.tables.map((table, index) => layoutOf(table, ['tables', index]));
  let names: CellNames | undefined;
  const allNames = (): CellNames => {
    // Only equations that name single cells need them.
    names ??= new Map(data.tables.flatMap((table, index) => cellNames(table, layouts[index]!)));
    return names;
  };
  const tables = data.tables.map((table, index) => compileTable(table, layouts[index]!, allNames));
  return {
    id: data.id,
    title: data.title,
    source: data.source,
    years: data.years ?? { from: null, to: null },
    sections: (data.sections ?? []).map((section) => ({ ...section, aliases: section.aliases ?? [] })),
    tables,
    crossYear: expandCrossYear(data.crossYear ?? [], tables),
  };
}

function compileTable(table: TableData, layout: Layout, names: () => CellNames): TableForm {
  return {
    key: table.key,
    title: table.title,
    aliases: table.aliases ?? [],
    arrangement: table.arrangement ?? 'stacked',
    heads: layout.heads,
    rows: compileRows(layout.rows),
    constraints: (table.equations ?? []).flatMap((equation) => expand(equation, table, layout, names)),
  };
}

function compileRows(rows: readonly PlacedRow[]): RowForm[] {
  // Rows that share columns share the compiled array too: identity then tells that two rows are headed alike.
  const shared = new Map<readonly PlacedColumn[], readonly ColumnForm[]>();
  return rows.map(({ data, short, name, group, columns, descriptors }) => {
    let compiled = data.kind === undefined ? shared.get(columns) : undefined;
    if (compiled === undefined) {
      compiled = columns.map((column) => compileColumn(column, data.kind));
      if (data.kind === undefined) shared.set(columns, compiled);
    }
    return {
      key: data.key,
      label: data.label,
      aliases: data.aliases ?? [],
      short,
      name,
      group,
      columns: compiled,
      descriptors,
      unit: data.unit ?? null,
      heading: data.heading ?? false,
      optional: data.optional ?? false,
      substitutesFor: data.substitutesFor ?? [],
    };
  });
}

function compileColumn({ data, key, short, group }: PlacedColumn, kind: RowData['kind']): ColumnForm {
  return {
    key,
    label: data.label,
    aliases: data.aliases ?? [],
    group,
    short,
    kind: kind ?? data.kind ?? 'count',
  };
}

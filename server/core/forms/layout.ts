/** A table's rows and columns laid flat, each with its place in the form file: what checking and compiling share. */
import type { Path } from '../json/problems.ts';
import type { ColumnData, ColumnEntry, RowData, RowEntry, TableData } from './schema.ts';

export interface PlacedColumn {
  readonly data: ColumnData;
  /** The data's key; empty where it has none. */
  readonly key: string;
  /** What stands for it in an equation. */
  readonly short: string;
  readonly path: Path;
  /** Labels of the groups above it, outermost first. */
  readonly group: readonly string[];
}

/** A list of columns as it stands in the form file, laid flat. */
interface ColumnList {
  readonly columns: readonly PlacedColumn[];
  readonly descriptors: { readonly before: readonly string[]; readonly behind: readonly string[] };
}

export interface PlacedRow {
  readonly data: RowData;
  /** What stands for it in an equation. */
  readonly short: string;
  /** What sentences call it. */
  readonly name: string;
  readonly path: Path;
  /** Labels of the groups around it, outermost first. */
  readonly group: readonly string[];
  /** The innermost columns that hold for it; the same array for all rows that share them. */
  readonly columns: readonly PlacedColumn[];
  readonly descriptors: ColumnList['descriptors'];
}

export interface Layout {
  readonly rows: readonly PlacedRow[];
  readonly rowsByKey: ReadonlyMap<string, PlacedRow>;
  /** Every list of columns in the table: its own first, then those of its groups. */
  readonly columnLists: readonly (readonly PlacedColumn[])[];
  /** The labels that head the table, in reading order, each once. */
  readonly heads: readonly string[];
}

/** Lays a table flat. */
export function layoutOf(table: TableData, path: Path): Layout {
  const rows: PlacedRow[] = [];
  const columnLists: PlacedColumn[][] = [];
  const heads = new Set<string>();
  const blocks = table.arrangement === 'side-by-side';

  const startList = (entries: readonly ColumnEntry[], at: Path): ColumnList => {
    const columns: PlacedColumn[] = [];
    const before: string[] = [];
    const behind: string[] = [];
    const place = (list: readonly ColumnEntry[], from: Path, group: readonly string[]): void => {
      for (const [index, entry] of list.entries()) {
        if ('descriptor' in entry) {
          heads.add(entry.descriptor);
          (columns.length === 0 ? before : behind).push(entry.descriptor);
        } else if ('group' in entry) {
          heads.add(entry.group);
          place(entry.columns, [...from, index, 'columns'], [...group, entry.group]);
        } else {
          heads.add(entry.label);
          const short = entry.short ?? shortened(entry.label);
          columns.push({ data: entry, key: entry.key ?? '', short, path: [...from, index], group });
        }
      }
    };
    place(entries, at, []);
    columnLists.push(columns);
    return { columns, descriptors: { before, behind } };
  };

  const placeRows = (entries: readonly RowEntry[], at: Path, group: readonly string[], list: ColumnList): void => {
    for (const [index, entry] of entries.entries()) {
      const here = [...at, index];
      if (!('group' in entry)) {
        const above = ordinalAbove(entry.label, group);
        const short = entry.short ?? (above === '' ? shortened(entry.label) : above + Number.parseInt(entry.label, 10));
        const name = entry.name ?? above + withoutRemark(entry.label);
        rows.push({ data: entry, short, name, path: here, group, ...list });
        continue;
      }
      // A group with columns of its own is headed by its label, and so are groups that stand beside each other.
      if (entry.columns !== undefined || blocks) heads.add(entry.group);
      const own = entry.columns === undefined ? list : startList(entry.columns, [...here, 'columns']);
      placeRows(entry.rows, [...here, 'rows'], [...group, entry.group], own);
    }
  };

  // Blocks stand above their columns, rows below theirs.
  if (blocks) for (const entry of table.rows) if ('group' in entry) heads.add(entry.group);
  placeRows(table.rows, [...path, 'rows'], [], startList(table.columns ?? [], [...path, 'columns']));
  return { rows, rowsByKey: new Map(rows.map((row) => [row.data.key, row])), columnLists, heads: [...heads] };
}

/** `（三）` for `1.属于国家秘密` among others below `（三）不予公开`: in each of such groups rows count anew. */
function ordinalAbove(label: string, group: readonly string[]): string {
  return (/^\d+[.、．]/.test(label) && /^（[一二三四五六七八九十]+）/.exec(group.at(-1) ?? '')?.[0]) || '';
}

/** The label without a closing remark in brackets: `（二）部分公开（区分处理的……）` → `（二）部分公开`. */
function withoutRemark(label: string): string {
  if (!label.endsWith('）')) return label;
  const start = label.lastIndexOf('（');
  return start > 0 ? label.slice(0, start) : label;
}

const ORDINAL = /^(?:其中：)?(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、．])?/;

/** The label without ordinal, `其中：` and closing remark, as an equation names it: `1.当面申请数` → `当面申请数`. */
function shortened(label: string): string {
  const bare = withoutRemark(label).replace(ORDINAL, '');
  return bare === '' ? label : bare;
}

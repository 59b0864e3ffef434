/** The official table as a grid of cells, merged ones included, filled with the figures of a table that was read. */
import type { ColumnForm, RowForm } from '../forms/form.ts';
import type { Table } from '../report/report.ts';

export interface GridCell {
  readonly role: 'head' | 'group' | 'label' | 'unit' | 'value';
  readonly text: string;
  /** How many rows and columns of the grid it covers. */
  readonly rows: number;
  readonly columns: number;
}

export interface Grid {
  /** Columns left of the figures: merged groups, labels, the unit. */
  readonly labelColumns: number;
  readonly columns: number;
  /** The cells that begin in each row, from the left. */
  readonly rows: readonly (readonly GridCell[])[];
}

/** What heads a column in the document, where it says more than the form does: `2011年度` for `年度`. */
export type HeadWords = ReadonlyMap<string, string>;

/** The table in the shape of its form: rows that were read, figures as they are written. */
export function gridOf(table: Table, words: HeadWords = new Map()): Grid {
  const figures = new Map(table.rows.map((row) => [row.form, row.cells.map(({ text }) => text)]));
  const rows = table.form.rows.filter((row) => row.heading || figures.has(row));
  return table.form.arrangement === 'side-by-side'
    ? sideBySide(rows, figures, words)
    : stacked(table, rows, figures, words);
}

type Figures = ReadonlyMap<RowForm, readonly string[]>;

function cell(role: GridCell['role'], text: string, columns = 1, rows = 1): GridCell {
  return { role, text, columns, rows };
}

/** Blocks beside each other: their heads, then one row with all figures. */
function sideBySide(rows: readonly RowForm[], figures: Figures, words: HeadWords): Grid {
  const paths = rows.flatMap((row) => row.columns.map((column) => [...row.group, row.label, ...pathOf(column, words)]));
  const values = rows.flatMap((row) => (figures.get(row) ?? []).map((text) => cell('value', text)));
  return { labelColumns: 0, columns: paths.length, rows: [...headRows(paths, paths.length), values] };
}

function pathOf(column: ColumnForm, words: HeadWords): string[] {
  return [...column.group, words.get(column.label) ?? column.label];
}

function stacked(table: Table, rows: readonly RowForm[], figures: Figures, words: HeadWords): Grid {
  // A group with columns of its own is a line over them; the others are merged cells left of their rows.
  const isLine = (group: string) => table.form.heads.includes(group);
  const beside = (row: RowForm) => row.group.filter((group) => !isLine(group));
  const hasUnit = rows.some(({ unit }) => unit !== null);
  const labels = Math.max(
    ...rows.map((row) => Math.max(beside(row).length + 1, row.descriptors.before.length - Number(hasUnit))),
  );
  const labelColumns = labels + Number(hasUnit);
  const columns = labelColumns + Math.max(...rows.map((row) => row.columns.length + row.descriptors.behind.length));

  const grid: GridCell[][] = [];
  const heads = rows.map((row) => headKey(row, isLine));
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    const opens = heads[at - 1] !== heads[at];
    if (opens) {
      const kept = before?.group ?? [];
      const lines = row.group.filter((group, depth) => isLine(group) && kept[depth] !== group);
      grid.push(...lines.map((group) => [cell('head', group, columns)]));
      grid.push(...sectionHeads(row, labels, hasUnit, columns, words));
    }
    const line: GridCell[] = [];
    beside(row).forEach((group, depth) => {
      const same = (other: number) =>
        heads[other] === heads[at] && startsAlike(beside(rows[other]!), beside(row), depth);
      if (!opens && same(at - 1)) return;
      let covered = 1;
      while (same(at + covered)) covered++;
      line.push(cell('group', group, 1, covered));
    });
    line.push(cell('label', row.label, labels - beside(row).length));
    if (hasUnit) line.push(cell('unit', row.unit ?? ''));
    const texts = [...(figures.get(row) ?? row.columns.map(() => '')), ...row.descriptors.behind.map(() => '')];
    const spare = columns - labelColumns - texts.length;
    line.push(...texts.map((text, i) => cell('value', text, i === texts.length - 1 ? 1 + spare : 1)));
    grid.push(line);
  });
  return { labelColumns, columns, rows: grid };
}

function startsAlike(one: readonly string[], other: readonly string[], depth: number): boolean {
  return one.slice(0, depth + 1).join('\n') === other.slice(0, depth + 1).join('\n') && one.length > depth;
}

/** What tells rows that stand under different heads apart. */
function headKey(row: RowForm, isLine: (group: string) => boolean): string {
  return JSON.stringify([
    row.group.filter(isLine),
    row.descriptors,
    row.columns.map(({ group, label }) => [...group, label]),
  ]);
}

/** The heads above a stretch of rows. */
function sectionHeads(row: RowForm, labels: number, hasUnit: boolean, columns: number, words: HeadWords): GridCell[][] {
  const { before, behind } = row.descriptors;
  const depth = Math.max(1, ...row.columns.map(({ group }) => group.length + 1));
  // The last of several descriptors heads the unit, the last of the others what is left of the labels.
  const ofUnit = hasUnit && before.length > 1 ? before.at(-1)! : null;
  const ofLabels = ofUnit === null ? before : before.slice(0, -1);
  const width = labels + (ofUnit === null ? Number(hasUnit) : 0);
  const left = (ofLabels.length === 0 ? [''] : ofLabels).map((text, i, all) =>
    cell('head', text, i === all.length - 1 ? width - i : 1, depth),
  );
  if (ofUnit !== null) left.push(cell('head', ofUnit, 1, depth));
  const paths = [...row.columns.map((column) => pathOf(column, words)), ...behind.map((text) => [text])];
  return headRows(paths, columns - labels - Number(hasUnit)).map((line, level) =>
    level === 0 ? [...left, ...line] : line,
  );
}

/**
 * Heads from their paths, outermost label first: neighbours share what they have in common, the innermost label
 * reaches down to the figures, the last column takes the width that is left.
 */
function headRows(paths: readonly (readonly string[])[], width: number): GridCell[][] {
  const depth = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => {
    const line: GridCell[] = [];
    for (let at = 0; at < paths.length; ) {
      const path = paths[at]!;
      let next = at + 1;
      if (level < path.length - 1) {
        while (next < paths.length && level < paths[next]!.length - 1 && startsAlike(paths[next]!, path, level)) next++;
      }
      const columns = next - at + (next === paths.length ? width - paths.length : 0);
      const isLast = level === path.length - 1;
      if (level < path.length) line.push(cell('head', path[level]!, columns, isLast ? depth - level : 1));
      at = next;
    }
    return line;
  });
}

/** The grid laid out square: null where a merged cell reaches from above or from the left. */
export function squareOf({ rows, columns }: Grid): (readonly (GridCell | null)[])[] {
  const covered = rows.map(() => new Set<number>());
  return rows.map((row, at) => {
    const queue = [...row];
    return Array.from({ length: columns }, (_, column) => {
      const next = covered[at]!.has(column) ? undefined : queue.shift();
      if (next === undefined) return null;
      for (let below = 0; below < next.rows; below++) {
        for (let beside = 0; beside < next.columns; beside++) covered[at + below]?.add(column + beside);
      }
      return next;
    });
  });
}

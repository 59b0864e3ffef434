/** What must hold between the parts of a form file beyond its schema: references, duplicates, equations that apply. */
import type { Path, Problem } from '../json/problems.ts';
import type { Messages } from '../messages/messages.ts';
import { type CellNames, cellNames } from './constraints.ts';
import { crossYearInstances } from './cross-year.ts';
import { type Check, checkEquation } from './equation-references.ts';
import { type Layout, layoutOf, type PlacedRow } from './layout.ts';
import type { CrossYearData, FormData } from './schema.ts';

/** The problems of a form that is valid by its schema; none for one that can be compiled. */
export function referenceProblems(data: FormData, messages: Messages): Problem[] {
  const problems: Problem[] = [];
  const check: Check = {
    texts: messages.configuration.form,
    report: (path, message) => problems.push({ path, at: 'value', message }),
  };
  const { from, to } = data.years ?? { from: null, to: null };
  if (from !== null && to !== null && from > to) check.report(['years'], check.texts.yearsReversed);
  duplicateKeys(
    (data.sections ?? []).map((section, index) => ({ key: section.key, path: ['sections', index, 'key'] })),
    check,
  );
  duplicateKeys(
    data.tables.map((table, index) => ({ key: table.key, path: ['tables', index, 'key'] })),
    check,
  );
  const layouts = data.tables.map((table, index) => layoutOf(table, ['tables', index]));
  const names: CellNames = new Map(data.tables.flatMap((table, index) => cellNames(table, layouts[index]!)));
  for (const [index, table] of data.tables.entries()) {
    const layout = layouts[index]!;
    checkColumns(layout, check);
    checkRows(layout, check);
    for (const [position, equation] of (table.equations ?? []).entries()) {
      checkEquation(equation, ['tables', index, 'equations', position], table, layout, names, check);
    }
  }
  for (const [index, constraint] of (data.crossYear ?? []).entries()) {
    checkCrossYear(constraint, ['crossYear', index], names, check);
  }
  return problems;
}

/** Last year's cells are named by the same form: what has no counterpart there is silent when reports are compared. */
function checkCrossYear(data: CrossYearData, path: Path, names: CellNames, { texts, report }: Check): void {
  const instances = crossYearInstances(data, [...names.keys()]);
  if (instances.length === 0) report([...path, 'this'], texts.unknownCell(data.this));
  for (const side of ['previous', 'plus', 'minus'] as const) {
    const unknown = instances.flatMap((instance) => instance[side]).find((id) => !names.has(id));
    if (unknown !== undefined) report([...path, side], texts.unknownCell(unknown));
  }
}

function duplicateKeys(entries: readonly { readonly key: string; readonly path: Path }[], check: Check): void {
  const seen = new Set<string>();
  for (const { key, path } of entries) {
    if (seen.has(key)) check.report(path, check.texts.duplicateKey(key));
    seen.add(key);
  }
}

interface Labelled {
  readonly data: { readonly label: string; readonly aliases?: readonly string[] | undefined };
  readonly path: Path;
}

/** Two entries that a report would write alike could not be told from each other. */
function duplicateLabels(entries: readonly Labelled[], check: Check): void {
  const owners = new Map<string, Labelled>();
  for (const entry of entries) {
    for (const label of [entry.data.label, ...(entry.data.aliases ?? [])]) {
      const owner = owners.get(label);
      if (owner !== undefined && owner !== entry) {
        check.report([...entry.path, 'label'], check.texts.duplicateLabel(label, owner.data.label));
      }
      owners.set(label, entry);
    }
  }
}

function checkColumns(layout: Layout, check: Check): void {
  for (const list of layout.columnLists) {
    const named = list.filter((column) => column.key !== '');
    duplicateKeys(
      named.map((column) => ({ key: column.key, path: [...column.path, 'key'] })),
      check,
    );
    duplicateLabels(list, check);
    const unnamed = list.find((column) => column.key === '');
    if (unnamed !== undefined && list.length > 1) check.report(unnamed.path, check.texts.unnamedColumn);
  }
}

function checkRows(layout: Layout, check: Check): void {
  duplicateKeys(
    layout.rows.map((row) => ({ key: row.data.key, path: [...row.path, 'key'] })),
    check,
  );
  // `（三）其他情形数` under two headings is two rows; twice under one it would be ambiguous.
  const places = new Map<string, PlacedRow[]>();
  for (const row of layout.rows) {
    const place = JSON.stringify([row.group, row.data.parent ?? null]);
    places.set(place, [...(places.get(place) ?? []), row]);
  }
  for (const rows of places.values()) duplicateLabels(rows, check);
  for (const row of layout.rows) {
    if (row.columns.length === 0) check.report(row.path, check.texts.noColumns(row.data.label));
    checkParent(row, layout, check);
    for (const [index, key] of (row.data.substitutesFor ?? []).entries()) {
      const path = [...row.path, 'substitutesFor', index];
      if (key === row.data.key) check.report(path, check.texts.selfSubstitute(key));
      else if (!layout.rowsByKey.has(key)) check.report(path, check.texts.unknownRow(key));
    }
  }
}

function checkParent(row: PlacedRow, layout: Layout, check: Check): void {
  const path = [...row.path, 'parent'];
  const passed = new Set([row.data.key]);
  for (let key = row.data.parent; key !== undefined; key = layout.rowsByKey.get(key)?.data.parent) {
    if (!layout.rowsByKey.has(key)) {
      // Reported once, at the row that names it.
      if (key === row.data.parent) check.report(path, check.texts.unknownRow(key));
      return;
    }
    if (passed.has(key)) {
      if (key === row.data.key) check.report(path, check.texts.parentLoop(key));
      return;
    }
    passed.add(key);
  }
}

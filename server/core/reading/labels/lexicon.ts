import { cellId, type Form, type RowForm, type SectionForm, type TableForm } from '../../forms/form.ts';
import { normalised } from '../../text/normalised.ts';
import { once } from '../../text/once.ts';

/** What a label means in one form. */
export type Use =
  | { readonly kind: 'section'; readonly form: Form; readonly section: SectionForm; readonly ordinal: string | null }
  | { readonly kind: 'head'; readonly form: Form; readonly table: TableForm; readonly ordinal: string | null }
  | {
      readonly kind: 'row';
      readonly form: Form;
      readonly table: TableForm;
      readonly row: RowForm;
      /** Position among all rows of the form, tables in order. */
      readonly order: number;
      readonly ordinal: string | null;
    };

export interface Entry {
  /** The label's letters without its ordinal. */
  readonly core: string;
  readonly uses: readonly Use[];
}

/** All labels of a set of forms, found by their first two letters. */
export interface Lexicon {
  readonly forms: readonly Form[];
  /** `first << 16 | second` → entries with these first letters, longest first. */
  readonly byStart: ReadonlyMap<number, readonly Entry[]>;
  /** By UTF-16 unit: 1 where a label begins with it. */
  readonly begins: Uint8Array;
}

/** The lexicon of these forms; built once per array. */
export const lexiconOf = once(build);

export function startKey(first: number, second: number): number {
  return (first << 16) | second;
}

function build(forms: readonly Form[]): Lexicon {
  const entries = new Map<string, Use[]>();
  const add = (label: string, use: (ordinal: string | null) => Use) => {
    const { ordinal, core } = normalised(label);
    if (core.length < 2) return;
    const uses = entries.get(core);
    if (uses === undefined) entries.set(core, [use(ordinal)]);
    else uses.push(use(ordinal));
  };
  for (const form of forms) {
    for (const section of form.sections) {
      for (const label of [section.title, ...section.aliases]) {
        add(label, () => ({ kind: 'section', form, section, ordinal: section.number }));
      }
    }
    let order = 0;
    for (const table of form.tables) {
      for (const label of headLabels(table)) add(label, (ordinal) => ({ kind: 'head', form, table, ordinal }));
      for (const row of table.rows) {
        const position = order++;
        for (const label of [row.label, ...row.aliases]) {
          add(label, (ordinal) => ({ kind: 'row', form, table, row, order: position, ordinal }));
        }
      }
    }
  }
  const byStart = new Map<number, Entry[]>();
  const begins = new Uint8Array(0x10000);
  for (const [core, uses] of entries) {
    const key = startKey(core.charCodeAt(0), core.charCodeAt(1));
    begins[core.charCodeAt(0)] = 1;
    const bucket = byStart.get(key);
    if (bucket === undefined) byStart.set(key, [{ core, uses }]);
    else bucket.push({ core, uses });
  }
  for (const bucket of byStart.values()) bucket.sort((a, b) => b.core.length - a.core.length);
  return { forms, byStart, begins };
}

/** Every label that stands over or beside rows: titles, groups, descriptors, columns. */
export const headLabels = once((table: TableForm): readonly string[] => {
  const labels = new Set<string>([table.title, ...table.aliases, ...table.heads]);
  for (const row of table.rows) {
    for (const group of row.group) labels.add(group);
    for (const column of row.columns) for (const label of [column.label, ...column.aliases]) labels.add(label);
  }
  labels.delete('');
  return [...labels];
});

/** The same without ordinals, as they are compared. */
export const headCores = once((table: TableForm): readonly string[] =>
  headLabels(table).map((label) => normalised(label).core),
);

const idLists = new WeakMap<RowForm, readonly string[]>();

/** The cell ids of a row, in the order of its columns. */
export function idsOf(table: TableForm, row: RowForm): readonly string[] {
  let ids = idLists.get(row);
  if (ids === undefined) {
    ids = row.columns.map((column) => cellId(table.key, row.key, column.key));
    idLists.set(row, ids);
  }
  return ids;
}

/** How many cells the rows of a table have together. */
export function cellCount(table: TableForm): number {
  return table.rows.reduce((sum, row) => sum + row.columns.length, 0);
}

export type RowUse = Extract<Use, { kind: 'row' }>;

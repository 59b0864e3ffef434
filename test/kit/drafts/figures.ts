/** Consistent figures for every table of every built-in form. */
import { builtInForms } from '../../../server/core/forms/builtin.ts';
import { type Constraint, cellId, type Form } from '../../../server/core/forms/form.ts';
import type { Random } from '../random.ts';
import { type Size, tables } from '../tables.ts';

/** The forms, with the variant of the 2021 form that has 其他处理 as one row. */
export const kinds = ['ogi-2021', 'ogi-2021-one-other', 'ogi-2019', 'ogi-2014', 'ogi-fujian'] as const;
export type Kind = (typeof kinds)[number];

/** Cell id → number in plain decimal digits, in the order of the form. Rows that the draft lacks are not in it. */
export type Figures = ReadonlyMap<string, string>;

export function formOf(kind: Kind): Form {
  const id = kind === 'ogi-2021-one-other' ? 'ogi-2021' : kind;
  return builtInForms.find((form) => form.id === id)!;
}

/** Figures of a body of that size which satisfy every constraint of the form. */
export function figuresOf(kind: Kind, size: Size, next: Random): Figures {
  switch (kind) {
    case 'ogi-2014':
      return inOrder(kind, national(size, next));
    case 'ogi-fujian':
      return inOrder(kind, regional(size, next));
    default:
      return inOrder(kind, new Map([...disclosed(kind, size, next), ...applied(kind, size, next)]));
  }
}

function inOrder(kind: Kind, figures: ReadonlyMap<string, string>): Figures {
  const ids = formOf(kind).tables.flatMap((table) =>
    table.rows.flatMap((row) => row.columns.map((column) => cellId(table.key, row.key, column.key))),
  );
  return new Map(ids.flatMap((id) => (figures.has(id) ? [[id, figures.get(id)!] as const] : [])));
}

/** Applications and review, 其他处理 in one row or three. */
function applied(kind: Kind, size: Size, next: Random): Map<string, string> {
  const { applications, review } = tables(size, next);
  const rows: Record<string, number[]> = { ...applications };
  if (kind !== 'ogi-2021') {
    const parts = ['other.not-supplemented', 'other.fee-unpaid', 'other.other'];
    rows.other = parts.map((part) => rows[part]!).reduce((a, b) => a.map((count, column) => count + b[column]!));
    for (const part of parts) delete rows[part];
  }
  const figures = new Map<string, string>();
  for (const table of formOf(kind).tables) {
    const source = table.key === 'applications' ? rows : table.key === 'review' ? review : {};
    for (const row of table.rows) {
      row.columns.forEach((column, index) => {
        const count = source[row.key]?.[index];
        if (count !== undefined) figures.set(cellId(table.key, row.key, column.key), String(count));
      });
    }
  }
  return figures;
}

/** Counts up to about this many. */
const COUNT: Readonly<Record<Size, number>> = { township: 9, county: 900, province: 240_000 };

function count(size: Size, next: Random): number {
  return next.chance(0.3) ? 0 : next.below(COUNT[size]);
}

function amount(size: Size, next: Random): string {
  const whole = count(size, next);
  return next.chance(0.5) ? String(whole) : `${whole}.${1 + next.below(9)}${next.chance(0.3) ? next.below(10) : ''}`;
}

function disclosed(kind: Kind, size: Size, next: Random): Map<string, string> {
  const figures = new Map<string, string>();
  const table = formOf(kind).tables.find(({ key }) => key === 'disclosure')!;
  for (const row of table.rows) {
    for (const column of row.columns) {
      const id = cellId(table.key, row.key, column.key);
      if (column.kind === 'amount') figures.set(id, amount(size, next));
      else if (column.kind === 'change') figures.set(id, String(next.below(21) - 10));
      else if (column.key === 'published-total') {
        const newly = figures.get(cellId(table.key, row.key, 'newly-published'))!;
        figures.set(id, String(Number(newly) + count(size, next)));
      } else figures.set(id, String(count(size, next)));
    }
  }
  return figures;
}

/** The national statistics of 2014–2018: parts first, then what they add up to. */
function national(size: Size, next: Random): Map<string, string> {
  const [table] = formOf('ogi-2014').tables;
  const figures = new Map<string, string>();
  for (const row of table!.rows) {
    if (row.heading) continue;
    const amounts = row.columns[0]!.kind === 'amount';
    figures.set(cellId(table!.key, row.key, ''), amounts ? amount(size, next) : String(count(size, next)));
  }
  addUp(figures, table!.constraints);
  const value = (row: string) => Number(figures.get(`statistics/${row}`));
  const atMost = (row: string, limit: number) => figures.set(`statistics/${row}`, String(Math.min(value(row), limit)));
  const channels = ['gazette', 'website', 'weibo', 'wechat', 'other'].map((key) => value(`disclosure.channels.${key}`));
  const most = Math.max(...channels);
  const sum = channels.reduce((a, b) => a + b, 0);
  figures.set('statistics/disclosure.total', String(most + next.below(sum - most + 1)));
  atMost('disclosure.normative', Math.min(value('disclosure.total'), value('disclosure.normative-issued')));
  atMost('response.press.leaders', value('response.press'));
  atMost('response.interviews.leaders', value('response.interviews'));
  return figures;
}

/** The regional statistics: bodies print different selections of the rows. */
function regional(size: Size, next: Random): Map<string, string> {
  const [table] = formOf('ogi-fujian').tables;
  const absent = new Set<string>([
    ...(next.chance(0.5) ? ['received.letter-or-fax'] : ['received.letter', 'received.fax']),
    ...(next.chance(0.7) ? ['litigation-and-complaints'] : ['litigation', 'complaints']),
    ...(next.chance(0.3) ? ['fee-waived'] : []),
    ...(next.chance(0.5) ? ['received.email'] : []),
  ]);
  const rows = table!.rows.filter((row) => !absent.has(row.key));
  const figures = new Map<string, string>();
  for (const row of rows) {
    const year = count(size, next);
    figures.set(`statistics/${row.key}/year`, String(year));
    figures.set(`statistics/${row.key}/cumulative`, String(year + 3 * count(size, next)));
  }
  addUp(figures, table!.constraints);
  for (const column of ['year', 'cumulative']) {
    const parts = ['website', 'gazette'].map((key) => Number(figures.get(`statistics/disclosed.${key}/${column}`)));
    figures.set(`statistics/disclosed/${column}`, String(Math.max(...parts)));
  }
  return figures;
}

/** Makes totals of their parts, innermost first: forms name the outer sums before the inner ones. */
function addUp(figures: Map<string, string>, constraints: readonly Constraint[]): void {
  for (const { relation, left, right } of [...constraints].reverse()) {
    if (relation !== 'equal' || right.length !== 1 || !figures.has(right[0]!.cell)) continue;
    const sum = left.reduce((total, { cell }) => total + Number(figures.get(cell) ?? 0), 0);
    figures.set(right[0]!.cell, String(sum));
  }
}

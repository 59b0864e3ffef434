/** Heads of columns as they are written, held against those of the form. */
import { builtInForms } from '../forms/builtin.ts';
import { type ColumnForm, cellId, type Form, type RowForm } from '../forms/form.ts';
import { fold } from '../text/fold.ts';
import { letterText } from '../text/letters.ts';
import { once } from '../text/once.ts';
import { similarity } from '../text/similar.ts';
import { byStart, type Span } from '../text/span.ts';
import { bodyOffset, bodyText } from './body.ts';
import { labelLetters } from './labels.ts';
import type { Report, Table } from './report.ts';

/** Rows under a head that belongs to other rows. */
export interface WrongHead {
  /** The rows that were read or seen under it. */
  readonly rows: readonly RowForm[];
  readonly cells: readonly string[];
  /** The label that does not belong here, and where it stands in the body. */
  readonly written: string;
  readonly place: Span;
  /** What belongs here and is not there. */
  readonly expected: readonly ColumnForm[];
}

/** Rows whose heads stand in another order than the form's. */
export interface ShuffledHead {
  readonly rows: readonly RowForm[];
  /** The heads as they follow each other. */
  readonly written: readonly ColumnForm[];
  /** From the first of them to the last, in the body. */
  readonly place: Span;
}

/** Labels of fewer letters (其他, 总计) stand everywhere. */
const TELLING = 5;
/** A head stands right above its rows. */
const REACH = 400;

/**
 * Heads in which a column's label is missing while the label of other rows' columns stands there: of this form, or of
 * an official one before it.
 */
export function wrongHeads(report: Report): WrongHead[] {
  return headsOf(report).flatMap((head) => wrongHead(report, head) ?? []);
}

/** Heads in cells of one line, in an order that is not the form's; totals, whose heads have two lines, are left out. */
export function shuffledHeads(report: Report): ShuffledHead[] {
  return headsOf(report).flatMap((head) => shuffledHead(report, head) ?? []);
}

/** So many heads on a line are those of the table. */
const ENOUGH = 3;

function shuffledHead(report: Report, { columns, rows, above: { start, end } }: Head): ShuffledHead | null {
  const parts = columns.filter(({ key }) => key !== 'total');
  if (parts.length < ENOUGH) return null;
  const text = bodyText(report);
  for (let to = end, from = 0; to > start; to = from - 1) {
    from = Math.max(start, text.lastIndexOf('\n', to - 1) + 1);
    const line = text.slice(from, to);
    const found = parts.flatMap((column) => {
      const label = foldedLabel(column);
      const at = line.indexOf(label);
      return at === -1 || line.includes(label, at + 1)
        ? []
        : [{ column, start: from + at, end: from + at + label.length }];
    });
    if (found.length < ENOUGH) continue;
    const written = [...found].sort(byStart);
    const isApart = written.every((head, at) => at === 0 || /[|\t]/.test(text.slice(written[at - 1]!.end, head.start)));
    if (!isApart || written.every((head, at) => head === found[at])) return null;
    return {
      rows: rows.map(({ form }) => form),
      written: written.map(({ column }) => column),
      place: { start: written[0]!.start, end: written.at(-1)!.end },
    };
  }
  return null;
}

interface Run {
  readonly columns: readonly ColumnForm[];
  readonly rows: { readonly form: RowForm; readonly start: number; readonly end: number }[];
}

/** Such rows with what stands above them, as offsets into the body. */
interface Head extends Run {
  readonly table: Table;
  readonly above: Span;
}

const headsOf = once((report: Report): readonly Head[] =>
  report.tables
    .filter(({ form }) => form.arrangement === 'stacked')
    .flatMap((table) => runsOf(table).map((run) => ({ ...run, table, above: headAbove(report, run.rows[0]!.start) }))),
);

/** Rows that share their columns, in the order of the document; none where the table is mostly not made out. */
function runsOf({ rows, unread }: Table): Run[] {
  if (rows.length < unread.length) return [];
  const placed = [
    ...rows.map(({ form, label, span }) => ({ form, start: label.start, end: span.end })),
    ...unread
      .filter(({ reason }) => reason.kind !== 'label')
      .map(({ row, label, span }) => ({ form: row, start: label.start, end: span.end })),
  ].sort(byStart);
  const runs: Run[] = [];
  for (const row of placed) {
    const last = runs.at(-1);
    if (last?.columns === row.form.columns) last.rows.push(row);
    else runs.push({ columns: row.form.columns, rows: [row] });
  }
  return runs;
}

function wrongHead(
  report: Report,
  { table, columns, rows, above: { start: above, end: first } }: Head,
): WrongHead | null {
  const text = bodyText(report);
  const head = text.slice(above, first);
  if (columns.every((column) => head.includes(foldedLabel(column)))) return null;
  const letters = letterText(head);
  const expected = columns.filter((column) => !labelsOf(column).some((label) => letters.includes(label)));
  if (expected.length === 0 || expected.every((column) => isDamagedIn(head, column))) return null;
  const own = columns.flatMap(labelsOf);
  const written = foreignLabels(report.form).find(
    (label) =>
      letters.includes(label) &&
      !own.some((each) => each.includes(label) || label.includes(each)) &&
      !isDisplaced(label, report, table, text),
  );
  const place = written === undefined ? null : placeOf(text, written, above, first);
  if (written === undefined || place === null || HAS_FIGURES.test(text.slice(place.end, first))) return null;
  const forms = rows.map(({ form }) => form);
  const cells = forms.flatMap((row) => columns.map((column) => cellId(table.form.key, row.key, column.key)));
  return { rows: forms, cells, written, place, expected };
}

/** What stands above a row, down from the rows and headings before it; in the body. */
function headAbove(report: Report, row: number): Span {
  const end = bodyOffset(report, row);
  return { start: Math.max(endBefore(report, row), end - REACH), end };
}

/** Below a line of figures a label heads other rows: those of which extraction left no more than the figures. */
const HAS_FIGURES = /\n\s*\d[\d,.]*[^\S\n]*\n/;

/** Whether rows of the table have the label over their own figures, and it does not stand there: extraction moved it. */
function isDisplaced(label: string, report: Report, table: Table, text: string): boolean {
  return runsOf(table).some(({ columns, rows }) => {
    if (!columns.some((column) => labelsOf(column).includes(label))) return false;
    const first = bodyOffset(report, rows[0]!.start);
    return !letterText(text.slice(Math.max(0, first - REACH), first)).includes(label);
  });
}

/** Alike enough to be the same label with a letter or two lost or added. */
const ALIKE = 0.8;

/** Whether a cell or line of the head is the column's label, if not to the letter. */
function isDamagedIn(head: string, column: ColumnForm): boolean {
  const cells = head.split(/[\n|\t]/).map(letterText);
  return labelsOf(column).some((label) => cells.some((cell) => similarity(cell, label) >= ALIKE));
}

/** Where rows and headings of the report end before an offset of the document, as offsets of the body. */
function endBefore(report: Report, offset: number): number {
  let last = report.span.start;
  for (const { rows, unread } of report.tables) {
    for (const { span } of rows) if (span.end <= offset) last = Math.max(last, span.end);
    for (const { span } of unread) if (span.end <= offset) last = Math.max(last, span.end);
  }
  for (const { heading } of report.sections) if (heading.end <= offset) last = Math.max(last, heading.end);
  return bodyOffset(report, last);
}

/** The label as it mostly stands in a folded text. */
const foldedLabel = once((column: ColumnForm) => fold(column.label).text);

const labelsOf = once((column: ColumnForm): readonly string[] => {
  // A remark in brackets is often left out: 本年收费金额（单位：万元）.
  const all = [column.label, ...column.aliases].flatMap((label) => [label, label.replace(/（[^（）]*）$/, '')]);
  return [...new Set(all.map(labelLetters))].filter((label) => label !== '');
});

const foreignLabels = once((form: Form): readonly string[] => {
  const columns = [form, ...builtInForms].flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.flatMap((row) => row.columns)),
  );
  return [...new Set(columns.flatMap(labelsOf))].filter((label) => label.length >= TELLING);
});

/** Where a label stands whose letters may be set apart. */
function placeOf(text: string, letters: string, from: number, to: number): Span | null {
  const spaced = new RegExp([...letters].join('[^\\u4e00-\\u9fff\\w]{0,8}'));
  const match = spaced.exec(text.slice(from, to));
  return match === null ? null : { start: from + match.index, end: from + match.index + match[0].length };
}

/** A report to begin with: official title, headings and tables, nothing filled in but what is known. */
import type { Form, RowForm, TableForm } from '../forms/form.ts';
import { cellId } from '../forms/form.ts';
import type { Cell, Report, Row, Section } from '../report/report.ts';
import { gfmLines } from '../standard/draw.ts';
import { gridOf } from '../standard/grid.ts';
import { formatDecimal } from '../text/decimal.ts';
import { draftWords } from './draft-words.ts';

export interface NewReport {
  readonly organisation: string;
  readonly year: number;
  readonly form: Form;
  /** `markdown`: the headings have their marks; tables are the same in both. */
  readonly markup: 'plain' | 'markdown';
}

/** What other reports bring along. */
interface Carried {
  /** Cell id → figure. */
  readonly figures: ReadonlyMap<string, string>;
  /** Section key → its lines that head paragraphs. */
  readonly outlines: ReadonlyMap<string, readonly string[]>;
  /** Comments at the head of the draft. */
  readonly notes: readonly string[];
}

/**
 * The report of the next year, from the one of this year: what was carried over is carried in, the outlines of the
 * sections stay, figures and sentences do not (they must not repeat from year to year). Null for a report without a
 * year: then there is no next.
 * @param forms every form there is, users' own first
 */
export function nextReport(
  last: Report,
  text: string,
  forms: readonly Form[],
  markup: NewReport['markup'],
): (NewReport & { readonly text: string }) | null {
  if (last.year === null) return null;
  const year = last.year + 1;
  const form = formInForce(forms, year, last.form);
  const report = { organisation: last.organisation ?? '', year, form, markup };
  const outlines = last.sections.flatMap((section) => {
    const lines = section.form === null ? [] : outlineOf(section, text);
    return lines.length === 0 ? [] : [[section.form!.key, lines] as const];
  });
  return { ...report, text: newReport(report, { figures: carriedIn(last, form), outlines: new Map(outlines) }) };
}

/** The form of a year: the preferred one while it is in force, else the first that is, else the newest there is. */
export function formInForce(forms: readonly Form[], year: number, preferred?: Form): Form {
  const isInForce = ({ years: { from, to } }: Form) => year >= (from ?? year) && year <= (to ?? year);
  if (preferred !== undefined && isInForce(preferred)) return preferred;
  return forms.find(isInForce) ?? preferred ?? forms[0]!;
}

/** The text of a report that is still to be written; comments say what belongs where. Lines end in `\n`. */
export function newReport(
  { organisation, year, form, markup }: NewReport,
  { figures = new Map(), outlines = new Map(), notes = [] }: Partial<Carried> = {},
): string {
  const words = draftWords;
  const [h1, h2] = markup === 'markdown' ? ['# ', '## '] : ['', ''];
  const comment = (text: string) => `<!-- ${text} -->`;
  const table = (each: TableForm) => {
    // Blocks beside each other have one line of figures and no label before it: without a mark there would be nothing
    // to find.
    const blank = each.arrangement === 'side-by-side' ? '/' : '';
    return tableLines(each, (id) => figures.get(id) ?? blank).join('\n');
  };
  const guidance: Readonly<Record<string, string>> = words.guidance;
  const placed = new Set<TableForm>();
  const sections = form.sections.flatMap((section) => {
    const own = form.tables.filter((each) => each.key === section.key);
    for (const each of own) placed.add(each);
    return [
      `${h2}${section.number}、${section.title}`,
      ...(guidance[section.key] === undefined ? [] : [comment(guidance[section.key]!)]),
      ...(outlines.get(section.key) ?? []),
      ...own.map(table),
    ];
  });
  const blocks = [
    `${h1}${words.title(organisation, year)}`,
    comment(words.note),
    ...notes.map(comment),
    words.opening(year),
    ...sections,
    ...form.tables.filter((each) => !placed.has(each)).map(table),
    organisation,
    words.date(year + 1),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/**
 * A table of a form in its official shape.
 * @param figureOf what stands in a cell, by its id
 * @public scripts/generate.mjs makes snippets with it
 */
export function tableLines(form: TableForm, figureOf: (id: string) => string): string[] {
  return gfmLines(gridOf(tableWith(form, figureOf)), (text) => text);
}

/** The table as a reader would have found it. */
function tableWith(form: TableForm, figureOf: (id: string) => string): Parameters<typeof gridOf>[0] {
  const nowhere = { start: 0, end: 0 };
  const rowOf = (row: RowForm): Row => ({
    form: row,
    label: nowhere,
    span: nowhere,
    cells: row.columns.map((column): Cell => {
      const id = cellId(form.key, row.key, column.key);
      const text = figureOf(id);
      return { id, row, column, value: null, text, span: nowhere, digits: nowhere, note: null, invalid: null };
    }),
  });
  const rows = form.rows.filter((row) => !row.heading && row.substitutesFor.length === 0).map(rowOf);
  return { form, span: nowhere, rows, unread: [], missing: [], stray: [] };
}

/** What the old report carries over, as what the new one carries in: the same columns, the rows that the forms call so. */
function carriedIn(last: Report, form: Form): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const table of form.tables) {
    for (const column of table.rows.find(({ key }) => key === 'carried-in')?.columns ?? []) {
      const cell = last.cells.get(cellId(table.key, 'carried-over', column.key));
      if (cell?.value != null) figures.set(cellId(table.key, 'carried-in', column.key), formatDecimal(cell.value));
    }
  }
  return figures;
}

/** `（一）主动公开。…` is kept as `（一）主动公开`: what heads a paragraph, without figures. */
function outlineOf({ heading, span }: Section, text: string): string[] {
  return text
    .slice(heading.end, span.end)
    .replaceAll(/<[^<>]*>/g, '\n')
    .split(/[\r\n]+/)
    .flatMap(
      (line) =>
        /^[\s#*>]*(（[一二三四五六七八九十]{1,3}）[^。：:；，\d|]{2,24})(?:\*\*)?(?:[。：:]|\s*$)/
          .exec(line)?.[1]
          ?.trim() ?? [],
    )
    .map((line) => line.replaceAll('*', ''));
}

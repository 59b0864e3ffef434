/** A table in the official shape in the place of the one that stands there, held to be the same by reading it back. */

import type { Analysis, Options } from '../analysis.ts';
import type { Form } from '../forms/form.ts';
import { knownForms } from '../forms/known.ts';
import { read } from '../reading/read.ts';
import type { Cell, Report, Table } from '../report/report.ts';
import type { Markup } from '../source/markup.ts';
import { equal } from '../text/decimal.ts';
import { type Edit, edited } from '../text/edit.ts';
import { oneLine, startOfLine } from '../text/lines.ts';
import { bySpan, type Span, textOf } from '../text/span.ts';
import { gfmLines, htmlLines } from './draw.ts';
import { type Extent, extentOf } from './extent.ts';
import { gridOf } from './grid.ts';
import { type Draft, draftOf } from './ground.ts';

/** How documents are read: what the analysis was made with. */
export interface Reading {
  readonly markup: Markup;
  /** All that take part. */
  readonly forms: readonly Form[];
  readonly form: string | null;
}

/** The same of the options that the analysis was made with. */
export function readingBy({
  markup = 'plain',
  forms,
  form = null,
}: Pick<Options, 'markup' | 'forms' | 'form'>): Reading {
  return { markup, forms: knownForms(forms), form };
}

/** A report with the stretch of the document that is its own: all up to the next report. */
export interface Place {
  readonly report: Report;
  readonly stretch: Span;
}

export function placesOf({ text, reports }: Analysis): Place[] {
  return reports.map((report, index) => ({
    report,
    stretch: { start: index === 0 ? 0 : report.span.start, end: reports[index + 1]?.span.start ?? text.length },
  }));
}

/** The edits that give the tables of a report their official shape; tables that have it, or cannot have it, are left out. */
export function rewritesOf(text: string, { report, stretch }: Place, reading: Reading): Map<Table, Edit> {
  const edits = new Map<Table, Edit>();
  const whole = report.tables.filter(isWhole);
  if (whole.length === 0) return edits;
  const draft = draftOf(text, report, stretch, reading.markup);
  for (const table of whole) {
    const extent = extentOf(draft, table);
    const edit = extent === null ? null : rewriteOf(draft, table, extent, reading.markup);
    if (edit !== null && edit.newText !== textOf(text, edit.span)) edits.set(table, edit);
  }
  return edits;
}

/** Whether the report says the same after these edits: the same cells with the same figures, as written. */
export function readsBack(text: string, { report, stretch }: Place, edits: readonly Edit[], reading: Reading): boolean {
  const ordered = [...edits].sort(bySpan);
  if (ordered.some(({ span }, index) => span.start < (ordered[index - 1]?.span.end ?? stretch.start))) return false;
  const rewritten = edited(textOf(text, stretch), ordered, stretch.start);
  const [again, ...others] = read(rewritten, reading.markup, reading.forms, reading.form);
  return again !== undefined && others.length === 0 && isSame(report, again);
}

/** A table of which nothing was left unread. */
function isWhole({ unread, missing, stray, rows }: Table): boolean {
  return unread.length === 0 && missing.length === 0 && stray.length === 0 && rows.length > 0;
}

function rewriteOf({ source, base }: Draft, table: Table, extent: Extent, markup: Markup): Edit | null {
  const written = source.text;
  const span = { start: extent.span.start - base, end: extent.span.end - base };
  const grid = gridOf(table, extent.words);
  const eol = /\r?\n/.exec(written)?.[0] ?? '\n';
  if (markup === 'html') {
    if (!extent.isHtml) return null;
    const indent = /[ \t]*$/.exec(written.slice(startOfLine(written, span.start), span.start))![0];
    return { span: extent.span, newText: htmlLines(grid, extent.caption, entities).join(eol + indent) };
  }
  const isLoose = extent.isHtml && table.rows.some(({ cells }) => cells.some(({ text }) => MARKDOWN.test(text)));
  // What HTML shows as it is would be marks of Markdown.
  if (isLoose) return null;
  const caption = extent.caption === null ? [] : [extent.caption, ''];
  const lines = [...caption, ...gfmLines(grid, oneLine)];
  const gap = markup === 'markdown' ? eol : '';
  const newText = openingOf(written, span.start, eol, gap) + lines.join(eol) + closingOf(written, span.end, eol, gap);
  return { span: extent.span, newText };
}

const MARKDOWN = /[<>&|*_`[\]\\~]/;

/** The table begins a line; in Markdown (`gap`) a blank line parts it from what stands above. */
function openingOf(text: string, start: number, eol: string, gap: string): string {
  const line = startOfLine(text, start);
  if (text.slice(line, start).trim() !== '') return eol + gap;
  const above = text.slice(startOfLine(text, Math.max(0, line - 1)), line);
  return above.trim() === '' ? '' : gap;
}

/** Likewise for what stands below. */
function closingOf(text: string, end: number, eol: string, gap: string): string {
  if (end >= text.length) return '';
  const behind = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end));
  if (behind === null) return eol + gap;
  const below = text.slice(end + behind[0].length);
  return /^[ \t]*(?:\r?\n|$)/.test(below) ? '' : gap;
}

function entities(text: string): string {
  return oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Whether two readings agree in everything but places. */
export function isSame(before: Report, after: Report): boolean {
  return (
    before.form.id === after.form.id &&
    before.year === after.year &&
    before.organisation === after.organisation &&
    before.cells.size === after.cells.size &&
    [...before.cells.values()].every((cell) => isSameCell(cell, after.cells.get(cell.id))) &&
    gaps(before) === gaps(after)
  );
}

function isSameCell(before: Cell, after: Cell | undefined): boolean {
  if (after === undefined || oneLine(after.text) !== oneLine(before.text)) return false;
  return equal(before.value, after.value);
}

/** What was not read of the report. */
function gaps({ tables }: Report): string {
  return JSON.stringify(
    tables.map(({ form, unread, missing }) => [form.key, unread.map(({ ids }) => ids), missing.map(({ key }) => key)]),
  );
}

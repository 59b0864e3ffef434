/** What a figure is, and what it must agree with. */
import type { Analysis } from '../analysis.ts';
import type { Neighbours } from '../library/neighbours.ts';
import { type Messages, messagesFor } from '../messages/messages.ts';
import { deductionsOf } from '../repair/blanks.ts';
import { awaitingBlanks } from '../report/blanks.ts';
import { equationsOf } from '../report/equations.ts';
import type { Cell } from '../report/report.ts';
import { formatDecimal } from '../text/decimal.ts';
import { type EquationText, equationText } from './equation-text.ts';
import { lastYearText } from './last-year.ts';
import { concerns, type Place, placeAt, rowPath } from './place.ts';
import { escaped, type Hover, marks, proseHoverAt } from './prose-hover.ts';
import { repairsOf } from './quick-fixes.ts';

/**
 * The hover for an offset (UTF-16): over a cell its path, value and equations; over a row's label the row's cells; over
 * a figure in a sentence what it is about.
 * @param neighbours the other reports that bear on each of the analysis's
 */
export function hoverAt(analysis: Analysis, offset: number, neighbours: readonly Neighbours[] = []): Hover | null {
  const place = placeAt(analysis, offset);
  if (place === null) return proseHoverAt(analysis, offset);
  const messages = messagesFor(analysis.locale);
  const blocks = [
    heading(place, messages),
    place.cell === null ? rowCells(place, messages) : null,
    lastYear(place, neighbours, messages),
    equations(place, messages),
    candidateRepairs(analysis, place, messages),
    suppressions(analysis, place, messages),
    escaped(messages.features.source(place.report.form.source)),
  ];
  const markdown = blocks.filter((block) => block !== null && block !== '').join('\n\n');
  return { span: place.span, markdown };
}

function heading({ row, cell }: Place, messages: Messages): string {
  const path = escaped(rowPath(row).join(' › '));
  if (cell === null) return `**${path}**`;
  const column = cell.column.label === '' ? '' : ` · ${escaped(cell.column.label)}`;
  return messages.marks.named(`**${path}**${column}`, value(cell, messages));
}

function lastYear(
  { report, index, cell }: Place,
  neighbours: readonly Neighbours[],
  messages: Messages,
): string | null {
  const own = neighbours[index];
  const text = cell === null || own === undefined ? null : lastYearText(cell, report, own, messages);
  return text === null ? null : escaped(text);
}

function value(cell: Cell, messages: Messages): string {
  const words = messages.features;
  if (cell.value === null) return escaped(words.blank);
  const parts = [`**${escaped(words.value(formatDecimal(cell.value), cell.row.unit))}**`];
  if (cell.note !== null) parts.push(escaped(words.asWritten(cell.text)));
  if (cell.invalid !== null) parts.push(escaped(words.invalid[cell.invalid]));
  return parts.join(messages.marks.comma);
}

/** A table of fewer columns is wider in its frame than in its figures. */
const NARROW = 3;

/** The row's cells as a table of one line, the way the form prints them; of a narrow table simply one after another. */
function rowCells({ row }: Place, messages: Messages): string | null {
  if (row.cells.length < NARROW) {
    const { named, semicolon } = messages.marks;
    const shown = (cell: Cell) =>
      cell.column.label === '' ? value(cell, messages) : named(escaped(cell.column.label), value(cell, messages));
    return row.cells.map(shown).join(semicolon);
  }
  const heads = row.cells.map((cell) => escaped(cell.column.label));
  const values = row.cells.map((cell) => (cell.value === null ? messages.features.blankCell : escaped(cell.text)));
  return [heads, row.cells.map(() => '---:'), values].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Every equation that holds the cell; over a label, those within the row. */
function equations(place: Place, messages: Messages): string {
  const { report, cell } = place;
  const awaiting = awaitingBlanks(deductionsOf(report));
  const lines = equationsOf(report)
    .filter((equation) => concerns(equation, place))
    .map((equation) => line(equationText(equation, awaiting, messages, cell), equation.constraint.text, messages));
  return lines.join('\n');
}

function line({ verdict, text }: EquationText, wording: string, messages: Messages): string {
  const indented = `\n  *${escaped(messages.features.wording(wording))}*`;
  return `- ${marks[verdict]} ${escaped(text)}  ${indented}`;
}

/** So many candidates are shown. */
const LISTED = 5;

/**
 * What may be meant instead, likeliest first, where the cell is in an equation that does not hold: what mends more
 * comes before what mends less.
 */
function candidateRepairs(analysis: Analysis, { report, index, cell }: Place, messages: Messages): string | null {
  if (cell === null) return null;
  const words = messages.features.repairs;
  const rules = new Set(report.form.tables.flatMap((table) => table.constraints.map(({ rule }) => rule)));
  const repairs = repairsOf(
    analysis.findings.filter(
      (finding) => finding.report === index && rules.has(finding.rule) && finding.cells.includes(cell.id),
    ),
  )
    .sort((a, b) => Number(b.repair.preferred) - Number(a.repair.preferred) || b.findings.length - a.findings.length)
    .map(({ repair }) => repair);
  if (repairs.length === 0) return null;
  const shown = repairs
    .slice(0, LISTED)
    .map(({ title, preferred, reasons }, at) => `${at + 1}. ${escaped(words.candidate(title, preferred, reasons))}`);
  return [escaped(words.heading(repairs.length, shown.length)), shown.join('\n')].join('\n\n');
}

function suppressions(analysis: Analysis, { index, row, cell }: Place, messages: Messages): string {
  const ids = new Set((cell === null ? row.cells : [cell]).map(({ id }) => id));
  return analysis.suppressed
    .filter(({ finding }) => finding.report === index && finding.cells.some((id) => ids.has(id)))
    .map(({ finding, reason }) => `- ${escaped(messages.features.suppressed(finding.rule, reason))}`)
    .join('\n');
}

/** What a text that was cut off leaves open: its last row, and rows that may have stood behind it. */

import type { Operand, TableForm } from '../../forms/form.ts';
import { type Cell, type Row, rowsIn, type Table, type UnreadRow } from '../../report/report.ts';
import { foldedAt, type Source } from '../../source/source.ts';
import { endOfLine } from '../../text/lines.ts';
import { idsOf } from '../labels/lexicon.ts';
import type { Segment } from '../segments/segments.ts';
import { breaksOff } from '../values/breaks-off.ts';
import { unfound } from './unfound.ts';

const MARK = /[|\t]/;

/**
 * The tables without what cannot be told where the text breaks off. A row that is the last thing in it may lack cells or
 * digits; where hardly more than a label follows a row, optional rows behind it may be lost, and with them parts of a
 * sum over those rows that a report has.
 *
 * @param goesOn whether the text is a report whose last section is still to come
 */
export function withoutCutOff(
  source: Source,
  { end }: Segment,
  tables: readonly Table[],
  goesOn: boolean,
): readonly Table[] {
  const { text } = source.folded;
  if (end < text.length) return tables;
  return tables.map((table): Table => {
    const from = foldedAt(source, endOf(table));
    if (!breaksOff(text, from)) return table;
    const behind = text.slice(from);
    const cut = /\n\s*\S/.test(behind) ? [] : cutRows(source, table, behind, goesOn);
    const rows = table.rows.filter((row) => !cut.includes(row));
    return {
      ...table,
      rows,
      unread: [...table.unread, ...cut.map((row) => unreadRow(table, row)), ...lostRows(table)],
    };
  });
}

/** Behind the last figure, label or unread place: what else stands in the last cell may be the text's next line. */
function endOf({ rows, unread }: Table): number {
  let last = 0;
  for (const { label, cells } of rows) {
    last = Math.max(last, label.end);
    for (const { digits } of cells) last = Math.max(last, digits.end);
  }
  for (const { span } of unread) last = Math.max(last, span.end);
  return last;
}

/** The last row, where its line, its cells or its last figure break off. */
function cutRows(source: Source, table: Table, behind: string, goesOn: boolean): readonly Row[] {
  const { text } = source.folded;
  const { form } = table;
  const rows = table.rows.filter(({ cells }) => cells.length > 0);
  const ends = rows.map((row) => Math.max(...row.cells.map((cell) => foldedAt(source, cell.span.end))));
  const last = ends.indexOf(Math.max(...ends));
  const row = rows[last];
  // Where another one was begun behind it, it is whole.
  if (row === undefined || table.unread.some(({ label }) => foldedAt(source, label.start) >= ends[last]!)) return [];
  if (hasFewestMarks(text, ends, last)) return [row];
  // The cells of a label that spans columns are the row's first then.
  if (row.cells.some(isInked) && !rows.some((other) => isInked(other.cells[0]!) === (other === row))) return [row];
  const isFigure = !/[\u3400-\u9fff\n]/.test(behind);
  const isGlued = row.cells.some(({ span }, at) => span.end === row.cells[at + 1]?.span.start);
  // Rows side by side are divided together.
  if (isFigure && isGlued) return form.arrangement === 'stacked' ? [row] : rows;
  const isToCome = !rowsIn(table).has(form.rows.at(-1)!);
  const isInElement = source.text.lastIndexOf('<tr') > source.text.lastIndexOf('</table');
  return (isFigure && (goesOn || isToCome)) || (isInElement && isToCome) ? [row] : [];
}

function isInked({ text }: Cell): boolean {
  return text !== '';
}

/** Whether the last row stands on a line of its own, which has fewer bars and tabs than that of any other. */
function hasFewestMarks(text: string, ends: readonly number[], last: number): boolean {
  const lineAt = (at: number) => text.lastIndexOf('\n', at - 1) + 1;
  const own = lineAt(ends[last]!);
  const others = ends.filter((_, at) => at !== last);
  // Rows may share a line, and all of a table may: what it holds is counted once.
  if (others.length === 0 || others.some((end) => end > own)) return false;
  const count = marksIn(text, own);
  return [...new Set(others.map(lineAt))].every((line) => marksIn(text, line) > count);
}

/** Bars and tabs on the line that begins at an offset. */
function marksIn(text: string, line: number): number {
  return text.slice(line, endOfLine(text, line)).split(MARK).length - 1;
}

function unreadRow({ form }: Table, { form: row, label, span }: Row): UnreadRow {
  return { row, ids: idsOf(form, row), reason: { kind: 'cut-off' }, label, span };
}

/** Rows behind the last one that stand in a sum with it, of sums over such rows only as a report has. */
function lostRows(table: Table): UnreadRow[] {
  const { form, span } = table;
  const present = rowsIn(table);
  const last = form.rows.findLast((row) => present.has(row));
  const own = new Set(last === undefined ? [] : idsOf(form, last));
  const summed = new Set(sumsOf(form).flatMap((ids) => (ids.some((id) => own.has(id)) ? ids : [])));
  return form.rows
    .slice(form.rows.indexOf(last!) + 1)
    .filter((row) => idsOf(form, row).some((id) => summed.has(id)))
    .map((row) => unfound(form, row, span));
}

function sumsOf({ constraints }: TableForm): string[][] {
  const idsIn = (operands: readonly Operand[]) => operands.map(({ cell }) => cell);
  return constraints
    .filter(({ relation, present }) => relation === 'equal' && present)
    .map(({ left, right }) => [...idsIn(left), ...idsIn(right)]);
}

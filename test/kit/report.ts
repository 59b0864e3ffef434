/** Reports made from figures, without the reader: for tests of what comes after reading. */
import { builtInForms } from '../../server/core/forms/builtin.ts';
import type { Form } from '../../server/core/forms/form.ts';
import { cellId } from '../../server/core/forms/form.ts';
import { claimsOf } from '../../server/core/prose/claims.ts';
import { type Equation, equationsOf } from '../../server/core/report/equations.ts';
import type { Cell, Report, Row, Table } from '../../server/core/report/report.ts';
import { sourceOf } from '../../server/core/source/source.ts';
import { type Decimal, parseDecimal } from '../../server/core/text/decimal.ts';

/** Table key → row key → the cells' texts in the order of the form. Rows that are not named hold zeros. */
export type Figures = Readonly<Record<string, Readonly<Record<string, readonly (string | number)[]>>>>;

export interface Draft {
  readonly text: string;
  readonly report: Report;
  readonly equations: readonly Equation[];
}

/**
 * Writes the named tables of a form, a row a line with `|` between the cells, and the report that a perfect reader would
 * make of the text. Optional rows stand only where they are named.
 *
 * @param prose stands behind the tables, and its claims are read
 */
export function draft(formId: string, figures: Figures, prose = ''): Draft {
  const form = builtInForms.find((candidate) => candidate.id === formId)!;
  let text = '';
  const tables = form.tables.flatMap((tableForm): Table[] => {
    const rowsOf = figures[tableForm.key];
    if (rowsOf === undefined) return [];
    const start = text.length;
    const rows: Row[] = [];
    for (const rowForm of tableForm.rows) {
      const values = rowsOf[rowForm.key];
      if (rowForm.heading || (values === undefined && rowForm.optional)) continue;
      const begin = text.length;
      text += rowForm.label;
      const label = { start: begin, end: text.length };
      const row = rowForm.columns.map((column, index): Cell => {
        text += '|';
        const written = String(values?.[index] ?? (values === undefined ? 0 : ''));
        const span = { start: text.length, end: text.length + written.length };
        text += written;
        const digits = digitsOf(written);
        const cell: Cell = {
          id: cellId(tableForm.key, rowForm.key, column.key),
          row: rowForm,
          column,
          value: digits.value,
          text: written,
          span,
          digits: { start: span.start + digits.start, end: span.start + digits.end },
          note: null,
          invalid: null,
        };
        return cell;
      });
      rows.push({ form: rowForm, label, span: { start: begin, end: text.length }, cells: row });
      text += '\n';
    }
    return [{ form: tableForm, span: { start, end: text.length }, rows, unread: [], missing: [], stray: [] }];
  });
  text += prose;
  const bare = reportOfTables(form, tables, text);
  const report = prose === '' ? bare : { ...bare, claims: claimsOf(bare) };
  return { text, report, equations: equationsOf(report) };
}

/** A report of nothing but tables, whose spans lie in the text. */
export function reportOfTables(form: Form, tables: readonly Table[], text: string): Report {
  const rows = tables.flatMap((table) => table.rows);
  const source = sourceOf(text, 'plain');
  return {
    form,
    year: null,
    titleYear: null,
    organisation: null,
    span: { start: 0, end: text.length },
    body: { source, start: 0, end: source.folded.text.length },
    title: null,
    sections: [],
    tables,
    missing: [],
    cells: new Map(rows.flatMap((row) => row.cells.map((cell) => [cell.id, cell]))),
    claims: [],
  };
}

/** The digits in a cell's text, without sign words, units and notes; the whole text for a blank. */
function digitsOf(written: string): { readonly start: number; readonly end: number; readonly value: Decimal | null } {
  const match = /[0-9０-９][0-9０-９,，.．]*/.exec(written);
  if (match === null) return { start: 0, end: written.length, value: null };
  const plain = match[0].replace(/[０-９，．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const negative = /(减少?|-)\s*$/.test(written.slice(0, match.index)) ? '-' : '';
  return { start: match.index, end: match.index + match[0].length, value: parseDecimal(negative + plain) };
}

/** The figures of a report for people: its tables, drawn with columns that line up. */
import { type Messages, type Report, type Row, type Table, unreadReasonText } from '../../core/index.ts';
import { pad, printable, widthOf } from '../columns.ts';
import type { FormatOptions } from './format.ts';

/** The tables of one report, a blank line behind each. */
export function* prettyFacts(report: Report, options: FormatOptions): Iterable<string> {
  const { messages, style } = options;
  const { cli } = messages;
  for (const table of report.tables) {
    yield `${style.bold(printable(table.form.title))}\n`;
    for (const rows of runsOf(table)) yield drawRows(rows, options);
    for (const { row, ids, reason } of table.unread) {
      yield `  ${style.yellow(cli.unreadTitle)} ${printable(row.label)}：${printable(unreadReasonText(reason, messages))}${style.dim(` ${ids.join(' ')}`)}\n`;
    }
    yield '\n';
  }
  for (const table of report.missing) yield `${style.yellow(cli.missingTable(table.title))}\n\n`;
}

/** Rows under the same column heads, in the order of the form. */
function runsOf(table: Table): readonly (readonly Row[])[] {
  const runs: Row[][] = [];
  let heads = '';
  for (const row of table.rows) {
    const own = row.form.columns.map(({ label }) => label).join('\t');
    if (own !== heads || runs.length === 0) runs.push([]);
    heads = own;
    runs.at(-1)!.push(row);
  }
  return runs;
}

function drawRows(rows: readonly Row[], { style, columns, messages: { cli } }: FormatOptions): string {
  const heads = rows[0]!.form.columns.map(({ label, short }) => (label === '' ? cli.valueColumn : short || label));
  const lines = rows.map((row) => ({
    label: labelOf(row),
    values: row.cells.map((cell) => valueText(cell.text, cli)),
  }));
  const widths = heads.map((head, index) =>
    Math.max(widthOf(head), ...lines.map(({ values }) => widthOf(values[index] ?? ''))),
  );
  const figures = widths.reduce((sum, width) => sum + width + 2, 0);
  const room = Math.max(16, columns - figures - 4);
  const labels = lines.map(({ label }) => shorten(label, room));
  const width = Math.max(...labels.map(widthOf));
  const line = (label: string, cells: readonly string[]) =>
    `  ${pad(label, width)}${cells.map((cell) => `  ${cell}`).join('')}`;
  const head = style.dim(
    line(
      '',
      heads.map((text, index) => pad(text, widths[index]!, 'start')),
    ),
  );
  const body = lines.map(({ values }, row) =>
    line(
      labels[row]!,
      values.map((value, index) => {
        const padded = pad(value, widths[index] ?? 0, 'start');
        return value === cli.blankCell ? style.dim(padded) : padded;
      }),
    ),
  );
  return `${[head, ...body].map((text) => text.trimEnd()).join('\n')}\n`;
}

function labelOf(row: Row): string {
  // The innermost group tells rows of the same label apart: 维持 of a review block, 其他 of an outcome.
  const group = row.form.group.at(-1);
  return printable(group === undefined ? row.form.label : `${group} ${row.form.label}`);
}

function valueText(text: string, cli: Messages['cli']): string {
  return text === '' ? cli.blankCell : printable(text);
}

/** Cut to a width in columns, the beginning and the end kept: the end is what tells long labels apart. */
function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const characters = [...text];
  let used = 1;
  let start = 0;
  let end = characters.length;
  for (;;) {
    const front = start <= characters.length - end;
    const next = widthOf(characters[front ? start : end - 1]!);
    if (used + next > width) return `${characters.slice(0, start).join('')}…${characters.slice(end).join('')}`;
    used += next;
    if (front) start++;
    else end--;
  }
}

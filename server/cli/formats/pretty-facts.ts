/** The figures of a report for people: its tables, drawn with columns that line up. */
import type { Messages } from '../../core/index.ts';
import { pad, printable, widthOf } from '../columns.ts';
import type { DrawnRow, DrawnTable, DrawnTables, ReportFacts } from '../facts-record.ts';
import type { FormatOptions } from './format.ts';

/** The tables of one report, a blank line behind each. */
export function* prettyFacts(report: ReportFacts, tables: DrawnTables, options: FormatOptions): Iterable<string> {
  const { style } = options;
  const { cli } = options.messages;
  for (const table of tables.found) {
    yield `${style.bold(printable(table.title))}\n`;
    for (const rows of runsOf(table)) yield drawRows(rows, options);
    for (const { label, ids, reason } of table.unread) {
      const unread = options.messages.marks.named(printable(label), printable(reason));
      yield `  ${style.yellow(cli.unreadTitle)} ${unread}${style.dim(` ${ids.join(' ')}`)}\n`;
    }
    yield '\n';
  }
  for (const title of tables.missing) yield `${style.yellow(cli.missingTable(title))}\n\n`;
  yield* drawClaims(report, options);
}

/** What the sentences say, each with the cells that it is about. */
function* drawClaims({ claims }: ReportFacts, { messages: { cli }, style }: FormatOptions): Iterable<string> {
  if (claims.length === 0) return;
  yield `${style.bold(cli.claimsTitle)}\n`;
  for (const { text, about } of claims) yield `  ${printable(text)}${style.dim(`  ${about.join(' ＋ ')}`)}\n`;
  yield '\n';
}

/** Rows under the same column heads, in the order of the form. */
function runsOf(table: DrawnTable): readonly (readonly DrawnRow[])[] {
  const runs: DrawnRow[][] = [];
  let heads = '';
  for (const row of table.rows) {
    const own = row.columns.map(({ label }) => label).join('\t');
    if (own !== heads || runs.length === 0) runs.push([]);
    heads = own;
    runs.at(-1)!.push(row);
  }
  return runs;
}

/** A line of the drawing: a row with its values, or a group that heads the rows below it. */
interface Line {
  readonly label: string;
  readonly values: readonly string[] | null;
}

function drawRows(rows: readonly DrawnRow[], { style, columns, messages: { cli } }: FormatOptions): string {
  const heads = rows[0]!.columns.map(({ label, short }) => (label === '' ? cli.valueColumn : short || label));
  const lines = linesOf(rows, cli);
  const widths = heads.map((head, index) =>
    Math.max(widthOf(head), ...lines.map(({ values }) => widthOf(values?.[index] ?? ''))),
  );
  const figures = widths.reduce((sum, width) => sum + width + 2, 0);
  const labels = lines.map(({ label }) => shorten(label, Math.max(LEAST_LABEL, columns - figures - 2)));
  const labelWidth = Math.max(...labels.map(widthOf));
  const draw = (label: string, cells: readonly string[]) =>
    `  ${pad(label, labelWidth)}${cells.map((cell) => `  ${cell}`).join('')}`.trimEnd();
  const drawn = lines.map(({ values }, index) => {
    if (values === null) return style.dim(`  ${labels[index]!}`);
    return draw(
      labels[index]!,
      values.map((value, column) => {
        const padded = pad(value, widths[column] ?? 0, 'start');
        return value === cli.blankCell ? style.dim(padded) : padded;
      }),
    );
  });
  const head = style.dim(
    draw(
      '',
      heads.map((text, column) => pad(text, widths[column]!, 'start')),
    ),
  );
  return `${[head, ...drawn].join('\n')}\n`;
}

/** Columns that a label has at least, even where the figures leave less. */
const LEAST_LABEL = 28;

/** The rows, each below the groups it is in; what is in a group is indented. */
function linesOf(rows: readonly DrawnRow[], cli: Messages['cli']): Line[] {
  const lines: Line[] = [];
  let open: readonly string[] = [];
  for (const { label, group: groups, texts } of rows) {
    groups.forEach((group, depth) => {
      const same = groups.slice(0, depth + 1).every((name, index) => name === open[index]);
      if (!same) lines.push({ label: indent(group, depth), values: null });
    });
    open = groups;
    lines.push({ label: indent(label, groups.length), values: texts.map((text) => valueText(text, cli)) });
  }
  return lines;
}

function indent(text: string, depth: number): string {
  return '  '.repeat(depth) + printable(text);
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

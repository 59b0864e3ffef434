/** Tables of cells between bars: columns of one width, as they are displayed. */
import { isTooWide, pad, widthOf } from '../text/width.ts';

/** A line of cells: `  | a | b |`. */
interface Line {
  readonly indent: string;
  /** Whether it begins, and ends, with a bar. */
  readonly leads: boolean;
  readonly closes: boolean;
  readonly cells: readonly string[];
}

/** Shorter delimiters are none to some readers of Markdown. */
const NARROWEST = 3;

const DELIMITER = /^:?-+:?$/;
const FIGURE = /^[+\-－−±]?[\d０-９][\d０-９,，.．%％]*$|^(?:[-－—]{1,2}|[/／无])$/;

/** Lines that follow each other and have the same cells are aligned with each other; all others stay as they are. */
export function alignBars(lines: readonly string[]): string[] {
  const parsed = lines.map(lineOf);
  const result = [...lines];
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && isAlike(parsed[start]!, parsed[end]!)) end++;
    const group = parsed.slice(start, end);
    if (group.every((line) => line !== null))
      result.splice(start, end - start, ...aligned(group, lines.slice(start, end)));
    start = end;
  }
  return result;
}

/** Null for a line that is no row of cells, or holds what has no sure width. */
function lineOf(text: string): Line | null {
  if (/[\t\r]|<!--|-->|<\/?t[adhr]/i.test(text)) return null;
  const [indent] = /^ */.exec(text)!;
  const bare = text.trim();
  const parts = bare.split(/(?<!\\)\|/);
  if (parts.length < 3) return null;
  const leads = bare.startsWith('|');
  const closes = parts.at(-1) === '';
  const cells = parts.slice(leads ? 1 : 0, closes ? -1 : undefined).map((cell) => cell.trim());
  return cells.length < 2 ? null : { indent: leads ? indent : '', leads, closes, cells };
}

function isAlike(a: Line | null, b: Line | null): boolean {
  if (a === null || b === null) return a === b;
  return a.leads === b.leads && a.closes === b.closes && a.cells.length === b.cells.length;
}

function aligned(group: readonly Line[], written: readonly string[]): readonly string[] {
  const columns = Array.from({ length: group[0]!.cells.length }, (_, column) =>
    columnOf(group.map(({ cells }) => cells[column]!)),
  );
  if (isTooWide(columns.map(({ width }) => width))) return written;
  return group.map(({ indent, leads, closes, cells }) => {
    const isRule = cells.every((cell) => DELIMITER.test(cell));
    const shown = cells.map((cell, index) => {
      const { width, side } = columns[index]!;
      if (isRule) return ruleOf(cell, width);
      // Behind the last cell of an open line blanks would serve nothing.
      return !closes && index === cells.length - 1 && side === 'end' ? cell : pad(cell, width, side);
    });
    return `${indent}${leads ? '| ' : ''}${shown.join(' | ')}${closes ? ' |' : ''}`.trimEnd();
  });
}

/** Figures stand at the right of their column, whatever heads it; a delimiter row has the last word. */
function columnOf(cells: readonly string[]): { readonly width: number; readonly side: 'start' | 'end' } {
  const inked = cells.filter((cell) => cell !== '');
  const rule = inked.find((cell) => DELIMITER.test(cell) && cell.length > 1);
  const shown = inked.filter(
    (cell) => cell !== rule && !(rule !== undefined && DELIMITER.test(cell) && cell.length > 2),
  );
  const width = Math.max(rule === undefined ? 0 : NARROWEST, ...shown.map(widthOf));
  if (rule?.endsWith(':') === true) return { width, side: 'start' };
  if (rule?.startsWith(':') === true) return { width, side: 'end' };
  const first = shown.findIndex((cell) => FIGURE.test(cell));
  const areFigures = first !== -1 && shown.slice(first).every((cell) => FIGURE.test(cell));
  return { width, side: areFigures ? 'start' : 'end' };
}

/** The dashes of a delimiter row, its colons kept. */
function ruleOf(cell: string, width: number): string {
  const [left, right] = [cell.startsWith(':') ? ':' : '', cell.length > 1 && cell.endsWith(':') ? ':' : ''];
  return left + '-'.repeat(Math.max(1, width - left.length - right.length)) + right;
}

/** A grid as text: a GFM table, which has no merged cells, or an HTML table, which has. */
import { isTooWide, pad, widthOf } from '../text/width.ts';
import { type Grid, type GridCell, squareOf } from './grid.ts';

/** Shorter delimiters are none to some readers of Markdown. */
const NARROWEST = 3;

/**
 * Lines of a GFM table, its columns aligned by display width where they have room for that. A merged cell is written once and leaves the others
 * that it covered empty: a label next to its figures, anything else at its upper left.
 */
export function gfmLines(grid: Grid, shown: (text: string) => string): string[] {
  const square = squareOf(grid).map((row, at) => texts(row, grid.rows[at]!, grid, shown));
  const natural = Array.from({ length: grid.columns }, (_, column) =>
    Math.max(NARROWEST, ...square.map((row) => widthOf(row[column]!))),
  );
  const widths = isTooWide(natural) ? natural.map(() => 0) : natural;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = square.map((row) =>
    line(row.map((text, column) => pad(text, widths[column]!, column < grid.labelColumns ? 'end' : 'start'))),
  );
  const rule = widths.map((width, column) => {
    const dashes = '-'.repeat(Math.max(NARROWEST, width) - 1);
    return dashes + (column < grid.labelColumns ? '-' : ':');
  });
  return [rows[0]!, line(rule), ...rows.slice(1)];
}

function texts(
  row: readonly (GridCell | null)[],
  cells: readonly GridCell[],
  { labelColumns }: Grid,
  shown: (text: string) => string,
): string[] {
  const line = row.map(() => '');
  for (const cell of cells) {
    const column = row.indexOf(cell);
    const isLabel = column < labelColumns && column + cell.columns <= labelColumns;
    line[isLabel ? column + cell.columns - 1 : column] = shown(cell.text);
  }
  return line;
}

/** Lines of an HTML table with its cells merged as in the official one. */
export function htmlLines(grid: Grid, caption: string | null, shown: (text: string) => string): string[] {
  const rows = grid.rows.map((row) => `  <tr>${row.map((cell) => element(cell, shown)).join('')}</tr>`);
  const title = caption === null ? [] : [`  <caption>${shown(caption)}</caption>`];
  // Without a border of its own a page draws no lines between figures.
  return ['<table border="1">', ...title, ...rows, '</table>'];
}

function element({ role, text, rows, columns }: GridCell, shown: (text: string) => string): string {
  const name = role === 'head' ? 'th' : 'td';
  const spans = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
  return `<${name}${spans}>${shown(text)}</${name}>`;
}

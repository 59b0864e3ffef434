import { type Grid, spread } from '../grid.ts';
import { type Layout, lines, UNMARKED } from '../layout.ts';
import { joined, type Piece, textOf } from '../pieces.ts';

/** Tabs between the cells, merged ones empty. */
export const tabbed: Layout = {
  name: 'TSV',
  markup: 'plain',
  tidy: true,
  loses: [],
  write: lines((grid) => [
    ...spread(grid).flatMap((row) => [
      ...joined(
        row.map((cell) => cell?.content ?? ''),
        '\t',
      ),
      '\n',
    ]),
    '\n',
  ]),
};

/** One cell a line behind a tab, rows parted by blank lines; blank and merged cells are lines with a tab alone. */
export const tabCells: Layout = {
  name: 'one cell a line behind a tab',
  markup: 'plain',
  tidy: true,
  loses: [],
  write: lines((grid) => {
    const merged = grid.table.key === 'applications' || grid.table.key === 'review';
    const rows = merged ? spread(grid).map((row) => row.map((cell) => cell?.content ?? '')) : null;
    return (rows ?? grid.rows.map((row) => row.map((cell) => cell.content))).flatMap((row) => [
      ...row.flatMap((content): Piece[] => ['\t', content, '\n']),
      '\n',
    ]);
  }),
};

/** One cell a paragraph; of an empty one the blank line behind it is left, and of a merged one perhaps. */
export const paragraphs: Layout = {
  name: 'one cell a paragraph',
  markup: 'plain',
  tidy: true,
  loses: UNMARKED,
  write: lines(
    (grid, next) => cellsOf(grid, next.chance(0.5)).flatMap((content) => [content, '\n\n']),
    (block) => `${block.text}\n\n`,
  ),
};

/** One cell a line; an empty one is an empty line. */
export const lineCells: Layout = {
  name: 'one cell a line',
  markup: 'plain',
  tidy: true,
  loses: UNMARKED,
  write: lines((grid, next) => cellsOf(grid, next.chance(0.5)).flatMap((content) => [content, '\n'])),
};

/** @param merged with the empty cells that a word processor has below a merged one */
function cellsOf(grid: Grid, merged: boolean): Piece[] {
  if (!merged) return grid.rows.flatMap((row) => row.map((cell) => cell.content));
  return spread(grid).flatMap((row) => {
    const first = row.findIndex((cell) => cell !== null);
    return row.flatMap((cell, column): Piece[] => (cell !== null ? [cell.content] : column < first ? [''] : []));
  });
}

/** A row a line with single spaces between the cells. */
export const spaced: Layout = {
  name: 'single spaces',
  markup: 'plain',
  tidy: true,
  loses: UNMARKED,
  write: lines((grid) =>
    grid.rows.flatMap((row) => [
      ...joined(
        row.map((cell) => cell.content),
        ' ',
      ),
      '\n',
    ]),
  ),
};

/** The whole report on one line. */
export const oneLine: Layout = {
  name: 'everything on one line',
  markup: 'plain',
  tidy: true,
  loses: UNMARKED,
  write: (blocks) =>
    joined(
      blocks.flatMap((block): Piece[] =>
        block.kind === 'table'
          ? block.grid.rows
              .flatMap((row) => row.map((cell) => cell.content))
              .filter((content) => textOf(content) !== '')
          : [block.text],
      ),
      ' ',
    ),
};

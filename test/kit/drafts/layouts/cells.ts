import { spread } from '../grid.ts';
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

/** One cell a paragraph; empty ones leave nothing. */
export const paragraphs: Layout = {
  name: 'one cell a paragraph',
  markup: 'plain',
  tidy: false,
  loses: UNMARKED,
  write: lines(
    (grid) => grid.rows.flatMap((row) => row.flatMap((cell) => [cell.content, '\n\n'])),
    (block) => `${block.text}\n\n`,
  ),
};

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

/** Tables as programs print them and as lists write them. */
import { spread } from '../grid.ts';
import { type Layout, lines, UNMARKED } from '../layout.ts';
import type { Piece } from '../pieces.ts';

/** An array of texts for each row, as JSON. */
export const arrays: Layout = {
  name: 'rows as JSON arrays',
  markup: 'plain',
  tidy: true,
  loses: [],
  write: lines((grid) => {
    const rows = spread(grid).map((row): Piece[] => {
      const cells = row.map((cell): Piece[] => ['"', cell?.content ?? '', '"']);
      return ['[', ...cells.flatMap((cell, index) => (index === 0 ? cell : [', ', ...cell])), ']'];
    });
    return ['[', ...rows.flatMap((row, index) => (index === 0 ? row : [',\n', ...row])), ']\n'];
  }),
};

/** A list of rows, each a list of cells; empty ones leave nothing. */
export const lists: Layout = {
  name: 'rows as lists',
  markup: 'plain',
  tidy: false,
  loses: UNMARKED,
  write: lines(({ rows }) =>
    rows.flatMap((row) => row.flatMap(({ content }, index): Piece[] => [index === 0 ? '- ' : '  - ', content, '\n'])),
  ),
};

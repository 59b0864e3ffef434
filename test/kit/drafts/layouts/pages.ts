import { type Grid, type GridRow, spread } from '../grid.ts';
import { type Layout, lines } from '../layout.ts';
import { joined, type Piece } from '../pieces.ts';

/** Tables over page ends: a page number, then the heads again, sometimes the last row too. */
export const pages: Layout = {
  name: 'heads repeated after a page break',
  markup: 'plain',
  tidy: false,
  loses: [],
  write: lines((grid, next) => {
    const square = spread(grid).map((row) => row.map((cell) => cell?.content ?? ''));
    const heads = headRows(grid);
    const pieces: Piece[] = [];
    square.forEach((row, at) => {
      const breaks = at > heads && next.chance(grid.rows.length > 10 ? 0.08 : 0.15);
      if (breaks) {
        pieces.push(`\n${next.pick(['- 4 -', '— 5 —', '第 6 页', '3'])}\n\n`);
        const repeated = square.slice(0, next.chance(0.2) ? 0 : heads);
        pieces.push(...repeated.flatMap(line));
        if (next.chance(0.2)) pieces.push(...line(square[at - 1]!));
      }
      pieces.push(...line(row));
    });
    return [...pieces, '\n'];
  }),
};

function headRows({ rows }: Grid): number {
  const first = rows.findIndex((row: GridRow) => row.some((cell) => cell.role !== 'head'));
  return first === -1 ? 0 : first;
}

function line(contents: readonly Piece[]): Piece[] {
  return [...joined(contents, ' | '), ' |\n'];
}

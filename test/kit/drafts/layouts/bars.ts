import type { Random } from '../../random.ts';
import { type Grid, type GridRow, spread } from '../grid.ts';
import { type Layout, lines } from '../layout.ts';
import { joined, type Piece } from '../pieces.ts';

/** How extraction from the web treats merged cells. */
const MERGED = ['dropped', 'behind', 'in place', 'group lines'] as const;

/** ` | ` between the cells and a bar at the end of each line. */
export const bars: Layout = {
  name: 'bars at line ends',
  markup: 'plain',
  tidy: true,
  loses: [],
  write: lines((grid, next) => [...barRows(grid, next.pick(MERGED)), '\n']),
};

/** The rows of a grid as lines with bars. */
export function barRows(grid: Grid, merged: (typeof MERGED)[number]): Piece[] {
  const square = merged === 'in place' ? spread(grid) : null;
  return grid.rows.flatMap((row, at) => {
    if (square !== null) return line(square[at]!.map((cell) => cell?.content ?? ''));
    if (merged === 'group lines') return groupLines(row);
    const width = row.reduce((sum, cell) => sum + cell.columns, 0);
    const empty = merged === 'behind' ? width - row.length : 0;
    return [
      ...joined(
        row.map((cell) => cell.content),
        ' | ',
      ),
      ' |',
      ...Array.from({ length: empty }, () => ' |'),
      '\n',
    ];
  });
}

/** A group's name on a line of its own, the row below it. */
function groupLines(row: GridRow): Piece[] {
  const groups = row.filter((cell) => cell.role === 'group');
  const others = row.filter((cell) => cell.role !== 'group');
  return [...groups.flatMap((cell) => line([cell.content])), ...line(others.map((cell) => cell.content))];
}

function line(contents: readonly Piece[]): Piece[] {
  return [...joined(contents, ' | '), ' |\n'];
}

/** A bar alone on its line between the cells. */
export const barsAlone: Layout = {
  name: 'bars on lines of their own',
  markup: 'plain',
  tidy: false,
  loses: [],
  write: lines((grid) =>
    grid.rows.flatMap((row) => [
      ...joined(
        row.map((cell) => cell.content),
        '\n|\n',
      ),
      '\n|\n',
    ]),
  ),
};

/** Every cell on a line that a bar ends. */
export const barsBeforeBreaks: Layout = {
  name: 'bar before the line break',
  markup: 'plain',
  tidy: false,
  loses: [],
  write: lines((grid) => grid.rows.flatMap((row) => row.flatMap((cell) => [cell.content, ' |\n']))),
};

const HALVES: readonly ((contents: readonly Piece[]) => Piece[])[] = [
  (contents) => ['| ', ...joined(contents, ' | ')],
  (contents) => joined(contents, ' | '),
  (contents) => joined(contents, ' '),
  (contents) => ['| ', ...joined(contents, ' '), ' |'],
  ([first, ...others]) => [first!, ' | ', ...joined(others, ' '), ' |'],
  ([first, ...others]) => [first!, ' ', ...joined(others, ' | ')],
];

/** Some bars of the rows are lost, differently in each row. */
export const halfBarred: Layout = {
  name: 'half-barred rows',
  markup: 'plain',
  tidy: false,
  loses: ['blanks', 'notes'],
  write: lines((grid, next: Random) =>
    grid.rows.flatMap((row) => [...next.pick(HALVES)(row.map((cell) => cell.content)), '\n']),
  ),
};

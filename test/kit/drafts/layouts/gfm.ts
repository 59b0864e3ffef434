import type { Block } from '../document.ts';
import { type Grid, type GridCell, spread } from '../grid.ts';
import { type Layout, lines } from '../layout.ts';
import { joined, type Piece, textOf } from '../pieces.ts';

/** Text blocks as Markdown. */
export function markdownText(block: Exclude<Block, { kind: 'table' }>): string {
  switch (block.kind) {
    case 'title':
      return `# ${block.text}\n\n`;
    case 'heading':
      return `## ${block.text}\n\n`;
    default:
      return `${block.text}\n\n`;
  }
}

/** One table with a delimiter row for each official one. */
export const gfm: Layout = {
  name: 'GFM tables',
  markup: 'markdown',
  tidy: true,
  loses: [],
  write: lines(
    (grid) => [...tableRows(spread(grid).map((row) => row.map((cell) => cell?.content ?? ''))), '\n'],
    markdownText,
  ),
};

/** A small table for each group of rows, under the group's name; review as a table a block. */
export const gfmSmall: Layout = {
  name: 'several small GFM tables',
  markup: 'markdown',
  tidy: true,
  loses: [],
  write: lines((grid) => (grid.table.key === 'review' ? reviewTables(grid) : smallTables(grid)), markdownText),
};

function tableRows(rows: readonly (readonly Piece[])[]): Piece[] {
  return rows.flatMap((row, index) => [
    '| ',
    ...joined(row, ' | '),
    ' |\n',
    ...(index === 0 ? [`|${'---|'.repeat(row.length)}\n`] : []),
  ]);
}

function contents(row: readonly GridCell[]): Piece[] {
  return row.map((cell) => cell.content);
}

/** Merged heads and groups become headings; a new table begins with each. */
function smallTables({ table, rows }: Grid): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece[][] = [];
  let heads: Piece[] = [];
  const close = () => {
    if (open.length > 0) pieces.push(...tableRows([heads, ...open]), '\n');
    open = [];
  };
  for (const row of rows) {
    const first = row[0]!;
    if (row.every((cell) => cell.role === 'head')) {
      close();
      if (row.length === 1) pieces.push(`### ${textOf(first.content)}\n\n`);
      else if (table.key === 'applications') heads = ['项目', ...columnLabels(rows)];
      else heads = contents(row);
      continue;
    }
    for (const group of row.filter((cell) => cell.role === 'group')) {
      close();
      pieces.push(`### ${textOf(group.content)}\n\n`);
    }
    open.push(contents(row.filter((cell) => cell.role !== 'group')));
  }
  close();
  return pieces;
}

/** The seven columns of applications in their order: two of their heads are printed a row higher. */
function columnLabels(rows: Grid['rows']): Piece[] {
  const [person, , total] = rows[1]!;
  return [person!.content, ...contents(rows[2]!), total!.content];
}

function reviewTables({ table, rows }: Grid): Piece[] {
  const values = contents(rows[3]!);
  const names = [rows[0]![0]!, ...rows[1]!.filter((cell) => cell.columns > 1)];
  const heads = contents(rows[1]!.filter((cell) => cell.columns === 1));
  const width = table.rows[0]!.columns.length;
  return names.flatMap((name, block) => [
    `### ${textOf(name.content)}\n\n`,
    ...tableRows([heads, values.slice(block * width, (block + 1) * width)]),
    '\n',
  ]);
}

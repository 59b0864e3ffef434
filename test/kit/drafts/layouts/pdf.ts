/** Text as PDF extraction gives it. */
import type { Random } from '../../random.ts';
import type { Block } from '../document.ts';
import type { Grid, GridCell, GridRow } from '../grid.ts';
import { type Layout, UNMARKED } from '../layout.ts';
import { joined, type Piece, textOf } from '../pieces.ts';

/** So many characters fit on a line of running text, and on a line of a label's cell. */
const LINE = 26;
const LABEL = 14;

/** Labels broken over lines, groups a character a line, values behind the last line of their label. */
export const pdfLines: Layout = {
  name: 'PDF text, line by line',
  markup: 'plain',
  tidy: false,
  loses: UNMARKED,
  write: onPages((grid, next) =>
    grid.rows.flatMap((row): Piece[][] => {
      const groups = row.filter((cell) => cell.role === 'group').flatMap((cell) => groupLines(cell, next));
      if (isHead(row))
        return row.flatMap((cell) => broken(textOf(cell.content), 2 + next.below(4)).map((part) => [part]));
      const parts = broken(labelOf(row), LABEL);
      const last = parts.pop();
      const values = valuesOf(row);
      return [...groups, ...parts.map((part) => [part]), joined(last === undefined ? values : [last, ...values], ' ')];
    }),
  ),
};

/** Extraction by position: lines of values before, amid or behind the lines of their label, groups amid their rows. */
export const pdfPositions: Layout = {
  name: 'PDF text, by position',
  markup: 'plain',
  tidy: false,
  loses: UNMARKED,
  write: onPages((grid, next) => {
    const pieces: Piece[][] = [];
    /** Groups stand at the middle of their rows. */
    const waiting = new Map<number, string>();
    let upright: string[] = [];
    grid.rows.forEach((row, at) => {
      for (const group of row.filter((cell) => cell.role === 'group')) {
        if (group.rows > 10) upright = [...textOf(group.content)];
        else waiting.set(at + Math.floor(group.rows / 2), textOf(group.content));
      }
      if (isHead(row)) {
        pieces.push(...headLines(row, next));
        return;
      }
      const group = waiting.get(at);
      if (group !== undefined) pieces.push([group]);
      pieces.push(...rowLines(broken(labelOf(row), LABEL), valuesOf(row), next));
      const letter = upright.length > 0 && next.chance(0.7) ? upright.shift()! : null;
      if (letter !== null) pieces.push([letter]);
    });
    return pieces;
  }),
};

/** Column by column: all labels of a page's piece of a table, then its figures from top to bottom. */
export const pdfColumns: Layout = {
  name: 'PDF text, column by column',
  markup: 'plain',
  tidy: false,
  loses: UNMARKED,
  write: onPages((grid, next) => {
    const heads = grid.rows.filter(isHead);
    const rows = grid.rows.filter((row) => !isHead(row));
    const gap = next.pick(['', '\n']);
    const cells = (contents: readonly Piece[]) => contents.map((content): Piece[] => [content, gap]);
    const pieces: Piece[][] = [];
    for (const row of heads)
      pieces.push(
        ...row.flatMap((cell) => broken(textOf(cell.content), 2 + next.below(10)).map((part) => [part, gap])),
      );
    const size = next.pick([3, 12, 40]);
    for (let at = 0; at < rows.length; at += size) {
      const part = rows.slice(at, at + size);
      pieces.push(...cells(part.map(labelOf).filter((label) => label !== '')));
      const width = Math.max(...part.map((row) => valuesOf(row).length));
      for (let column = 0; column < width; column++)
        pieces.push(...cells(part.flatMap((row) => valuesOf(row)[column] ?? [])));
    }
    return pieces;
  }),
};

/** Running text in short lines; page numbers on lines of their own or glued to the end of one. */
function onPages(table: (grid: Grid, next: Random) => Piece[][]): Layout['write'] {
  return (blocks, next) => {
    const lines = blocks.flatMap((block: Block): Piece[][] =>
      block.kind === 'table' ? table(block.grid, next) : broken(block.text, LINE).map((part) => [part]),
    );
    const length = 28 + next.below(10);
    const glued = next.chance(0.5);
    return lines.flatMap((line, at) => {
      const ends = at % length === length - 1;
      const page = `- ${1 + Math.floor(at / length)} -`;
      return [...line, ...(ends ? [glued ? page : `\n${page}`] : []), '\n'];
    });
  };
}

function isHead(row: GridRow): boolean {
  return row.every((cell) => cell.role === 'head');
}

/** Empty where blocks stand beside each other. */
function labelOf(row: GridRow): string {
  return row.flatMap((cell) => (cell.role === 'label' ? [textOf(cell.content)] : [])).join('');
}

/** The values with their unit. */
function valuesOf(row: GridRow): Piece[] {
  return row.flatMap((cell) =>
    cell.role === 'value' || (cell.role === 'unit' && cell.content !== '') ? [cell.content] : [],
  );
}

/** Upright text: a character a line, or two. */
function groupLines(group: GridCell, next: Random): Piece[][] {
  return broken(textOf(group.content), group.rows > 10 ? 1 : 2 + next.below(4)).map((part) => [part]);
}

/** Heads of a row side by side: their first lines together, then their second ones. */
function headLines(row: GridRow, next: Random): Piece[][] {
  const columns = row.map((cell) => broken(textOf(cell.content), row.length > 2 ? 2 : LABEL));
  const height = Math.max(...columns.map((column) => column.length));
  const lines: Piece[][] = [];
  for (let at = 0; at < height; at++) {
    const words = columns.flatMap((column) => column[at] ?? []);
    if (words.length > 0) lines.push([words.join(next.chance(0.8) ? ' ' : '')]);
  }
  return lines;
}

function rowLines(parts: readonly string[], values: readonly Piece[], next: Random): Piece[][] {
  const line = joined(values, ' ');
  if (parts.length === 0) return [line];
  const labels = parts.map((part): Piece[] => [part]);
  if (parts.length === 1 && next.chance(0.8)) return [[parts[0]!, ' ', ...line]];
  const at = next.below(parts.length + 1);
  return [...labels.slice(0, at), line, ...labels.slice(at)];
}

function broken(text: string, length: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += length) parts.push(text.slice(at, at + length));
  return parts;
}

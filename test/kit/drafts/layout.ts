/** What a layout is: a way of writing the blocks of a draft. */
import type { Markup } from '../../../server/core/source/markup.ts';
import type { Random } from '../random.ts';
import type { Block } from './document.ts';
import type { Grid } from './grid.ts';
import type { Piece } from './pieces.ts';
import type { Style } from './style.ts';

export interface Layout {
  readonly name: string;
  readonly markup: Markup;
  /** True when nothing is lost in it: every cell must be read, not only read rightly or left unread. */
  readonly tidy: boolean;
  /** Styles that cost it its cell borders: a blank is not seen where only blanks divide the cells. */
  readonly loses: readonly (keyof Style)[];
  readonly write: (blocks: readonly Block[], next: Random) => Piece[];
}

type TableWriter = (grid: Grid, next: Random) => readonly Piece[];
type TextWriter = (block: Exclude<Block, { kind: 'table' }>) => string;

/** Text blocks on lines of their own, tables as the layout has them. */
export function lines(table: TableWriter, text: TextWriter = (block) => `${block.text}\n`): Layout['write'] {
  return (blocks, next) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [...table(block.grid, next)] : [text(block)]));
}

/** Without cell marks neither a blank nor the end of a note can be seen. */
export const UNMARKED: readonly (keyof Style)[] = ['blanks', 'notes'];

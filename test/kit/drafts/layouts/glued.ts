import type { Random } from '../../random.ts';
import { type Layout, UNMARKED } from '../layout.ts';
import type { Piece } from '../pieces.ts';

/** Nothing divides the cells; a block of text begins a line or follows a blank. */
function glue(gap: (next: Random) => string): Layout['write'] {
  return (blocks, next) => {
    const between = next.pick(['\n', ' ']);
    return blocks.flatMap((block): Piece[] => {
      if (block.kind !== 'table') return [block.text, between];
      const contents = block.grid.rows.flatMap((row) => row.map((cell) => cell.content));
      return [...contents.flatMap((content): Piece[] => [content, gap(next)]), between];
    });
  };
}

/** Stripped HTML: `640020470`, with the ordinal of the next row behind it. */
export const glued: Layout = {
  name: 'glued digits',
  markup: 'plain',
  tidy: false,
  loses: [...UNMARKED, 'thousandsSeparators'],
  write: glue(() => ''),
};

/** The same with a blank left here and there: `230 000023`. */
export const gluedWithGaps: Layout = {
  name: 'glued digits with some spaces',
  markup: 'plain',
  tidy: false,
  loses: [...UNMARKED, 'thousandsSeparators'],
  write: glue((next) => (next.chance(0.15) ? ' ' : '')),
};

/** Shares of several parts in a row: 予以公开12件、部分公开4件、不予公开3件，分别占48%、16%、12%. */

import { textOf } from '../../text/span.ts';
import type { Count } from '../cells/count.ts';
import { respective } from '../counts/respective.ts';
import { type FigureToken, isNumber, isTerm, type Sentence } from '../words/token.ts';
import { figureBase, percentageOf, type Share } from './portions.ts';
import { basesOf, type Shared, type Wholes } from './share-bases.ts';

/** The shares behind 分别占, where the figures before it are as many, and are parts of one whole. */
export function sharesApiece(shared: Shared): Share[] {
  const { sentence, text, counts, wholes } = shared;
  const { tokens } = sentence;
  return tokens.flatMap((token, each): Share[] => {
    if (!isTerm(token, 'each') || !textOf(text, token).includes('占')) return [];
    const shares = respective(sentence, each);
    const parts = tokens.slice(0, each).filter(isPart).slice(-shares.length);
    if (shares.length === 0 || parts.length !== shares.length || !areParts(parts, counts, wholes)) return [];
    return shares.flatMap((index, position): Share[] => {
      const [figure, part] = [percentageOf(tokens[index]), parts[position]!];
      if (figure === null) return [];
      const bases = basesOf(part, index, shared);
      const portions = bases.map((whole) => ({ part: figureBase(part.figure), whole }));
      return portions.length === 0 ? [] : [{ figure, start: part.start, portions }];
    });
  });
}

function isPart(token: Sentence['tokens'][number]): token is FigureToken {
  return isNumber(token);
}

/** Figures of one dimension, or all the parts of one total. */
function areParts(parts: readonly FigureToken[], counts: readonly Count[], { breakdowns }: Wholes): boolean {
  if (parts.some(({ figure }) => figure.precision !== 'exact')) return false;
  const meanings = parts.map(({ figure }) => counts.find((count) => count.figure === figure)?.meaning);
  const [first] = meanings;
  if (first !== undefined)
    return PARTS.has(first.dimension) && meanings.every((each) => each?.dimension === first.dimension);
  return breakdowns.some(
    (breakdown) =>
      breakdown.parts.length === parts.length && parts.every(({ figure }) => breakdown.parts.includes(figure)),
  );
}

const PARTS: ReadonlySet<string> = new Set(['outcome', 'column', 'review-outcome']);

/** A figure with what it seems to mean: what doubts are about. */

import type { Meaning } from '../cells/dimensions.ts';
import type { RawFigure } from '../words/figures.ts';
import type { Run } from '../words/runs.ts';
import type { Reading } from '../words/token.ts';

export interface Supposed extends Reading {
  readonly figure: RawFigure;
  readonly meaning: Meaning;
  /** The words before it. */
  readonly before: Run;
}

/** The sentence, as it stands around a figure. */
export interface Words {
  /** Before the words that touch the figure. */
  readonly front: string;
  /** The words before the figure that touch it. */
  readonly touching: string;
  /** Both. */
  readonly earlier: string;
  readonly behind: string;
}

export function wordsAround({ sentence, text, figure, before }: Supposed): Words {
  const start = before.tokens[0]?.start ?? figure.start;
  return {
    front: text.slice(sentence.start, start),
    touching: text.slice(start, figure.start),
    earlier: text.slice(sentence.start, figure.start),
    behind: text.slice(figure.end, sentence.end),
  };
}

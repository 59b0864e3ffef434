/** Changes in percent whose base the sentence does not say: 新收120件，同比增长20%. */

import { textOf } from '../../text/span.ts';
import type { RawFigure } from '../words/figures.ts';
import { isMark, isNumber, isTerm, type Reading } from '../words/token.ts';
import { isOfThisYear } from '../words/years.ts';
import type { Change } from './change-bases.ts';
import type { Step } from './steps.ts';

export interface Growth {
  readonly figure: RawFigure;
  readonly direction: 'up' | 'down';
  readonly now: RawFigure;
}

/**
 * @param steps those of the sentence
 * @param changes the same, whose bases are said
 */
export function growthsIn(steps: readonly Step[], reading: Reading, changes: readonly Change[]): Growth[] {
  return steps.flatMap(({ token, index, direction }) => {
    if (token.figure.counter !== '%' || changes.some(({ figure }) => figure === token.figure)) return [];
    const now = comparedAt(index, reading);
    return now === null ? [] : [{ figure: token.figure, direction, now }];
  });
}

/** The figure right before a share that is compared with last year's: nothing but 同比, 增长 and commas between. */
export function comparedAt(index: number, reading: Reading): RawFigure | null {
  const { tokens } = reading.sentence;
  let isCompared = false;
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.end !== tokens[i + 1]!.start) return null;
    if (token.kind === 'figure') {
      const isNow = isCompared && isNumber(token) && token.figure.precision === 'exact';
      return isNow && isOfThisYear(i, reading) ? token.figure : null;
    }
    if (isTerm(token, 'compare')) isCompared = /同比|[上去]年/.test(textOf(reading.text, token));
    else if (!isMark(token, ',') && !isTerm(token, 'rise') && !isTerm(token, 'fall')) return null;
  }
  return null;
}

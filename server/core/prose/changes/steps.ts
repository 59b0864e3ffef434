/** Figures that a word makes changes of: 增加20件, 下降25%. */
import { type FigureToken, isJoint, type Reading, type Sentence, type Token } from '../words/token.ts';
import { directionAt } from '../words/years.ts';

/** A figure with the word that makes a change of it. */
export interface Step {
  readonly token: FigureToken;
  readonly index: number;
  readonly direction: 'up' | 'down';
}

/** The steps of a sentence, those left out of which it is not said what they are of. */
export function stepsIn({ sentence: { tokens }, text }: Reading): Step[] {
  const steps: Step[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'figure' || token.figure.precision !== 'exact') continue;
    const direction = directionAt(tokens, index, text);
    // 分别增加600条、400条: of which of several things is not said here.
    if (direction !== null && !isOneOfSeveral(tokens, index)) steps.push({ token, index, direction });
  }
  return steps;
}

/** A figure that another follows at once. */
function isOneOfSeveral(tokens: readonly Token[], index: number): boolean {
  const [mark, next] = [tokens[index + 1], tokens[index + 2]];
  return isJoint(mark) && mark?.start === tokens[index]!.end && next?.kind === 'figure' && next.start === mark.end;
}

/** Between two figures of one change stand marks and words like 同比 and 下降, no third figure. */
export function areSide(a: Step, b: Step, { tokens }: Sentence): boolean {
  const [first, last] = a.index < b.index ? [a, b] : [b, a];
  if (last.index - first.index > 4) return false;
  let end = first.token.end;
  for (const token of tokens.slice(first.index + 1, last.index + 1)) {
    if (token.start !== end || (token.kind === 'figure' && token !== last.token)) return false;
    end = token.end;
  }
  return true;
}

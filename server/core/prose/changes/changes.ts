/** Changes against the year before that can be worked out: 120件，较上年增加20件，增长20%; 上年100件，今年120件，增长20%. */

import { verbsIn } from '../discourse/surroundings.ts';
import type { RawFigure } from '../words/figures.ts';
import { runBefore } from '../words/runs.ts';
import type { Verb } from '../words/terms.ts';
import { isFigure, isMark, isNumber, isTerm, type Reading, type Roles, roleOf } from '../words/token.ts';
import { directionAt, touchesNext } from '../words/years.ts';
import { type Change, currents, fromTo, IN_CHANGE, withDifference, withFigure } from './change-bases.ts';
import { comparedAt } from './growths.ts';
import { areSide, type Step, stepsIn } from './steps.ts';

/**
 * The changes of a sentence whose figures are said in it.
 *
 * @param steps those of the sentence
 * @param previous the sentence before, whose changes 分别下降25.4%和上升28.3% may be of
 */
export function changesIn(steps: readonly Step[], reading: Reading, previous: Reading | null): Change[] {
  const shares = steps.filter(({ token }) => !isNumber(token));
  const counted = steps.filter(({ token }) => isNumber(token));
  const respective = shares.length === 0 ? null : pairs(reading, shares, counted, previous);
  if (respective !== null) return respective;
  const ofShares = shares.map(
    (share) =>
      fromTo(share, reading) ??
      withFigure(share, reading) ??
      withDifference(share, counted, reading) ??
      sincePrevious(share, reading, previous),
  );
  const ofDifferences = counted.map((step) =>
    isBeside(step, reading)
      ? (withFigure(step, reading) ??
        besideShare(step, shares, ofShares, reading) ??
        sincePrevious(step, reading, previous))
      : null,
  );
  return [...ofShares, ...ofDifferences].filter((change) => change !== null);
}

/** 2022年收到100件。2023年收到120件，增长20%: last year's figure is all that the sentence before counts, by the same word. */
function sincePrevious(share: Step, reading: Reading, previous: Reading | null): Change | null {
  const now = comparedAt(share.index, reading);
  if (now === null || previous === null) return null;
  const { tokens, start } = previous.sentence;
  const [year] = tokens;
  const [then, another] = tokens.filter(isFigure);
  if (year?.start !== start || then === undefined || another !== undefined) return null;
  if (!isTerm(year, 'last-year') && !(year.kind === 'year' && year.year + 1 === reading.report.year)) return null;
  const isAlike = then.figure.counter === now.counter && then.figure.precision === 'exact';
  if (!isAlike) return null;
  const verb = verbBefore(now, reading);
  if (verb === undefined || verb !== verbBefore(then.figure, previous)) return null;
  return {
    figure: share.token.figure,
    direction: share.direction,
    now,
    before: { kind: 'figure', figure: then.figure },
  };
}

/** What was done, by the words before a figure. */
function verbBefore(figure: RawFigure, { sentence: { tokens, start } }: Reading): Verb | undefined {
  const index = tokens.findIndex((token) => isFigure(token) && token.figure === figure);
  return verbsIn(runBefore(tokens, index, start))[0];
}

/** 减少5件，降幅为16.1%，上年为31件: of the figures that the percentage beside it is of. */
function besideShare(
  step: Step,
  shares: readonly Step[],
  known: readonly (Change | null)[],
  { sentence }: Reading,
): Change | null {
  const change =
    known[shares.findIndex((share) => share.direction === step.direction && areSide(step, share, sentence))];
  const isOfFigure = change?.before.kind === 'figure' && change.now.counter === step.token.figure.counter;
  return isOfFigure ? { ...change, figure: step.token.figure } : null;
}

/** 26件，较上年减少5件: the difference is of the figure before it, with nothing between that is counted in another way. */
function isBeside({ index, token }: Step, { sentence: { tokens }, text }: Reading): boolean {
  for (let i = index - 1; i >= 0; i--) {
    const each = tokens[i]!;
    // 较2024年增加11件
    if (!touchesNext(tokens, i, text)) return false;
    // 增加到120件，增幅为20%，增加20件
    if (each.kind === 'figure' && !isNumber(each) && directionAt(tokens, i, text) !== null) continue;
    if (each.kind === 'figure') return each.figure.counter === token.figure.counter;
    if (each.kind !== 'year' && !isMark(each, ',()') && !WITHIN.has(roleOf(each))) return false;
  }
  return false;
}

/** 收到25件申请，较上年减少5件: the noun may follow. */
const WITHIN: Roles = new Set([...IN_CHANGE, 'object']);

/** 事故减少18起，死亡增加15人。分别下降25.4%和上升28.3%: in the order of what was counted. */
function pairs(
  reading: Reading,
  shares: readonly Step[],
  counted: readonly Step[],
  previous: Reading | null,
): Change[] | null {
  const isEach = reading.sentence.tokens.some((token, index) => isTerm(token, 'each') && index < shares[0]!.index);
  if (!isEach) return null;
  const source = counted.length > 0 || previous === null ? reading : previous;
  const steps = stepsIn(source).filter(({ token }) => isNumber(token));
  if (steps.length !== shares.length) return [];
  return steps.flatMap((step, position): Change[] => {
    const share = shares[position]!;
    const [now] = currents(step.index, step.token.figure.counter, source);
    if (now === undefined || share.direction !== step.direction) return [];
    const before = { kind: 'difference' as const, figure: step.token.figure };
    return [{ figure: share.token.figure, direction: share.direction, now, before }];
  });
}

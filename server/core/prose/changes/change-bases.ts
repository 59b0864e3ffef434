/** What a change is worked out from: the figures of both years, or one of them and the difference. */

import { add, subtract } from '../../text/decimal.ts';
import { shownAs } from '../cells/values.ts';
import type { RawFigure } from '../words/figures.ts';
import { isFigure, isMark, isNumber, isTerm, type Reading, type Roles, roleOf, type Token } from '../words/token.ts';
import { AROUND, directionAt, isPast } from '../words/years.ts';
import { areSide, type Step } from './steps.ts';

/** A change that can be worked out. */
export interface Change {
  readonly figure: RawFigure;
  readonly direction: 'up' | 'down';
  readonly now: RawFigure;
  readonly before: { readonly kind: 'figure' | 'difference'; readonly figure: RawFigure };
}

/** 由1850人增加到2310人，增长24.9%: both figures stand before, and nothing else does. */
export function fromTo(
  { index, token, direction }: Step,
  { sentence: { tokens, start }, text }: Reading,
): Change | null {
  let at = index - 1;
  while (at >= 0 && !isFigure(tokens[at])) {
    const each = tokens[at]!;
    const isPlain = IN_CHANGE.has(roleOf(each)) || isMark(each, ',');
    if (each.end !== tokens[at + 1]!.start || !isPlain) return null;
    at -= 1;
  }
  const [from, word, to] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!isFigure(from) || !isFigure(to) || word?.kind !== 'term' || from.end !== word.start || word.end !== to.start)
    return null;
  if (word.term.role !== (direction === 'up' ? 'rise' : 'fall') || directionAt(tokens, at, text) !== null) return null;
  const isExact = from.figure.precision === 'exact' && to.figure.precision === 'exact';
  const counters = from.figure.counter === to.figure.counter || from.figure.counter === '';
  if (!isExact || !counters || !/[由从][^,;:\d]{0,12}(?:\d{4}年?[底末度]?的?)?$/.test(text.slice(start, from.start)))
    return null;
  return { figure: token.figure, direction, now: to.figure, before: { kind: 'figure', figure: from.figure } };
}

/** Words that a change is told with. */
export const IN_CHANGE: Roles = new Set(['compare', 'last-year', 'filler', 'rise', 'fall']);

/**
 * 较上年的100件增长20%; 上年为100件，今年为120件，增长20%（增加20件）. One figure of either year, with the same counter, which
 * is that of the change where this is no percentage.
 */
export function withFigure(share: Step, reading: Reading): Change | null {
  const { tokens } = reading.sentence;
  const from = tokens.findLastIndex((token, index) => index < share.index && isMark(token, ';'));
  const figures = tokens.flatMap((token, index) => {
    const isNear = index > from && (index < share.index || isBehind(tokens, share.index, index));
    const counts = isNumber(token) && isNear;
    return counts && directionAt(tokens, index, reading.text) === null ? [{ figure: token.figure, index }] : [];
  });
  const [then, ...others] = figures.filter(({ index }) => isPast(index, reading));
  if (then === undefined || others.length > 0) return null;
  const { counter } = share.token.figure;
  if (counter !== '%' && counter !== then.figure.counter) return null;
  const [now, ...more] = figures.filter(
    ({ figure, index }) =>
      figure.counter === then.figure.counter && !isPast(index, reading) && !isAside(tokens, index, share.index),
  );
  if (now === undefined || more.length > 0) return null;
  if (then.figure.precision !== 'exact' || now.figure.precision !== 'exact') return null;
  return {
    figure: share.token.figure,
    direction: share.direction,
    now: now.figure,
    before: { kind: 'figure', figure: then.figure },
  };
}

/** 收到25件（自然人20件、企业5件），增长25%: whether a bracket around a figure is closed before another. */
function isAside(tokens: readonly Token[], index: number, until: number): boolean {
  const marks = tokens.slice(index, Math.max(index, until)).filter((token) => isMark(token, '(') || isMark(token, ')'));
  return isMark(marks[0], ')');
}

/** A mark and a few words. */
const CLOSE = 8;

/** 下降19.4%（上年31件）; 减少5件，上年为31件 */
export function isBehind(tokens: readonly Token[], share: number, index: number): boolean {
  if (index - share > CLOSE) return false;
  const between = tokens.slice(share + 1, index);
  const [mark, ...words] = between;
  const closes = tokens[index + 1];
  let { end } = tokens[share]!;
  for (const { start, end: next } of [...between, tokens[index]!]) {
    if (start !== end) return false;
    end = next;
  }
  const names = words.some((word) => word.kind === 'year' || isTerm(word, 'last-year'));
  const isPlain = words.every((word) => word.kind === 'year' || AROUND.has(roleOf(word)));
  return isMark(mark, '(,') && names && isPlain && (closes === undefined || closes.kind === 'mark');
}

/** 减少18起，下降25.4% or the other way round, with little between. */
export function withDifference(share: Step, counted: readonly Step[], reading: Reading): Change | null {
  const near = counted.find((step) => step.direction === share.direction && areSide(step, share, reading.sentence));
  if (near === undefined) return null;
  const { tokens } = reading.sentence;
  const first = Math.min(near.index, share.index);
  const candidates = currents(first, near.token.figure.counter, reading);
  // 收到25件，下降19.4%；其中乡镇减少2件，下降28.6%: of a part that is not counted.
  const at = tokens.findIndex((token) => isFigure(token) && token.figure === candidates[0]);
  if (tokens.slice(at + 1, first).some((token) => isTerm(token, 'among'))) return null;
  // 共1200条，其中甲800条、乙250条，比上年增加200条: of the list's last part, or of the total before it.
  const now = candidates.find((figure) => isGiven(share, near, figure)) ?? candidates[0];
  if (now === undefined) return null;
  return {
    figure: share.token.figure,
    direction: share.direction,
    now,
    before: { kind: 'difference', figure: near.token.figure },
  };
}

/** Whether a share is that of a change in what a figure counts. */
function isGiven(share: Step, difference: Step, now: RawFigure): boolean {
  const change = difference.token.figure.value;
  const before = share.direction === 'up' ? subtract(now.value, change) : add(now.value, change);
  if (before.units <= 0n) return false;
  const hundredfold = { units: change.units * 100n, scale: change.scale };
  return shownAs({ numerator: hundredfold, denominator: before }, share.token.figure.value);
}

/** The figures of this year before an index with the same counter that are no changes themselves, the nearest first. */
export function currents(index: number, counter: string, reading: Reading): RawFigure[] {
  const { tokens } = reading.sentence;
  const figures = tokens
    .slice(0, index)
    .flatMap((token, i) => {
      if (token.kind !== 'figure' || token.figure.counter !== counter) return [];
      return directionAt(tokens, i, reading.text) !== null || isPast(i, reading) ? [] : [token.figure];
    })
    .reverse();
  // 约1200条，增加200条: nothing can be worked out, least of all from what stands before.
  return figures[0]?.precision === 'exact' ? figures.filter(({ precision }) => precision === 'exact') : [];
}

/** Changes against the year before that can be worked out: 120件，较上年增加20件，增长20%; 上年100件，今年120件，增长20%. */
import { add, subtract } from '../text/decimal.ts';
import type { RawFigure } from './figures.ts';
import { isFigure } from './runs.ts';
import { type Step, stepsIn } from './steps.ts';
import type { Term } from './terms.ts';
import type { Sentence, Token } from './tokens.ts';
import { shownAs } from './values.ts';
import { AROUND, directionAt, isMark, isPast, type Reading } from './years.ts';

export interface Change {
  readonly figure: RawFigure;
  readonly direction: 'up' | 'down';
  readonly now: RawFigure;
  readonly before: { readonly kind: 'figure' | 'difference'; readonly figure: RawFigure };
}

/**
 * @param steps those of the sentence
 * @param previous the sentence before, whose changes 分别下降25.4%和上升28.3% may be of
 */
export function changesIn(steps: readonly Step[], reading: Reading, previous: Sentence | null): Change[] {
  const shares = steps.filter(({ token }) => token.figure.counter === '%');
  const counted = steps.filter(({ token }) => token.figure.counter !== '%');
  const respective = shares.length === 0 ? null : pairs(reading, shares, counted, previous);
  if (respective !== null) return respective;
  const ofShares = shares.map(
    (share) => fromTo(share, reading) ?? withFigure(share, reading) ?? withDifference(share, counted, reading),
  );
  const ofDifferences = counted.map((step) =>
    isBeside(step, reading) ? (withFigure(step, reading) ?? besideShare(step, shares, ofShares, reading)) : null,
  );
  return [...ofShares, ...ofDifferences].filter((change) => change !== null);
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
  let next = token.start;
  for (let i = index - 1; i >= 0; i--) {
    const { end, start } = tokens[i]!;
    const each = tokens[i]!;
    // 较2024年增加11件
    const isCompared = tokens[i + 1]!.kind === 'year' && COMPARES.test(text.slice(end, next));
    if (end !== next && !isCompared) return false;
    next = start;
    if (each.kind === 'figure') return each.figure.counter === token.figure.counter;
    if (each.kind === 'mark' ? !',()'.includes(each.mark) : each.kind === 'term' && !isWithin(each.term.role))
      return false;
  }
  return false;
}

/** 收到25件申请，较上年减少5件: the noun may follow. */
function isWithin(role: Term['role']): boolean {
  return role === 'object' || IN_CHANGE.has(role);
}

const COMPARES = /^(?:相?较于?|比|与|同)$/;
const IN_CHANGE: ReadonlySet<string> = new Set(['compare', 'last-year', 'filler', 'rise', 'fall']);

/** 减少18起，下降25.4% or the other way round, with little between. */
function withDifference(share: Step, counted: readonly Step[], reading: Reading): Change | null {
  const near = counted.find((step) => step.direction === share.direction && areSide(step, share, reading.sentence));
  if (near === undefined) return null;
  const { tokens } = reading.sentence;
  const first = Math.min(near.index, share.index);
  const candidates = currents(first, near.token.figure.counter, reading);
  // 收到25件，下降19.4%；其中乡镇减少2件，下降28.6%: of a part that is not counted.
  const at = tokens.findIndex((token) => isFigure(token) && token.figure === candidates[0]);
  if (tokens.slice(at + 1, first).some((token) => token.kind === 'term' && token.term.role === 'among')) return null;
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

/** 由1850人增加到2310人，增长24.9%: both figures stand before, and nothing else does. */
function fromTo({ index, token, direction }: Step, { sentence: { tokens, start }, text }: Reading): Change | null {
  let at = index - 1;
  while (at >= 0 && !isFigure(tokens[at])) {
    const each = tokens[at]!;
    const isPlain = each.kind === 'term' ? IN_CHANGE.has(each.term.role) : isMark(each, ',');
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

/** The figures of this year before an index with the same counter that are no changes themselves, the nearest first. */
function currents(index: number, counter: string, reading: Reading): RawFigure[] {
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

/** Whether a share is that of a change in what a figure counts. */
function isGiven(share: Step, difference: Step, now: RawFigure): boolean {
  const change = difference.token.figure.value;
  const before = share.direction === 'up' ? subtract(now.value, change) : add(now.value, change);
  if (before.units <= 0n) return false;
  const hundredfold = { units: change.units * 100n, scale: change.scale };
  return shownAs({ numerator: hundredfold, denominator: before }, share.token.figure.value);
}

/**
 * 较上年的100件增长20%; 上年为100件，今年为120件，增长20%（增加20件）. One figure of either year, with the same counter, which
 * is that of the change where this is no percentage.
 */
function withFigure(share: Step, reading: Reading): Change | null {
  const { tokens } = reading.sentence;
  const from = tokens.findLastIndex(
    (token, index) => index < share.index && token.kind === 'mark' && token.mark === ';',
  );
  const figures = tokens.flatMap((token, index) => {
    const isNear = index > from && (index < share.index || isBehind(tokens, share.index, index));
    const counts = token.kind === 'figure' && token.figure.counter !== '%' && isNear;
    return counts && directionAt(tokens, index, reading.text) === null ? [{ figure: token.figure, index }] : [];
  });
  const [then, ...others] = figures.filter(({ index }) => isPast(index, reading));
  if (then === undefined || others.length > 0) return null;
  const { counter } = share.token.figure;
  if (counter !== '%' && counter !== then.figure.counter) return null;
  const [now, ...more] = figures.filter(
    ({ figure, index }) => figure.counter === then.figure.counter && !isPast(index, reading),
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
  const names = words.some((word) => word.kind === 'year' || (word.kind === 'term' && word.term.role === 'last-year'));
  const isPlain = words.every((word) => word.kind === 'year' || (word.kind === 'term' && AROUND.has(word.term.role)));
  return (
    (isMark(mark, '(') || isMark(mark, ',')) && names && isPlain && (closes === undefined || closes.kind === 'mark')
  );
}

/** 事故减少18起，死亡增加15人。分别下降25.4%和上升28.3%: in the order of what was counted. */
function pairs(
  reading: Reading,
  shares: readonly Step[],
  counted: readonly Step[],
  previous: Sentence | null,
): Change[] | null {
  const isEach = reading.sentence.tokens.some(
    (token, index) => token.kind === 'term' && token.term.role === 'each' && index < shares[0]!.index,
  );
  if (!isEach) return null;
  const source = counted.length > 0 || previous === null ? reading : { ...reading, sentence: previous };
  const steps = stepsIn(source).filter(({ token }) => token.figure.counter !== '%');
  if (steps.length !== shares.length) return [];
  return steps.flatMap((step, position): Change[] => {
    const share = shares[position]!;
    const [now] = currents(step.index, step.token.figure.counter, source);
    if (now === undefined || share.direction !== step.direction) return [];
    const before = { kind: 'difference' as const, figure: step.token.figure };
    return [{ figure: share.token.figure, direction: share.direction, now, before }];
  });
}

/** Changes against the year before that can be worked out: 120件，较上年增加20件，增长20%; 上年100件，今年120件，增长20%. */
import type { RawFigure } from './figures.ts';
import type { FigureToken } from './runs.ts';
import type { Sentence, Token } from './tokens.ts';

export interface Change {
  readonly figure: RawFigure;
  readonly direction: 'up' | 'down';
  readonly now: RawFigure;
  readonly before: { readonly kind: 'figure' | 'difference'; readonly figure: RawFigure };
}

/** A figure with the word that makes a change of it. */
interface Step {
  readonly token: FigureToken;
  readonly index: number;
  readonly direction: 'up' | 'down';
}

/** A sentence with what is needed to tell this year's figures from others. */
interface Reading {
  readonly sentence: Sentence;
  readonly text: string;
  /** The report's. */
  readonly year: number | null;
}

/**
 * @param previous the sentence before, whose changes 分别下降25.4%和上升28.3% may be of
 */
export function changesIn(sentence: Sentence, text: string, year: number | null, previous: Sentence | null): Change[] {
  const reading: Reading = { sentence, text, year };
  const steps = stepsIn(reading);
  const shares = steps.filter(({ token }) => token.figure.counter === '%');
  if (shares.length === 0) return [];
  const counted = steps.filter(({ token }) => token.figure.counter !== '%');
  const respective = pairs(reading, shares, counted, previous);
  if (respective !== null) return respective;
  return shares.flatMap((share) => {
    const change = withFigure(share, reading) ?? withDifference(share, counted, reading);
    return change === null ? [] : [change];
  });
}

function stepsIn({ sentence: { tokens }, text }: Reading): Step[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'figure' || token.figure.precision !== 'exact') return [];
    const direction = directionAt(tokens, index, text);
    return direction === null ? [] : [{ token, index, direction }];
  });
}

/** 增加20件, 下降25%; of 增加到120件 the figure is the result. */
function directionAt(tokens: readonly Token[], index: number, text: string): 'up' | 'down' | null {
  const word = tokens[index - 1];
  if (word?.kind !== 'term' || word.end !== tokens[index]!.start) return null;
  if (word.term.role !== 'rise' && word.term.role !== 'fall') return null;
  if (/(?<!达)[至到]$/.test(text.slice(word.start, word.end))) return null;
  return word.term.role === 'rise' ? 'up' : 'down';
}

/** 减少18起，下降25.4% or the other way round, with little between. */
function withDifference(share: Step, counted: readonly Step[], reading: Reading): Change | null {
  const near = counted.find((step) => step.direction === share.direction && areSide(step, share, reading.sentence));
  if (near === undefined) return null;
  const now = current(Math.min(near.index, share.index), near.token.figure.counter, reading);
  if (now === null) return null;
  return {
    figure: share.token.figure,
    direction: share.direction,
    now,
    before: { kind: 'difference', figure: near.token.figure },
  };
}

/** Between two figures of one change stand marks and words like 同比 and 下降, no third figure. */
function areSide(a: Step, b: Step, { tokens }: Sentence): boolean {
  const [first, last] = a.index < b.index ? [a, b] : [b, a];
  if (last.index - first.index > 4) return false;
  let end = first.token.end;
  for (const token of tokens.slice(first.index + 1, last.index + 1)) {
    if (token.start !== end || (token.kind === 'figure' && token !== last.token)) return false;
    end = token.end;
  }
  return true;
}

/** The last figure of this year before an index with the same counter that is no change itself. */
function current(index: number, counter: string, reading: Reading): RawFigure | null {
  const { tokens } = reading.sentence;
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind !== 'figure' || token.figure.counter !== counter) continue;
    if (directionAt(tokens, i, reading.text) !== null || isPast(i, reading)) continue;
    return token.figure.precision === 'exact' ? token.figure : null;
  }
  return null;
}

/** 较上年的100件增长20%; 上年为100件，今年为120件，增长20%. One figure of either year, with the same counter. */
function withFigure(share: Step, reading: Reading): Change | null {
  const { tokens } = reading.sentence;
  const from = tokens.findLastIndex(
    (token, index) => index < share.index && token.kind === 'mark' && token.mark === ';',
  );
  const figures = tokens.flatMap((token, index) => {
    const counts = token.kind === 'figure' && token.figure.counter !== '%' && index > from && index < share.index;
    return counts && directionAt(tokens, index, reading.text) === null ? [{ figure: token.figure, index }] : [];
  });
  const [then, ...others] = figures.filter(({ index }) => isPast(index, reading));
  if (then === undefined || others.length > 0) return null;
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

/** Whether a figure is this year's, and no change. */
export function isOfThisYear(index: number, sentence: Sentence, text: string, year: number | null): boolean {
  return directionAt(sentence.tokens, index, text) === null && !isPast(index, { sentence, text, year });
}

/** 上年的100件, 较上年100件, 2022年为100件: the year stands before the figure, with nothing between that is not understood. */
function isPast(index: number, { sentence: { tokens }, text, year }: Reading): boolean {
  let next = tokens[index]!.start;
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.end !== next) return false;
    if (token.kind === 'year') return year !== null && token.year !== year;
    if (token.kind !== 'term') return false;
    if (token.term.role === 'last-year') return true;
    if (token.term.role === 'compare') return text.slice(token.start, token.end).includes('年');
    if (!['filler', 'verb', 'object'].includes(token.term.role)) return false;
    next = token.start;
  }
  return false;
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
    const now = current(step.index, step.token.figure.counter, source);
    if (now === null || share.direction !== step.direction) return [];
    const before = { kind: 'difference' as const, figure: step.token.figure };
    return [{ figure: share.token.figure, direction: share.direction, now, before }];
  });
}

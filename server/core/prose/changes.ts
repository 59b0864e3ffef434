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

/**
 * @param previous the sentence before, whose changes 分别下降25.4%和上升28.3% may be of
 */
export function changesIn(sentence: Sentence, text: string, previous: Sentence | null): Change[] {
  const steps = stepsIn(sentence, text);
  const shares = steps.filter(({ token }) => token.figure.counter === '%');
  if (shares.length === 0) return [];
  const counted = steps.filter(({ token }) => token.figure.counter !== '%');
  const respective = pairs(sentence, shares, counted, text, previous);
  if (respective !== null) return respective;
  return shares.flatMap((share) => {
    const change = withDifference(share, counted, sentence) ?? withFigure(share, sentence, text);
    return change === null ? [] : [change];
  });
}

function stepsIn({ tokens }: Sentence, text: string): Step[] {
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    if (token.kind !== 'figure' || token.figure.precision !== 'exact' || before?.end !== token.start) return [];
    if (before.kind !== 'term' || (before.term.role !== 'rise' && before.term.role !== 'fall')) return [];
    // 增加到120件 names the result.
    if (/[至到]$/.test(text.slice(before.start, before.end)) && !/达到$/.test(text.slice(before.start, before.end)))
      return [];
    return [{ token, index, direction: before.term.role === 'rise' ? ('up' as const) : ('down' as const) }];
  });
}

/** 减少18起，下降25.4% or the other way round, with little between. */
function withDifference(share: Step, counted: readonly Step[], sentence: Sentence): Change | null {
  const near = counted.find((step) => step.direction === share.direction && areSide(step, share, sentence));
  if (near === undefined) return null;
  const now = before(sentence.tokens, Math.min(near.index, share.index), near.token.figure.counter);
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

/** The last figure before an index with the same counter that is no change itself. */
function before(tokens: readonly Token[], index: number, counter: string): RawFigure | null {
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind !== 'figure' || token.figure.counter !== counter) continue;
    const word = tokens[i - 1];
    const isChange =
      word?.kind === 'term' && (word.term.role === 'rise' || word.term.role === 'fall') && word.end === token.start;
    if (isChange) continue;
    return token.figure.precision === 'exact' ? token.figure : null;
  }
  return null;
}

/** 较上年的100件增长20%; 上年为100件，今年为120件，增长20%. */
function withFigure(share: Step, sentence: Sentence, text: string): Change | null {
  const { tokens } = sentence;
  const figures = tokens.flatMap((token, index) =>
    token.kind === 'figure' && token.figure.counter !== '%' && index < share.index ? [{ token, index }] : [],
  );
  const past = figures.filter(({ index }) => isOfLastYear(tokens, index, text));
  const current = figures.filter(({ index }) => !isOfLastYear(tokens, index, text));
  if (past.length !== 1 || current.length !== 1) return null;
  const [then, now] = [past[0]!.token.figure, current[0]!.token.figure];
  if (then.counter !== now.counter || then.precision !== 'exact' || now.precision !== 'exact') return null;
  return { figure: share.token.figure, direction: share.direction, now, before: { kind: 'figure', figure: then } };
}

/** 上年的100件, 较上年100件, 2022年为100件 is not known here to be the year before. */
function isOfLastYear(tokens: readonly Token[], index: number, text: string): boolean {
  let next = tokens[index]!.start;
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind !== 'term' || token.end !== next) return false;
    if (token.term.role === 'last-year') return true;
    if (token.term.role === 'compare') return /年/.test(text.slice(token.start, token.end));
    if (!['filler', 'verb', 'object'].includes(token.term.role)) return false;
    next = token.start;
  }
  return false;
}

/** 事故减少18起，死亡增加15人。分别下降25.4%和上升28.3%: in the order of what was counted. */
function pairs(
  sentence: Sentence,
  shares: readonly Step[],
  counted: readonly Step[],
  text: string,
  previous: Sentence | null,
): Change[] | null {
  const isEach = sentence.tokens.some(
    (token, index) => token.kind === 'term' && token.term.role === 'each' && index < shares[0]!.index,
  );
  if (!isEach) return null;
  const source = counted.length > 0 ? sentence : previous;
  const steps =
    counted.length > 0 || previous === null
      ? counted
      : stepsIn(previous, text).filter(({ token }) => token.figure.counter !== '%');
  if (source === null || steps.length !== shares.length) return [];
  return steps.flatMap((step, position) => {
    const share = shares[position]!;
    const now = before(source.tokens, step.index, step.token.figure.counter);
    if (now === null || share.direction !== step.direction) return [];
    return [
      {
        figure: share.token.figure,
        direction: share.direction,
        now,
        before: { kind: 'difference' as const, figure: step.token.figure },
      },
    ];
  });
}

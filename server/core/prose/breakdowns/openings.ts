/** Where lists of parts begin, and what they may be of: 共24件，其中…; 24件（…; 24件：…. */

import type { RawFigure } from '../words/figures.ts';
import { type FigureToken, isMark, isNumber, isTerm, type Reading, type Token } from '../words/token.ts';
import { isOfThisYear } from '../words/years.ts';

/** A list: where it begins among the tokens, and whether the words that begin it say that it is all. */
export interface Opening {
  /** Index of the first token behind 其中, ： or （. */
  readonly first: number;
  /** What it may be of, the nearest first. */
  readonly totals: readonly RawFigure[];
  /** Within brackets the list ends with them. */
  readonly inBrackets: boolean;
}

/** A figure before a list. */
interface Placed {
  readonly token: FigureToken;
  /** How many brackets are open around it. */
  readonly depth: number;
  /** True when a semicolon stands between. */
  readonly earlier: boolean;
}

/** What a list may be of: 收到27件（含上年结转2件），办结25件，其中… is of any of these; of those in brackets last. */
function meant(figures: readonly Placed[], open: number): RawFigure[] {
  const own = figures.filter(({ earlier }) => !earlier);
  const near = (own.length > 0 ? own : figures).toReversed();
  const ordered = [...near.filter(({ depth }) => depth <= open), ...near.filter(({ depth }) => depth > open)].map(
    ({ token }) => token.figure,
  );
  return ordered.filter(({ counter }) => counter === ordered[0]!.counter);
}

/** A row of a table that was not read may be nothing but figures: 32：2、3、27. */
function saysOfWhat({ figure, end }: FigureToken, text: string): boolean {
  return figure.counter !== '' || !/[\d、]/.test(text[end + 1] ?? '');
}

/** @param earlier the figure that the sentence before ends with */
export function openingsIn(reading: Reading, earlier: RawFigure | null): Opening[] {
  const { tokens } = reading.sentence;
  const openings: Opening[] = [];
  let previous = earlier;
  let figures: Placed[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'figure') {
      if (isNumber(token) && isOfThisYear(index, reading)) figures.push({ token, depth, earlier: false });
      previous = null;
      continue;
    }
    const last = figures.at(-1)?.token ?? null;
    if (isMark(token, '(')) depth += 1;
    if (isMark(token, ')')) depth -= 1;
    if (isMark(token, ';')) figures = figures.map(({ token, depth }) => ({ token, depth, earlier: true }));
    const opener = openerAt(index, last, reading);
    if (opener === null) continue;
    const totals = opener === 'mark' ? [last!.figure] : last !== null ? meant(figures, depth) : listed(previous);
    if (totals[0]?.precision !== 'exact') continue;
    const first = index + (opener === 'mark' && isTerm(tokens[index + 1], 'among') ? 2 : 1);
    const isBehindBracket = isMark(tokens[index - 1], '(');
    // （其中…: the bracket opens the list, the word within belongs to it.
    if (opener === 'word' && isBehindBracket && openings.at(-1)?.first === first) continue;
    openings.push({ first, totals, inBrackets: isBehindBracket || (opener === 'mark' && isMark(token, '(')) });
  }
  return openings;
}

/** What a list may begin with: 24件（…, 24件：… right behind a figure, or a word like 其中. */
function openerAt(
  index: number,
  last: FigureToken | null,
  { text, sentence: { tokens } }: Reading,
): 'mark' | 'word' | null {
  const token = tokens[index]!;
  if (isMark(token, '(:') && last?.end === token.start && saysOfWhat(last, text)) {
    // 24件（含…: the word does.
    return isTerm(tokens[index + 1], 'contains') ? null : 'mark';
  }
  const isWord = isTerm(token, 'among') || (isTerm(token, 'contains') && last !== null && follows(tokens, index));
  return isWord ? 'word' : null;
}

function listed(figure: RawFigure | null): readonly RawFigure[] {
  return figure === null ? [] : [figure];
}

/** 公开信息100条，包括…: not 调整事项6项，目录共含…, where 含 has a subject of its own. */
function follows(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before?.end === tokens[index]!.start && (before.kind === 'mark' || before.kind === 'figure');
}

/** Shares in percent with what they are shares of: 42件，占51.85%; 208件（17.46%）. */

import { add } from '../../text/decimal.ts';
import type { RawFigure } from '../words/figures.ts';
import {
  type FigureToken,
  figuresBefore,
  isMark,
  isNumber,
  isTerm,
  type Roles,
  roleOf,
  type Sentence,
} from '../words/token.ts';
import { figureBase, percentageOf, type Share } from './portions.ts';
import { AMONG_THEM, basesOf, type Shared } from './share-bases.ts';

/** The shares of a sentence whose part stands in it. */
export function sharesIn(shared: Shared): Share[] {
  const { sentence, text } = shared;
  return sentence.tokens.flatMap((token, index) => {
    const figure = percentageOf(token);
    if (figure === null) return [];
    const given = givenBefore(sentence, index, text);
    const part = given?.part ?? partBefore(sentence, index) ?? partOfThem(sentence, index, text);
    if (part === null || part.figure.precision !== 'exact') return [];
    const bases = given === null ? basesOf(part, index, shared) : [figureBase(given.whole)];
    const portions = jointly(part, sentence, text).flatMap((each) =>
      bases.map((whole) => ({ part: figureBase(each), whole })),
    );
    return bases.length === 0 ? [] : [{ figure, start: Math.min(part.start, token.start), portions }];
  });
}

/**
 * The figure that a share is said of: nothing but a mark, 占 and what is understood may stand between. What is counted
 * may follow the figure (12件予以公开，占48%), not the mark: there it would be what the share is of.
 */
function partBefore({ tokens }: Sentence, index: number): FigureToken | null {
  let next = tokens[index]!.start;
  let isShare = false;
  let isMarked = false;
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.end !== next) return null;
    // 25件（其中网上申请18件），占48%
    if (isMark(token, ')') && isShare) {
      i = tokens.findLastIndex((each, at) => at < i && isMark(each, '('));
      if (i < 0) return null;
      next = tokens[i]!.start;
      continue;
    }
    next = token.start;
    if (token.kind === 'figure') {
      // （17.46%） needs no 占; elsewhere a percentage may be anything.
      return isNumber(token) && (isShare || isMark(tokens[i + 1], '(')) ? token : null;
    }
    if (isMark(token, ',(、')) isMarked = true;
    else if (isTerm(token, 'share')) isShare = true;
    else if (!BETWEEN.has(roleOf(token)) || (isTerm(token, 'subject') && !isMarked)) return null;
  }
  return null;
}

const BETWEEN: Roles = new Set(['filler', 'object', 'verb', 'this-year', 'all', 'subject']);

/** 予以公开12件、部分公开4件，占64%: of the last, or of all that 、 joins. */
function jointly({ figure }: FigureToken, { tokens }: Sentence, text: string): RawFigure[] {
  const all = [figure];
  let next = figure;
  for (const token of tokens.filter(({ end }) => end <= figure.start).reverse()) {
    if (token.kind !== 'figure') continue;
    const isJoined = /^、[^,;:()]*$/.test(text.slice(token.end, next.start)) && token.figure.counter === figure.counter;
    if (!isJoined || token.figure.precision !== 'exact') break;
    next = token.figure;
    all.push({ ...figure, value: add(all.at(-1)!.value, next.value) });
  }
  return all;
}

/** 2480条，占总数4826条的51.4%; 将26份转为公开，占应转31份的83.9%: the whole is given. */
function givenBefore(
  { tokens }: Sentence,
  index: number,
  text: string,
): { part: FigureToken; whole: RawFigure } | null {
  const [part, whole] = figuresBefore(tokens, index) ?? [];
  if (part === undefined || whole === undefined || !/^\)?的$/.test(text.slice(whole.end, tokens[index]!.start)))
    return null;
  if (!GIVEN.test(text.slice(part.end, whole.start))) return null;
  const isExact = whole.figure.precision === 'exact' && whole.figure.counter === part.figure.counter;
  return isExact ? { part, whole: whole.figure } : null;
}

const GIVEN = /^[^,;:()]{0,20},占[^,;:()]{0,12}\(?$/;

/** 17个乡镇中仍有4个存在问题，占23.5%: with a whole so plain, words may stand between the part and its share. */
function partOfThem({ tokens }: Sentence, index: number, text: string): FigureToken | null {
  const [whole, part] = figuresBefore(tokens, index) ?? [];
  if (whole === undefined || part === undefined || whole.figure.counter !== part.figure.counter) return null;
  const isOfThem = AMONG_THEM.test(text.slice(whole.end, part.start));
  return isOfThem && SHARED.test(text.slice(part.end, tokens[index]!.start)) ? part : null;
}

const SHARED = /^[^,;:()\d]{1,24},占(?:比|总数的?)?(?:为|达)?$/;

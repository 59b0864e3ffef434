import { add, type Decimal, subtract, ZERO } from '../../text/decimal.ts';
import { isChange, tabledSum } from '../cells/values.ts';
import { meaningOf } from '../counts/meaning.ts';
import type { Place } from '../discourse/surroundings.ts';
import { isDoubtful } from '../scope/doubts.ts';
import { isWhole } from '../scope/scope.ts';
import { figureBase, type Share } from '../shares/portions.ts';
import type { RawFigure } from '../words/figures.ts';
import { isTelling, NO_WORDS, runUpTo } from '../words/runs.ts';
import { type FigureToken, isMark, isNumber, type Reading, type Roles } from '../words/token.ts';
import { directionAt, isOfThisYear, isPast, touchesNext } from '../words/years.ts';
import { type Change, isBehind } from './change-bases.ts';
import { areSide, type Step } from './steps.ts';

/** What may stand between what is counted and how it changed. */
const BETWEEN: Roles = new Set(['compare', 'last-year', 'filler', 'joint', 'rise', 'fall']);

/** The change that a figure is, where the words before it name what the tables count and a figure of last year; else null. */
export function tableChangeAt(place: Place): Change | null {
  const { sentence, index, text, report, discourse } = place;
  const { tokens } = sentence;
  const token = tokens[index]!;
  if (token.kind !== 'figure' || token.figure.precision !== 'exact') return null;
  const direction = directionAt(tokens, index, text);
  if (direction === null) return null;
  const spoken = spokenBefore(place);
  if (spoken === null) return null;
  const { head, difference } = spoken;
  if (!isTelling(tokens[head])) return null;
  const then = spoken.then ?? behind(index, place);
  // 申请数量同比增加6件，增幅31.6%: what it was follows from what it is.
  if (then === null && isNumber(token)) return null;
  const known: RawFigure | null = then ?? difference;
  if (known === null || known.precision !== 'exact' || !isCountedAlike(token.figure, known)) return null;
  const { end } = tokens[head]!;
  const phrase: RawFigure = { ...known, value: ZERO, start: end, digitsEnd: end, end };
  // 新收申请较2022年的100件: the words end where their last one does.
  const before = runUpTo(tokens, head, sentence.start);
  const found = meaningOf({ before, behind: NO_WORDS, figure: phrase, discourse, report });
  if (found === null || isDoubtful({ sentence, text, report, figure: phrase, meaning: found.meaning, before }))
    return null;
  const { start } = before.tokens[0]!;
  if (!isWhole(place, start)) return null;
  const values = found.about.map((cells) => tabledSum(cells, report));
  if (values.length === 0 || !values.every((value): value is Decimal => value !== null)) return null;
  const last = (now: Decimal) =>
    then !== null ? then.value : direction === 'up' ? subtract(now, known.value) : add(now, known.value);
  const value = values.find((each) => isChange(token.figure, direction, each, last(each))) ?? values[0]!;
  if (last(value).units <= 0n) return null;
  const now: RawFigure = { ...phrase, value, start, digitsEnd: start };
  return {
    figure: token.figure,
    direction,
    now,
    before: { kind: then === null ? 'difference' : 'figure', figure: known },
  };
}

/** What stands between the words that say what is counted and the figure of its change. */
interface Spoken {
  /** Index of the last of those words; −1 where there are none. */
  readonly head: number;
  /** Last year's figure. */
  readonly then: RawFigure | null;
  readonly difference: RawFigure | null;
}

/** 受理件数由上年的218件…, 受理件数比上年增加6件，…; null where anything else stands there. */
function spokenBefore(place: Place): Spoken | null {
  const { text, index } = place;
  const { tokens } = place.sentence;
  let head = index - 1;
  let then: RawFigure | null = null;
  let difference: RawFigure | null = null;
  for (; head >= 0; head--) {
    const each = tokens[head]!;
    if (!touchesNext(tokens, head, text)) return null;
    if (each.kind === 'mark' && !isMark(each, ',()')) return null;
    if (each.kind === 'term' && !BETWEEN.has(each.term.role)) break;
    if (each.kind !== 'figure') continue;
    if (directionAt(tokens, head, text) !== null) difference = each.figure;
    else if (then !== null || !isPast(head, place)) return null;
    else then = each.figure;
  }
  return { head, then, difference };
}

/** 同比增长12.5%（上年218件） */
function behind(index: number, reading: Reading): RawFigure | null {
  const { tokens } = reading.sentence;
  for (let i = index + 1; i < tokens.length && i < index + 5; i++) {
    const token = tokens[i]!;
    if (token.kind === 'figure') return isBehind(tokens, index, i) && isPast(i, reading) ? token.figure : null;
  }
  return null;
}

function isCountedAlike(figure: RawFigure, then: RawFigure): boolean {
  return figure.counter === '%' || figure.counter === then.counter;
}

/**
 * 与上年的6件相比，减少2件，下降33.3%: the percentage is the difference by last year's figure, whatever this year's is.
 *
 * @param steps those of the sentence
 * @param known changes that are worked out already
 */
export function changeRatesIn(steps: readonly Step[], reading: Reading, known: readonly Change[]): Share[] {
  const { sentence } = reading;
  return steps.flatMap((step): Share[] => {
    const { figure, start } = step.token;
    if (isNumber(step.token) || known.some((change) => change.figure === figure)) return [];
    const from = sentence.tokens.findLastIndex((token, index) => index < step.index && isMark(token, ';'));
    const difference = steps.find(
      (other) => isNumber(other.token) && other.direction === step.direction && areSide(other, step, sentence),
    );
    if (difference === undefined) return [];
    const { counter } = difference.token.figure;
    const alike = sentence.tokens.flatMap((token, index): [FigureToken, number][] =>
      token.kind === 'figure' && token.figure.counter === counter && index > from && token !== difference.token
        ? [[token, index]]
        : [],
    );
    const [then, ...others] = alike.filter(([, index]) => isPast(index, reading));
    if (then === undefined || others.length > 0 || alike.some(([, index]) => isOfThisYear(index, reading))) return [];
    if (then[0].figure.precision !== 'exact') return [];
    return [
      { figure, start, portions: [{ part: figureBase(difference.token.figure), whole: figureBase(then[0].figure) }] },
    ];
  });
}

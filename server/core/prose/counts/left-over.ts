/** Applications that are left at the end of the year, in words of their own: 余2件, 尚有2件正在办理，结转下年度. */

import { type Beside, type Found, ofApplications } from '../discourse/surroundings.ts';
import { CASES } from '../words/counters.ts';
import { isFigure, isMark, isTerm, subjectOf } from '../words/token.ts';
import { carriedOver } from './found.ts';

/**
 * What is left, and where it goes: 尚余2件，结转下年度办理; 还有2件正在办理，转到明年; 另有72件申请按照规定顺延到下年度答复. Words may stand
 * between, no other figure.
 */
export function leftOver({
  sentence: { tokens },
  index,
  before,
  earlier,
  text,
  report,
  discourse,
  figure,
}: Beside): Found | null {
  if (!ofApplications(discourse) || discourse.matter === 'review' || !CASES.has(figure.counter)) return null;
  const goes = tokens.findIndex((token, at) => at > index && subjectOf(token) === 'carried-over');
  if (goes === -1) return null;
  const between = tokens.slice(index + 1, goes + 1);
  const next = tokens[goes + 1];
  const isCounted = next?.kind === 'figure' && next.start === tokens[goes]!.end;
  if (isCounted || between.some(isFigure)) return null;
  const isLeft = LEFT.test(earlier) && GOES.test(text.slice(figure.end, tokens[goes]!.start));
  const [first, ...others] = between;
  const isOpen =
    first!.start === figure.end &&
    (isTerm(first, 'object') || isTerm(first, 'noise') || subjectOf(first) === 'open') &&
    others.slice(0, -1).every((token) => !isMark(token, ',;:)') && subjectOf(token) === null) &&
    before.tokens.every((token) => !isTerm(token, 'verb') && !isTerm(token, 'subject'));
  return isLeft || isOpen ? carriedOver(report) : null;
}

const LEFT = /(?:[剩余]|尚有|仍有|还有|另有|剩下|(?:未|没有|没|正在)(?:办结|办完|办理完毕|办理|处理))的?$/;
const GOES = /^(?:申请|案件)?[^,;:()]{0,14},?[^,;:()]{0,8}$/;

/** 办结25件，余2件。 */
export function rest({ later, text, report, counts, figure }: Beside): Found | null {
  const last = counts.at(-1);
  if (last?.meaning.verb !== 'handle' && last?.meaning.verb !== 'process') return null;
  const isPlain = REST.test(text.slice(last.figure.end, figure.start)) && /^(?:[,;)]|$)/.test(later);
  if (!isPlain || last.figure.counter !== figure.counter) return null;
  return carriedOver(report);
}

const REST = /^,(?:[尚还]?[剩余]|剩余|剩下|遗留)$/;

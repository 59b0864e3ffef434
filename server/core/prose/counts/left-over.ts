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

/** 办结25件，余2件; 答复25件，2件未到期; 余下2件将在2024年答复 */
export function rest({ later, text, report, counts, figure }: Beside): Found | null {
  const last = counts.findLast(({ meaning: { verb } }) => verb === 'handle' || verb === 'process');
  if (last === undefined || figure.start - last.figure.end > FARTHEST) return null;
  const between = text.slice(last.figure.end, figure.start).replace(/\([^()]*\)|,占[\d.]+%/, '');
  const { named } = REST.exec(between)?.groups ?? { named: null };
  if (named === null || last.figure.counter !== figure.counter) return null;
  const [open, year] = OPEN.exec(later) ?? [];
  const isOpen = open !== undefined && (year === undefined || Number(year) === (report.year ?? 0) + 1);
  return isOpen || (named !== undefined && /^(?:[,;)]|$)/.test(later)) ? carriedOver(report) : null;
}

const FARTHEST = 32;
const REST =
  /^[已经办答理结复毕]*[,、;#](?:另外?|其中)?(?:[年期][底末])?[尚还仍]?(?:有|(?<named>[剩余遗留存结在待未][剩余下留存量在办到期答复销号的]*))?(?:申请)?$/;
const OPEN =
  /^(?:申请)?(?:[尚还仍正]*在[办处答][理复期限内]*[当之中]*|[尚还仍]*未到[答复]*期限?|待办|跨年度?[办理]*|因[^,;:()\d]{0,14}(?:结转|未[答办][复结])|[将拟]?[于在]?(\d{4})年[^,;:()]{0,4}[答办][复理结])(?=[,;)、]|$)/;

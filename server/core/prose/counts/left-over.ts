/** Applications that are left at the end of the year, in words of their own: 余2件, 尚有2件正在办理，结转下年度. */

import { type Beside, type Found, ofApplications } from '../discourse/surroundings.ts';
import { CASES } from '../words/counters.ts';
import { isMark, isTerm, type Roles, roleOf, subjectOf } from '../words/token.ts';
import { carriedOver } from './found.ts';
import { meaningByWords } from './meaning.ts';

/** 尚余2件，结转下年度办理; 还有2件正在办理，转到明年: what is left, and where it goes in the next clause. */
export function leftOver({
  sentence: { tokens },
  index,
  earlier,
  text,
  report,
  discourse,
  figure,
}: Beside): Found | null {
  if (!ofApplications(discourse) || discourse.matter === 'review' || !CASES.has(figure.counter)) return null;
  const goes = tokens.findIndex((token, at) => at > index && subjectOf(token) === 'carried-over');
  if (goes === -1 || !LEFT.test(earlier)) return null;
  const next = tokens[goes + 1];
  const isCounted = next?.kind === 'figure' && next.start === tokens[goes]!.end;
  const isPlain = tokens.slice(index + 1, goes).every(({ kind }) => kind !== 'figure');
  if (isCounted || !isPlain || !GOES.test(text.slice(figure.end, tokens[goes]!.start))) return null;
  return carriedOver(report);
}

const LEFT = /(?:[剩余]|剩余|尚有|仍有|还有|另有|剩下|(?:未|没有|没|正在)(?:办结|办完|办理完毕|办理|处理))的?$/;
const GOES = /^(?:申请|案件)?[^,;:()]{0,14},?[^,;:()]{0,8}$/;

/** 办结25件，余2件。 */
export function rest({ later, text, report, counts, figure }: Beside): Found | null {
  const last = counts.at(-1);
  if (last?.meaning.verb !== 'handle' && last?.meaning.verb !== 'process') return null;
  const isPlain = REST.test(text.slice(last.figure.end, figure.start)) && /^(?:[,;)]|$)/.test(later);
  if (!isPlain || last.figure.counter !== figure.counter) return null;
  return carriedOver(report);
}

const REST = /^,(?:[尚还]?[剩余]|剩余|剩下)$/;

/** 另有72件申请按照规定顺延到下年度答复: words may stand between, no other figure or subject. */
export function goingOver(beside: Beside): Found | null {
  const {
    sentence: { tokens },
    index,
    before,
    discourse,
  } = beside;
  if (!discourse.applications || before.tokens.some(({ term }) => term.role === 'verb' || term.role === 'subject'))
    return null;
  const next = tokens[index + 1];
  if (!OPEN.has(roleOf(next)) || next?.start !== tokens[index]!.end) return null;
  if (isTerm(next, 'subject') && next.term.subject !== 'open') return null;
  for (let i = index + 2; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'figure' || isMark(token, ',;:)')) return null;
    if (!isTerm(token, 'subject')) continue;
    if (token.term.subject !== 'carried-over') return null;
    return meaningByWords([token], beside);
  }
  return null;
}

/** 2件申请…结转下年, 2件正在办理并结转下年 */
const OPEN: Roles = new Set(['object', 'noise', 'subject']);

/** Applications that are left at the end of the year, in words of their own: 余2件, 尚有2件正在办理，结转下年度. */

import type { BareReport } from '../../report/report.ts';
import { plainCells } from '../cells/cells.ts';
import type { Meaning } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import { type Beside, type Found, ofApplications } from '../discourse/surroundings.ts';
import { CASES } from '../words/counters.ts';
import { NO_WORDS } from '../words/runs.ts';
import { type FigureToken, isMark, isTerm, type Roles, roleOf, subjectOf } from '../words/token.ts';
import { meaningByWords } from './meaning.ts';

/** 尚余2件，结转下年度办理; 还有2件正在办理，转到明年: what is left, and where it goes in the next clause. */
export function leftOver({ sentence: { tokens, start }, index, text, report, discourse }: Beside): Found | null {
  const { figure, end } = tokens[index] as FigureToken;
  if (!ofApplications(discourse) || discourse.matter === 'review' || !CASES.has(figure.counter)) return null;
  const goes = tokens.findIndex((token, at) => at > index && subjectOf(token) === 'carried-over');
  if (goes === -1 || !LEFT.test(text.slice(start, figure.start))) return null;
  const next = tokens[goes + 1];
  const isCounted = next?.kind === 'figure' && next.start === tokens[goes]!.end;
  const isPlain = tokens.slice(index + 1, goes).every(({ kind }) => kind !== 'figure');
  if (isCounted || !isPlain || !GOES.test(text.slice(end, tokens[goes]!.start))) return null;
  return carriedOver(report);
}

function carriedOver(report: BareReport): Found {
  const meaning: Meaning = { dimension: 'carried', key: 'carried-over', verb: null };
  return { meaning, run: NO_WORDS, about: known(plainCells('carried-over'), report) };
}

const LEFT = /(?:[剩余]|剩余|尚有|仍有|还有|另有|剩下|(?:未|没有|没|正在)(?:办结|办完|办理完毕|办理|处理))的?$/;
const GOES = /^(?:申请|案件)?[^,;:()]{0,14},?[^,;:()]{0,8}$/;

/** 办结25件，余2件。 */
export function rest({ sentence: { tokens, end }, index, text, report, counts }: Beside): Found | null {
  const { figure } = tokens[index] as FigureToken;
  const last = counts.at(-1);
  if (last?.meaning.verb !== 'handle' && last?.meaning.verb !== 'process') return null;
  const isPlain =
    REST.test(text.slice(last.figure.end, figure.start)) && /^(?:[,;)]|$)/.test(text.slice(figure.end, end));
  if (!isPlain || last.figure.counter !== figure.counter) return null;
  return carriedOver(report);
}

const REST = /^,(?:[尚还]?[剩余]|剩余|剩下)$/;

/** 另有72件申请按照规定顺延到下年度答复: words may stand between, no other figure or subject. */
export function goingOver({ sentence, index, before, report, discourse }: Beside): Found | null {
  if (!discourse.applications || before.tokens.some(({ term }) => term.role === 'verb' || term.role === 'subject'))
    return null;
  const next = sentence.tokens[index + 1];
  if (!OPEN.has(roleOf(next)) || next?.start !== sentence.tokens[index]!.end) return null;
  if (isTerm(next, 'subject') && next.term.subject !== 'open') return null;
  for (let i = index + 2; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i]!;
    if (token.kind === 'figure' || isMark(token, ',;:)')) return null;
    if (!isTerm(token, 'subject')) continue;
    if (token.term.subject !== 'carried-over') return null;
    return meaningByWords([token], { figure: (sentence.tokens[index] as FigureToken).figure, discourse, report });
  }
  return null;
}

/** 2件申请…结转下年, 2件正在办理并结转下年 */
const OPEN: Roles = new Set(['object', 'noise', 'subject']);

/** Applications that are counted where nothing names them: 新收25件，结转2件; 收到申请66件, of which it is told what became. */

import { SIGNS } from '../../text/ordinal.ts';
import { dimensionOf } from '../cells/dimensions.ts';
import type { Subject } from '../words/terms.ts';
import { isFigure, isTerm, type Sentence, type Token } from '../words/token.ts';

/** Whether a sentence counts them by words that are used of nothing else, or the rest of its paragraph tells outcomes. */
export function countsUnnamed({ tokens, start, end }: Sentence, subjects: readonly Subject[], text: string): boolean {
  if (!tokens.some(isFigure)) return false;
  const telling = tokens.filter((token) => isTerm(token, 'object') || isTerm(token, 'verb'));
  if (telling.length === 0 || telling.some(isStrong)) return false;
  const words = text.slice(start, end);
  if (HEAD.test(words)) return true;
  const isNew = telling.some((token) => isTerm(token, 'verb') && token.term.verb === 'receive-new');
  const isCarried = isNew && subjects.some((each) => dimensionOf(each) === 'carried');
  const isAsked = ASKED.test(words);
  if (!(isCarried || isAsked || CLOSED.test(words)) || OTHERS.test(words)) return false;
  if (subjects.some((each) => dimensionOf(each) === 'review')) return false;
  return isCarried || (isNew && isAsked) || tellsOutcomes(text, start, end, isAsked ? 2 : 3);
}

/** It names them itself. */
function isStrong(token: Token): boolean {
  return isTerm(token, 'object') && !token.term.weak;
}

/** 收到申请66件。…予以公开19件、部分公开12件: different ones, before another matter comes. */
function tellsOutcomes(text: string, start: number, end: number, least: number): boolean {
  const [rest] = text.slice(start, start + REACH).split('\n', 1) as [string];
  const told = new Set(rest.match(OUTCOMES));
  const [first] = told;
  return told.size >= least && !OTHERS.test(rest.slice(end - start, rest.indexOf(first!)));
}

/** Outcomes are told in one of the next sentences. */
const REACH = 600;
const OUTCOMES = /予以公开|部分公开|不予公开|无法提供|不予处理/g;
const OTHERS = /案|热线|诉求|工单|信访|建议|登记|许可/;
const WHOSE =
  '(?:^|[,;:)])(?:\\d{4}年度?|全年|本年度?|今年)?,?(?:全?[我本省市县区州旗镇乡局委办厅校院]{1,2})?共?[计有]?';
/** 申请：6件, 申请数据：新收25件 */
const HEAD = /^申请(?:数据|情况|数?量)?:/;
/** 收到申请66件; 5件申请均已办结 */
const ASKED = new RegExp(
  `${WHOSE}(?:(?:[收接]到|受理|接收|新收到?|办理|处理)了?的?)?(?:[\\d${SIGNS}百两]+[件份宗起])?申请(?:[\\d,均全已]|$)`,
);
/** 全年办结8695件 */
const CLOSED = new RegExp(`${WHOSE}(?:办结|答复|办理)[\\d,]+[件份宗]`);

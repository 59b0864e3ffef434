/** Applications that are just some of those that the table counts, or are counted in another way. */

import { compare } from '../../text/decimal.ts';
import { textOf } from '../../text/span.ts';
import { inHandCells } from '../cells/cells.ts';
import { sumOf } from '../cells/values.ts';
import type { Supposed, Words } from './supposed.ts';

/** Whether words that do not touch a figure make it one of other applications. */
export function isDoubtfulApplication(supposed: Supposed, words: Words): boolean {
  const { key } = supposed.meaning;
  const { front, earlier, behind } = words;
  return (
    BEFORE_MERGING.test(behind) ||
    OF_SEVERAL_YEARS.test(behind) ||
    OF_SOME_KIND.test(front) ||
    isOfSome(supposed, words) ||
    (key.startsWith('receive') && (isPartOfClosed(supposed, words) || OF_CLOSED.test(earlier))) ||
    isInTime(supposed, words) ||
    OF_APPLICANTS.test(earlier) ||
    OF_OTHER_TOPIC.test(earlier) ||
    isOfCitizens(words) ||
    (key === 'receive-and-handle' && (TOUCHED.test(earlier) || isClassification(supposed)))
  );
}

/** The same for applications that were carried in or over. */
export function isDoubtfulCarry({ meaning }: Supposed, { earlier }: Words): boolean {
  return OF_APPLICANTS.test(earlier) || (meaning.key === 'carried-in' && OF_CLOSED.test(earlier));
}

/** The same for what became of applications. */
export function isDoubtfulOutcome(supposed: Supposed, { earlier }: Words): boolean {
  return isClassification(supposed) || (supposed.meaning.key === 'other.not-supplemented' && ASKED.test(earlier));
}

/** 收到31件，因合并办理扣除6件，实际登记25件 */
const BEFORE_MERGING =
  /^[^;]*(?:扣除|剔除|合并|归并|去重|补正后(?!(?:申请)?内容|仍)|实际(?:受理|登记|收到|(?<!(?:结转|转入)[^;]{0,20})办理))/;

/** 收到86件，年均29件 */
const OF_SEVERAL_YEARS = /^,?[^,;]{0,4}(?:年均|每年平均|平均每年)/;

/** …，收到的2件已告知: those of which the words before speak. 收到的25件中 and 收到的25件 at the head are all. */
function isOfSome({ text, figure, meaning, before }: Supposed, { front, behind }: Words): boolean {
  if (meaning.key === 'receive-new') return false;
  if (text[figure.start - 1] !== '的' || OF_THEM.test(behind)) return false;
  return before.open || front !== '';
}

const OF_THEM = /^[^,;:\d]{0,12}[中里]/;

/** 按时办结14件、延期办结1件; 按时办结14件，占93.3%: a part of those closed, which only the form of 2014 counts. */
function isInTime({ sentence, text, report }: Supposed, { touching, behind }: Words): boolean {
  if (!IN_TIME.test(touching) || report.cells.has('statistics/applications.closed.on-time')) return false;
  return LATE.test(textOf(text, sentence)) || /^[,(]占/.test(behind);
}

const IN_TIME = /[按如准]时|[按如]期|期限内|时限内/;
const LATE = /延期|延长|逾期|超期|超时/;

/** 公开类（含部分公开）答复16件 */
const OF_SOME_KIND = /类\([^()]*\)$/;

/** 已办结的25件中，新收23件、上年结转2件: as parts of them. */
const OF_CLOSED = /(?:办[结理]|答复)的[\d,]+[件份宗条][^,;:\d]{0,8}中[,:][^;]*$/;

/** 办结25件（新收的23件、上年结转的2件）: unless all in hand were, 办理27件（新收25件、上年结转2件）. */
function isPartOfClosed({ sentence: { tokens, start }, report }: Supposed, { earlier }: Words): boolean {
  const closed = CLOSED_OF.exec(earlier);
  if (closed === null) return false;
  const at = start + closed.index;
  const whole = tokens.find((token) => token.start > at && token.kind === 'figure');
  return !inHandCells(report).some((cells) => {
    const sum = sumOf(cells, (id) => report.cells.get(id)?.value ?? null);
    return whole?.kind === 'figure' && sum !== null && compare(sum, whole.figure.value) === 0;
  });
}

const CLOSED_OF = /(?:办[结理]|答复)[^,;:()\d]{0,12}[\d,]+[件份宗条](?:\(|,其中)[^;)]*$/;

/** 自然人方面：新收20件，办结20件 */
const OF_APPLICANTS = /(?:自然人|企业|机构|组织|法人)(?:(?:方面|类|申请)?:|方面,)[^;]{0,80}$/;

/** 收到公民申请20件；收到法人或其他组织申请5件: citizens are all applicants only where nobody else is named. */
function isOfCitizens({ touching, behind }: Words): boolean {
  return /公民(?![、和或及])/.test(touching) && /法人|企业|组织|单位/.test(behind);
}

/** 行政许可方面，受理申请830件; 民生服务：受理申请420件 */
const OF_OTHER_TOPIC = /(?:许可|处罚|强制|审批|登记|执法|监管|服务|救助|保障)(?:工作)?(?:方面,|:)[^;]*$/;

/** 会商8次，涉及申请11件 */
const TOUCHED = /涉及[^,;\d]{0,12}$/;

/** 主动公开98件，依申请公开8件，不予公开20件: as what documents were classified, no answers to applications. */
function isClassification({ sentence, text }: Supposed): boolean {
  return ATTRIBUTES.test(textOf(text, sentence));
}

const ATTRIBUTES =
  /主动公开(?:["的类]|文件|公文|信息)*[有为共计]{0,2}\d+[件份条个][^。]{0,12}?(?:依申请公开|不予公开|不公开)[^,、;]{0,4}\d|(?:公文|文件|公开)属性/;

/** 通知补正7件，4件按时补正，3件逾期未补正: of those asked, some of whom may still be waited for. */
const ASKED = /按时补正|(?:通知|告知)[^,;]*补正|补正通知/;

/** Whose figures a sentence speaks of, and of which time. What is not surely the reporting body's year is left alone. */

import { isMark, type Reading, type Sentence } from '../words/token.ts';
import { asCompared, bodyOf, namesAll, namesParts, namesUnit } from './agencies.ts';
import { FARTHEST, isOfYear } from './time-spans.ts';

/** Whether the phrase speaks of the whole body and the whole year. */
export function isWhole(reading: Reading, start: number): boolean {
  return isOfBody(reading, start) && isOfYear(reading, start);
}

/** Whether the phrase speaks of the whole year, and of all that came in wherever and on whatever way; whose it is stays open. */
export function isOfAnyBody(reading: Reading, start: number): boolean {
  const clause = reading.text.slice(clauseStart(reading.sentence, start), start);
  return isOfYear(reading, start) && !namesOneChannel(clause) && !PLACE.test(leadOf(reading, start));
}

/** Whether the phrase speaks of the whole body, whatever the time. */
export function isOfBody(reading: Reading, start: number): boolean {
  const { sentence, text, report } = reading;
  const from = Math.max(sentence.start, start - FARTHEST);
  const clause = text.slice(Math.max(from, clauseStart(sentence, start)), start);
  const body = bodyOf(report);
  // What stands just before counts too, whatever marks it holds: 县（市、区）受理16件.
  const near = asCompared(text.slice(from, start), body).slice(-10);
  if (namesUnit(clause, body) || namesParts(near) || namesOneChannel(clause)) return false;
  const leading = leadOf(reading, start);
  if (PLACE.test(leading)) return false;
  return !(SUBJECT_FIRST.test(leading) && namesUnit(leading, body) && !namesAll(clause));
}

/** The words that a sentence begins with. */
function leadOf({ sentence, text }: Reading, start: number): string {
  return /^[^,;:、()]{0,24}/.exec(text.slice(sentence.start, Math.min(start, sentence.start + FARTHEST)))![0];
}

/** A sentence that begins with an agency: what follows is its doing. */
const SUBJECT_FIRST =
  /^(?!按照|根据|依据|围绕|对照|结合|为|在|通过|经|督促|指导|组织|协调|配合|会同|联合|加强|建立|完善|强化)(?:\d{4}年度?)?[一-龥]{0,9}(?:局|委员会|厅|办公室|街道|镇|乡|本级|公司|中心|医院|学校|系统|机关|部门)/;
/** 全县15个公开专区，接待群众3200人次，受理申请3件: what came in there. */
const PLACE = /专区|窗口|服务大厅|查阅点|档案馆|图书馆/;

/** Where the clause begins that a place of the sentence is in. */
function clauseStart({ tokens, start }: Sentence, at: number): number {
  const mark = tokens.findLast((token) => token.end <= at && isMark(token, ',;:('));
  return mark?.end ?? start;
}

const CHANNEL =
  /(?<![全本我]|税务|政府)系统|书面|线[上下]|网上|网络|网站|在线|平台|邮寄|信函|信件|当面|现场|窗口|传真|邮件|邮箱|微信|微博|公报/g;

/** 网上收到18件, 通过政府网站公开4件: what came one way is a part. Two ways or more are named to say all. */
function namesOneChannel(clause: string): boolean {
  // 当面申请3件、网络申请6件: that way was of the figure before.
  return !clause.includes('等') && clause.replace(/^.*\d[^、\d]{0,3}、/, '').match(CHANNEL)?.length === 1;
}

/** What a sentence names as a whole, told before its words go by one after the other. */

import { textOf } from '../../text/span.ts';
import { CARRIED, dimensionOf } from '../cells/dimensions.ts';
import type { Subject } from '../words/terms.ts';
import { isTerm, type Sentence, type Token } from '../words/token.ts';
import type { Discourse } from './discourse.ts';
import { countsUnnamed } from './unnamed.ts';

/**
 * Notes what a sentence will speak of; true when it names applications by what becomes of them or who applies.
 */
export function foresee(discourse: Discourse, subjects: readonly Subject[], sentence: Sentence, text: string): boolean {
  const { tokens } = sentence;
  const words = textOf(text, sentence);
  const namesSome = namesOutcomes(subjects);
  // 全部公开9件、部分公开2件: of applications, where these are named.
  discourse.outcomes =
    namesSome || (subjects.includes('all-granted') && subjects.includes('partial') && tokens.some(isObject));
  discourse.reasons = namesReasons(subjects);
  discourse.decisions = namesDecisions(subjects);
  discourse.applicants = APPLICANTS.test(words);
  discourse.information ||= ALL_OF_INFORMATION.test(words);
  // 收到的25件申请均未收取信息处理费
  if (words.includes('信息处理费')) discourse.applications = true;
  const namesThem =
    discourse.outcomes ||
    // 受理申请9件，没有上年结转: only applications for information are carried over.
    (tokens.some(isObject) && (subjects.some((each) => CARRIED.has(each)) || NOT_CARRIED.test(words))) ||
    namesApplicants(subjects, tokens, words) ||
    (discourse.section !== 'applications' && countsUnnamed(sentence, subjects, text));
  if (namesThem) {
    discourse.applications = true;
    discourse.otherCounted = false;
  }
  return namesThem;
}

/** 被申请行政复议3件，均与政府信息公开有关 */
const ALL_OF_INFORMATION = /[均都](?:与|为|系|属于?|涉及|关于|因)[^,;]{0,6}信息公开(?![^,;]{0,4}无关)/;

/** 从申请主体看，个人20件、企业4件 */
const APPLICANTS = /申请(?:人|主体|者|对象)(?:身份|类型|类别|性质|构成|情况|分类|分布)?(?:看|中|方面|划分|为|是|[,:])/;

/** 部分公开4件、不予公开3件、无法提供5件: only applications end so. */
function namesOutcomes(subjects: readonly Subject[]): boolean {
  if (subjects.length < 2) return false;
  return areSeveral(
    subjects.map((subject) => subject.replace(/\..*/, '') as Subject).filter((each) => PLAIN_OUTCOMES.has(each)),
  );
}

/** 不予公开3件，涉及国家秘密1件、第三方权益1件、过程性信息1件 */
function namesReasons(subjects: readonly Subject[]): boolean {
  const rows = new Set(
    subjects.map((subject) => subject.replace('short.', '')).filter((each) => each.startsWith('denied.')),
  );
  return rows.size >= LEAST_REASONS && subjects.includes('denied');
}

const LEAST_REASONS = 3;

const PLAIN_OUTCOMES: ReadonlySet<Subject> = new Set([
  'partial',
  'granted+partial',
  'denied',
  'unavailable',
  'refused',
]);

/** 办结25件，未结转下年 */
export const NOT_CARRIED = /(?:未|没有?|无)(?:结转|转入)/;

function isObject(token: Token): boolean {
  return isTerm(token, 'object');
}

/** 申请人为自然人的20件，为法人或其他组织的5件; 自然人20件，法人5件，依申请公开共25件: theirs, whatever stands first. */
function namesApplicants(subjects: readonly Subject[], tokens: readonly Token[], words: string): boolean {
  return (
    subjects.includes('natural-person') &&
    subjects.includes('organisation') &&
    subjects.every((subject) => dimensionOf(subject) !== 'review') &&
    (words.includes('申请人') || tokens.some(isObject))
  );
}

function namesDecisions(subjects: readonly Subject[]): boolean {
  if (subjects.length < 2) return false;
  const decisions = subjects.filter((subject) => dimensionOf(subject) === 'decision');
  return areSeveral(decisions.map((subject) => subject.replace('short.', '')));
}

function areSeveral(names: readonly string[]): boolean {
  return names.some((name) => name !== names[0]);
}

/** Figures that read like the table's and are not: the words farther off say so. */

import { type Dimension, dimensionOf, type Meaning } from './dimensions.ts';
import type { RawFigure } from './figures.ts';
import { givesReason } from './reasons.ts';
import { REMAINDER } from './remainders.ts';
import type { Run } from './runs.ts';
import type { Sentence } from './tokens.ts';

/** A figure with what it seems to mean, in its sentence. */
export interface Candidate {
  readonly sentence: Sentence;
  /** The passage. */
  readonly text: string;
  readonly figure: RawFigure;
  readonly meaning: Meaning;
  /** The words before it. */
  readonly before: Run;
}

/** Whether words that do not touch a figure make it another's. */
export function isDoubtful(candidate: Candidate): boolean {
  const { sentence, text, figure, meaning, before } = candidate;
  const start = before.tokens[0]?.start ?? figure.start;
  const earlier = text.slice(sentence.start, figure.start);
  const behind = text.slice(figure.end, sentence.end);
  const front = text.slice(sentence.start, start);
  const isPlain = PLAIN_FRONT.test(front) || text.startsWith('等', start);
  if (before.open && meaning.key !== REMAINDER && !isPlain && !isDescribed(candidate, front)) return true;
  if (WIDER.test(earlier) && OWN_PART.test(behind)) return true;
  if (OF_SOME.test(behind) || (/[由从]$/.test(earlier) && CHANGED.test(behind))) return true;
  switch (meaning.dimension) {
    case 'review':
      return (
        (OF_ALL_KINDS.test(behind) && !text.slice(start, figure.start).includes('信息公开')) ||
        BY_OTHERS.test(earlier) ||
        isOfReviewer(candidate) ||
        isOfSomeYear(candidate) ||
        AGAINST.test(earlier) ||
        (text.slice(start, figure.start).includes('应诉') && !earlier.includes('信息公开'))
      );
    case 'review-outcome':
      return isOfSomeYear(candidate);
    case 'outcome':
      return (
        ATTRIBUTES.test(text.slice(sentence.start, sentence.end)) ||
        (meaning.key === 'other.not-supplemented' && ASKED.test(earlier))
      );
    case 'applications':
      if (BEFORE_MERGING.test(behind) || OF_SOME_KIND.test(text.slice(sentence.start, start))) return true;
      if (isOfSome(candidate, start)) return true;
      if (meaning.key.startsWith('receive') && CLOSED_OF.test(earlier)) return true;
      if (isInTime(candidate, start) || (meaning.key.startsWith('receive') && OF_CLOSED.test(earlier))) return true;
      if (OF_APPLICANTS.test(earlier) || isOfCitizens(candidate)) return true;
      if (meaning.key === 'receive-and-handle' && TOUCHED.test(earlier)) return true;
      return meaning.key === 'receive-and-handle' && ATTRIBUTES.test(text.slice(sentence.start, sentence.end));
    case 'carried':
      return OF_APPLICANTS.test(earlier) || (meaning.key === 'carried-in' && OF_CLOSED.test(earlier));
    case 'column':
      return OF_A_KIND.test(front);
    case 'document':
      return OF_DOCUMENTS.test(earlier);
    case 'statistics':
      return ADDED.test(earlier);
    case 'decision':
      return MATTER.test(earlier) || POWERS.test(earlier);
    case 'charges':
      return RELIEF.test(earlier);
    default:
      return false;
  }
}

/** 因涉密不予公开3件 may be of some of these, unless every outcome is listed once: then the reason describes it. */
function isDescribed({ sentence: { tokens }, meaning }: Candidate, front: string): boolean {
  if (meaning.dimension !== 'outcome' || !givesReason(front)) return false;
  const named = tokens.flatMap((token) =>
    token.kind === 'term' && token.term.role === 'subject' && dimensionOf(token.term.subject) === 'outcome'
      ? [token.term.subject.replace('all-', '')]
      : [],
  );
  const groups = named.filter((subject) => !subject.includes('.'));
  return groups.length >= MOST_OUTCOMES && new Set(groups).size === groups.length;
}

/** Of six. */
const MOST_OUTCOMES = 4;

/**
 * What may stand before the words of a figure though the grammar does not know it: a body's name, a time, a word that
 * adds nothing. Anything else says more than is understood: 延期答复9件, 已审结的行政复议84件, 拟废止2件, 微信回复18件, 来信类13件不予处理.
 */
const PLAIN_FRONT =
  /(?:政府|机关|部门|单位|[局厅委会院校所办镇乡市县区省]|街道|办事处|[镇乡村县区市局]里|中心|[我本].|实际|年度?|加上?|在|尚|表中|等(?:原因?|情形|情况)?|(?:当|复议|诉讼|申请|案件)中|准予|出具|[剩余]|尚有|仍有|还剩|(?:清理|评估|审核)后|(?:办理|答复|处理)(?:结果|情况)|截[至止](?:12月31日|年[末底])|[年月][末底]|[,、;:(]|(?:^|[,、;:(]|其中)以)$/;

/** 全省办理申请14326件，其中省厅252件: the body's own is a part. */
const WIDER = /全[省市县区州旗]/;
const OWN_PART = /^[^;]{0,24}其中:?[省市县区州]?[厅局委](?:机关|本级|本部)?\d/;

/** 由2件增至3件: of the year before. */
const CHANGED = /^,?(?:增|减|降|升|上升|下降|提[高升]|压[缩减]|回落|变)/;

/** 收到5件的单位有3个 */
const OF_SOME = /^以?[上下]?的(?:单位|部门|机关|镇|乡|街道|县|区|申请人)/;

/** 行政复议54件，其中涉及政府信息公开的3件: reviews of all acts, of which those of the table are a part. */
const OF_ALL_KINDS = /^[^\d;]{0,12}信息公开[^\d;]{0,6}\d|其中[^\d,;。]{0,10}信息公开/;

/** 行政复议机构受理86件, 办理行政复议案件86件: as the one who decides. */
function isOfReviewer({ sentence, text, figure, meaning, before }: Candidate): boolean {
  const isProcessed = before.tokens.some(
    (token) =>
      token.term.role === 'verb' &&
      (token.term.verb === 'handle' || token.term.verb === 'process' || text.startsWith('受理', token.start)),
  );
  return (
    REVIEWER.test(text.slice(Math.max(sentence.start, text.lastIndexOf(';', figure.start)), figure.start)) ||
    REVIEWER.test(text.slice(figure.end, figure.end + 12)) ||
    ACCEPTED.test(text.slice(figure.end, sentence.end)) ||
    (isProcessed && meaning.key === 'reconsideration')
  );
}

const REVIEWER =
  /复议(?:承办|办案|审理|工作)?(?:机构|机关|委员会|局)(?!(?:依法|最终)?(?:决定|予以)?(?:维持|纠正|撤销))/;
/** 收到39件，受理35件: whoever accepts them decides them. */
const ACCEPTED = /^,[^,;]{0,4}受理\d/;

/** 被市政府行政复议2件: by one of several. */
const BY_OTHERS = /被(?!申请|提起|提出|起诉|诉|依法|行政)[^,;:、]{2,12}复议[^,;:、]*$/;

/** 以县政府为被申请人的复议2件: others were against others. */
const AGAINST = /以[^,;]{0,30}为被(?:申请人|告)[^,;]{0,20}$/;

/** 收到31件，因合并办理扣除6件，实际登记25件 */
const BEFORE_MERGING =
  /^[^;]*(?:扣除|剔除|合并|归并|去重|补正后(?!(?:申请)?内容|仍)|实际(?:受理|登记|收到|(?<!(?:结转|转入)[^;]{0,20})办理))/;

/** …，收到的2件已告知: those of which the words before speak. 收到的25件中 and 收到的25件 at the head are all. */
function isOfSome({ sentence, text, figure, meaning, before }: Candidate, start: number): boolean {
  if (meaning.key === 'receive-new') return false;
  if (text[figure.start - 1] !== '的' || OF_THEM.test(text.slice(figure.end, sentence.end))) return false;
  return before.open || start > sentence.start;
}

const OF_THEM = /^[^,;:\d]{0,12}[中里]/;

/** 按时办结14件、延期办结1件; 按时办结14件，占93.3%: a part of those closed. */
function isInTime({ sentence, text, figure }: Candidate, start: number): boolean {
  if (!IN_TIME.test(text.slice(start, figure.start))) return false;
  return LATE.test(text.slice(sentence.start, sentence.end)) || /^[,(]占/.test(text.slice(figure.end, figure.end + 2));
}

const IN_TIME = /[按如准]时|[按如]期|期限内|时限内/;
const LATE = /延期|延长|逾期|超期|超时/;

/** 公开类（含部分公开）答复16件 */
const OF_SOME_KIND = /类\([^()]*\)$/;

/** 已办结的25件中，新收23件、上年结转2件: as parts of them. */
const OF_CLOSED = /(?:办[结理]|答复)的[\d,]+[件份宗条][^,;:\d]{0,8}中[,:][^;]*$/;

/** 办结25件（新收的23件、上年结转的2件） */
const CLOSED_OF = /(?:办[结理]|答复)[^,;:()\d]{0,12}[\d,]+[件份宗条](?:\(|,其中)[^;)]*$/;

/** 自然人方面：新收20件，办结20件 */
const OF_APPLICANTS = /(?:自然人|企业|机构|组织|法人)(?:方面|类|申请)?:[^;]{0,80}$/;

/** 收到公民申请20件；收到法人或其他组织申请5件: citizens are all applicants only where nobody else is named. */
function isOfCitizens({ sentence, text, figure, before }: Candidate): boolean {
  const words = text.slice(before.tokens[0]?.start ?? figure.start, figure.start);
  return /公民(?![、和或及])/.test(words) && /法人|企业|组织|单位/.test(text.slice(figure.end, sentence.end));
}

/** 要求公开批文的，自然人3件 */
const OF_A_KIND = /[^到请]的,(?:其中)?$|^对[^;]*的,/;

/** 会商8次，涉及申请11件 */
const TOUCHED = /涉及[^,;\d]{0,12}$/;

/** 在制定的文件中，县政府制定2件; 收录规范性文件45件: some of them, or those of others too. */
const OF_DOCUMENTS = /文件(?:当)?中,|(?:收录|汇集|汇编|归集|入库|备案|报备|审查|审核)[^,;]*$/;

/** 新增查阅点1个，共5个 */
const ADDED = /新[增建设][^,;]*$/;

/** 申请内容涉及土地（48件）、行政处罚（31件）: what they were about. */
const MATTER = /(?:涉及|关于|有关|围绕|内容)[^,;]*$/;

/** 权责清单列明许可86件、处罚412件; 抽查许可40件: no decisions of the year, or some of them. */
const POWERS = /(?:清单|权责|权力|职权|抽查|评查|抽取|归集|推送|录入|下放|取消)[^;]*$/;

/** 减免行政事业性收费320万元 */
const RELIEF = /(?:减免|免征|免收|减征|缓征|退还|取消|降低)[^,;]*$/;

/** 主动公开98件，依申请公开8件，不予公开20件: as what documents were classified, no answers to applications. */
const ATTRIBUTES =
  /主动公开(?:["的类]|文件|公文|信息)*[有为共计]{0,2}\d+[件份条个][^。]{0,12}?(?:依申请公开|不予公开|不公开)[^,、;]{0,4}\d/;

/** 通知补正7件，4件按时补正，3件逾期未补正: of those asked, some of whom may still be waited for. */
const ASKED = /按时补正|(?:通知|告知)[^,;]*补正|补正通知/;

/** 上年结转的行政复议1件，新收行政复议2件: not all of the table's. */
function isOfSomeYear({ sentence, text, figure, before }: Candidate): boolean {
  return (
    FROM_BEFORE.test(text.slice(sentence.start, figure.start)) ||
    before.tokens.some(({ term }) => term.role === 'verb' && term.verb === 'receive-new') ||
    sentence.tokens.some(
      (token) =>
        token.end <= figure.start &&
        token.kind === 'term' &&
        token.term.role === 'subject' &&
        token.term.subject === 'carried-in',
    )
  );
}

const FROM_BEFORE = /[上去前]一?年度?(?:末|底|尚|仍)?(?:未审结|未结案|未办结|遗留)/;

/** Wholes that parts follow: of an agency's applications, its own. */
const WHOLES: ReadonlySet<Dimension> = new Set(['applications', 'review', 'document']);
const PARTS: ReadonlySet<Dimension> = new Set(['outcome', 'column', 'channel', 'carried', 'review-outcome']);

export function isWholeOfParts({ dimension }: Meaning): boolean {
  return WHOLES.has(dimension);
}

export function isPart({ dimension }: Meaning): boolean {
  return PARTS.has(dimension);
}

/** 2022年、2023年分别收到18件、25件: the figures behind 分别, when they are several; as indexes of the tokens. */
export function respective({ tokens }: Sentence, each: number): readonly number[] {
  const figures: number[] = [];
  for (let i = each + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'figure') figures.push(i);
    const isMark = token.kind === 'mark';
    if (isMark && token.mark !== '、') break;
    if (figures.length === 0) continue;
    const joins = isMark || (token.kind === 'term' && token.term.role === 'joint');
    if (token.kind !== 'figure' && !joins) break;
    if (tokens[i + 1]?.start !== token.end) break;
  }
  return figures.length > 1 ? figures : [];
}

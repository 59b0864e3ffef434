/** Reviews that are none of the table's, or just some of them: of other acts, against others, of other years, as the one who decides. */

import { subjectOf } from '../words/token.ts';
import { bodyOf, namesUnit } from './agencies.ts';
import type { Supposed, Words } from './supposed.ts';

/** Whether words that do not touch a figure make the reviews that it counts others. */
export function isDoubtfulReview(supposed: Supposed, { touching, earlier, behind }: Words): boolean {
  return (
    ((OF_ALL_KINDS.test(behind) || OF_A_MATTER.test(behind)) && !touching.includes('信息公开')) ||
    BY_OTHERS.test(earlier) ||
    isOfReviewer(supposed) ||
    isOfSomeYear(supposed) ||
    isAgainstOthers(earlier, bodyOf(supposed.report)) ||
    (OF_OTHER_ACTS.test(earlier) && !earlier.includes('信息公开'))
  );
}

/** 收到行政复议申请102件: as the one who decides; 行政应诉9件, 执法案件42件，行政复议1件: of all acts. */
const OF_OTHER_ACTS =
  /应诉|(?:收到|接收|接到)[^,;]{0,6}复议申请|(?:执法|稽查|查处|处罚|仲裁|调解)[^,;]{0,6}\d[件起宗][^;]*$/;

/** 行政复议54件，其中涉及政府信息公开的3件: reviews of all acts, of which those of the table are a part. */
const OF_ALL_KINDS =
  /^(?!(?:涉及|因|有关)?(?:政府)?信息公开)[^\d;]{0,12}信息公开[^\d;]{0,6}\d|其中[^\d,;。]{0,10}信息公开|信息公开[^,;]{0,4}无关/;

/** 行政复议案件40件涉及征地 */
const OF_A_MATTER = /^[均都]?涉及(?![^,;]{0,8}信息公开)|^[当之]?中,[^,;]{0,4}被申请人/;

/** 行政复议机构受理86件, 办理行政复议案件86件: as the one who decides. */
function isOfReviewer({ sentence, text, figure, meaning, before }: Supposed): boolean {
  const isProcessed = before.tokens.some(
    (token) =>
      token.term.role === 'verb' &&
      (token.term.verb === 'handle' || token.term.verb === 'process' || text.startsWith('受理', token.start)),
  );
  return (
    REVIEWER.test(text.slice(Math.max(sentence.start, text.lastIndexOf(';', figure.start)), figure.start)) ||
    REVIEWER_BEHIND.test(text.slice(figure.end, sentence.end)) ||
    ACCEPTED.test(text.slice(figure.end, sentence.end)) ||
    (isProcessed && meaning.key === 'reconsideration')
  );
}

const REVIEWERS =
  '复议(?:承办|办案|审理|工作)?(?:机构|机关|委员会|局)(?!(?:依法|最终|作出)?(?:决定|予以)?(?:维持|纠正|纠错|撤销|责令))';
const REVIEWER = new RegExp(REVIEWERS);
const REVIEWER_BEHIND = new RegExp(`^.{0,6}${REVIEWERS}`);
/** 收到39件，受理35件: whoever accepts them decides them. */
const ACCEPTED = /^,[^,;]{0,4}受理\d/;

/** 被市政府行政复议2件: by one of several. */
const BY_OTHERS = /被(?!申请|提起|提出|起诉|诉|依法|行政)[^,;:、]{2,12}复议[^,;:、]*$/;

/** 以县政府为被申请人的复议2件: others were against others. 以本机关为被告的 are all, and so are those of who is no government. */
function isAgainstOthers(earlier: string, body: string | null): boolean {
  const whom = AGAINST.exec(earlier)?.[1]?.replace(/^全[省市县区]/, '') ?? '作';
  return whom !== '作' && (body === null || body.includes('政府') || namesUnit(whom, body));
}

const AGAINST = /(?:^|[,;])((?:本年|[^,;我本]){0,60})为被(?:申请人|告)[^,;]{0,20}$/;

/** 上年结转的行政复议1件，新收行政复议2件: not all of the table's. */
export function isOfSomeYear({ sentence, text, figure, before }: Supposed): boolean {
  return (
    FROM_BEFORE.test(text.slice(sentence.start, figure.start)) ||
    before.tokens.some(({ term }) => term.role === 'verb' && term.verb === 'receive-new') ||
    sentence.tokens.some((token) => token.end <= figure.start && subjectOf(token) === 'carried-in')
  );
}

const FROM_BEFORE = /(?:[上去前]一?|往|历|以前)年度?(?:末|底|尚|仍)?(?:未审结|未结案|未办结|遗留)/;

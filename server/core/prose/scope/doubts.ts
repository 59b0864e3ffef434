/** Figures that read like the table's and are not: the words farther off say so. */

import { dimensionOf, LEFT_OVER, REMAINDER } from '../cells/dimensions.ts';
import { isTerm } from '../words/token.ts';
import { isDoubtfulApplication, isDoubtfulCarry, isDoubtfulOutcome } from './application-doubts.ts';
import { givesReason } from './reasons.ts';
import { isDoubtfulReview, isOfSomeYear } from './review-doubts.ts';
import { type Supposed, type Words, wordsAround } from './supposed.ts';
import { EVER } from './time-spans.ts';

/** Whether words that do not touch a figure make it another's. */
export function isDoubtful(supposed: Supposed): boolean {
  const words = wordsAround(supposed);
  return isOpen(supposed, words) || isOfOthers(supposed, words) || isDoubtfulByKind(supposed, words);
}

/** Whether what stands before the words that touch the figure says more than is understood. */
function isOpen(supposed: Supposed, { front, touching }: Words): boolean {
  const { before, meaning } = supposed;
  if (!before.open || NAMED.has(meaning.key)) return false;
  const isPlain = PLAIN_FRONT.test(front) || touching.startsWith('等');
  return !isPlain && !isDescribed(supposed, front);
}

/** What words were found to count that the grammar does not know. */
const NAMED: ReadonlySet<string> = new Set([REMAINDER, LEFT_OVER, 'other.other', 'statistics.complaints']);

function isDoubtfulByKind(supposed: Supposed, words: Words): boolean {
  const { front, earlier } = words;
  switch (supposed.meaning.dimension) {
    case 'review':
      return isDoubtfulReview(supposed, words);
    case 'review-outcome':
      return isOfSomeYear(supposed) || (supposed.meaning.key.endsWith(':concluded') && BY_NOW.test(words.earlier));
    case 'outcome':
      return isDoubtfulOutcome(supposed, words);
    case 'applications':
      return isDoubtfulApplication(supposed, words);
    case 'carried':
      return isDoubtfulCarry(supposed, words);
    case 'column':
      return OF_A_KIND.test(front);
    case 'document':
      return OF_DOCUMENTS.test(earlier) || (KEPT.test(words.touching) && REVISED.test(earlier + words.behind));
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
function isDescribed({ sentence: { tokens }, meaning }: Supposed, front: string): boolean {
  if (meaning.dimension !== 'outcome' || !givesReason(front)) return false;
  const named = tokens.flatMap((token) =>
    isTerm(token, 'subject') && dimensionOf(token.term.subject) === 'outcome'
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
  /(?:政府|机关|部门|单位|[局厅委会院校所办镇乡市县区省部]|街道|办事处|[镇乡村县区市局]里|中心|[我本].|实际|年度?|加[上之]?|在|尚|表中|等(?:原因?|情形|情况)?|(?:当|复议|诉讼|申请|案件|答复|办结件)中|准予|出具|实施|又|虽然?|剩下?|余|其余|尚有|仍有|(?:最[多高大]|其次)的?[是为]|按|连同|[A-Z][.、]|(?:清理|评估|审核|区分处理)后|(?:办理|答复|处理)(?:结果|情况)|截[至止](?:12月31日|年[末底])|[年月][末底]前?|[,、;:(]|(?:^|[,、;:(]|其中)以|(?:^|[,、;:])(?:本年度?|全年|今年|年内)?共?[收办转])$/;

/** Whether the figure is one of several, for the body or for the year. */
function isOfOthers({ meaning }: Supposed, { earlier, behind }: Words): boolean {
  if (EVER.test(earlier) && OF_THIS_YEAR.test(behind) && !meaning.key.includes(':')) return true;
  const isWider = WIDER.test(earlier) && OWN_PART.test(behind);
  return isWider || OF_SOME.test(behind);
}

/** 累计公开86000条，其中本年度新增2140条: the year's are a part. */
const OF_THIS_YEAR = /^[,(]其中:?,?(?:[本今当]年|20\d\d年)/;

/** 全省办理申请14326件，其中省厅252件: the body's own is a part. */
const WIDER = /全[省市县区州旗]/;
const OWN_PART = /^[^;]{0,24}其中:?[省市县区州]?[厅局委](?:机关|本级|本部)?\d/;

/** 收到5件的单位有3个 */
const OF_SOME = /^以?[上下]?的(?:单位|部门|机关|镇|乡|街道|县|区|申请人)/;

/** 目前已审结8件: on another day than the year's last. */
const BY_NOW = /目前|现已/;

/** 要求公开批文的，自然人3件 */
const OF_A_KIND = /[^到请]的,(?:其中)?$|^对[^;]*的,/;

/** 在制定的文件中，县政府制定2件; 收录规范性文件45件: some of them, or those of others too. */
const OF_DOCUMENTS = /文件(?:当)?中,|(?:收录|汇集|汇编|归集|入库|备案|报备|审查|审核)[^,;]*$/;

/** 清理规范性文件40件，保留28件、修改5件: of those looked through. */
const KEPT = /^(?:继续)?保留(?!.*有效)/;
const REVISED = /清理|梳理|评估|修[改订]/;

/** 新增查阅点1个，共5个 */
const ADDED = /新[增建设][^,;]*$/;

/** 申请内容涉及土地（48件）、行政处罚（31件）: what they were about. */
const MATTER = /(?:涉及|关于|有关|围绕|内容)[^,;]*$/;

/** 权责清单列明许可86件、处罚412件; 抽查许可40件; 一网通办办理许可8000件: no decisions of the year, or others too. */
const POWERS = /(?:清单|权责|权力|职权|一网|网办|政务服务|放管服|抽查|评查|抽取|归集|推送|录入|下放|取消)[^;]*$/;

/** 减免行政事业性收费320万元 */
const RELIEF = /(?:减免|免征|免收|减征|缓征|退还|取消|降低)[^,;]*$/;

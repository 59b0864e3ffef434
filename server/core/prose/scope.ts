/** Whose figures a sentence speaks of, and of which time. What is not surely the reporting body's year is left alone. */
import { countsAllYears } from '../forms/all-years.ts';
import type { BareReport } from '../report/report.ts';
import { fold } from '../text/fold.ts';
import { matchesOf } from '../text/matches.ts';
import { once } from '../text/once.ts';
import type { Sentence, Token } from './tokens.ts';

const REGION = '省市县区州旗镇乡';
/** 全县, 我局, 本机关, 各级行政机关 */
const BODY = new RegExp(
  `^(?:全|我|本)(?:[${REGION}]|街道|局|委|办|厅|院|所|处|会|校|单位|机关|部门|中心|行政机关|办公室)|^各级`,
);
/** How a name of an agency, or of some of many, ends. A 系统 reaches beyond the body: 全系统 counts what lower levels did. */
const UNIT_END =
  /(?:局|委员会|政府办(?!公[室厅]|[理法学事案件结好])|[府委]办(?!公[室厅]|[理法学事案件结好])|委|办公[室厅]|厅|镇|乡|街道|部门|单位|本级|管委会|开发区|园区|公司|中心|大队|支队|医院|学校|(?<!向(?:人民)?)法院(?!(?:依法|一审|二审|终审|最终)?(?:判决|裁定|驳回|维持|予以))|供销社|协会|联合会|管理[站所处]|服务站|系统|(?<!行政|政府|本|各级|[全我].)机关(?!(?<=复议机关)(?:依法|最终)?(?:决定|予以)?(?:维持|纠正|撤销)\d)|政府(?!信息|规章|网站|门户|采购|公报|文件|投资|部门))(?![面势限门村镇])/g;
/** Names are no longer; what stands before belongs to the sentence. */
const LONGEST_NAME = 16;
const NAME = /[一-龥]*$/;
const NO_UNIT =
  /(?:格|布|结|全|大|当|开|出|时|政)局$|(?:为|围绕|重|(?:^|大局|中心|全局|发展|工作)服务)中心$|^中心$|^(?:委|乡|镇)$|原则|基层单位/;

/** 县（市、区）, 各乡镇, 基层: figures of parts. */
const PARTS =
  /[省市县区]\([市县区旗、]+\)?|各(?:地|省|市|县|区|州|旗|乡|镇|街道|部门|单位|处|科|片区)|邻[省市县区]|兄弟[省市县区单部]|周边[省市县区]|基层|下属|所属|直属|[市县区]直/;

/** An agency's name as sentences shorten it: 政府, 管委会. */
function shortened(name: string): string {
  return name.replaceAll('人民政府', '政府').replaceAll('管理委员会', '管委会');
}

/** The reporting body as it is compared: folded and shortened. */
const bodyOf = once(({ organisation }: BareReport): string | null =>
  organisation === null ? null : shortened(fold(organisation).text),
);

/** True when a stretch of text names a body other than the reporting one. */
function namesUnit(text: string, body: string | null): boolean {
  const short = withoutGovernment(shortened(text), body);
  if (PARTS.test(short) && !OWN.test(short)) return true;
  const all = ALL_OF.exec(short);
  if (all !== null && isWider(all[1]!, body)) return true;
  let from = 0;
  for (const { index, 0: match } of matchesOf(short, UNIT_END)) {
    const end = index + match.length;
    const name = NAME.exec(short.slice(Math.max(from, end - LONGEST_NAME), end))![0];
    from = end;
    if (!isBody(name, body)) return true;
  }
  return false;
}

/** 县政府及各部门, 市政府和所属部门: of a government's report, all of it. */
function withoutGovernment(text: string, body: string | null): string {
  if (body === null || !/(?:政府|政府办公[室厅]|管委会)$/.test(body)) return text;
  return text.replace(GOVERNMENT, '').replace(ALL_TOGETHER, '');
}

/** 各镇、各部门共收到: all of them. */
const ALL_TOGETHER = /(?:各[^,;:、\d]{1,12})?[、和及]各[^,;:、\d]{1,8}(?:共计?|合计|总共)/;

const GOVERNMENT =
  /(?:[省市县区州旗](?:本级)?政府(?:本级|机关|办公[室厅])?|管委会(?:本级|机关)?)[及和与、](?:其|各|所属|组成|工作|直属|下属)*部门(?:[和及与、]?各?(?:乡镇|镇乡|镇|乡|街道)(?:\([街道乡镇]+\)|街道)?)?/;

function isBody(words: string, body: string | null): boolean {
  const name = words.replace(WHEN, '');
  if (NO_UNIT.test(name)) return true;
  const own =
    /(?:全|我|本)(?:[省市县区州旗镇乡]|街道|局|委|办|厅|院|所|处|会|校|单位|机关|部门|中心|行政机关|办公室).*$|各级.*$/.exec(
      name,
    )?.[0];
  if (own !== undefined) {
    const rest = own.replace(BODY, '');
    if (rest === '' || rest.startsWith('各') || /^(?:行政)?(?:机关|单位|部门)$/.test(rest)) return true;
  }
  // Of a government, its department's figures are a part; of a department that answers for it, they are the whole.
  if (/政府$/.test(name)) return body === null || /政府|管委会|管理委员会|办公[室厅]$/.test(body);
  if (name === '学校' && (body === null || /(?:大学|学院|[学党]校|[中小]学)$/.test(body))) return true;
  // 街道收到8件, 镇政府收到8件: the name without that of the place.
  if (name.length > 1 && body?.replace(/办事处$/, '').endsWith(name) === true) return true;
  if (body !== null && isShort(name, body)) return true;
  return (
    name.length >= 3 &&
    body?.includes(/(?:.政府办公[室厅]|[省市县区州旗镇乡]...)$/.exec(name)?.[0] ?? name.slice(-3)) === true
  );
}

/** 区卫健局 is 东岭区卫生健康局: some of its characters, behind the same region the first and the last. */
function isShort(name: string, body: string): boolean {
  const [, region, core] = SHORT_NAME.exec(name) ?? [];
  if (core === undefined) return false;
  const pattern = `${region || `[${REGION}]`}${[...core].join('.*')}(?:员会)?$`;
  return new RegExp(pattern).test(body);
}

const SHORT_NAME = new RegExp(`^([${REGION}]?)(.{3,5})$`);

/** What may stand before a name. */
const WHEN = /^.*(?:\d年|[全今本]年|年[度来]|以来)/;

/** 全市 in a county's report. */
function isWider(region: string, body: string | null): boolean {
  const of =
    body === null
      ? undefined
      : body
          .replace(NO_REGION, '')
          .match(/[省市州盟县区旗镇乡]|街道/g)
          ?.at(-1);
  const [named, level] = [LEVELS[region], LEVELS[of ?? '']];
  return named !== undefined && level !== undefined && named > level;
}

const ALL_OF = /(?<![健安完周齐保])全([省市州盟县区旗])(?!场)/;
/** Of a 自治区, a 新区 or the like the name does not tell. */
const NO_REGION =
  /市场|城市|城乡|城镇|乡村|乡镇|.*(?:自治区|新区|特区|开发区|管理区|园区|地区|示范区|功能区|校区|社区)/g;
const LEVELS: Readonly<Record<string, number>> = {
  省: 4,
  市: 3,
  州: 3,
  盟: 3,
  县: 2,
  区: 2,
  旗: 2,
  镇: 1,
  乡: 1,
  街道: 1,
};

const PART_OF_YEAR =
  /截[至止]到?(?:\d{4}年|[当今本]年)?(?!12月)\d{1,2}月|[上下]半年|季度|月份?(?!\d{1,2}日)|当月|每[月周日]/;
const WHOLE_YEAR = /1月?[-~至]12月份?|(?<=[至止到](?:\d{4}年)?)12月底/g;
const MANY_YEARS =
  /截[至止][^,;]{0,8}[底末],?[^,;]{0,6}累计|(\d{4})年?(?:[-~/至到]|—+)(?!\1)\d{4}年|(?<!来)自(?!然人).{2,14}(?:起|以来|来(?!自))|历年|至今|截[至止](?:目前|今|日前|本报告)|(?:近|过去)[\d一二三四五六七八九十两]+年|[三五两]年来|十[二三四五]五|历史/;

/** True when a stretch of a sentence speaks of less or more than one year. */
function namesOtherSpan(text: string): boolean {
  return PART_OF_YEAR.test(text.replace(WHOLE_YEAR, '')) || MANY_YEARS.test(text);
}

/**
 * True when the last year named before a phrase is not the report's. A year that something is compared with (较2022年)
 * says nothing of the phrase.
 *
 * @param start of the phrase
 */
function namesOtherYear({ tokens }: Sentence, start: number, text: string, year: number | null): boolean {
  let depth = 0;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.end > start) continue;
    // 25件（上年20件），…: what a bracket said is over with it.
    if (token.kind === 'mark') depth += token.mark === ')' ? 1 : token.mark === '(' && depth > 0 ? -1 : 0;
    if (depth > 0) continue;
    if (token.kind === 'year') {
      if (/[较比与同]$/.test(text.slice(Math.max(0, token.start - 2), token.start))) continue;
      // 2022年、2023年予以公开10件、12件: the first of them is the other's.
      return year !== null && (token.year !== year || isListed(tokens, i));
    }
    if (token.kind !== 'term') continue;
    if (token.term.role === 'this-year') return false;
    if (token.term.role === 'last-year' && text.slice(token.start - 1, token.end + 14).search(ASIDE) !== 0) return true;
  }
  return false;
}

/** 2022年、2023年, 2022年和2023年 */
function isListed(tokens: readonly Token[], index: number): boolean {
  const [year, joint] = [tokens[index - 2], tokens[index - 1]];
  const joins = joint?.kind === 'mark' ? joint.mark === '、' : joint?.kind === 'term' && joint.term.role === 'joint';
  return joins && year?.kind === 'year' && year.end === joint!.start;
}

/** Whether the phrase speaks of the whole body and the whole year. */
export function isWhole(sentence: Sentence, start: number, text: string, report: BareReport): boolean {
  return isOfBody(sentence, start, text, report) && isOfYear(sentence, start, text, report);
}

/** Whether the phrase speaks of the whole year, whoever's. */
function isOfYear(sentence: Sentence, start: number, text: string, report: BareReport): boolean {
  const words = text
    .slice(Math.max(sentence.start, start - FARTHEST), start)
    .replace(ASIDE, '')
    .replace(OF_ALL_THIS_YEAR, '');
  if (EVER.test(words) && countsAllYears(report.form)) return false;
  return !namesOtherSpan(words) && !namesOtherYear(sentence, start, text, report.year);
}

/** Whether the phrase speaks of the whole year, and of all that came in wherever and on whatever way; whose it is stays open. */
export function isOfAnyBody(sentence: Sentence, start: number, text: string, report: BareReport): boolean {
  const clause = text.slice(clauseStart(sentence, start), start);
  return (
    isOfYear(sentence, start, text, report) && !namesOneChannel(clause) && !PLACE.test(leadOf(sentence, start, text))
  );
}

/** Whether the phrase speaks of the whole body, whatever the time. */
export function isOfBody(sentence: Sentence, start: number, text: string, report: BareReport): boolean {
  const from = Math.max(sentence.start, start - FARTHEST);
  const clause = text.slice(Math.max(from, clauseStart(sentence, start)), start);
  const body = bodyOf(report);
  // What stands just before counts too, whatever marks it holds: 县（市、区）受理16件.
  const near = withoutGovernment(shortened(text.slice(from, start)), body).slice(-10);
  if (namesUnit(clause, body) || (PARTS.test(near) && !OWN.test(near)) || namesOneChannel(clause)) return false;
  const leading = leadOf(sentence, start, text);
  if (PLACE.test(leading)) return false;
  const isAll = OWN.test(clause) || ALL_TOGETHER.test(clause);
  return !(SUBJECT_FIRST.test(leading) && namesUnit(leading, body) && !isAll);
}

/** The words that a sentence begins with. */
function leadOf(sentence: Sentence, start: number, text: string): string {
  return /^[^,;:、()]{0,24}/.exec(text.slice(sentence.start, Math.min(start, sentence.start + FARTHEST)))![0];
}

/** 11件，历年累计58件: what it says is over with it. */
const ASIDE = /[,、(](?:历年来?)?累计(?:为|达到?|共|公开|受理|收到|答复)?[\d,]+(?=[件条])/g;

/** 自2008年以来累计受理58件，其中本年受理: from there on it is this year. */
export const OF_ALL_THIS_YEAR = /^.*(?:累计|历年)[^;]*其中,?(?=[本今当]年|年内|20\d\d年)/;

/** Where a form has a column for all years, 累计 is of them. */
export const EVER = /(?<!全年|本年|今年|年度|年内)累计/;

/** What stands so many characters before a phrase is not heeded. */
const FARTHEST = 400;

/** A sentence that begins with an agency: what follows is its doing. */
const SUBJECT_FIRST =
  /^(?!按照|根据|依据|围绕|对照|结合|为|在|通过|经|督促|指导|组织|协调|配合|会同|联合|加强|建立|完善|强化)(?:\d{4}年度?)?[一-龥]{0,9}(?:局|委员会|厅|办公室|街道|镇|乡|本级|公司|中心|医院|学校|系统|机关|部门)/;
/** 全县15个公开专区，接待群众3200人次，受理申请3件: what came in there. */
const PLACE = /专区|窗口|服务大厅|查阅点|档案馆|图书馆/;
const OWN = /(?:全|我)(?:[省市县区州旗镇乡]|街道|系统|局|委|办|厅)|本(?:机关|单位|局|办)/;

/** Whether words say that all of the body is meant: 全县, 本机关. */
export function namesWhole(words: string): boolean {
  return OWN.test(words);
}

/** Where the clause begins that a place of the sentence is in. */
function clauseStart({ tokens, start }: Sentence, at: number): number {
  const mark = tokens.findLast((token) => token.end <= at && token.kind === 'mark' && ',;:('.includes(token.mark));
  return mark?.end ?? start;
}

const CHANNEL =
  /(?<![全本我])系统|书面|网上|网络|网站|在线|平台|邮寄|信函|信件|当面|现场|窗口|传真|邮件|邮箱|微信|微博|公报/g;

/** 网上收到18件, 通过政府网站公开4件: what came one way is a part. Two ways or more are named to say all. */
function namesOneChannel(clause: string): boolean {
  // 当面申请3件、网络申请6件: that way was of the figure before.
  return !clause.includes('等') && clause.replace(/^.*\d[^、\d]{0,3}、/, '').match(CHANNEL)?.length === 1;
}

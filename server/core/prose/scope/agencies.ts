/** Names of agencies in a sentence: whether one is the reporting body, or another, or some of many. */
import type { BareReport } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';
import { once } from '../../text/once.ts';

/** The reporting body as it is compared: folded and shortened. */
export const bodyOf = once(({ organisation }: BareReport): string | null =>
  organisation === null ? null : shortened(fold(organisation).text),
);

/**
 * A stretch of text as {@link namesParts} and the names in it are looked for: agencies' names shortened, and without what
 * is all of a government's report.
 */
export function asCompared(text: string, body: string | null): string {
  return withoutGovernment(shortened(text), body);
}

/** True when a stretch of text names a body other than the reporting one. */
export function namesUnit(text: string, body: string | null): boolean {
  const short = asCompared(text, body);
  if (namesParts(short) || (!isGovernment(body) && ALL_BODIES.test(short))) return true;
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

/** 全县各部门, in the report of one of them. */
const ALL_BODIES = /全[省市州盟县区旗镇乡](?:各|所有)/;

/** Whether a body answers for all of its region. */
function isGovernment(body: string | null): boolean {
  return body === null || /(?:政府|政府办公[室厅]|管委会)$/.test(body);
}

/** True when words, as they are compared, speak of some of many: 各乡镇, 基层. */
export function namesParts(words: string): boolean {
  return PARTS.test(words) && !OWN.test(words);
}

/** True when words say that all of the body is meant: 全县, 本机关. */
export function namesWhole(words: string): boolean {
  return OWN.test(words);
}

/** The same, or that all of its parts are: 各镇、各部门共收到. */
export function namesAll(words: string): boolean {
  return OWN.test(words) || ALL_TOGETHER.test(words);
}

const OWN = /(?:全|我)(?:[省市县区州旗镇乡]|街道|系统|局|委|办|厅)|本(?:机关|单位|局|办)/;

/** 县（市、区）, 各乡镇, 基层: figures of parts. */
const PARTS =
  /[省市县区]\([市县区旗、]+\)?|各(?:地|省|市|县|区|州|旗|乡|镇|街道|部门|单位|处|科|片区|高?校|[^各,;:、\d]{0,6}机构)|邻[省市县区]|兄弟[省市县区单部]|周边[省市县区]|基层|下属|所属|直属|[市县区]直/;

/** An agency's name as sentences shorten it: 政府, 管委会. */
function shortened(name: string): string {
  return name.replaceAll('人民政府', '政府').replaceAll('管理委员会', '管委会');
}

/** 县政府及各部门, 市政府和所属部门: of a government's report, all of it. */
function withoutGovernment(text: string, body: string | null): string {
  if (body === null || !isGovernment(body)) return text;
  return text.replace(GOVERNMENT, '').replace(ALL_TOGETHER, '');
}

/** 各镇、各部门共收到: all of them. */
const ALL_TOGETHER = /(?:各[^,;:、\d]{1,12})?[、和及]各[^,;:、\d]{1,8}(?:共计?|合计|总共)/;

const GOVERNMENT =
  /(?:[省市县区州旗](?:本级)?政府(?:本级|机关|办公[室厅])?|管委会(?:本级|机关)?)[及和与、](?:其|各|所属|组成|工作|直属|下属)*部门(?:[和及与、]?各?(?:乡镇|镇乡|镇|乡|街道)(?:\([街道乡镇]+\)|街道)?)?/;

/** How a name of an agency, or of some of many, ends. A 系统 reaches beyond the body: 全系统 counts what lower levels did. */
const UNIT_END =
  /(?:局|委员会|政府办(?!公[室厅]|[理法学事案件结好])|[府委]办(?!公[室厅]|[理法学事案件结好])|委|办公[室厅]|厅|镇|乡|街道|部门|单位|本级|管委会|开发区|园区|公司|中心|大队|支队|医院|学校|(?<!向(?:人民)?)法院(?!(?:依法|一审|二审|终审|最终)?(?:判决|裁定|驳回|维持|予以))|供销社|协会|联合会|管理[站所处]|服务站|系统|(?<!行政|政府|本|各级|[全我].)机关(?!(?<=(?:复议|上级)机关)(?:依法|最终)?(?:决定|予以)?(?:维持|纠正|纠错|撤销)\d)|政府(?!系统|信息|规章|网站|门户|采购|公报|文件|投资|部门|(?:申请|提起)(?:行政复议|$)|(?:依法|最终)?(?:决定|予以|复议)?(?:维持|纠正|纠错|撤销|责令)))(?![面势限门村镇])/g;
/** Names are no longer; what stands before belongs to the sentence. */
const LONGEST_NAME = 16;
const NAME = /[一-龥]*$/;
const NO_UNIT =
  /(?:格|布|结|全|大|当|开|出|时|政)局$|(?:为|围绕|重|(?:^|大局|中心|全局|发展|工作)服务)中心$|^中心$|^(?:委|乡|镇)$|原则|基层单位|党政(?:综合)?办(?:公室)?$/;

/** Whether the name of an agency, in a sentence, is that of the reporting body. */
function isBody(words: string, body: string | null): boolean {
  const name = words.replace(WHEN, '');
  // 全市税务系统: bureaus of taxes tell of all below them.
  if (NO_UNIT.test(name) || (name.endsWith('系统') && body?.endsWith('税务局') === true)) return true;
  const own = BODY.exec(name);
  if (own !== null) {
    const rest = name.slice(own.index + own[0].length);
    if (rest === '' || rest.startsWith('各') || /^(?:(?:行政)?(?:机关|单位|部门)|政府系统)$/.test(rest)) return true;
  }
  // Of a government, its department's figures are a part; of a department that answers for it, they are the whole.
  if (/政府$/.test(name)) return isGovernment(body);
  if (name === '园区' && body?.endsWith('区管委会') === true) return true;
  if (name === '学校' && (body === null || /(?:大学|学院|[学党]校|[中小]学)$/.test(body))) return true;
  // 街道收到8件, 镇政府收到8件: the name without that of the place.
  if (name.length > 1 && body?.replace(/办事处$/, '').endsWith(name) === true) return true;
  if (body !== null && isShort(name, body)) return true;
  return (
    name.length >= 3 &&
    body?.includes(/(?:.政府办公[室厅]|[省市县区州旗镇乡]...)$/.exec(name)?.[0] ?? name.slice(-3)) === true
  );
}

const REGION = '省市县区州旗镇乡';
/** 全县, 我局, 本机关, 各级行政机关 */
const BODY = new RegExp(
  `[全我本](?:[${REGION}]|街道|局|委|办|厅|院|所|处|会|校|单位|机关|部门|中心|行政机关|办公室)|各级`,
);

/** 区卫健局 is 东岭区卫生健康局: some of its characters, behind the same region the first and the last. */
function isShort(name: string, body: string): boolean {
  const [, region, core] = SHORT_NAME.exec(name) ?? [];
  if (core === undefined) return false;
  const pattern = `${region || `[${REGION}]`}${[...core].join('.*')}(?:员会)?$`;
  return new RegExp(pattern).test(body);
}

const SHORT_NAME = new RegExp(`^([${REGION}]?)(.{3,5})$`);

/** What may stand before a name. */
const WHEN = /^.*(?:\d年|^年|[全今本]年|年[度来]|以来)/;

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

/** The phrases for rows that only the older forms have. */
import { OGI } from './phrase-parts.ts';

/** What was published in one way. */
const DISCLOSED = '[上][主动][公开|发布][各类][政府][信息][数|条数]';
/** Rows of the older forms, by the beginning of their keys and the rest of it. */
const ROWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  /** By themselves these may be of anything: the tables have to bear them out. */
  'loose.meetings.': {
    sessions: '召开[各类|专题|工作](会议|会)',
    trainings: '[举办|办|开展|组织][各类|业务|专题]培训[班]',
    trainees: '(参训|培训|参加培训)[人员|人数]',
  },
  'loose.capacity.': {
    budget: '[投入|安排|落实][专项|工作]经费 财政投入',
    staff: '[配备](工作|专兼职)人员',
  },
  'loose.applications.answered.': {
    'already-public': '[告知|属于]已主动公开',
    'not-this-agency': '非本(机关|单位|部门)公开',
    amend: '[要求](更改|补充)[、](补充|更正|更改)[申请]',
    'other-channel': '[告知|引导]通过其他(途径|渠道)(办理|解决) 其他(途径|渠道)(办理|解决)',
  },
  'loose.applications.answered.denied.': {
    'security-stability': '[涉及]安全稳定',
    'not-government-information': '非政府信息',
  },
  'disclosure.channels.': {
    website: `[通过|在][政府|门户|政府门户]网站${DISCLOSED}`,
    gazette: `[通过|在][政府]公报${DISCLOSED} [通过|在]政府公报上(刊登|刊发)`,
    weibo: `[通过|在][政务]微博${DISCLOSED}`,
    wechat: `[通过|在][政务]微信[公众(号|平台)]${DISCLOSED}`,
    other: `[通过|以]其他(方式|渠道|形式)[主动]公开[政府][信息][数]`,
  },
  'response.': {
    'hot-topics': '[及时]回应[(公众|社会|群众)[关注|关切]][的]热点[[或|、|及|和][重大][政务]舆情]',
    'press.leaders': '主要(负责(同志|人)|领导)(参加|出席)新闻发布会',
    'interviews.leaders': '主要(负责(同志|人)|领导)(参加|出席)[政府网站]在线访谈',
    social: '([政务]微博[、|和]微信|两微)回应[热点]事件 [通过][政务]微博[、|和]微信回应',
    other: '其他方式回应[热点]事件',
    press: '[参加[或]|组织][举办|召开]新闻发布会[[总]次数]',
    interviews: '[开展|举办|组织|做客][[政府]网站]在线访谈',
    interpretations: '[发布|刊发][政策]解读稿件 [发布|刊发]政策解读[文章|材料]',
  },
  '': {
    /** Of the occasion counted before them. */
    leaders: '主要(负责(同志|人)|领导)(参加|出席)',
    complaints: `[针对|有关|关于]${OGI}[工作][的](举报投诉|投诉举报|举报|投诉)`,
    fees: '[收取]依申请公开[信息][收取][的]费用',
  },
  'meetings.': {
    sessions: `[组织]召开[全(省|市|县|区)][${OGI}|政务公开]工作会议[或|和|、|及]专题会议 [组织]召开[全(省|市|县|区)]${OGI}[工作|专题](会|会议)`,
    trainings: `[组织]举办[${OGI}|政务公开|信息公开][各类][业务|工作|专题|专项]培训班`,
    trainees: `接受[${OGI}|政务公开][业务]培训[的][工作][人员|人数]`,
  },
  'capacity.': {
    units: '[设[有]|设立|设置|成立][政府]信息公开(工作|[工作]专门)机构',
    'reading-points': '[设[有|置|立]|建立][[政府]信息公开][信息]查阅(点|场所)',
    staff: '[从事][政府]信息公开工作[的][工作]人员',
    budget: '[政府]信息公开专项经费',
    'staff.full-time': '专职[工作]人员[数]',
    'staff.part-time': '兼职[工作]人员[数]',
  },
  'applications.': {
    'closed.extended': '延(期|长期限)(办结|答复)[的|数]',
  },
  'applications.answered.': {
    'already-public': '属[于][已]主动公开[范围|的|信息|范围的]',
    'not-this-agency': '不属[于]本(行政机关|机关|单位|部门)[公开|掌握|职权|职责][职权|职责][权限|范围]',
    nonexistent: '[申请|政府][政府]信息不存在',
    amend: '告知[作出](更改[、]补充|补正)',
    'other-channel': '告知[通过]其他途径[办理]',
  },
  'applications.answered.denied.': {
    'trade-secret': '[涉及]商业秘密',
    privacy: '[涉及]个人隐私',
    'not-government-information': '不(是|属于)["]条例["]所指[的]政府信息 不(是|属于)[《]条例[》]所指[的]政府信息',
    'other-legal': '[因]法律法规规定的其他情形[不予公开]',
  },
};

/** The same by their keys. */
export const STATISTICS: readonly (readonly [row: string, patterns: string])[] = Object.entries(ROWS).flatMap(
  ([group, rows]) => Object.entries(rows).map(([row, patterns]) => [group + row, patterns] as const),
);

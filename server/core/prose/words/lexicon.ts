/** The phrases of the domain, as official texts and reports write them. In Simplified characters; matched in folded text. */
import { fold } from '../../text/fold.ts';
import { LAST_YEAR, OGI } from './phrase-parts.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import { STATISTICS } from './statistics-phrases.ts';
import { CONTINUED, NEXT_YEAR, SUBJECTS } from './subject-phrases.ts';
import type { Subject, Term, Verb } from './terms.ts';

/** Ways on which applications come in. */
const WAY = '(邮寄|信(函|件)|网(络|上|站)|当面|现场|传真|[电子]邮件|在线|窗口|线(上|下)|平台)';
const NOT = '(未|没有|没|均未|从未|尚未|暂未|都未)';
const BODIES = '省|市|县|区|州|旗|镇|乡|街道|局|委|办|厅|院|所|会|处';
const THAN = `(比|较)${LAST_YEAR}[同期]`;
const AMOUNT = '(量|数[量]|总(量|数)|件数)';
const PUBLISHED = '(公开[发布]|发布|公布|公示)';

/** 收到并办结 is both. */
const VERBS: Readonly<Record<Exclude<Verb, 'receive-and-handle'>, string>> = {
  receive: `(共|新|全年)登记 收(到|办|悉|件) 受理 接(收[到]|到|办|了) 承接 (受理|收件|收到|接收)${AMOUNT}`,
  'receive-new': '新收[到|量] 新受理 新接收',
  handle: `[答复|办理]办结[件] [办理[并]]答复 回复 办复 办毕 (办理|处理)完(毕|结) 完成(答复|办理) (办理|处理|答复)完成 [本年[度]]办理结果[(总|共|合)计] 办好[了] 已办[结|完|复|毕|理完(毕|结)] (办结|答复)${AMOUNT} 申请(办结|答复)数 办(理|件)量 实办`,
  process: '办理 已办理 处理 承办 经办 办完',
  due: '(应|需)(办[结|理]|答复) (共|本年|本年度|全年)[共](需|应)(办结|办理|答复)',
  issue: '新立 [新](制发|制定[出台|印发|发布|公布|并发布|并公开]|出台|印发|制作|颁布)',
  publish: `[主动|及时|集中]${PUBLISHED}`,
  'publish-new': `新[增]${PUBLISHED}`,
  'publish-total': `对外${PUBLISHED}`,
  repeal:
    '[宣布|清理|集中|公布]废(止|除)[{失效}|{宣布失效}|[和|及|或|与|、][宣布]失效] 宣布失效[[和|及|或|与|、]废止] [全文]失效[[和|及|或|与|、]废止] 停止执行',
  effective:
    '[目前|现|仍][共[有]][保留|确认](现行|继续|存量|存续)有效[的][有|还有] 有效存续 继续(施行|执行) 保留 (目前[保留]|当前|现[保留|存|今]|仍[然]|[继续]保(持|留)|还|尚|年末|年底)有效[的] 现有 现存 对外公开总数[量]',
};

const CASES = '件[数]|事项|案件|办件|量|数[量]|总(量|数)';
/** An application for government information. */
const OBJECT = `[政府|政务]信息公开[的][依]申请[信息|书|${CASES}]
     依申请[政府]信息公开[申请][件|事项] (政府|政务)信息依申请公开[办理][申请][件|事项|案件|办件]
     依申请公开[政府|政务][信息][的][申请[件|事项|数量]|事项|件|案件|办件[量]|请求]
     公开[相关|有关](政府|政务)信息[的]申请[件|事项] 申请公开(政府|政务)信息
     公开申请[件|事项|量|数[量]] 申请公开件 政府信息申请[件|事项] ${OGI}类[依]申请[件|事项]`;
/** The bare word. */
const WEAK_OBJECT = `申请[信息|公开|书|${CASES}] 依申请[件|事项|办件|案件]`;

/** What a share is of. */
const SHARED =
  '比[例|重]|全部[申请|办结|答复]|[全年]申请|[申请|办结|答复|受理|办理[结果]|处理|收件]总(数|量)|申请(数|量)|[全部]办结(件|申请)|办理结果';

/** Phrases whose role says all. */
const OTHERS: Readonly<Record<Exclude<Term['role'], 'subject' | 'verb' | 'object'>, string>> = {
  carry: '[度](结转|结余|留待|跨入|转(入|来)|顺延|延续|递延|延[期](至|到))[至|到|入|的|(量|件[数])[为]]',
  'this-year': '(全|本)年[度][内] 今年[度|以来|内] 当年[度] 年[度]内 年度 [本]报告期[内] 一年来 统计期内',
  'last-year': `${LAST_YEAR}[同期|末|底] 往年 历年 同期`,
  filler: `[第二十条]第{(一|五|六|八|九)}项[的] (方|形)式[的](答复|办(理|结)|处理) 任何[(形|方)式[的]] 等(情(况|形)|现象) 共[计|有|为] 总[共|计|数[量]|量] 合计 一共 [两|三]项合计 计 [总]金额 累计[共] 为 是 有 的 而 现 针对 来自 数[量] 件数 达[到] 了 到 则 其 新 新增 以来 线(上|下) 案[件[数|总数|共]] 情况 情形 各类 各项 有关 相关
     通过(各种|各类|多种|不同)(渠道|方式|途径)[和(渠道|方式|途径)] 相比 相较 (总(数|量|计)|件数|数[量]|合计)为 申请人 群众 家长 老百姓 村民 居民 市民 [校内|广大]师生 社会公众 患者[及[其]家属] 农户 业主 [两|三|四]类决定 系 公众 公民
     依法[依规] 依规 及时 (按|准|如)(时|期) (按|依)[照]规定 按程序 按要求 规范 妥善 严格 认真 一次性 高质量 [在|按](法|规)定(期|时)限[内]
     已[经] 予以 不服 也 并 且 即 对[于] 就 将 把 由 被 因 予 应 所 [答复](引发|引起|产生|提起|提出)[的] 发生 (申请|被)提起 被(申请[人]|告) 向(上级|[人民]法院|复议机关) (提交|递交)的 现象 案例 涉及 涉 属 属于 作出 做出 作 决定 办件 答复件
     公民[、|和|或|及](法人|企业)[、|和|或|及|或者|以及](其他|其它)组织[提出|提交][的]
     公民[和|或|、|及]法人[提出|提交][的] 自然人[、|和|或|及]法人[、|和|或|及|或者|以及](其他|其它|非法人)组织[提出|提交|申请][的]
     全(${BODIES}|系统)[政府系统|各级][[行政]机关|[各]单位|[各]部门]
     我(${BODIES}|单位|部门|机关|办公室|中心)
     本(${BODIES}|机关|单位|部门|行政机关|办公室|级政府) 各级行政机关 收取 征收 [向][市|县|区|省](政府|人民政府)[办公厅|办公室]
     通过${WAY}[、|和|及]${WAY}[、${WAY}][等][多种][方式|渠道|途径|形式][提交|提出|收到|申请][的]`,
  joint: '和 及 与 或 以及 或者',
  all: '均[已|被|获|为|得到] [已]全部 [全]都 悉数',
  none: `${NOT}(收到|接到|接收[到]|受理|收悉) ${NOT}(发生|出现|产生|涉及|引发|引起|发现|形成|存在|被[申请|提起]|因|实施|作出|采取) (未|没有)(制发|制定|出台|印发) (未|没有|无)(废止|宣布失效)[文件] [${LAST_YEAR}[也]](未|没有|均未|暂无|无)[需](结转|转入|顺延)[[至|到|入]${NEXT_YEAR}[的][${CONTINUED}|办理|处理|答复]] 未收取[任何] 无 均无 没有 无一[例|件] [实现]零 不存在 未提起 无因`,
  each: `依次[为|是|有] 分别[提交|提出] 分别[为|是|有|达|达到|共] 分别占[${SHARED}][的|比例为] 占比[例](分别|依次)[为|是|达]`,
  among: '[这]其中 当中 在[已|所有|全部][主动]公开的[各类]([政府]信息|内容)中',
  contains: '[其中](包括|[包]含) (具体|主要)包括 具体(为|是|有)',
  besides: '另[有] 另外[有] 此外[还有] 还有 不含 不包括 除 在内',
  share: `比(例|重)[为|是|达|约] [约|各|均]占[${SHARED}][的|为|达|达到|约|仅|只有|仅为|高达]`,
  compare: `同比[${LAST_YEAR}] (与|同|较[之]|比|相比|相较[于]|对比)${LAST_YEAR}[同期][相比|比|数] 和${LAST_YEAR}[同期]相比`,
  rise: `${THAN}多[了] ([净]增加|上升)[了|至|到|为]|增长[了|率][为]|(上(浮|涨)|提(高|升)|增多)[了]|(增|升|涨)幅[为|达|达到|约]|多(了|出|收)|增(速|量)[为|达]|[净]增[至|到]`,
  fall: `${THAN}少[了] ([净]减少|下降)[了|至|到|为]|降低[了|为]|(回落|下滑)[了]|(降|减)幅[为|达|达到|约]|少(了|收)|减[至|到]|降[至|到]|(缩短|压缩)[了|至|到]`,
  'handled-rate': '办结率[为|达|达到|均为|均达]',
  sum: '以上[共计|合计|总计]',
  'other-matter': `12345 热线 诉求 工单 留言 信箱 来(信|电|访|件) 信访 提案 建议[提案] 议案 咨询 投诉 举报 规章制度 舆情 督查 督办 线索 巡查 检查 抽查 会议 发布会 解读 稿件
     视频 图文 栏目 专栏 政务服务 服务事项 网民 评论 意见 信件 问题 交办 转办 公众号 新媒体 简报 档案 查阅 访问 点击 浏览 案卷 评查 执法 调解 仲裁 立案 不动产 许可证 人大代表 政协委员`,
  information: `[政府]信息公开[工作|方面|类|领域] [政府]信息公开(相关|答复|行为|事项|事务|事宜|问题) 政务公开[工作]`,
  topic: '[(政府|政务)信息]依申请公开(工作|情况|方面|制度|流程|渠道|平台|栏目|服务)',
  noise: `系(统|列) (申请人|原告|自行|主动)撤销 [行政]复议(决定|机关|机构|程序|答复|委员会|应诉|工作|渠道|人员|局|纠错率|维持率) 不再(处理|办理|受理|答复) 不予受理 申请人(次|数|员) 继续(办理|处理|答复) (正在|尚在|仍在|待|未|尚未|需)(办理|答复|处理|办结|受理) 申请(表|渠道|方式|流程|条件|材料|登记) 处理(费|方式|流程|机制|能力|情况) 办理(情况|流程|工作|质量|结果|时限|程序|机制) 胜诉率
     规范性文件(信息|类信息|数据库|库|备案|管理|清理|审查|解读|目录|专栏|栏目|公开) 政策文件 无障碍 无关 无法 无正当理由 无效 答复(率|书|意见|质量|文书|口径|时限|期限)
     公开(率|栏|日|工作|平台|专栏|目录|指南|制度|渠道|内容|属性|方式|透明|审查|条例|为常态) 共同 共享 共建 共性 有效 有力 有序 有关规定 有所 有待 为民 为主 是否 增强 减轻 减免 减负`,
};

let lexicon: Phrases<Term> | null = null;

/** The phrases, built at the first call. */
export function lexiconOfProse(): Phrases<Term> {
  lexicon ??= build();
  return lexicon;
}

function build(): Phrases<Term> {
  const entries: (readonly [Term, string])[] = [
    [{ role: 'object', weak: false }, OBJECT],
    [{ role: 'object', weak: true }, WEAK_OBJECT],
    ...Object.entries(OTHERS).map(([role, patterns]) => [{ role } as Term, patterns] as const),
    ...Object.entries(VERBS).map(([verb, patterns]) => [{ role: 'verb', verb: verb as Verb }, patterns] as const),
    ...Object.entries(SUBJECTS).map(([subject, patterns]) => subjectEntry(subject, patterns)),
    ...STATISTICS.map(([row, patterns]) => subjectEntry(`statistics.${row}`, patterns)),
  ];
  return phrasesOf(entries.map(([term, patterns]) => [term, fold(patterns).text.replaceAll('\n', ' ')] as const));
}

/** 予以公开的12件: whatever is counted, 的 may follow. */
function subjectEntry(subject: string, patterns: string): readonly [Term, string] {
  return [{ role: 'subject', subject: subject as Subject }, patterns.replace(/\S+/g, '$&[的]')];
}

/** The phrases that name what is counted. */
import { LAST_YEAR, OGI } from './phrase-parts.ts';
import type { Subject } from './terms.ts';

export const NEXT_YEAR = '((下|下一|次)年[度]|下一个年度|明年|来年)';
const BY = '[提交|提出|方式|形式][的][政府信息公开]申请[数]';
const ANSWER = '[类|件|[(方式|形式|结果)][的]答复|的|[政府]信息|(方式|形式)[的](办理|办结|处理)]';
const DECISION = '[处理][决定|结果][书|案件|数[量]|件数]';
/** Who decided a case, and how: 法院判决, 被复议机关依法. */
const DECIDED =
  '[一审|二审|终审|最终][被|遭|获|得到|由][[人民]法院|复议机(关|构)|上级[行政]机关|[省|市|县|区]政府][依法|最终][判决|裁定|判令|决定|作出|予以|被|结果[为]][予以]';
const BY_DECISION = '[作出|办结][处理][决定][书|数[量]|件数]';
const NUMBER = '[数[量]|件数|收案[数]|共收]';
export const CONTINUED = '继续(办理|处理|答复)';
const CASE = '[的|案件|情(形|况)|现象]';
/** 个人提出, 单位提交的申请: without the word 申请 or one of bringing it, these may be anything. */
const BY_APPLICANTS = '(提出|提交)[的][[政府]信息公开][申请]';
const APPLICANTS = '[身份|名义][提出|提交|类][的][[政府]信息公开][申请]';

export const SUBJECTS = {
  'carried-in': `[连同]${LAST_YEAR}[的]结转[(至|到|入)(本|今)年[度][${CONTINUED}|办理]|[过|而]来|本年度|${CONTINUED}] 结转${LAST_YEAR}[${CONTINUED}|[未]办(理|结)] 承接${LAST_YEAR} 往年结转
    [连同|承接|加[上]|算上]${LAST_YEAR}[末|底](未办(完|结)|没[有]办(完|结)|延续|转(结|入|接|来)|跨入|结转|遗留|余留|留存|[结]余|剩余|剩下|留下)[转入|结转] (加[上]|算上|连同|历史|历年)结转`,
  'carried-over': `[需](结转|[顺|递]延|延(续|期)|转[入|出|结|到|往]|移|留待|跨入)[至|到|入]${NEXT_YEAR}[的|${CONTINUED}|办理|处理|答复|办结][[办]件] [截至]年(末|底)[仍|尚|还]未办(结|完)
    (年|期)(末|底)结转
    ${NEXT_YEAR}[继续|接着|再](办理|答复|处理) ${NEXT_YEAR}(继续|接着|再)办 跨年[度](办理|答复)`,
  /** By itself 全部公开 says so of many things. */
  'all-granted': '(全部|全文|完全|完整)公开',
  granted: `(可以|能[够])公开 ([决定]予以|同意|准予|给予|决定)[全部]公开${ANSWER} 属于(予以|同意)公开`,
  partial: `[能|可以]公开一部分 部分予以公开 [[决定]予以|同意|准予|给予|决定|作出|属于]部分[同意]公开${ANSWER}`,
  'granted-kind': '公开类[的]答复 公开类[的]',
  'granted+partial':
    '[予以|同意|能]公开[的]{[包]含[予以]部分公开} [全部|全文]公开(或|或者|和|及|与)部分公开 (全部|全文)(或|或者|和|及|与|、)部分公开',
  /** Beside other outcomes; by themselves these say so of anything. */
  'not-disclosed': '不公开',
  denied: `(不能|不宜)公开 [决定](不[准]予|未予|不同意|否决)公开${ANSWER}`,
  unavailable: '提供不了 信息无法提供 [告知|属于|因故|作|作出](无法|不能)提供[类|[相关][政府]信息|处理]',
  refused: '[决定|作出|告知]不[予|作]处理[类|答复|[的]申请]',
  other: '[作[出|了]|做|属于]其(他|它)[方式|情形]处理[方式|情形|结果|情况]',
  'denied.state-secret': '[以|[因](属于|涉及)]国家秘密[信息|类][为由]',
  'denied.prohibited-by-law': '[其他|属于|涉及]法律[、][行政]法规禁止公开[的|信息]',
  'denied.security-stability': '[可能]危及["]三安全一稳定["] [涉及]三安全一稳定',
  'short.denied.third-party': '[以|涉及|属于]第三方[合法]权益[为由]',
  'short.denied.internal-affairs': '[以|涉及|属于]内部事务[信息][为由]',
  'short.denied.enforcement-file': '[涉及|属于]执法案卷',
  'short.denied.process-information': '[以|涉及|属于]过程性[信息][为由]',
  'denied.third-party': '(保护|损害)第三方合法权益',
  'denied.internal-affairs': '[属于]三类内部事务信息',
  'denied.process-information': '[属于]四类过程性信息',
  'denied.enforcement-file': '[属于]行政执法案卷[信息]',
  'denied.inquiry-matter': '[属于]行政查询事项',
  'unavailable.not-held':
    '[因|由于][(学|本|我)校|(本|我)(局|委|县|市)|本(级|镇|行政机关|机关|单位|部门)](不|未)掌握[[相关|该|有关][政府]信息][的|而]',
  'unavailable.needs-creation': '[告知|因]没有现成信息[、|,|需]需[要]另行制作[的] [因]需[要]另行制作',
  'unavailable.unclear': '[经]补正后[申请][内容]仍不明确',
  'refused.petition': '[属于]信访[、](举报|投诉)[[、](投诉|举报)]类[的][申请]',
  'refused.repeated': '[属于]重复[提出]申请[类]',
  'refused.publication': '[属于]要求提供公开出版物',
  'refused.excessive': '无正当理由大量反复申请',
  'refused.confirmation': '要求[行政机关]确认或[者]重新出具已获取信息',
  'other.not-supplemented':
    '[申请人][无正当理由]逾期(不|未)补正[的|、|,|而][[行政机关|本机关]不再处理][其[政府信息公开]申请]',
  'other.fee-unpaid': '[申请人]逾期(未|不)[按收费通知要求]缴[纳][费用|费]',
  'natural-person': `[以]自然人${APPLICANTS} [公民](个人|公民)${BY_APPLICANTS} 申请人(为|是|系)(个人|公民)`,
  organisation: `[以](法人|企业)[或[者]|和|及[其]|与|、|以及|等][其他|其它|非法人|社会]组织${APPLICANTS} (法人[{[或][其他|其它|非法人]组织}]|非自然人)${APPLICANTS} (单位|企业等)${BY_APPLICANTS}`,
  company: `(企业|公司)${APPLICANTS}`,
  enterprise: `商业企业${APPLICANTS} 企业法人${APPLICANTS}`,
  research: `科研(机构|院所)${APPLICANTS}`,
  welfare: `[社会]公益组织${APPLICANTS}`,
  'legal-service': `[律师事务所等]法律服务机构${APPLICANTS} 律师事务所${APPLICANTS} 律所${APPLICANTS}`,
  person: '个人[提出|提交] 公民[个人]',
  'other-organisation': `其(他|它)(组织|主体)${APPLICANTS}`,
  citizen: '(公民[个人]|个人|村民|居民)申请',
  unit: '单位申请',
  'in-person': `当面[提交] (当面|现场|当场)[提交|提出|递交|受理][的][${OGI}]申请[数]`,
  fax: `[以]传真[形式|方式] 传真${BY}`,
  email: `(电子邮(件|箱)|邮件|电邮)${BY}`,
  online: `[通过](网络|网上|在线|网站|互联网)[提交|提出|方式|形式|平台|渠道][的][${OGI}]申请[数] 以(网络|网上|互联网)[提交]方式[提交|提出][的][${OGI}]申请 以网上提交表单(方式|形式) (网络|网上|互联网)[提交|平台]`,
  letter: `[通过](信函|邮寄|信件|书信|来函)[提交|提出|方式|形式|渠道][的][${OGI}]申请[数] 以(信函|邮寄)方式[提交|提出][的][${OGI}]申请 信函 邮寄[提交]`,
  reconsideration: `[行政]复议[申请[案件]|案[件]|事项|答复通知[书]]${NUMBER}`,
  litigation: `[行政]诉讼[案[件]]${NUMBER} 行政[诉讼]应诉[案件|通知[书]]${NUMBER} 被([起]诉|[提起]诉讼)[案[件]] 打[了]官司`,
  'litigation-direct':
    '[行政]诉讼{未经[行政]复议} [一审][未经[行政]复议[、|而|即]](直接|径行)(起诉|[提起[行政]]诉讼)[的|类][案件]',
  'litigation-after-reconsideration':
    '[行政]诉讼{[经]复议后} [经][行政]复议(后|再|又|仍|后再|后又|后仍)(起诉|[提起[的][行政]]诉讼)[的|类][案件]',
  cases: '[复议诉讼|诉讼复议|复议和诉讼|复议、诉讼]相关案件 复议诉讼案件 (引发|引起|产生)[的]行政争议[案件]',
  upheld: `${DECIDED}维持[的|决定|原(判|决定|答复|[[具体]行政]行为)|具体行政行为|结果][(或|或者|、)驳回[原告][诉讼请求]] ${DECIDED}驳回[原告]诉讼请求(或|或者|、)维持`,
  corrected: `${DECIDED}(纠正[原[[具体]行政]行为]|纠错)${CASE}`,
  lost: `[被判]败诉${CASE}`,
  won: `胜诉${CASE}`,
  dismissed: `${DECIDED}驳回[原告|申请人|起诉人|其](诉讼请求|诉请)`,
  'other-result': '其(他|它)结果',
  concluded: '[依法](审结|结案|审理完毕|审理终结)',
  /** Of applications what is carried over, of reviews what is pending. */
  open: '[尚|还|仍|均](未答复|未办(结[件]|完|理完毕)|没[有]办(结|完)|未结) (正|尚|仍|还)在(办[理]|处理)[[当|之]中|期限内]',
  pending:
    '[尚|暂|还|目前|仍](未(审结|结案|[作出]判决|审理完毕)|没有审结|在审|未(决|判)) (正|尚|还|仍)在[[人民|各级]法院|复议机关|上级机关]审理[[当|之]中] 待(审结|决|结)',
  annulled: `${DECIDED}(撤销|确认违法|责令重新答复|责令履行)[原决定|原答复|原行政行为]${CASE}`,
  regulations: '[[市|省|自治区|地方]政府|部门]规章',
  'normative-documents': '[行政|税务]规范性文件',
  'short.licensing': `[核准|核发|办理]许可[类][事项]${BY_DECISION}`,
  'short.penalty': `[立案]处罚[类][案件|事项]${BY_DECISION}`,
  'short.coercion': `[采取]强制[类][措施|执行|事项]${BY_DECISION}`,
  licensing: `[办结|办理|作出|实施|准予|核发|审批][税务]行政许可[事项][共][办结|办理|作出|审批]${DECISION}`,
  penalty: `[办结|作出|实施|给予|下达][税务]行政处罚${DECISION}[办结|作出] (作出|下达|开具)处罚[决定][书]`,
  'other-services': `其他对外管理服务[事项]${DECISION}`,
  coercion: `[实施|采取|执行][税务]行政强制[措施|执行]${DECISION}`,
  charges: '行政事业性收费本年收费[总]金额 行政事业性收费[收入|总额|金额|总金额|总计]',
  /** Beside other decisions. */
  'short.charges': '收费[总额|金额|收入]',
  procurement: '[实施|完成|组织|开展][政府]集中采购[项目|事项][[个|总]数|数量] [政府]集中采购[总]金额',
  'short.procurement': '[实施|完成|组织|开展|组织实施][政府]采购(项目|事项)[[个|总]数|数量] [政府]采购(总额|[总]金额)',
  disclosed: '[主动][共]公开[各类|各级][的]政府信息[[总|条]数|数量|总量] 主动公开[各类|的](文件|信息)',
} as const satisfies Readonly<Partial<Record<Subject, string>>>;

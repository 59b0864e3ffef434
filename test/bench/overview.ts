/** What reports tell before their tables: with it they have the 7 or 8 KB that most have, and more words than figures. */
import { countyPlan, draftOf } from '../kit/drafts/draft.ts';
import type { Layout } from '../kit/drafts/layout.ts';

const HEADING = '一、总体情况\n';

/** The county's report with an overview of a length that is usual; its figures are those of the tables. */
export function reportWithOverview(layout: Layout): string {
  const { text, reports } = draftOf(countyPlan, layout);
  const { cells } = reports[0]!;
  const shown = (id: string) => cells.get(id)!.text;
  const received = shown('applications/received/total');
  const overview = [
    `今年以来，我县把政务公开作为改进作风、优化服务的重要抓手，围绕重点项目建设、惠企政策落实和群众急难愁盼问题，持续完善公开内容、拓宽公开渠道、规范公开流程，各项任务按计划完成。`,
    `全年通过县政府门户网站发布信息6218条，其中动态类3905条、政策类412条、重点领域类1901条；政务微信推送1274期，政务微博发布886条，累计阅读量超过120万次。县级融媒体中心开设“阳光政务”专栏，刊播稿件近300篇。`,
    `制定并公开年度重大行政决策事项目录，公布决策草案、征求意见情况、会议审议结果。召开新闻发布会9场，领导干部接受在线访谈14人次，组织“政府开放日”活动23场，邀请企业代表、村居干部和学生1100余人走进政务大厅、水厂、检测中心，收集建议87条，全部答复。`,
    `行政许可${shown('disclosure/licensing/decisions')}件，行政处罚${shown('disclosure/penalty/decisions')}件，办理依据、条件、程序和结果均在门户网站集中公示。`,
    `本年度新收政府信息公开申请${received}件，上年结转${shown('applications/carried-in/total')}件。其中，自然人申请${shown('applications/received/natural-person')}件，主要涉及征地补偿、房屋安置、社会保障、城市规划等方面。县政务公开办建立“收、转、办、审、答”闭环机制，对重大、疑难申请会同司法局和相关单位会商，办理期限和答复文书质量明显提升。`,
    `认真落实统一答复文书的要求，推广使用示范文本；答复前由法律顾问审核，答复后及时归档。对申请人反映集中的事项，主动与其沟通，说明情况，引导通过便捷渠道获取信息，全年通过电话和当面沟通化解疑问156人次。`,
    `严格执行信息发布“三审三校”制度，先审查、后公开，未经审查一律不予发布。开展历史文件清理，对已经失效或者被新文件替代的逐件标注，保持公开的文件准确有效。`,
    `县政府门户网站完成适老化和无障碍改造，新设“一老一小”“就业服务”专题。乡镇、街道的便民服务中心设政务公开专区18处，配备查询设备和自助打印设备，安排专人指导；县档案馆、图书馆的查阅点全年接待2300多人次。`,
    `把政务公开纳入年度综合考核。举办业务培训3期，参训人员210人次；通报检查情况4次，约谈进展较慢的单位2家。未发现因公开不当造成不良影响的情形，也没有人员因此被追究责任。`,
  ];
  return text.replace(HEADING, `${HEADING}${overview.map((paragraph) => `${paragraph}\n`).join('\n')}`);
}

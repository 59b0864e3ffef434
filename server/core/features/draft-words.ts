/**
 * What a draft to begin with says by itself: in Chinese whatever the language of the messages, as it is the document's
 * own text. Comments are no part of what is published.
 */
export const draftWords = {
  title: (organisation: string, year: number) => `${organisation}${year}年政府信息公开工作年度报告`,
  note: '这样的注释是填写提示，不参与校核，定稿前请删去。各项总计可用命令“按分项填总计”计算。',
  opening: (year: number | string) =>
    `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  date: (year: number) => `${year}年1月  日`,
  /** By the key of a section. */
  guidance: {
    overview: '概述主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，不超过1000字。',
    disclosure: '没有发生的填0，不要留空。收费金额以万元为单位。',
    applications:
      '每一列都要做到：一＋二＝三（七）＋四；每一行各类申请人之和等于总计。区分处理的只计入“部分公开”。上年结转应与上年报告的“结转下年度继续办理”一致。',
    review: '三组各自做到：结果维持＋结果纠正＋其他结果＋尚未审结＝总计。',
    problems: '写明本年度的具体问题和改进措施，并说明上年所列问题的改进情况，不与往年雷同。',
    'other-matters': '说明信息处理费的收取情况，没有收取的也要写明；没有其他事项的如实写明。',
  },
} as const;

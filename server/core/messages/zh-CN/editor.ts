/** What the editor writes into and over a report while it is drafted. Figures come formatted. */
export const editor = {
  hint: {
    /** Behind a total that agrees with its parts. */
    agrees: (sum: string) => `＝${sum} ✓`,
    /** Behind a total that does not, and behind one that is still blank. */
    off: (sum: string) => `≠ 应为 ${sum}`,
    due: (sum: string) => `应为 ${sum}`,
    /** Parts are still blank: the sum so far. */
    soFar: (sum: string, blanks: number) => `已填 ${sum}，空 ${blanks} 格`,
    /** A total of two sums that do not agree. */
    torn: (sums: readonly (readonly [place: string, sum: string])[]) =>
      `≠ 应为 ${sums.map(([place, sum]) => (place === '' ? sum : `${place} ${sum}`)).join('，')}`,
  },
  /** Over a table: how many of its equations hold, and what is with the others. */
  check: (counts: {
    readonly all: number;
    readonly holding: number;
    readonly failing: number;
    readonly open: number;
    readonly ignored: number;
    readonly unread: number;
  }) => {
    const { all, holding, failing, open, ignored, unread } = counts;
    const others = [
      failing > 0 && `${failing} 处不平`,
      open > 0 && `${open} 条待填`,
      ignored > 0 && `${ignored} 条已忽略`,
      unread > 0 && `${unread} 行未读出`,
    ].filter((part) => part !== false);
    return [`${failing > 0 ? '✗' : '✓'} 勾稽 ${holding}/${all} 平`, ...others].join('，');
  },
  fillTotals: {
    table: (count: number) => `按分项填总计（本表 ${count} 处）`,
    all: (count: number) => `按分项填总计（全文 ${count} 处）`,
  },
  /** A report to begin with. Comments are no part of what is published. */
  draft: {
    title: (organisation: string, year: number) => `${organisation}${year}年政府信息公开工作年度报告`,
    note: '这样的注释是填写提示，不参与校核，定稿前请删去。各项总计可用命令“按分项填总计”计算。',
    opening: (year: number) =>
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
  },
  aggregate: {
    sources: (names: readonly string[]) => `汇总自 ${names.length} 份报告：${names.join('、')}。`,
    otherForms: (names: readonly string[]) => `没有汇总，因为表式不同：${names.join('、')}。`,
    unsummed: (cell: string, names: readonly string[]) =>
      `“${cell}”没有汇总：${names.join('、')}的报告中空白、没有读出，或者没有这一格。`,
  },
  completion: {
    heading: '标题',
    row: (table: string) => `“${table}”表`,
    value: (place: string, wording: string) => (place === '' ? wording : `${place}：${wording}`),
    forced: '按本表勾稽关系只能是此数',
  },
} as const;

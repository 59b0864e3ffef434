/** What the editor writes into and over a report while it is drafted. Figures come formatted. */
export const editor = {
  hint: {
    /** Behind a total that agrees with its parts. */
    agrees: (sum: string) => `＝${sum} ✓`,
    /** Behind a total that does not, and behind one that is still blank. */
    off: (sum: string) => `≠ 应为 ${sum}`,
    /** Behind a total that does not, where one of its parts is what is probably wrong. */
    partsOff: (sum: string) => `≠ 分项之和 ${sum}`,
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
    return [`勾稽 ${holding}/${all} 平`, ...others].join('，');
  },
  fillTotals: {
    /** What is undone when a writer takes back that totals followed a part that was typed. */
    follow: '总计随分项更新',
    table: (count: number) => `按分项填总计（本表 ${count} 处）`,
    all: (count: number) => `按分项填总计（全文 ${count} 处）`,
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

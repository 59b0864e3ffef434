// Generated from zh-CN by npm run generate. Do not edit.
/** What the editor writes into and over a report while it is drafted. Figures come formatted. */
export const editor = {
  hint: {
    /** Behind a total that agrees with its parts. */
    agrees: (sum: string) => `＝${sum} ✓`,
    /** Behind a total that does not, and behind one that is still blank. */
    off: (sum: string) => `≠ 應為 ${sum}`,
    /** Behind a total that does not, where one of its parts is what is probably wrong. */
    partsOff: (sum: string) => `≠ 分項之和 ${sum}`,
    due: (sum: string) => `應為 ${sum}`,
    /** Parts are still blank: the sum so far. */
    soFar: (sum: string, blanks: number) => `已填 ${sum}，空 ${blanks} 格`,
    /** A total of two sums that do not agree. */
    torn: (sums: readonly (readonly [place: string, sum: string])[]) =>
      `≠ 應為 ${sums.map(([place, sum]) => (place === '' ? sum : `${place} ${sum}`)).join('，')}`,
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
      failing > 0 && `${failing} 處不平`,
      open > 0 && `${open} 條待填`,
      ignored > 0 && `${ignored} 條已忽略`,
      unread > 0 && `${unread} 行未讀出`,
    ].filter((part) => part !== false);
    return [`勾稽 ${holding}/${all} 平`, ...others].join('，');
  },
  fillTotals: {
    /** What is undone when a writer takes back that totals followed a part that was typed. */
    follow: '總計隨分項更新',
    table: (count: number) => `按分項填總計（本表 ${count} 處）`,
    all: (count: number) => `按分項填總計（全文 ${count} 處）`,
  },
  aggregate: {
    sources: (names: readonly string[]) => `彙總自 ${names.length} 份報告：${names.join('、')}。`,
    otherForms: (names: readonly string[]) => `沒有彙總，因為表式不同：${names.join('、')}。`,
    unsummed: (cell: string, names: readonly string[]) =>
      `“${cell}”沒有彙總：${names.join('、')}的報告中空白、沒有讀出，或者沒有這一格。`,
  },
  completion: {
    heading: '標題',
    row: (table: string) => `“${table}”表`,
    value: (place: string, wording: string) => (place === '' ? wording : `${place}：${wording}`),
    forced: '按本表勾稽關係只能是此數',
  },
} as const;

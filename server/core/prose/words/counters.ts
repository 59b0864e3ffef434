/** By which counters what is counted: 24件 may be applications, 24人次 are none. */

export const CASES = new Set(['', '件', '份', '宗', '起', '条', '次', '个', '例', '项', '笔', '件次']);
/** 不予公开8项 counts cases of the law, 不予公开3条 items. */
export const ANSWERS = new Set([...CASES].filter((counter) => !['条', '项', '次'].includes(counter)));
export const DECISIONS = new Set(['', '件', '份', '宗', '起', '次', '个', '例', '件次']);
export const DOCUMENTS = new Set(['', '件', '部', '份', '个', '项']);
export const MONEY = new Set(['万元', '元', '亿元']);
/** By the unit of a row of the statistics. */
export const STATISTICS: Readonly<Record<string, ReadonlySet<string>>> = {
  件: CASES,
  条: new Set(['条', '件', '篇']),
  次: new Set(['次', '场', '期', '个']),
  人: new Set(['人', '名']),
  人次: new Set(['人次', '人', '名']),
  个: new Set(['个', '处']),
  篇: new Set(['篇']),
  万元: new Set(['万元']),
};
/** Of what is bought. */
export const PURCHASES = new Set(['个', '项', '件', '次', '批', '批次']);
export const ITEMS = new Set(['', '条', '件', '篇', '个', '项']);

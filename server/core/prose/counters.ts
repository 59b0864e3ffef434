/** By which counters what is counted: 24件 may be applications, 24人次 are none. */

export const CASES = new Set(['', '件', '份', '宗', '起', '条', '次', '个', '例', '项', '笔', '件次']);
/** 不予公开8项 counts cases of the law, 不予公开3条 items. */
export const ANSWERS = new Set([...CASES].filter((counter) => !['条', '项', '次'].includes(counter)));
export const DECISIONS = new Set(['', '件', '份', '宗', '起', '次', '个', '例']);
export const DOCUMENTS = new Set(['', '件', '部', '份', '个', '项']);
export const MONEY = new Set(['万元', '元', '亿元']);
/** By the last word of the row's key. */
export const STATISTICS: Readonly<Record<string, ReadonlySet<string>>> = {
  sessions: new Set(['次', '场']),
  trainings: new Set(['次', '期', '场', '个']),
  trainees: new Set(['人次', '人', '名']),
  units: new Set(['个']),
  'reading-points': new Set(['个', '处']),
  staff: new Set(['人', '名']),
  budget: new Set(['万元']),
  press: new Set(['次', '场']),
  interviews: new Set(['次', '期', '场']),
  interpretations: new Set(['篇']),
};
/** Of what is bought. */
export const PURCHASES = new Set(['个', '项', '件', '次', '批', '批次']);
export const ITEMS = new Set(['', '条', '件', '篇', '个', '项']);

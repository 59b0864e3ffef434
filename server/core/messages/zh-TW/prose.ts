// Generated from zh-CN by npm run generate. Do not edit.
/** Rules on what sentences say: their titles and their messages. Figures arrive formatted. */
import type { Sum } from '../sums.ts';

/** `新收 20`, `新收(18)＋上年結轉(4)＝22（其餘為 0）` */
function sumText({ terms, rest, value }: Sum): string {
  const others = { none: '', zeros: '（其餘為 0）', 'zeros-and-blanks': '（其餘為 0 或空白）' }[rest];
  const [first] = terms;
  if (first === undefined) return `各項均為 0`;
  if (terms.length === 1 && rest === 'none')
    return `“${first.name}”${first.value === null ? '空白' : `為 ${first.value}`}`;
  return `${terms.map((term) => `${term.name}(${term.value ?? '空白'})`).join('＋')}＝${value}${others}`;
}

export const prose = {
  'prose-table-mismatch': {
    title: '正文數字與表格不符',
    message: (phrase: string, sums: readonly Sum[]) => `正文“${phrase}”與表格不符：${sums.map(sumText).join('；')}`,
    /** The sums that the cell is in are broken, and hold with the sentence's figure. */
    tablesFault: (contradiction: string, stated: string) => `${contradiction}；表格改為 ${stated} 則有關各式均平`,
    /** A cell beside the figure that it contradicts. */
    related: (place: string, value: string | null) => (value === null ? `“${place}”空白` : `“${place}”為 ${value}`),
    toTable: (from: string, to: string, sum: Sum) => `正文的 ${from} 改為 ${to}（${sumText(sum)}）`,
    toProse: (place: string, from: string | null, to: string) =>
      from === null ? `“${place}”填入正文的 ${to}` : `“${place}”由 ${from} 改為正文的 ${to}`,
  },
  'prose-breakdown-mismatch': {
    title: '正文分項與總數不符',
    exceeds: (total: string, parts: readonly string[], sum: string, difference: string) =>
      `正文分項之和大於總數：${parts.join('＋')}＝${sum}，總數為 ${total}，超出 ${difference}`,
    differs: (total: string, parts: readonly string[], sum: string, difference: string) =>
      `正文分項之和與總數不符：${parts.join('＋')}＝${sum}，總數為 ${total}，相差 ${difference}`,
    open: (total: string, parts: readonly string[], sum: string, difference: string) =>
      `正文分項之和小於總數，又沒有“其他”：${parts.join('＋')}＝${sum}，總數為 ${total}，少 ${difference}`,
    part: (figure: string) => `分項 ${figure}`,
    total: (from: string, to: string) => `總數 ${from} 改為分項之和 ${to}`,
    oneOf: (from: string, to: string) => `分項 ${from} 改為 ${to}`,
  },
  'percentage-mismatch': {
    title: '百分比有誤',
    message: (
      stated: string,
      ratios: readonly { readonly part: string; readonly base: string; readonly percent: string }[],
    ) => `百分比 ${stated} 有誤：${ratios.map(({ part, base, percent }) => `${part}÷${base}＝${percent}%`).join('，')}`,
    related: (figure: string) => `按 ${figure} 計算`,
    fix: (from: string, to: string, part: string, base: string) => `${from} 改為 ${to}（${part}÷${base}）`,
  },
  'growth-mismatch': {
    title: '增減幅度有誤',
    message: (stated: string, now: string, before: string, percent: string) =>
      `增減幅度 ${stated} 有誤：今年 ${now}，上年 ${before}，應${percent}`,
    difference: (stated: string, now: string, before: string, change: string) =>
      `增減數 ${stated} 有誤：今年 ${now}，上年 ${before}，應${change}`,
    fromReport: (stated: string, now: string, year: number, before: string, percent: string) =>
      `增減幅度 ${stated} 有誤：今年 ${now}，${year} 年報告為 ${before}，應${percent}`,
    otherBase: (stated: string, year: number, reported: readonly string[]) =>
      `上年數 ${stated} 與 ${year} 年報告不符，報告中為 ${reported.join(' 或 ')}`,
    inReport: (year: number, value: string) => `${year} 年報告中為 ${value}`,
    fixBase: (from: string, to: string) => `上年數 ${from} 改為 ${to}`,
    up: (percent: string) => `增長 ${percent}%`,
    down: (percent: string) => `下降 ${percent}%`,
    more: (amount: string) => `增加 ${amount}`,
    fewer: (amount: string) => `減少 ${amount}`,
    same: '為持平',
    related: (figure: string) => `按 ${figure} 計算`,
    fix: (from: string, to: string) => `${from} 改為 ${to}`,
  },
  'prose-claim-contradicted': {
    title: '正文說法與表格不符',
    message: (claim: string, cells: readonly { readonly name: string; readonly value: string }[]) =>
      `正文稱“${claim}”，表格中${cells.map(({ name, value }) => `“${name}”為 ${value}`).join('，')}`,
    related: (place: string, value: string) => `“${place}”為 ${value}`,
  },
};

/** Hovers on what sentences say. */
export const claims = {
  said: (phrase: string) => `正文：${phrase}`,
  rough: '約數，不與表格比較',
  reading: (sum: Sum) => `表格：${sumText(sum)}`,
  unknown: '表格中沒有讀出相應的數',
  due: (place: string, value: string) => `“${place}”應為 0，表格中為 ${value}`,
  sum: (parts: readonly string[], sum: string, total: string) => `分項 ${parts.join('＋')}＝${sum}，總數 ${total}`,
  share: (part: string, whole: string, percent: string) => `${part}÷${whole}＝${percent}%`,
  change: (now: string, before: string) => `今年 ${now}，上年 ${before}`,
  growth: (now: string) => `今年 ${now}，沒有寫明上年數`,
};

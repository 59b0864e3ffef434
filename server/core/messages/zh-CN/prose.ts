/** Rules on what sentences say: their titles and their messages. Figures arrive formatted. */
import type { Sum } from '../sums.ts';

/** `新收 20`, `新收(18)＋上年结转(4)＝22（其余为 0）` */
function sumText({ terms, rest, value }: Sum): string {
  const others = { none: '', zeros: '（其余为 0）', 'zeros-and-blanks': '（其余为 0 或空白）' }[rest];
  const [first] = terms;
  if (first === undefined) return `各项均为 0`;
  if (terms.length === 1 && rest === 'none')
    return `“${first.name}”${first.value === null ? '空白' : `为 ${first.value}`}`;
  return `${terms.map((term) => `${term.name}(${term.value ?? '空白'})`).join('＋')}＝${value}${others}`;
}

export const prose = {
  'prose-table-mismatch': {
    title: '正文数字与表格不符',
    message: (phrase: string, sums: readonly Sum[]) => `正文“${phrase}”与表格不符：${sums.map(sumText).join('；')}`,
    /** The sums that the cell is in are broken, and hold with the sentence's figure. */
    tablesFault: (contradiction: string, stated: string) => `${contradiction}；表格改为 ${stated} 则有关各式均平`,
    /** A cell beside the figure that it contradicts. */
    related: (place: string, value: string | null) => (value === null ? `“${place}”空白` : `“${place}”为 ${value}`),
    toTable: (from: string, to: string, sum: Sum) => `正文的 ${from} 改为 ${to}（${sumText(sum)}）`,
    toProse: (place: string, from: string | null, to: string) =>
      from === null ? `“${place}”填入正文的 ${to}` : `“${place}”由 ${from} 改为正文的 ${to}`,
  },
  'prose-breakdown-mismatch': {
    title: '正文分项与总数不符',
    exceeds: (total: string, parts: readonly string[], sum: string, difference: string) =>
      `正文分项之和大于总数：${parts.join('＋')}＝${sum}，总数为 ${total}，超出 ${difference}`,
    differs: (total: string, parts: readonly string[], sum: string, difference: string) =>
      `正文分项之和与总数不符：${parts.join('＋')}＝${sum}，总数为 ${total}，相差 ${difference}`,
    open: (total: string, parts: readonly string[], sum: string, difference: string) =>
      `正文分项之和小于总数，又没有“其他”：${parts.join('＋')}＝${sum}，总数为 ${total}，少 ${difference}`,
    part: (figure: string) => `分项 ${figure}`,
    total: (from: string, to: string) => `总数 ${from} 改为分项之和 ${to}`,
    oneOf: (from: string, to: string) => `分项 ${from} 改为 ${to}`,
  },
  'percentage-mismatch': {
    title: '百分比有误',
    message: (
      stated: string,
      ratios: readonly { readonly part: string; readonly base: string; readonly percent: string }[],
    ) => `百分比 ${stated} 有误：${ratios.map(({ part, base, percent }) => `${part}÷${base}＝${percent}%`).join('，')}`,
    related: (figure: string) => `按 ${figure} 计算`,
    fix: (from: string, to: string, part: string, base: string) => `${from} 改为 ${to}（${part}÷${base}）`,
  },
  'growth-mismatch': {
    title: '增减幅度有误',
    message: (stated: string, now: string, before: string, percent: string) =>
      `增减幅度 ${stated} 有误：今年 ${now}，上年 ${before}，应${percent}`,
    difference: (stated: string, now: string, before: string, change: string) =>
      `增减数 ${stated} 有误：今年 ${now}，上年 ${before}，应${change}`,
    fromReport: (stated: string, now: string, year: number, before: string, percent: string) =>
      `增减幅度 ${stated} 有误：今年 ${now}，${year} 年报告为 ${before}，应${percent}`,
    otherBase: (stated: string, year: number, reported: readonly string[]) =>
      `上年数 ${stated} 与 ${year} 年报告不符，报告中为 ${reported.join(' 或 ')}`,
    inReport: (year: number, value: string) => `${year} 年报告中为 ${value}`,
    fixBase: (from: string, to: string) => `上年数 ${from} 改为 ${to}`,
    up: (percent: string) => `增长 ${percent}%`,
    down: (percent: string) => `下降 ${percent}%`,
    more: (amount: string) => `增加 ${amount}`,
    fewer: (amount: string) => `减少 ${amount}`,
    same: '为持平',
    related: (figure: string) => `按 ${figure} 计算`,
    fix: (from: string, to: string) => `${from} 改为 ${to}`,
  },
  'prose-claim-contradicted': {
    title: '正文说法与表格不符',
    message: (claim: string, cells: readonly { readonly name: string; readonly value: string }[]) =>
      `正文称“${claim}”，表格中${cells.map(({ name, value }) => `“${name}”为 ${value}`).join('，')}`,
    related: (place: string, value: string) => `“${place}”为 ${value}`,
  },
};

/** Hovers on what sentences say. */
export const claims = {
  said: (phrase: string) => `正文：${phrase}`,
  rough: '约数，不与表格比较',
  reading: (sum: Sum) => `表格：${sumText(sum)}`,
  unknown: '表格中没有读出相应的数',
  due: (place: string, value: string) => `“${place}”应为 0，表格中为 ${value}`,
  sum: (parts: readonly string[], sum: string, total: string) => `分项 ${parts.join('＋')}＝${sum}，总数 ${total}`,
  share: (part: string, whole: string, percent: string) => `${part}÷${whole}＝${percent}%`,
  change: (now: string, before: string) => `今年 ${now}，上年 ${before}`,
  growth: (now: string) => `今年 ${now}，没有写明上年数`,
};

// Generated from zh-CN by npm run generate. Do not edit.
/** Hover, code actions, outline: what the editor shows beside findings. Arguments are ready to print. */
export const features = {
  /** `5 件` */
  value: (figure: string, unit: string | null) => (unit === null ? figure : `${figure} ${unit}`),
  /** Beside the value, when the cell holds more than its digits. */
  asWritten: (text: string) => `原文“${text}”`,
  blank: '空白，未填數',
  invalid: { negative: '不能為負數', fractional: '應為整數' },
  /** `一(5)`; brackets within a name are narrowed: `三(七)(5)` */
  term: (name: string, figure: string | null) =>
    `${name.replaceAll('（', '(').replaceAll('）', ')')}(${figure ?? '空'})`,
  /** One side of an equation, `zeros` terms that are 0 left out; a single term needs no result. */
  side: (terms: readonly string[], zeros: number, sum: string) => {
    if (terms.length === 0) return `${zeros} 項均為 0`;
    if (terms.length === 1 && zeros === 0) return terms.join('');
    return `${terms.join('＋')}＝${sum}${zeros === 0 ? '' : `（其餘 ${zeros} 項為 0）`}`;
  },
  equation: {
    equal: (left: string, right: string) => `${left}，${right}`,
    atMost: (left: string, right: string) => `${left} 不應大於 ${right}`,
    off: (difference: string) => `相差 ${difference}`,
    undecided: (blanks: number) => `有 ${blanks} 格空白，不能斷定`,
    withBlanks: (blanks: number) => `${blanks} 格空白按 0 計`,
  },
  placed: (place: string, text: string) => (place === '' ? text : `${place}：${text}`),
  /** Beside a figure: last year's, and which way it went since. `share` of last year's in percent, null of nothing. */
  lastYear: (before: string, direction: number, change: string, share: string | null) => {
    if (direction === 0) return `上年 ${before}，持平`;
    return `上年 ${before}，${direction > 0 ? '增' : '減'} ${change}${share === null ? '' : `（${share}%）`}`;
  },
  wording: (text: string) => `口徑：${text}`,
  source: (text: string) => `依據：${text}`,
  suppressed: (rule: string, reason: string) => `已忽略 ${rule}：${reason === '' ? '未寫理由' : reason}`,
  ignoreHere: (rule: string) => `忽略：在此處加註釋（${rule}，須寫明理由）`,
  ignoreInConfiguration: (rule: string) => `忽略：記入 .gouji.json（${rule}，須寫明理由）`,
  fixAll: (count: number) => `全部改正（${count} 處，不涉及數字的取捨）`,
  simplifySelection: '選中的文字轉為簡體',
  report: {
    name: (organisation: string | null, year: number | null) =>
      `${organisation ?? ''}${year === null ? '' : `${year}年`}` || '政府信息公開工作年度報告',
    detail: (form: string, tables: number, cells: number) => `${form}，${tables} 張表 ${cells} 格`,
  },
  table: { detail: (rows: number, unread: number) => `${rows} 行${unread === 0 ? '' : `，${unread} 行未讀出`}` },
  blankCell: '空',
  repairs: {
    heading: (all: number, shown: number) =>
      all > shown ? `可能的改法（共 ${all} 種，列出前 ${shown} 種）：` : '可能的改法：',
    candidate: (title: string, preferred: boolean, reasons: readonly string[]) =>
      `${preferred ? '【首選】' : ''}${title}${reasons.length === 0 ? '' : `：${reasons.join('，')}`}`,
    /** Before the title of a repair whose changes can be looked at first. */
    preview: (title: string) => `預覽修改：${title}`,
  },
  standardTable: {
    /** @param table The table's title, where there is more than one to choose from. */
    one: (table: string | null) => (table === null ? '整理為標準表格' : `整理為標準表格：${table}`),
    all: (count: number) => `整理全部表格（${count} 張）`,
  },
} as const;

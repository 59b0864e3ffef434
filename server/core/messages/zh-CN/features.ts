/** Hover, code actions, outline: what the editor shows beside findings. Arguments are ready to print. */
export const features = {
  /** `5 件` */
  value: (figure: string, unit: string | null) => (unit === null ? figure : `${figure} ${unit}`),
  /** Beside the value, when the cell holds more than its digits. */
  asWritten: (text: string) => `原文“${text}”`,
  blank: '空白，未填数',
  invalid: { negative: '不能为负数', fractional: '应为整数' },
  /** `一(5)` */
  term: (name: string, figure: string | null) => `${name}(${figure ?? '空'})`,
  /** Stands for terms that are left out of a long sum. */
  zeroTerms: (count: number) => `其余 ${count} 项均为 0`,
  /** One side of an equation; a sum of one term needs no result. */
  side: (terms: readonly string[], sum: string, single: boolean) =>
    single ? terms.join('＋') : `${terms.join('＋')}＝${sum}`,
  equation: {
    equal: (left: string, right: string) => `${left}，${right}`,
    atMost: (left: string, right: string) => `${left} 不应大于 ${right}`,
    off: (difference: string) => `相差 ${difference}`,
    undecided: (blanks: number) => `有 ${blanks} 格空白，不能断定`,
    withBlanks: (blanks: number) => `${blanks} 格空白按 0 计`,
  },
  placed: (place: string, text: string) => (place === '' ? text : `${place}：${text}`),
  wording: (text: string) => `口径：${text}`,
  source: (text: string) => `依据：${text}`,
  suppressed: (rule: string, reason: string) => `已忽略 ${rule}：${reason === '' ? '未写理由' : reason}`,
  ignoreHere: (rule: string) => `忽略此处的 ${rule}（写明理由）`,
  ignoreInConfiguration: (rule: string) => `在 .gouji.json 中忽略 ${rule}（写明理由）`,
  /** What the writer is to replace with a real reason. */
  reasonPlaceholder: '请写明理由',
  fixAll: (count: number) => `修正全部 ${count} 处可以放心改的文字`,
  report: {
    name: (organisation: string | null, year: number | null) =>
      `${organisation ?? ''}${year === null ? '' : `${year}年`}` || '政府信息公开工作年度报告',
    detail: (form: string, tables: number, cells: number) => `${form}，${tables} 张表 ${cells} 格`,
  },
  table: { detail: (rows: number, unread: number) => `${rows} 行${unread === 0 ? '' : `，${unread} 行未读出`}` },
  unreadRow: '未读出',
  blankCell: '空',
} as const;

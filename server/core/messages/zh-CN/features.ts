/** Hover, code actions, outline: what the editor shows beside findings. Arguments are ready to print. */
export const features = {
  /** `5 件` */
  value: (figure: string, unit: string | null) => (unit === null ? figure : `${figure} ${unit}`),
  /** Beside the value, when the cell holds more than its digits. */
  asWritten: (text: string) => `原文“${text}”`,
  blank: '空白，未填数',
  invalid: { negative: '不能为负数', fractional: '应为整数' },
  /** `一(5)`; brackets within a name are narrowed: `三(七)(5)` */
  term: (name: string, figure: string | null) =>
    `${name.replaceAll('（', '(').replaceAll('）', ')')}(${figure ?? '空'})`,
  /** One side of an equation, `zeros` terms that are 0 left out; a single term needs no result. */
  side: (terms: readonly string[], zeros: number, sum: string) => {
    if (terms.length === 0) return `${zeros} 项均为 0`;
    if (terms.length === 1 && zeros === 0) return terms.join('');
    return `${terms.join('＋')}＝${sum}${zeros === 0 ? '' : `（其余 ${zeros} 项为 0）`}`;
  },
  equation: {
    equal: (left: string, right: string) => `${left}，${right}`,
    atMost: (left: string, right: string) => `${left} 不应大于 ${right}`,
    off: (difference: string) => `相差 ${difference}`,
    undecided: (blanks: number) => `有 ${blanks} 格空白，不能断定`,
    withBlanks: (blanks: number) => `${blanks} 格空白按 0 计`,
  },
  placed: (place: string, text: string) => (place === '' ? text : `${place}：${text}`),
  /** Beside a figure: last year's, and which way it went since. `share` of last year's in percent, null of nothing. */
  lastYear: (before: string, direction: number, change: string, share: string | null) => {
    if (direction === 0) return `上年 ${before}，持平`;
    return `上年 ${before}，${direction > 0 ? '增' : '减'} ${change}${share === null ? '' : `（${share}%）`}`;
  },
  wording: (text: string) => `口径：${text}`,
  source: (text: string) => `依据：${text}`,
  suppressed: (rule: string, reason: string) => `已忽略 ${rule}：${reason === '' ? '未写理由' : reason}`,
  ignoreHere: (rule: string) => `忽略：在此处加注释（${rule}，须写明理由）`,
  ignoreInConfiguration: (rule: string) => `忽略：记入 .gouji.json（${rule}，须写明理由）`,
  fixAll: (count: number) => `全部改正（${count} 处，不涉及数字的取舍）`,
  simplifySelection: '选中的文字转为简体',
  report: {
    name: (organisation: string | null, year: number | null) =>
      `${organisation ?? ''}${year === null ? '' : `${year}年`}` || '政府信息公开工作年度报告',
    detail: (form: string, tables: number, cells: number) => `${form}，${tables} 张表 ${cells} 格`,
  },
  table: { detail: (rows: number, unread: number) => `${rows} 行${unread === 0 ? '' : `，${unread} 行未读出`}` },
  blankCell: '空',
  repairs: {
    heading: (all: number, shown: number) =>
      all > shown ? `可能的改法（共 ${all} 种，列出前 ${shown} 种）：` : '可能的改法：',
    candidate: (title: string, preferred: boolean, reasons: readonly string[]) =>
      `${preferred ? '【首选】' : ''}${title}${reasons.length === 0 ? '' : `：${reasons.join('，')}`}`,
    /** Before the title of a repair whose changes can be looked at first. */
    preview: (title: string) => `预览修改：${title}`,
  },
  standardTable: {
    /** @param table The table's title, where there is more than one to choose from. */
    one: (table: string | null) => (table === null ? '整理为标准表格' : `整理为标准表格：${table}`),
    all: (count: number) => `整理全部表格（${count} 张）`,
  },
} as const;

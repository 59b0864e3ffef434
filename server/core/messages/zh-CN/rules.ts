/** One entry a rule: its title and its message. Figures arrive formatted. */
import type { Figure, Sum } from '../sums.ts';

/** `自然人2＋商业企业1＝3（其余为 0）` */
function sumText({ terms, rest, value }: Sum): string {
  const others = { none: '', zeros: '0', 'zeros-and-blanks': '0 或空白' }[rest];
  if (terms.length === 0) return `各项均为 ${others}`;
  // A name that ends in a digit would run into its value.
  const bracketed = terms.some((term) => /[0-9０-９]$/.test(term.name));
  const shown = terms.map(({ name, value }) => {
    const figure = value ?? '空白';
    return bracketed ? `${name}(${figure})` : `${name}${figure}`;
  });
  return `${shown.join('＋')}${shown.length > 1 ? `＝${value}` : ''}${others === '' ? '' : `（其余为 ${others}）`}`;
}

/** `一(5)＋二(0)＝5`; brackets within a name are narrowed, as in `三(七)(5)`. */
function sideText({ terms, value }: Sum): string {
  const narrow = (name: string) => name.replaceAll('（', '(').replaceAll('）', ')');
  const shown = terms.map((term) => `${narrow(term.name)}(${term.value ?? '空白'})`);
  return shown.length > 1 ? `${shown.join('＋')}＝${value}` : shown.join('');
}

/** `（一）予以公开行` is easier to take in as `“（一）予以公开”行`. */
function placeText(place: string): string {
  if (place === '') return '';
  return place.endsWith('行') ? `“${place.slice(0, -1)}”行：` : `${place}：`;
}

/** A cell by its name, with a value. */
interface CellFigure {
  readonly name: string;
  readonly value: string;
}

interface TotalMismatch {
  readonly place: string;
  readonly parts: Sum;
  readonly total: Figure;
  readonly difference: string;
}

interface BalanceMismatch {
  readonly place: string;
  readonly left: Sum;
  readonly right: Sum;
  readonly difference: string;
}

interface Excess {
  readonly place: string;
  readonly left: Sum;
  readonly right: Sum;
  readonly difference: string;
}

const equation = {
  total: ({ place, parts, total, difference }: TotalMismatch) =>
    `${placeText(place)}${sumText(parts)}，${total.name}${total.value === null ? '空白' : `为 ${total.value}`}，相差 ${difference}`,
  balance: ({ place, left, right, difference }: BalanceMismatch) =>
    `${placeText(place)}${sideText(left)}，${sideText(right)}，相差 ${difference}`,
  excess: ({ place, left, right, difference }: Excess) =>
    `${placeText(place)}${sumText(left)}，大于${sumText(right)}，超出 ${difference}`,
};

export const rules = {
  equation,
  'row-total-mismatch': {
    title: '行总计不平',
  },
  'handled-total-mismatch': {
    title: '办理结果总计不平',
    doubled: (value: string) => `；多出的恰为部分公开数 ${value}，可能重复计入（区分处理的只计部分公开，不计其他情形）`,
  },
  'application-balance-mismatch': {
    title: '收办不平',
  },
  'review-total-mismatch': {
    title: '复议诉讼总计不平',
  },
  'breakdown-total-mismatch': {
    title: '分项之和不等于总数',
  },
  'part-exceeds-whole': {
    title: '部分大于整体',
  },
  'channel-count-implausible': {
    title: '公开渠道数与总数不合',
    note: '（同一信息在不同渠道公开，总数中只计 1 条）',
  },
  'invalid-value': {
    title: '数值不合要求',
    negative: (cell: string, value: string) => `${cell}为 ${value}，不应为负数`,
    fractional: (cell: string, value: string) => `${cell}为 ${value}，应为整数`,
    stray: (row: string, text: string) => `${row}只是标题，不填数，这里却有“${text}”`,
    letters: (count: number, stated: string, expected: string) =>
      `表格中有 ${count} 个数夹有字母，如“${stated}”应为“${expected}”`,
    digits: '字母改为数字',
  },
  'annotated-value': {
    title: '数字旁有说明文字',
    message: (cell: string, text: string, value: string, note: string) =>
      `${cell}写作“${text}”，按 ${value} 计；“${note}”宜移到文字说明`,
  },
  'blank-cell': {
    title: '格子空白',
    count: (table: string, count: number) => `“${table}”有 ${count} 处空白`,
    zero: '按 0 计，有关各式均平',
    forced: (cells: readonly CellFigure[], more: number) =>
      `由勾稽关系推知，${cells.map((cell) => `${cell.name}应为 ${cell.value}`).join('，')}${more > 0 ? `，另有 ${more} 处` : ''}`,
    rest: '其余为 0',
    open: (equations: number) => `填法不止一种，含空白的 ${equations} 个等式未校核`,
    free: '没有发生的应填 0',
    fillZero: (count: number) => `${count} 处空白填 0`,
    fillForced: (cells: readonly CellFigure[], more: number, zeros: number) =>
      `填入${cells.map((cell) => `${cell.name} ${cell.value}`).join('，')}${more > 0 ? ` 等 ${cells.length + more} 处` : ''}${zeros > 0 ? `，其余 ${zeros} 处填 0` : ''}`,
    reasonZero: '空白按 0 计，有关各式均平',
    reasonForced: '使有关各式均平、且非零空白最少的填法只有这一种',
  },
  'unread-cell': {
    title: '数值没有读入',
    message: (row: string, reason: string) => `${row}没有读入：${reason}`,
    together: (table: string, rows: readonly string[], more: number, reason: string) =>
      `“${table}”有 ${rows.length + more} 行没有读入：${reason}（${rows.join('、')}等）`,
    lost: (table: string, rows: readonly string[], more: number) =>
      `“${table}”有 ${rows.length + more} 行没有认出，不能断定是缺行还是标签残缺：${rows.join('、')}${more > 0 ? '等' : ''}`,
    reasons: {
      count: (found: number, expected: number) => `应有 ${expected} 个数值，这里有 ${found} 个`,
      blanks: '空白属于哪一列不能确定',
      glued: (ways: readonly string[], more: number, balanced: boolean) => {
        if (ways.length === 0) return '数字连写，分界不能确定';
        const listed = `${ways.join('、')}${more > 0 ? ` 等 ${ways.length + more} 种` : ''}`;
        return balanced ? `数字连写，可分作 ${listed}` : `数字连写，怎样分开等式都不平，最接近的是 ${listed}`;
      },
      text: (text: string) => `应填数字处为“${text}”`,
      torn: '标签与数值分离，数值归属不明',
      twice: '这一行出现两次，数值不同',
      order: '表头次序与表式不同，数值归属不明',
      label: '没有认出这一行，可能标签残缺',
      form: '分不清是哪一种表式，按两种表式数值归属不同',
      'no-values': '没有数值',
      'cut-off': '文本在这一行中断，数值可能不全',
    },
  },
  'missing-row': {
    title: '表格缺行',
    message: (table: string, rows: readonly string[], more: number) =>
      `“${table}”缺少 ${rows.length + more} 行：${rows.join('、')}${more > 0 ? '等' : ''}`,
  },
  'missing-table': {
    title: '缺少表格',
    message: (table: string) => `没有找到“${table}”的表格`,
  },
  'invalid-configuration': {
    title: '配置有误',
    message: (problem: string) => `配置有误：${problem}`,
  },
  'document-too-large': {
    title: '文本过长',
    message: (length: number, limit: number) => `文本长 ${length} 字，超过上限 ${limit} 字，没有校核`,
  },
  'unused-suppression': {
    title: '忽略没有起作用',
    unused: (ids: readonly string[]) => `没有可忽略的问题：${ids.join('、')}`,
    unusedFile: '没有可忽略的问题',
    unknown: (id: string) => `没有名为“${id}”的规则`,
    noRule: '没有写明忽略哪条规则',
    noReason: '没有写明忽略的理由',
    configured: (id: string, cell: string | null) =>
      `配置中对 ${id}${cell === null ? ' ' : `（${cell}）`}的忽略没有起作用`,
    remove: '删除不起作用的忽略',
  },
  /** `“（一）予以公开”行“自然人”列` */
  cell: (row: string, column: string) => (column === '' ? `“${row}”` : `“${row}”行“${column}”列`),
  row: (row: string) => `“${row}”行`,
};

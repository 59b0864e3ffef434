// Generated from zh-CN by npm run generate. Do not edit.
/** One entry a rule: its title and its message. Figures arrive formatted. */
import type { Figure, Sum } from '../sums.ts';

/** `自然人2＋商業企業1＝3（其餘為 0）` */
function sumText({ terms, rest, value }: Sum): string {
  const others = { none: '', zeros: '0', 'zeros-and-blanks': '0 或空白' }[rest];
  if (terms.length === 0) return `各項均為 ${others}`;
  // A name that ends in a digit would run into its value.
  const bracketed = terms.some((term) => /[0-9０-９]$/.test(term.name));
  const shown = terms.map(({ name, value }) => {
    const figure = value ?? '空白';
    return bracketed ? `${name}(${figure})` : `${name}${figure}`;
  });
  return `${shown.join('＋')}${shown.length > 1 ? `＝${value}` : ''}${others === '' ? '' : `（其餘為 ${others}）`}`;
}

/** `一(5)＋二(0)＝5`; brackets within a name are narrowed, as in `三(七)(5)`. */
function sideText({ terms, value }: Sum): string {
  const narrow = (name: string) => name.replaceAll('（', '(').replaceAll('）', ')');
  const shown = terms.map((term) => `${narrow(term.name)}(${term.value ?? '空白'})`);
  return shown.length > 1 ? `${shown.join('＋')}＝${value}` : shown.join('');
}

/** `（一）予以公開行` is easier to take in as `“（一）予以公开”行`. */
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
    `${placeText(place)}${sumText(parts)}，${total.name}${total.value === null ? '空白' : `為 ${total.value}`}，相差 ${difference}`,
  balance: ({ place, left, right, difference }: BalanceMismatch) =>
    `${placeText(place)}${sideText(left)}，${sideText(right)}，相差 ${difference}`,
  excess: ({ place, left, right, difference }: Excess) =>
    `${placeText(place)}${sumText(left)}，大於${sumText(right)}，超出 ${difference}`,
};

export const rules = {
  equation,
  'row-total-mismatch': {
    title: '行總計不平',
  },
  'handled-total-mismatch': {
    title: '辦理結果總計不平',
    doubled: (value: string) => `；多出的恰為部分公開數 ${value}，可能重複計入（區分處理的只計部分公開，不計其他情形）`,
  },
  'application-balance-mismatch': {
    title: '收辦不平',
  },
  'review-total-mismatch': {
    title: '複議訴訟總計不平',
  },
  'breakdown-total-mismatch': {
    title: '分項之和不等於總數',
  },
  'part-exceeds-whole': {
    title: '部分大於整體',
  },
  'channel-count-implausible': {
    title: '公開渠道數與總數不合',
    note: '（同一信息在不同渠道公開，總數中只計 1 條）',
  },
  'invalid-value': {
    title: '數值不合要求',
    negative: (cell: string, value: string) => `${cell}為 ${value}，不應為負數`,
    fractional: (cell: string, value: string) => `${cell}為 ${value}，應為整數`,
    stray: (row: string, text: string) => `${row}只是標題，不填數，這裡卻有“${text}”`,
    letters: (count: number, stated: string, expected: string) =>
      `表格中有 ${count} 個數夾有字母，如“${stated}”應為“${expected}”`,
    digits: '字母改為數字',
  },
  'annotated-value': {
    title: '數字旁有說明文字',
    message: (cell: string, text: string, value: string, note: string) =>
      `${cell}寫作“${text}”，按 ${value} 計；“${note}”宜移到文字說明`,
  },
  'blank-cell': {
    title: '格子空白',
    count: (table: string, count: number) => `“${table}”有 ${count} 處空白`,
    zero: '按 0 計，有關各式均平',
    forced: (cells: readonly CellFigure[], more: number) =>
      `由勾稽關係推知，${cells.map((cell) => `${cell.name}應為 ${cell.value}`).join('，')}${more > 0 ? `，另有 ${more} 處` : ''}`,
    rest: '其餘為 0',
    open: (equations: number) => `填法不止一種，含空白的 ${equations} 個等式未校核`,
    free: '沒有發生的應填 0',
    fillZero: (count: number) => `${count} 處空白填 0`,
    fillForced: (cells: readonly CellFigure[], more: number, zeros: number) =>
      `填入${cells.map((cell) => `${cell.name} ${cell.value}`).join('，')}${more > 0 ? ` 等 ${cells.length + more} 處` : ''}${zeros > 0 ? `，其餘 ${zeros} 處填 0` : ''}`,
    reasonZero: '空白按 0 計，有關各式均平',
    reasonForced: '使有關各式均平、且非零空白最少的填法只有這一種',
  },
  'unread-cell': {
    title: '數值沒有讀入',
    message: (row: string, reason: string) => `${row}沒有讀入：${reason}`,
    together: (table: string, rows: readonly string[], more: number, reason: string) =>
      `“${table}”有 ${rows.length + more} 行沒有讀入：${reason}（${rows.join('、')}等）`,
    lost: (table: string, rows: readonly string[], more: number) =>
      `“${table}”有 ${rows.length + more} 行沒有認出，不能斷定是缺行還是標籤殘缺：${rows.join('、')}${more > 0 ? '等' : ''}`,
    reasons: {
      count: (found: number, expected: number) => `應有 ${expected} 個數值，這裡有 ${found} 個`,
      blanks: '空白屬於哪一列不能確定',
      glued: (ways: readonly string[], more: number, balanced: boolean) => {
        if (ways.length === 0) return '數字連寫，分界不能確定';
        const listed = `${ways.join('、')}${more > 0 ? ` 等 ${ways.length + more} 種` : ''}`;
        return balanced ? `數字連寫，可分作 ${listed}` : `數字連寫，怎樣分開等式都不平，最接近的是 ${listed}`;
      },
      text: (text: string) => `應填數字處為“${text}”`,
      torn: '標籤與數值分離，數值歸屬不明',
      twice: '這一行出現兩次，數值不同',
      order: '表頭次序與表式不同，數值歸屬不明',
      label: '沒有認出這一行，可能標籤殘缺',
      form: '分不清是哪一種表式，按兩種表式數值歸屬不同',
      'no-values': '沒有數值',
      'cut-off': '文本在這一行中斷，數值可能不全',
    },
  },
  'missing-row': {
    title: '表格缺行',
    message: (table: string, rows: readonly string[], more: number) =>
      `“${table}”缺少 ${rows.length + more} 行：${rows.join('、')}${more > 0 ? '等' : ''}`,
  },
  'missing-table': {
    title: '缺少表格',
    message: (table: string) => `沒有找到“${table}”的表格`,
  },
  'invalid-configuration': {
    title: '配置有誤',
    message: (problem: string) => `配置有誤：${problem}`,
  },
  'document-too-large': {
    title: '文本過長',
    message: (length: number, limit: number) => `文本長 ${length} 字，超過上限 ${limit} 字，沒有校核`,
  },
  'unused-suppression': {
    title: '忽略沒有起作用',
    unused: (ids: readonly string[]) => `沒有可忽略的問題：${ids.join('、')}`,
    unusedFile: '沒有可忽略的問題',
    unknown: (id: string) => `沒有名為“${id}”的規則`,
    noRule: '沒有寫明忽略哪條規則',
    noReason: '沒有寫明忽略的理由',
    configured: (id: string, cell: string | null) =>
      `配置中對 ${id}${cell === null ? ' ' : `（${cell}）`}的忽略沒有起作用`,
    remove: '刪除不起作用的忽略',
  },
  /** `“（一）予以公开”行“自然人”列` */
  cell: (row: string, column: string) => (column === '' ? `“${row}”` : `“${row}”行“${column}”列`),
  row: (row: string) => `“${row}”行`,
};

// Generated from zh-CN by npm run generate. Do not edit.
/** Rules on reports of several bodies, or several reports of one. Figures arrive formatted. */

interface PartFigure {
  readonly name: string;
  readonly value: string;
}

interface Aggregate {
  readonly cell: string;
  readonly value: string;
  readonly isBlank: boolean;
  /** How many reports are summed up. */
  readonly count: number;
  /** The greatest parts that are not 0. */
  readonly parts: readonly PartFigure[];
  /** How many more are not 0. */
  readonly more: number;
  readonly sum: string;
  readonly difference: string;
}

/** `甲、乙等 5 個` */
const listed = (names: readonly string[], more: number) =>
  `${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 個` : ''}`;

export const acrossBodies = {
  'duplicate-report': {
    title: '同一單位同一年度有不同的報告',
    message: (year: number, others: number, compared: number, cells: number) => {
      const some = compared < others ? `與其中 ${compared} 份相比` : '';
      return `本單位 ${year} 年另有 ${others} 份報告，${some}有 ${cells} 格數字不同；以哪份為準不能確定，次年的報告和上級的彙總都不與它們比較`;
    },
    related: (cells: number) => `另一份報告，有 ${cells} 格數字不同`,
  },
  'aggregate-mismatch': {
    title: '彙總數與下級報告之和不符',
    message: ({ cell, value, isBlank, count, parts, more, sum, difference }: Aggregate) => {
      const own = `${cell}${isBlank ? `空白，按 ${value} 計` : `為 ${value}`}`;
      const shown = parts.map((part) => `${part.name} ${part.value}`).join('、');
      const list =
        parts.length === 0 ? '（均為 0）' : `（${shown}${more > 0 ? ` 等 ${parts.length + more} 個單位` : ''}）`;
      return `${own}，下級 ${count} 份報告之和為 ${sum}${list}，相差 ${difference}`;
    },
    omitted: (name: string, value: string) => `；恰為${name}的 ${value}，可能漏計`,
    repeated: (name: string, value: string) => `；恰為${name}的 ${value}，可能重複計入`,
    related: (name: string, value: string) => `${name}為 ${value}`,
    fix: (place: string, from: string | null, to: string) =>
      from === null ? `按下級報告之和，“${place}”填 ${to}` : `按下級報告之和，將“${place}”由 ${from} 改為 ${to}`,
    mends: '改後本報告有關各式均平',
  },
  'aggregate-incomplete': {
    title: '下級報告不全，彙總數沒有核對',
    missing: (year: number, names: readonly string[], more: number) => `沒有 ${year} 年報告的有${listed(names, more)}`,
    none: (year: number) => `沒有找到 ${year} 年的下級報告，彙總數沒有核對`,
    rivals: (names: readonly string[], more: number) => `報告不止一份、數字又不同的有${listed(names, more)}`,
    message: (problems: readonly string[]) => `下級報告不全，彙總數沒有核對：${problems.join('；')}`,
    open: (cells: number, names: readonly string[], more: number) =>
      `有 ${cells} 格沒有核對彙總數：${listed(names, more)}的報告中空白、沒有讀出，或者沒有這一格`,
    related: (name: string) => `${name}的報告`,
  },
};

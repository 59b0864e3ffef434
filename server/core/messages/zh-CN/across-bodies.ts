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

/** `甲、乙等 5 个` */
const listed = (names: readonly string[], more: number) =>
  `${names.join('、')}${more > 0 ? ` 等 ${names.length + more} 个` : ''}`;

export const acrossBodies = {
  'duplicate-report': {
    title: '同一单位同一年度有不同的报告',
    message: (year: number, others: number, compared: number, cells: number) => {
      const some = compared < others ? `与其中 ${compared} 份相比` : '';
      return `本单位 ${year} 年另有 ${others} 份报告，${some}有 ${cells} 格数字不同；以哪份为准不能确定，次年的报告和上级的汇总都不与它们比较`;
    },
    related: (cells: number) => `另一份报告，有 ${cells} 格数字不同`,
  },
  'aggregate-mismatch': {
    title: '汇总数与下级报告之和不符',
    message: ({ cell, value, isBlank, count, parts, more, sum, difference }: Aggregate) => {
      const own = `${cell}${isBlank ? `空白，按 ${value} 计` : `为 ${value}`}`;
      const shown = parts.map((part) => `${part.name} ${part.value}`).join('、');
      const list =
        parts.length === 0 ? '（均为 0）' : `（${shown}${more > 0 ? ` 等 ${parts.length + more} 个单位` : ''}）`;
      return `${own}，下级 ${count} 份报告之和为 ${sum}${list}，相差 ${difference}`;
    },
    omitted: (name: string, value: string) => `；恰为${name}的 ${value}，可能漏计`,
    repeated: (name: string, value: string) => `；恰为${name}的 ${value}，可能重复计入`,
    related: (name: string, value: string) => `${name}为 ${value}`,
    fix: (place: string, from: string | null, to: string) =>
      from === null ? `按下级报告之和，“${place}”填 ${to}` : `按下级报告之和，将“${place}”由 ${from} 改为 ${to}`,
    mends: '改后本报告有关各式均平',
  },
  'aggregate-incomplete': {
    title: '下级报告不全，汇总数没有核对',
    missing: (year: number, names: readonly string[], more: number) => `没有 ${year} 年报告的有${listed(names, more)}`,
    none: (year: number) => `没有找到 ${year} 年的下级报告，汇总数没有核对`,
    rivals: (names: readonly string[], more: number) => `报告不止一份、数字又不同的有${listed(names, more)}`,
    message: (problems: readonly string[]) => `下级报告不全，汇总数没有核对：${problems.join('；')}`,
    open: (cells: number, names: readonly string[], more: number) =>
      `有 ${cells} 格没有核对汇总数：${listed(names, more)}的报告中空白、没有读出，或者没有这一格`,
    related: (name: string) => `${name}的报告`,
  },
};

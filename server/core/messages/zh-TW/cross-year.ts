// Generated from zh-CN by npm run generate. Do not edit.
/** Rules on a report beside the same body's of the year before. Figures arrive formatted. */

interface YearFigure {
  readonly name: string;
  readonly year: number;
  readonly value: string;
  readonly sign: 1 | -1;
}

interface Mismatch {
  readonly place: string;
  readonly name: string;
  readonly year: number;
  readonly value: string;
  /** The cell is blank and `value` what it stands for. */
  readonly isBlank: boolean;
  readonly terms: readonly YearFigure[];
  readonly sum: string;
  readonly difference: string;
}

interface ChangedFigure {
  readonly place: string;
  readonly from: string | null;
  readonly to: string;
}

const changeText = ({ place, from, to }: ChangedFigure) =>
  from === null ? `“${place}”填 ${to}` : `“${place}”由 ${from} 改為 ${to}`;

/** `“行政许可”行：` */
const placeText = (place: string) =>
  place === '' ? '' : place.endsWith('行') ? `“${place.slice(0, -1)}”行：` : `${place}：`;

const mismatch = ({ place, name, year, value, isBlank, terms, sum, difference }: Mismatch): string => {
  const own = `${year} 年“${name}”${isBlank ? `空白，按 ${value} 計` : `為 ${value}`}`;
  const [first] = terms;
  if (first !== undefined && terms.length === 1) {
    return `${placeText(place)}${own}，${first.year} 年“${first.name}”為 ${first.value}，相差 ${difference}`;
  }
  const shown = terms.map((term, index) => {
    const sign = term.sign === -1 ? '−' : index === 0 ? '' : '＋';
    return `${sign}${term.year} 年${term.name}(${term.value})`;
  });
  return `${placeText(place)}${own}，${shown.join('')}＝${sum}，相差 ${difference}`;
};

export const crossYear = {
  crossYear: {
    mismatch,
    own: (place: string, value: string) => `“${place}”為 ${value}`,
    previous: (year: number, place: string, value: string) => `${year} 年報告的“${place}”為 ${value}`,
    toPrevious: (year: number, changes: readonly ChangedFigure[]) =>
      `按 ${year} 年報告，將${changes.map(changeText).join('，')}`,
    toSum: (change: ChangedFigure) => `按上年數推算，將${changeText(change)}`,
    toThis: (year: number, changes: readonly ChangedFigure[]) =>
      `在 ${year} 年報告中，將${changes.map(changeText).join('，')}`,
    byPath: '（機關或年度據文件名、文件夾名認定）',
    mends: '改後本報告有關各式均平',
  },
  'carry-in-mismatch': {
    title: '上年結轉與上年報告不符',
  },
  'effective-count-mismatch': {
    title: '現行有效件數與上年接不上',
    remark: '（集中清理、口徑調整也會如此，請核實）',
  },
  'items-count-mismatch': {
    title: '上一年項目數量與上年報告不符',
    remark: '（事項目錄調整也會如此，請核實）',
  },
  'published-total-mismatch': {
    title: '對外公開總數量與上年接不上',
    remark: '（文件廢止、失效後撤下也會如此，請核實）',
  },
  'similar-to-previous': {
    title: '第五部分與上年雷同',
    message: (section: string, year: number, stretch: number, percent: number, limit: number) =>
      `“${section}”與 ${year} 年報告雷同：相同片段（連續 ${stretch} 字）佔 ${percent}%，超過 ${limit}%`,
    related: (year: number) => `${year} 年報告的這一部分`,
  },
  'cumulative-mismatch': {
    title: '歷年累計與上年接不上',
    remark: '（補錄、更正往年數據也會如此，請核實）',
  },
};

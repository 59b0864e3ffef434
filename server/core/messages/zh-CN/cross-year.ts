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
  from === null ? `“${place}”填 ${to}` : `“${place}”由 ${from} 改为 ${to}`;

/** `“行政许可”行：` */
const placeText = (place: string) =>
  place === '' ? '' : place.endsWith('行') ? `“${place.slice(0, -1)}”行：` : `${place}：`;

const mismatch = ({ place, name, year, value, isBlank, terms, sum, difference }: Mismatch): string => {
  const own = `${year} 年“${name}”${isBlank ? `空白，按 ${value} 计` : `为 ${value}`}`;
  const [first] = terms;
  if (first !== undefined && terms.length === 1) {
    return `${placeText(place)}${own}，${first.year} 年“${first.name}”为 ${first.value}，相差 ${difference}`;
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
    own: (place: string, value: string) => `“${place}”为 ${value}`,
    previous: (year: number, place: string, value: string) => `${year} 年报告的“${place}”为 ${value}`,
    toPrevious: (year: number, changes: readonly ChangedFigure[]) =>
      `按 ${year} 年报告，将${changes.map(changeText).join('，')}`,
    toSum: (change: ChangedFigure) => `按上年数推算，将${changeText(change)}`,
    toThis: (year: number, changes: readonly ChangedFigure[]) =>
      `在 ${year} 年报告中，将${changes.map(changeText).join('，')}`,
    byPath: '（机关或年度据文件名、文件夹名认定）',
    mends: '改后本报告有关各式均平',
  },
  'carry-in-mismatch': {
    title: '上年结转与上年报告不符',
  },
  'effective-count-mismatch': {
    title: '现行有效件数与上年接不上',
    remark: '（集中清理、口径调整也会如此，请核实）',
  },
  'items-count-mismatch': {
    title: '上一年项目数量与上年报告不符',
    remark: '（事项目录调整也会如此，请核实）',
  },
  'published-total-mismatch': {
    title: '对外公开总数量与上年接不上',
    remark: '（文件废止、失效后撤下也会如此，请核实）',
  },
  'similar-to-previous': {
    title: '第五部分与上年雷同',
    message: (section: string, year: number, stretch: number, percent: number, limit: number) =>
      `“${section}”与 ${year} 年报告雷同：相同片段（连续 ${stretch} 字）占 ${percent}%，超过 ${limit}%`,
    related: (year: number) => `${year} 年报告的这一部分`,
  },
  'cumulative-mismatch': {
    title: '历年累计与上年接不上',
    remark: '（补录、更正往年数据也会如此，请核实）',
  },
};

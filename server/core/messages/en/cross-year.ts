/** Rules on a report beside the same body's of the year before. Figures arrive formatted. */
import { capitalised, placeName } from './words.ts';

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
  from === null ? `fill in “${place}” with ${to}` : `change “${place}” from ${from} to ${to}`;

const mismatch = ({ place, name, year, value, isBlank, terms, sum, difference }: Mismatch): string => {
  const where = place === '' ? '' : `${capitalised(placeName(place))}: `;
  const own = `“${name}” of ${year} is ${isBlank ? `blank, taken as ${value}` : value}`;
  const [first] = terms;
  if (first !== undefined && terms.length === 1) {
    return `${where}${own}, but “${first.name}” of ${first.year} is ${first.value}, off by ${difference}`;
  }
  const shown = terms.map((term, index) => {
    const sign = term.sign === -1 ? ' − ' : index === 0 ? '' : ' + ';
    return `${sign}${term.year} ${term.name}(${term.value})`;
  });
  return `${where}${own}, but ${shown.join('')} = ${sum}, off by ${difference}`;
};

export const crossYear = {
  crossYear: {
    mismatch,
    own: (place: string, value: string) => `“${place}” is ${value}`,
    previous: (year: number, place: string, value: string) => `“${place}” is ${value} in the report of ${year}`,
    toPrevious: (year: number, changes: readonly ChangedFigure[]) =>
      `By the report of ${year}, ${changes.map(changeText).join(', ')}`,
    toSum: (change: ChangedFigure) => `By last year’s figures, ${changeText(change)}`,
    toThis: (year: number, changes: readonly ChangedFigure[]) =>
      `In the report of ${year}, ${changes.map(changeText).join(', ')}`,
    byPath: ' (body or year taken from the name of a file or folder)',
    mends: 'the equations of this report that it concerns will balance',
  },
  'carry-in-mismatch': {
    title: 'Carried in differs from last year’s report',
  },
  'effective-count-mismatch': {
    title: 'Number in force does not follow from last year’s',
    remark: ' (a clean-up or another way of counting has the same effect; please verify)',
  },
  'items-count-mismatch': {
    title: 'Last year’s number of items differs from last year’s report',
    remark: ' (a changed catalogue of items has the same effect; please verify)',
  },
  'published-total-mismatch': {
    title: 'Total published does not follow from last year’s',
    remark: ' (documents withdrawn when repealed have the same effect; please verify)',
  },
  'similar-to-previous': {
    title: 'Fifth section copied from last year',
    message: (section: string, year: number, stretch: number, percent: number, limit: number) =>
      `“${section}” copies the report of ${year}: stretches of ${stretch} characters or more in common are ${percent}% of it, more than ${limit}%`,
    related: (year: number) => `this section in the report of ${year}`,
  },
  'cumulative-mismatch': {
    title: 'Cumulative figure does not follow from last year’s',
    remark: ' (late entries and corrections of earlier years have the same effect; please verify)',
  },
};

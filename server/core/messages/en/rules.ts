/** One entry a rule: its title and its message. Figures arrive formatted. */
import type { Figure, Sum } from '../sums.ts';
import { capitalised, counted, listed, placeName } from './words.ts';

/** `自然人 2 + 商业企业 1 = 3 (the others are 0)` */
function sumText({ terms, rest, value }: Sum): string {
  const others = { none: '', zeros: '0', 'zeros-and-blanks': '0 or blank' }[rest];
  if (terms.length === 0) return `all parts are ${others}`;
  const shown = terms.map(({ name, value }) => `${name}(${value ?? 'blank'})`);
  return `${shown.join(' + ')}${shown.length > 1 ? ` = ${value}` : ''}${others === '' ? '' : ` (the others are ${others})`}`;
}

/** `一(5) + 二(0) = 5`; brackets within a name are narrowed, as in `三(七)(5)`. */
function sideText({ terms, value }: Sum): string {
  const narrow = (name: string) => name.replaceAll('（', '(').replaceAll('）', ')');
  const shown = terms.map((term) => `${narrow(term.name)}(${term.value ?? 'blank'})`);
  return shown.length > 1 ? `${shown.join(' + ')} = ${value}` : shown.join('');
}

function placeText(place: string): string {
  return place === '' ? '' : `${capitalised(placeName(place))}: `;
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

interface Comparison {
  readonly place: string;
  readonly left: Sum;
  readonly right: Sum;
  readonly difference: string;
}

const equation = {
  total: ({ place, parts, total, difference }: TotalMismatch) =>
    `${placeText(place)}${sumText(parts)}, but ${total.name} is ${total.value ?? 'blank'}, off by ${difference}`,
  balance: ({ place, left, right, difference }: Comparison) =>
    `${placeText(place)}${sideText(left)}, but ${sideText(right)}, off by ${difference}`,
  excess: ({ place, left, right, difference }: Comparison) =>
    `${placeText(place)}${sumText(left)} is more than ${sumText(right)}, by ${difference}`,
};

export const rules = {
  equation,
  'row-total-mismatch': {
    title: 'Row total does not balance',
  },
  'handled-total-mismatch': {
    title: 'Total of results does not balance',
    doubled: (value: string) =>
      `; the surplus is just the ${value} of 部分公开, which may be counted twice (applications answered in part count there alone)`,
  },
  'application-balance-mismatch': {
    title: 'Received and handled do not balance',
  },
  'review-total-mismatch': {
    title: 'Total of reviews and lawsuits does not balance',
  },
  'breakdown-total-mismatch': {
    title: 'Parts do not add up to their total',
  },
  'part-exceeds-whole': {
    title: 'Part larger than its whole',
  },
  'channel-count-implausible': {
    title: 'Counts of channels do not fit the total',
    note: ' (an item published in several channels counts as 1 in the total)',
  },
  'invalid-value': {
    title: 'Value of the wrong kind',
    negative: (cell: string, value: string) => `${capitalised(cell)} is ${value}; it cannot be negative`,
    fractional: (cell: string, value: string) => `${capitalised(cell)} is ${value}; it has to be a whole number`,
    stray: (row: string, text: string) => `${capitalised(row)} is a heading without figures, but has “${text}”`,
    letters: (count: number, stated: string, expected: string) =>
      `The tables have letters in ${counted(count, 'figure')}, as “${stated}” for “${expected}”`,
    digits: 'Write digits for letters',
  },
  'annotated-value': {
    title: 'Words beside a number',
    message: (cell: string, text: string, value: string, note: string) =>
      `${capitalised(cell)} says “${text}”, taken as ${value}; “${note}” is better said in the text`,
  },
  'blank-cell': {
    title: 'Blank cells',
    count: (table: string, count: number) => `“${table}” has ${counted(count, 'blank cell')}`,
    zero: 'taken as 0, everything balances',
    forced: (cells: readonly CellFigure[], more: number) =>
      `by the equations ${cells.map((cell) => `${cell.name} must be ${cell.value}`).join(', ')}${more > 0 ? `, and ${more} more` : ''}`,
    rest: 'the others are 0',
    open: (equations: number) =>
      `they can be filled in more than one way; ${counted(equations, 'equation')} with blanks not checked`,
    free: 'what did not occur should be 0',
    fillZero: (count: number) => `Fill ${counted(count, 'blank cell')} with 0`,
    fillForced: (cells: readonly CellFigure[], more: number, zeros: number) =>
      `Fill in ${cells.map((cell) => `${cell.name} ${cell.value}`).join(', ')}${more > 0 ? ` and ${more} more` : ''}${zeros > 0 ? `, ${counted(zeros, 'other')} with 0` : ''}`,
    reasonZero: 'with blanks as 0 everything balances',
    reasonForced: 'the one filling with the fewest cells other than 0 under which everything balances',
  },
  'unread-cell': {
    title: 'Values not read',
    message: (row: string, reason: string) => `${capitalised(row)} was not read: ${reason}`,
    together: (table: string, rows: readonly string[], more: number, reason: string) =>
      `${counted(rows.length + more, 'row')} of “${table}” were not read: ${reason} (${rows.join(', ')}, …)`,
    lost: (table: string, rows: readonly string[], more: number) =>
      `${counted(rows.length + more, 'row')} of “${table}” could not be made out, missing or with damaged labels: ${more > 0 ? `${rows.join(', ')}, …` : listed(rows)}`,
    reasons: {
      count: (found: number, expected: number) => `${counted(expected, 'value')} due, ${found} found`,
      blanks: 'which columns are blank cannot be told',
      glued: (ways: readonly string[], more: number, balanced: boolean) => {
        if (ways.length === 0) return 'figures run together, where they part cannot be told';
        const all = `${ways.join('; ')}${more > 0 ? ` and ${more} more ways` : ''}`;
        return balanced
          ? `figures run together, they may part as ${all}`
          : `figures run together, no way to part them balances; closest: ${all}`;
      },
      text: (text: string) => `“${text}” stands where a number is due`,
      torn: 'label and values are apart, whose values they are cannot be told',
      twice: 'the row stands there twice, with other values',
      order: 'the heads stand in another order than in the form, whose values they are cannot be told',
      label: 'the row was not made out, its label may be damaged',
      form: 'two forms fit, and by each of them the values are other cells',
      'no-values': 'no values',
      'cut-off': 'the text breaks off in this row, values may be incomplete',
    },
  },
  'missing-row': {
    title: 'Rows missing',
    message: (table: string, rows: readonly string[], more: number) =>
      `“${table}” lacks ${counted(rows.length + more, 'row')}: ${more > 0 ? `${rows.join(', ')}, …` : listed(rows)}`,
  },
  'missing-table': {
    title: 'Table missing',
    message: (table: string) => `No table “${table}” was found`,
  },
  'invalid-configuration': {
    title: 'Configuration not valid',
    message: (problem: string) => `Configuration: ${problem}`,
  },
  'document-too-large': {
    title: 'Text too long',
    message: (length: number, limit: number) =>
      `The text has ${counted(length, 'character')}, more than the limit of ${limit}, and was not checked`,
  },
  'unused-suppression': {
    title: 'Suppression without effect',
    unused: (ids: readonly string[]) => `Nothing to silence: ${ids.join(', ')}`,
    unusedFile: 'Nothing to silence',
    unknown: (id: string) => `There is no rule “${id}”`,
    noRule: 'No rule is named',
    noReason: 'No reason is given',
    configured: (id: string, cell: string | null) =>
      `The configuration’s entry for ${id}${cell === null ? '' : ` (${cell})`} has no effect`,
    remove: 'Remove the suppression without effect',
  },
  cell: (row: string, column: string) => (column === '' ? `“${row}”` : `row “${row}”, column “${column}”`),
  row: (row: string) => `row “${row}”`,
};

/** Hover, code actions, outline: what the editor shows beside findings. Arguments are ready to print. */
import { capitalised, counted, placeName } from './words.ts';

export const features = {
  value: (figure: string, unit: string | null) => (unit === null ? figure : `${figure} ${unit}`),
  /** Beside the value, when the cell holds more than its digits. */
  asWritten: (text: string) => `written “${text}”`,
  /** Beside a figure: last year's, and which way it went since. `share` of last year's in percent, null of nothing. */
  lastYear: (before: string, direction: number, change: string, share: string | null) => {
    if (direction === 0) return `last year ${before}, unchanged`;
    return `last year ${before}, ${direction > 0 ? 'up' : 'down'} ${change}${share === null ? '' : ` (${share}%)`}`;
  },
  blank: 'blank, no figure',
  invalid: { negative: 'cannot be negative', fractional: 'has to be a whole number' },
  /** `一(5)`; brackets within a name are narrowed: `三(七)(5)` */
  term: (name: string, figure: string | null) =>
    `${name.replaceAll('（', '(').replaceAll('）', ')')}(${figure ?? 'blank'})`,
  /** One side of an equation, `zeros` terms that are 0 left out; a single term needs no result. */
  side: (terms: readonly string[], zeros: number, sum: string) => {
    if (terms.length === 0) return `all ${zeros} parts are 0`;
    if (terms.length === 1 && zeros === 0) return terms.join('');
    return `${terms.join(' + ')} = ${sum}${zeros === 0 ? '' : ` (${counted(zeros, 'other')} 0)`}`;
  },
  equation: {
    equal: (left: string, right: string) => `${left}, ${right}`,
    atMost: (left: string, right: string) => `${left} should not be more than ${right}`,
    off: (difference: string) => `off by ${difference}`,
    undecided: (blanks: number) => `${counted(blanks, 'blank cell')}, it cannot be decided`,
    withBlanks: (blanks: number) => `${counted(blanks, 'blank cell')} taken as 0`,
  },
  placed: (place: string, text: string) => (place === '' ? text : `${capitalised(placeName(place))}: ${text}`),
  wording: (text: string) => `Definition: ${text}`,
  source: (text: string) => `Source: ${text}`,
  suppressed: (rule: string, reason: string) => `${rule} is silenced: ${reason === '' ? 'no reason given' : reason}`,
  ignoreHere: (rule: string) => `Silence with a comment here (${rule}, a reason is required)`,
  ignoreInConfiguration: (rule: string) => `Silence in .gouji.json (${rule}, a reason is required)`,
  fixAll: (count: number) => `Fix all (${counted(count, 'place')}, no figure is chosen)`,
  simplifySelection: 'Convert the selection to Simplified Chinese',
  report: {
    name: (organisation: string | null, year: number | null) =>
      `${organisation ?? ''}${year === null ? '' : `${year}年`}` || '政府信息公开工作年度报告',
    detail: (form: string, tables: number, cells: number) =>
      `${form}, ${counted(tables, 'table')}, ${counted(cells, 'cell')}`,
  },
  table: {
    detail: (rows: number, unread: number) => `${counted(rows, 'row')}${unread === 0 ? '' : `, ${unread} not read`}`,
  },
  blankCell: 'blank',
  repairs: {
    heading: (all: number, shown: number) =>
      all > shown ? `Possible repairs (the first ${shown} of ${all}):` : 'Possible repairs:',
    candidate: (title: string, preferred: boolean, reasons: readonly string[]) =>
      `${preferred ? '[preferred] ' : ''}${title}${reasons.length === 0 ? '' : `: ${reasons.join(', ')}`}`,
    /** Before the title of a repair whose changes can be looked at first. */
    preview: (title: string) => `Preview: ${title}`,
  },
  standardTable: {
    /** @param table The table's title, where there is more than one to choose from. */
    one: (table: string | null) => `Rewrite as the standard table${table === null ? '' : `: ${table}`}`,
    all: (count: number) => `Rewrite all tables (${count}) as standard ones`,
  },
};

/** Rules on what sentences say: their titles and their messages. Figures arrive formatted. */
import type { Sum } from '../sums.ts';

/** `“新收” is 20`, `新收(18) + 上年结转(4) = 22 (the others are 0)` */
function sumText({ terms, rest, value }: Sum): string {
  const others = { none: '', zeros: ' (the others are 0)', 'zeros-and-blanks': ' (the others are 0 or blank)' }[rest];
  const [first] = terms;
  if (first === undefined) return 'all parts are 0';
  if (terms.length === 1 && rest === 'none') return `“${first.name}” is ${first.value ?? 'blank'}`;
  return `${terms.map((term) => `${term.name}(${term.value ?? 'blank'})`).join(' + ')} = ${value}${others}`;
}

export const prose = {
  'prose-table-mismatch': {
    title: 'Figure in the text contradicts the table',
    message: (phrase: string, sums: readonly Sum[]) =>
      `“${phrase}” in the text contradicts the table: ${sums.map(sumText).join('; ')}`,
    /** The sums that the cell is in are broken, and hold with the sentence's figure. */
    tablesFault: (contradiction: string, stated: string) =>
      `${contradiction}; with ${stated} in the table its sums hold`,
    /** A cell beside the figure that it contradicts. */
    related: (place: string, value: string | null) => `“${place}” is ${value ?? 'blank'}`,
    toTable: (from: string, to: string, sum: Sum) => `Change ${from} in the text to ${to} (${sumText(sum)})`,
    toProse: (place: string, from: string | null, to: string) =>
      from === null
        ? `Fill in “${place}” with ${to} from the text`
        : `Change “${place}” from ${from} to ${to} from the text`,
  },
  'prose-breakdown-mismatch': {
    title: 'Parts in the text do not add up',
    exceeds: (total: string, parts: readonly string[], sum: string, difference: string) =>
      `The parts in the text are more than the total: ${parts.join(' + ')} = ${sum}, the total is ${total}, ${difference} too many`,
    differs: (total: string, parts: readonly string[], sum: string, difference: string) =>
      `The parts in the text do not add up to the total: ${parts.join(' + ')} = ${sum}, the total is ${total}, off by ${difference}`,
    open: (total: string, parts: readonly string[], sum: string, difference: string) =>
      `The parts in the text are less than the total, and there is no “其他”: ${parts.join(' + ')} = ${sum}, the total is ${total}, ${difference} short`,
    part: (figure: string) => `part ${figure}`,
    total: (from: string, to: string) => `Change the total from ${from} to ${to}, the sum of its parts`,
    oneOf: (from: string, to: string) => `Change the part ${from} to ${to}`,
  },
  'percentage-mismatch': {
    title: 'Wrong percentage',
    message: (
      stated: string,
      ratios: readonly { readonly part: string; readonly base: string; readonly percent: string }[],
    ) =>
      `The percentage ${stated} is wrong: ${ratios.map(({ part, base, percent }) => `${part} ÷ ${base} = ${percent}%`).join(', ')}`,
    related: (figure: string) => `worked out from ${figure}`,
    fix: (from: string, to: string, part: string, base: string) => `Change ${from} to ${to} (${part} ÷ ${base})`,
  },
  'growth-mismatch': {
    title: 'Wrong change against last year',
    message: (stated: string, now: string, before: string, percent: string) =>
      `The change ${stated} is wrong: ${now} this year, ${before} last year, it should be ${percent}`,
    difference: (stated: string, now: string, before: string, change: string) =>
      `The difference ${stated} is wrong: ${now} this year, ${before} last year, it should be ${change}`,
    fromReport: (stated: string, now: string, year: number, before: string, percent: string) =>
      `The change ${stated} is wrong: ${now} this year, ${before} in the report of ${year}, it should be ${percent}`,
    otherBase: (stated: string, year: number, reported: readonly string[]) =>
      `Last year’s figure ${stated} is not that of the report of ${year}, which has ${reported.join(' or ')}`,
    inReport: (year: number, value: string) => `${value} in the report of ${year}`,
    fixBase: (from: string, to: string) => `Change last year’s figure from ${from} to ${to}`,
    up: (percent: string) => `up ${percent}%`,
    down: (percent: string) => `down ${percent}%`,
    more: (amount: string) => `up by ${amount}`,
    fewer: (amount: string) => `down by ${amount}`,
    same: 'unchanged',
    related: (figure: string) => `worked out from ${figure}`,
    fix: (from: string, to: string) => `Change ${from} to ${to}`,
  },
  'prose-claim-contradicted': {
    title: 'Statement contradicts the table',
    message: (claim: string, cells: readonly { readonly name: string; readonly value: string }[]) =>
      `The text says “${claim}”, but in the table ${cells.map(({ name, value }) => `“${name}” is ${value}`).join(', ')}`,
    related: (place: string, value: string) => `“${place}” is ${value}`,
  },
};

/** Hovers on what sentences say. */
export const claims = {
  said: (phrase: string) => `Text: ${phrase}`,
  rough: 'a round figure, not compared with the table',
  reading: (sum: Sum) => `Table: ${sumText(sum)}`,
  unknown: 'no such figure was read in the tables',
  due: (place: string, value: string) => `“${place}” has to be 0, in the table it is ${value}`,
  sum: (parts: readonly string[], sum: string, total: string) => `parts ${parts.join(' + ')} = ${sum}, total ${total}`,
  share: (part: string, whole: string, percent: string) => `${part} ÷ ${whole} = ${percent}%`,
  growth: (now: string) => `${now} this year, last year’s figure is not given`,
  change: (now: string, before: string) => `${now} this year, ${before} last year`,
};

/** Holds what was read of a draft against what it gives. */

import type { Cell, Report } from '../../../server/core/report/report.ts';
import { toNumber } from '../../../server/core/text/decimal.ts';
import type { Span } from '../../../server/core/text/span.ts';
import type { Draft, Given } from './draft.ts';
import type { Figure } from './pieces.ts';

export interface Comparison {
  readonly right: number;
  readonly unread: readonly string[];
  /** Cells with another value than the draft gives, or with the digits of another cell; each as a sentence. */
  readonly wrong: readonly string[];
  /** Cells and reports that the draft does not give. */
  readonly spurious: readonly string[];
  /** Among the right ones: cells whose text takes in more or less than the cell's own. */
  readonly loose: readonly string[];
}

export function compare(draft: Draft, reports: readonly Report[]): Comparison {
  const unread: string[] = [];
  const wrong: string[] = [];
  const loose: string[] = [];
  const spurious: string[] = reports.slice(draft.reports.length).map((report) => `a report in ${report.form.id}`);
  let right = 0;
  draft.reports.forEach((given, index) => {
    const read = reports[index];
    if (read !== undefined && read.form.id !== given.form) wrong.push(`form ${read.form.id} for ${given.form}`);
    for (const [id, figure] of given.cells) {
      const cell = read?.cells.get(id);
      if (cell === undefined) {
        unread.push(id);
        continue;
      }
      const places = given.places.get(id) ?? [];
      const difference = differs(figure, places, cell);
      if (difference !== null) wrong.push(`${id}: ${difference}`);
      else {
        right++;
        if (
          figure.value !== null &&
          !places.some(({ start, end }) => cell.span.start === start && cell.span.end === end)
        )
          loose.push(`${id}: “${cell.text}” for “${figure.text}”`);
      }
    }
    for (const cell of read?.cells.values() ?? []) {
      if (!given.cells.has(cell.id)) spurious.push(`${cell.id} = ${cell.text}`);
    }
  });
  return { right, unread, wrong, spurious, loose };
}

const DIGITS = /\d[\d,.]*|[０-９][０-９，,．.]*/;

/** Null when the cell has the figure's value, read from the figure's own digits. */
function differs(figure: Figure, places: readonly Span[], cell: Cell): string | null {
  const read = cell.value === null ? null : toNumber(cell.value);
  const given = figure.value === null ? null : Number(figure.value);
  if (read !== given) return `${read} for ${figure.text === '' ? 'nothing' : figure.text} (${given})`;
  if (given === null) return null;
  const digits = DIGITS.exec(figure.text)!;
  const fits = places.some(
    ({ start, end }) =>
      start <= cell.digits.start &&
      cell.digits.end <= end &&
      cell.digits.start <= start + digits.index &&
      cell.digits.end >= start + digits.index + digits[0].length,
  );
  return fits ? null : `${given} from ${cell.digits.start}, not from ${places[0]?.start}`;
}

/** Whether every cell of the draft must be read: its layout loses nothing that its style needs. */
export function mustBeRead({ layout }: Draft, given: Given, style: Readonly<Record<string, boolean>>): boolean {
  return layout.tidy && given.cells.size > 0 && !style.damagedLabels && layout.loses.every((key) => !style[key]);
}

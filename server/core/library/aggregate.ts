/** Sums over the reports of the bodies below one. */
import { add, type Decimal, ZERO } from '../text/decimal.ts';
import type { Filed } from './library.ts';
import { cellOf, type SummaryCell } from './summary.ts';

export interface Part {
  readonly report: Filed;
  readonly value: Decimal;
  readonly cell: SummaryCell;
}

export type Aggregate =
  | { readonly kind: 'sum'; readonly sum: Decimal; readonly parts: readonly Part[] }
  /** Some reports lack the cell, or it was not read there, or is blank and may be anything. */
  | { readonly kind: 'open'; readonly reports: readonly Filed[] };

/** The sum of a cell over all the reports. */
export function aggregate(reports: readonly Filed[], id: string): Aggregate {
  const parts: Part[] = [];
  const open: Filed[] = [];
  for (const report of reports) {
    const cell = cellOf(report.summary, id);
    if (cell === undefined || cell.meant === null) open.push(report);
    else parts.push({ report, value: cell.meant, cell });
  }
  if (open.length > 0) return { kind: 'open', reports: open };
  return { kind: 'sum', sum: parts.reduce((sum, { value }) => add(sum, value), ZERO), parts };
}

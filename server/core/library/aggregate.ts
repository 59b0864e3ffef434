/** Sums over the reports of the bodies below one. */
import { add, type Decimal, ZERO } from '../text/decimal.ts';
import type { Filed } from './library.ts';
import { cellOf, type SummaryCell } from './summary.ts';

export interface Part<Report extends Filed = Filed> {
  readonly report: Report;
  readonly value: Decimal;
  readonly cell: SummaryCell;
}

export type Aggregate<Report extends Filed = Filed> =
  | { readonly kind: 'sum'; readonly sum: Decimal; readonly parts: readonly Part<Report>[] }
  /** Some reports lack the cell, or it was not read there, or is blank and may be anything. */
  | { readonly kind: 'open'; readonly reports: readonly Report[] };

/** The sum of a cell over all the reports. */
export function aggregate<Report extends Filed>(reports: readonly Report[], id: string): Aggregate<Report> {
  const parts: Part<Report>[] = [];
  const open: Report[] = [];
  for (const report of reports) {
    const cell = cellOf(report.summary, id);
    if (cell === undefined || cell.meant === null) open.push(report);
    else parts.push({ report, value: cell.meant, cell });
  }
  if (open.length > 0) return { kind: 'open', reports: open };
  return { kind: 'sum', sum: parts.reduce((sum, { value }) => add(sum, value), ZERO), parts };
}

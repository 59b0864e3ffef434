/** Sums over the reports of the bodies below one. */
import { deductionsOf } from '../repair/blanks.ts';
import { blankValues } from '../report/blanks.ts';
import type { Cell, Report } from '../report/report.ts';
import { add, type Decimal, equal, isZero, ZERO } from '../text/decimal.ts';
import type { Child, Filed } from './neighbours.ts';
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

/** A figure of a report that sums up others: as it stands there, or what its blank surely stands for. */
export interface Stated {
  readonly cell: Cell;
  readonly value: Decimal;
}

export function statedFigures(report: Report): readonly Stated[] {
  const blanks = blankValues(deductionsOf(report));
  return [...report.cells.values()].flatMap((cell) => {
    const value = cell.value ?? blanks.get(cell.id);
    return value === undefined ? [] : [{ cell, value }];
  });
}

/**
 * The bodies that a report sums up, as far as its figures tell: one that has no report of the year, and was only supposed
 * to have one, is none of them where the figures are the sums of the others.
 */
export function summedUp(children: readonly Child[], figures: readonly Stated[]): readonly Child[] {
  const sure = children.filter(({ isSupposed }) => !isSupposed);
  const reports = sure.flatMap(({ report }) => report ?? []);
  if (sure.length === children.length || reports.length < sure.length) return children;
  let isTold = false;
  for (const { cell, value } of figures) {
    const found = aggregate(reports, cell.id);
    if (found.kind === 'open') continue;
    if (!equal(value, found.sum)) return children;
    isTold ||= !isZero(value);
  }
  return isTold ? sure : children;
}

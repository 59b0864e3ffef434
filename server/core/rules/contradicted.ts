/** Figures in sentences that the tables contradict. */
import { agrees, sumOf, type Values } from '../prose/cells/values.ts';
import type { CellSum, CountClaim, Figure } from '../report/claim.ts';
import type { Report } from '../report/report.ts';
import type { Decimal } from '../text/decimal.ts';
import { settledValues } from './prose-sums.ts';

/** What a reading of a claim comes to by the tables. */
export interface Reading {
  readonly cells: CellSum;
  readonly sum: Decimal;
}

/** What a count's readings come to, none of which it is; null where one of them is, or is not known. */
export function contradicting(claim: CountClaim, report: Report, values: Values): readonly Reading[] | null {
  if (claim.figure.precision !== 'exact') return null;
  const readings = claim.about.map((cells) => ({ cells, sum: sumOf(cells, values) }));
  // What is not known may be what is meant.
  if (!readings.every((reading): reading is Reading => reading.sum !== null)) return null;
  return readings.some(({ cells, sum }) => agrees(claim.figure, cells, sum, report)) ? null : readings;
}

/** Whether the tables contradict one of the figures: what is worked out from it is no better. */
export function areContradicted(figures: readonly Figure[], report: Report): boolean {
  const starts = new Set(figures.map(({ digits }) => digits.start));
  const values = settledValues(report);
  return report.claims.some(
    (claim) =>
      claim.kind === 'count' && starts.has(claim.figure.digits.start) && contradicting(claim, report, values) !== null,
  );
}

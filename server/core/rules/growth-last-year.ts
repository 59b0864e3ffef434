/** What sentences say of the year before, held against its report. */
import { elsewhereIn, type Filed } from '../library/neighbours.ts';
import { cellOf } from '../library/summary.ts';
import { agrees, sumOf } from '../prose/cells/values.ts';
import type { CellSum, Figure } from '../report/claim.ts';
import type { Elsewhere } from '../report/finding.ts';
import type { Report } from '../report/report.ts';
import { type Decimal, formatDecimal } from '../text/decimal.ts';
import { settledValues } from './prose-sums.ts';

/** A figure of last year's report that corresponds to one of this year's. */
export interface LastYearsFigure {
  readonly value: Decimal;
  /** Where the first of its cells stands. */
  readonly elsewhere: Elsewhere;
}

/**
 * Last year's values of what a figure counts: of each meaning under which this year's tables bear it out. None where
 * it is not known what is counted, or last year's report does not tell.
 */
export function lastYears(now: Figure, report: Report, previous: Filed): LastYearsFigure[] {
  const count = report.claims.find((claim) => claim.kind === 'count' && claim.figure.span.start === now.span.start);
  if (count?.kind !== 'count') return [];
  const values = settledValues(report);
  const found = new Map<string, LastYearsFigure>();
  for (const about of count.about) {
    const own = sumOf(about, values);
    const kind = report.cells.get(about[0]!)?.column.kind ?? 'count';
    // Rounded amounts give no exact changes.
    if (own === null || kind !== 'count' || !agrees(now, about, own, report)) continue;
    const last = lastYear(about, previous);
    if (last !== null) found.set(formatDecimal(last.value), last);
  }
  return [...found.values()];
}

function lastYear(about: CellSum, previous: Filed): LastYearsFigure | null {
  const value = sumOf(about, (id) => cellOf(previous.summary, id)?.meant ?? null);
  const first = cellOf(previous.summary, about[0]!);
  if (value === null || first === undefined || value.units < 0n) return null;
  return { value, elsewhere: elsewhereIn(previous, first.range) };
}

/** Whether two reports say the same. */
import type { Report } from '../report/report.ts';
import { equal, formatDecimal, parseDecimal } from '../text/decimal.ts';
import { once } from '../text/once.ts';
import { figureOf, type ReportSummary } from './summary.ts';

/** True when no figure that both have differs: copies of one report, in whatever formats. */
export function agree(one: ReportSummary, other: ReportSummary): boolean {
  return one.cells.every((id, at) => areSame(one.values[at], figureOf(other, id)));
}

/** Ids of cells whose figures differ, blanks left out. */
export function differences(report: Report, other: ReportSummary): string[] {
  return [...report.cells.values()].flatMap(({ id, value }) =>
    value === null || areSame(formatDecimal(value), figureOf(other, id)) ? [] : [id],
  );
}

/** As summaries have figures; those that are written alike are most of them. */
function areSame(a: string | null | undefined, b: string | null | undefined): boolean {
  if (a == null || b == null || a === b) return true;
  const [one, other] = [parseDecimal(a), parseDecimal(b)];
  return one === null || other === null || equal(one, other);
}

/** All figures in one text: the same for copies that were read alike. */
export const figuresOf = once(({ cells, values }: ReportSummary) => JSON.stringify([cells, values]));

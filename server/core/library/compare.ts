/** Whether two reports say the same. */
import type { Report } from '../report/report.ts';
import { compare, type Decimal, parseDecimal } from '../text/decimal.ts';
import { cellOf, type ReportSummary } from './summary.ts';

/** True when no figure that both have differs: copies of one report, in whatever formats. */
export function agree(one: ReportSummary, other: ReportSummary): boolean {
  const index = new Map(other.cells.map((id, at) => [id, at]));
  return one.cells.every((id, at) => {
    const place = index.get(id);
    return place === undefined || areSame(parsed(one.values[at]), parsed(other.values[place]));
  });
}

/** Ids of cells whose figures differ, blanks left out. */
export function differences(report: Report, other: ReportSummary): string[] {
  return [...report.cells.values()].flatMap(({ id, value }) =>
    areSame(value, cellOf(other, id)?.value ?? null) ? [] : [id],
  );
}

function parsed(value: string | null | undefined): Decimal | null {
  return value == null ? null : parseDecimal(value);
}

function areSame(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null || compare(a, b) === 0;
}

const figures = new WeakMap<ReportSummary, string>();

/** All figures in one text: the same for copies that were read alike. */
export function figuresOf(summary: ReportSummary): string {
  let known = figures.get(summary);
  if (known === undefined) {
    known = JSON.stringify([summary.cells, summary.values]);
    figures.set(summary, known);
  }
  return known;
}

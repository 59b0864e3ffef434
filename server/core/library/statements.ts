/** What last year's report knows of this year's figures: evidence where something is broken. */
import type { Report } from '../report/report.ts';
import type { Statement } from '../report/statement.ts';
import { formatDecimal } from '../text/decimal.ts';
import type { Filed } from './neighbours.ts';
import { cellOf } from './summary.ts';

/** Cells that must be what a cell of last year's report is. */
export function lastYearsStatements({ form }: Report, previous: Filed | null): Statement[] {
  if (previous === null) return [];
  return form.crossYear.flatMap(({ this: own, previous: terms, plus, minus, severity, rule }): Statement[] => {
    const [term, another] = terms;
    if (rule !== 'carry-in-mismatch' || (severity ?? 'error') !== 'error') return [];
    if (term === undefined || another !== undefined || plus.length + minus.length > 0) return [];
    const value = cellOf(previous.summary, term.cell)?.meant ?? null;
    if (value === null) return [];
    return [{ source: 'last-year', about: [[own.cell]], value, text: `${term.name} ${formatDecimal(value)}` }];
  });
}

import { bodySpan } from '../report/body.ts';
import { calendarOf } from '../report/calendar.ts';
import { reviewRepair } from '../report/finding.ts';
import type { Report } from '../report/report.ts';
import { compareDays, type Day, isoDay } from '../text/dates.ts';
import { dateEdits } from './date-edits.ts';
import type { Rule } from './rule.ts';

export const source = '《政府信息公开条例》第四十九条：公布的是上一年度的年度报告';

/** A report that was signed before the time it reports on was over; mostly last year's date with this year's text. */
export const rule: Rule<'signed-before-period-end'> = {
  id: 'signed-before-period-end',
  severity: 'error',
  fix: 'review',
  check: (report, emit, { text, words }) => {
    const { signed } = calendarOf(report);
    const end = periodEnd(report);
    if (signed === null || end === null || compareDays(signed, end) >= 0) return;
    // January of the year reported on: the year was not changed.
    const meant = { ...signed, year: end.year + 1 };
    emit({
      message: words.message(isoDay(signed), isoDay(end)),
      span: bodySpan(report, signed.start, signed.end),
      stated: isoDay(signed),
      expected: isoDay(end),
      repairs: [reviewRepair(words.fix(isoDay(meant)), dateEdits(report, text, signed, meant), signed.month <= 6)],
    });
  },
};

/** The last day that the title's year or the stated period speaks of; the earlier where they differ. */
function periodEnd(report: Report): Day | null {
  const { period } = calendarOf(report);
  const ends: Day[] = [];
  if (report.titleYear !== null) ends.push({ year: report.titleYear, month: 12, day: 31 });
  if (period !== null && compareDays(period.from, period.to) < 0) ends.push(period.to);
  return ends.reduce<Day | null>((first, end) => (first === null || compareDays(end, first) < 0 ? end : first), null);
}

import { bodySpan } from '../report/body.ts';
import { calendarOf, type Period } from '../report/calendar.ts';
import { reviewRepair } from '../report/finding.ts';
import { compareDays, type Day, isoDay } from '../text/dates.ts';
import { dateEdits } from './date-edits.ts';
import type { Rule } from './rule.ts';
import { FORMAT } from './sources.ts';

export const source = `${FORMAT}：所列数据的统计期限自报告年度 1 月 1 日起至 12 月 31 日止`;

/** The period of the figures is the whole year of the title. */
export const rule: Rule<'reporting-period-mismatch'> = {
  id: 'reporting-period-mismatch',
  severity: 'warning',
  fix: 'review',
  check: (report, emit, { text, words }) => {
    const { period } = calendarOf(report);
    if (period === null) return;
    const year = report.titleYear ?? period.to.year;
    const from: Day = { year, month: 1, day: 1 };
    const to: Day = { year, month: 12, day: 31 };
    if ((compareDays(period.from, from) === 0 || isFirst(period)) && compareDays(period.to, to) === 0) return;
    const expected = words.range(isoDay(from), isoDay(to));
    const stated = words.range(isoDay(period.from), isoDay(period.to));
    // A body set up during the year reports on what is left of it.
    const partial = compareDays(period.to, to) === 0 && period.from.year === year;
    emit({
      severity: partial ? 'information' : null,
      message: words.message(stated, expected, year),
      span: bodySpan(report, period.start, period.end),
      stated: datedText(period.from, period.to),
      expected: datedText(from, to),
      repairs: [
        reviewRepair(
          words.fix(expected),
          [...dateEdits(report, text, period.from, from), ...dateEdits(report, text, period.to, to)],
          !partial,
        ),
      ],
    });
  },
};

/** As data has it: the same in every language. */
function datedText(from: Day, to: Day): string {
  return `${isoDay(from)} 至 ${isoDay(to)}`;
}

/** The regulations came into force on 1 May 2008: the first reports begin there. */
function isFirst({ from }: Period): boolean {
  return compareDays(from, { year: 2008, month: 5, day: 1 }) === 0;
}

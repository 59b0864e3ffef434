import { bodyKindOf } from '../report/bodies.ts';
import { bodySpan } from '../report/body.ts';
import { calendarOf } from '../report/calendar.ts';
import { compareDays, isoDay } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import type { Rule } from './rule.ts';
import { FORMAT_2019 } from './sources.ts';

/** Month and day by which each kind of body publishes. */
const DUE = {
  unit: { month: 1, day: 31 },
  county: { month: 2, day: 20 },
  city: { month: 3, day: 10 },
  province: { month: 3, day: 31 },
} as const;

/** Since the regulations of 2019. */
const FIRST_YEAR = 2019;

export const source = `《政府信息公开条例》第四十九条；${FORMAT_2019}：各级报告的公布时间`;

/** A report that was signed, or else published, when it should have been public already. */
export const rule: Rule<'publication-deadline-missed'> = {
  id: 'publication-deadline-missed',
  severity: 'information',
  check: (report, emit, { words }) => {
    const year = report.titleYear ?? calendarOf(report).period?.to.year ?? null;
    const kind = report.organisation === null ? null : bodyKindOf(fold(report.organisation).text);
    const { signed, published } = calendarOf(report);
    const date = signed ?? published;
    if (year === null || year < FIRST_YEAR || kind === null || date === null || date.year !== year + 1) return;
    const due = { year: year + 1, ...DUE[kind] };
    if (compareDays(date, due) <= 0) return;
    emit({
      message: words.message(isoDay(date), isoDay(due), words.bodies[kind]),
      span: bodySpan(report, date.start, date.end),
      stated: isoDay(date),
      expected: isoDay(due),
    });
  },
};

import { bodySpan, bodyText, writtenText } from '../report/body.ts';
import { calendarOf, datesOf } from '../report/calendar.ts';
import { datesWithoutYearIn, isOfCalendar, isoDay, type WrittenDate } from '../text/dates.ts';
import type { Rule } from './rule.ts';

export const source = '公历：各月的天数';

/** A day that the calendar lacks: 11月31日. Which one is meant nothing tells, so no correction is offered. */
export const rule: Rule<'impossible-date'> = {
  id: 'impossible-date',
  severity: 'warning',
  check: (report, emit, { words }) => {
    const text = bodyText(report);
    const { period } = calendarOf(report);
    for (const date of [...datesOf(report), ...datesWithoutYearIn(text)]) {
      // What is wrong with the period of the figures is told with its correction.
      const isOfPeriod = period !== null && period.start <= date.start && date.end <= period.end;
      if (isOfCalendar(date) || isOfPeriod || !isInWords(text, date)) continue;
      const stated = date.parts.year === null ? writtenText(report, date.start, date.end) : isoDay(date);
      emit({
        message: words.message(stated),
        span: bodySpan(report, date.start, date.end),
        stated,
        repairs: [],
      });
    }
  },
};

/** `2023-13-45` may be a number of another kind. */
function isInWords(text: string, { start, end }: WrittenDate): boolean {
  return text.slice(start, end).includes('月');
}

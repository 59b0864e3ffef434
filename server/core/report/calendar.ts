/** The dates that a report states of itself: the period of its figures, when it was signed, when it was published. */
import {
  compareDays,
  dateAt,
  datePattern,
  digitPattern,
  isOfCalendar,
  type WrittenDate,
  writtenDatesIn,
} from '../text/dates.ts';
import { once } from '../text/once.ts';
import type { Span } from '../text/span.ts';
import { bodyOffset, bodyText } from './body.ts';
import type { Report } from './report.ts';

/** The stated period; offsets into the body. */
export interface Period extends Span {
  readonly from: WrittenDate;
  readonly to: WrittenDate;
}

/** Offsets into the body. */
export interface Calendar {
  readonly period: Period | null;
  /** The date that closes the report, else the one below its title; the later one where both stand. */
  readonly signed: WrittenDate | null;
  /** 发布日期：2023-01-31 */
  readonly published: WrittenDate | null;
}

/** The calendar of a report, worked out once for all rules. */
export const calendarOf = once((report: Report): Calendar => {
  const text = bodyText(report);
  const first = headEnd(report, text);
  const head = Math.min(first, HEAD);
  const dates = datesOf(report).filter(isOfCalendar);
  const opening = dates.filter(({ end }) => end <= head);
  const tail = Math.max(head, tailStart(report), text.length - TAIL);
  // A table of statistics is attached behind the signature.
  const isBefore = (start: number) => report.form.sections.length === 0 && start >= first - ATTACHED && start < first;
  return {
    period: periodIn(text.slice(0, proseEnd(report, text)), datesOf(report)),
    signed: signedIn(
      text,
      opening,
      dates.filter(({ start }) => start >= tail || isBefore(start)),
    ),
    published: opening.find((date) => LABEL.test(around(text, date))) ?? null,
  };
});

/** Whether a signature stands below all that was read: nothing is to come. */
export function isClosed(report: Report): boolean {
  const { signed } = calendarOf(report);
  return signed !== null && signed.start >= tailStart(report);
}

/** Every date of a report with its year, also those that the calendar lacks, worked out once for all rules. */
export const datesOf = once((report: Report) => writtenDatesIn(bodyText(report)));

const UNTIL = '\\s*(?:起|开始)?\\s*(?:,\\s*)?(?:截?\\s*至|到|-|~)\\s*(?:当年|同年|本年)?\\s*';
const TO = new RegExp(`${UNTIL}(?:${datePattern(true)}|${digitPattern(5)})`, 'y');
/** What the sentence says before the period of the report's figures; 据统计，… speaks of other figures. */
const OF_FIGURES =
  /统\s*计\s*(?:期|时|区|周)|所\s*列\s*数\s*据|报\s*告[^。,]{0,20}数\s*据|数\s*据[^。,]{0,16}(?:统\s*计|期\s*限|时\s*间|区\s*间)/;
const SENTENCE = 80;

/** 统计期限自2022年1月1日起至2022年12月31日止 */
function periodIn(text: string, dates: readonly WrittenDate[]): Period | null {
  for (const from of dates) {
    const before = text.slice(Math.max(0, from.start - SENTENCE), from.start);
    TO.lastIndex = from.end;
    const match = OF_FIGURES.test(before.slice(before.lastIndexOf('。') + 1)) ? TO.exec(text) : null;
    if (match === null) continue;
    const last = { year: match[1] ?? match[4], month: match[2] ?? match[6], day: match[3] ?? match[7] };
    const to = dateAt(text, from.end, last, from.year);
    if (to !== null) return { from, to, start: from.start, end: to.end };
  }
  return null;
}

/** Title, signature and preface of a report are shorter. */
const HEAD = 4000;
/** A signature closes the report; what the page adds below is short. */
const TAIL = 1500;
/** What stands between a signature and the table behind it is shorter: its title and heads. */
const ATTACHED = 200;

/** Where the preface ends in the body: at the first heading, else at the first table. */
export function headEnd(report: Report, text: string): number {
  const first = report.sections[0]?.heading.start ?? report.tables[0]?.span.start;
  return first === undefined ? text.length : bodyOffset(report, first);
}

/** Figures are spoken of before they stand. */
function proseEnd(report: Report, text: string): number {
  const first = report.tables[0]?.span.start;
  return first === undefined ? text.length : bodyOffset(report, first);
}

/** Behind the last heading and the last table, in the body. */
export function tailStart(report: Report): number {
  const ends = report.tables.map((table) => table.span.end);
  const last = Math.max(report.sections.at(-1)?.heading.end ?? 0, ...ends, report.span.start);
  return bodyOffset(report, last);
}

/** On a line of its own, in brackets or not; the day of the week below is that of the page. */
const ALONE = /(?:^|[\n|])[\s#*(>_]*$/;
const ALONE_AFTER = /^[\s)*_]*(?:$|[\n|](?![\s|]*星期))/;
/** Behind the body's name, at the end of the report; what the page adds may follow. */
const BODY = /(?:政府|办公室|委员会|管委会|街道办事处|中心|[局厅委院署办])[\s|]*$/;
const CLOSING = /^\s*(?:$|[\n|]|-|附[件表]|指\s*标|打印|关闭|扫一扫|字体|分享)/;

/**
 * @param opening the dates of the preface
 * @param closing those below the last table, or right above one that is attached
 */
function signedIn(text: string, opening: readonly WrittenDate[], closing: readonly WrittenDate[]): WrittenDate | null {
  const signed = [
    closing.findLast(
      (date) => isAlone(text, date) || (BODY.test(around(text, date)) && CLOSING.test(behind(text, date))),
    ),
    opening.find((date) => isAlone(text, date)),
  ].filter((date) => date !== undefined);
  return signed.reduce<WrittenDate | null>(
    (late, date) => (late === null || compareDays(date, late) > 0 ? date : late),
    null,
  );
}

function isAlone(text: string, date: WrittenDate): boolean {
  return ALONE.test(around(text, date)) && ALONE_AFTER.test(behind(text, date));
}

function around(text: string, { start }: Span): string {
  return text.slice(Math.max(0, start - 30), start);
}

function behind(text: string, { end }: Span): string {
  return text.slice(end, end + 30);
}

const LABEL = /(?:发布|公开|公布|生成|发文)?(?:日期|时间)\s*:\s*$/;

/** Dates in folded text: 2022年12月31日, 2022-12-31, 二〇二二年十二月三十一日. */
import { matchesOf } from './matches.ts';
import type { Span } from './span.ts';

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date as it stands in a text, with the places of its figures. */
export interface WrittenDate extends Day, Span {
  readonly parts: { readonly year: Span | null; readonly month: Span; readonly day: Span };
}

export const YEAR = '(?:(?:19|20)\\d\\s?\\d|[一二][九〇○零O][〇○零O一二三四五六七八九]{2})';
const MONTH = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])';
const DAY = '(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';

/** A date as a pattern of three groups; its year may be left out when `optional`. */
export function datePattern(optional: boolean): string {
  const year = optional ? `(?:(${YEAR})\\s*年)?` : `(${YEAR})\\s*年`;
  return `${year}\\s*(${MONTH})\\s*月\\s*(${DAY})\\s*[日号]`;
}

/**
 * A date in digits as a pattern of four groups: 2022-12-31.
 *
 * @param mark which group of the whole pattern its second is: the mark between the figures
 */
export function digitPattern(mark: number): string {
  return `((?:19|20)\\d\\d)([-./])(\\d{1,2})\\${mark}(\\d{1,2})(?!\\d)`;
}

const DATE = new RegExp(`${datePattern(false)}|${digitPattern(5)}`, 'g');

/** Every date with a year in a folded text, in order, with those that the calendar lacks, such as 2023年11月31日. */
export function writtenDatesIn(text: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const match of matchesOf(text, DATE)) {
    const figures = { year: match[1] ?? match[4], month: match[2] ?? match[6], day: match[3] ?? match[7] };
    const date = dateAt(text, match.index, figures, null);
    if (date !== null) dates.push(date);
  }
  return dates;
}

const LEAP_YEAR = 2000;
/** Not behind a figure, a broken one neither: 12月31日 whose line ends behind the 1. */
const DAY_OF_MONTH = new RegExp(`(?<![\\d一二三四五六七八九十]\\s*)${datePattern(true)}`, 'g');

/** So much of a date stands before its 月, and behind it. */
const BEFORE = 16;
const BEHIND = 8;

/** Every date without a year in a folded text, in order; of a leap year, so that 2月29日 is one of the calendar. */
export function datesWithoutYearIn(text: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  // Looked for around each 月: at every character of the text the pattern would cost more than the other dates together.
  for (let at = text.indexOf('月'); at !== -1; at = text.indexOf('月', at + 1)) {
    const from = Math.max(0, at - BEFORE);
    for (const { index, 0: written, 1: year, 2: month, 3: day } of matchesOf(
      text.slice(from, at + BEHIND),
      DAY_OF_MONTH,
    )) {
      const start = from + index;
      if (year !== undefined || start > at || start + written.length <= at) continue;
      const date = dateAt(text, start, { year, month, day }, LEAP_YEAR);
      if (date !== null) dates.push(date);
    }
  }
  return dates;
}

export function isOfCalendar({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The figures of a date as a match has them. */
export interface DateFigures {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

/**
 * The date whose figures stand in the text in their order, from an offset on, whether the calendar has it or not; null
 * where one of them is no number.
 *
 * @param year for a date without one
 */
export function dateAt(text: string, from: number, figures: DateFigures, year: number | null): WrittenDate | null {
  const its = figures.year === undefined ? year : yearOf(figures.year);
  const month = figureOf(figures.month);
  const day = figureOf(figures.day);
  if (its === null || Number.isNaN(month) || Number.isNaN(day)) return null;
  const yearAt = figures.year === undefined ? null : placeOf(text, figures.year, from);
  const monthAt = placeOf(text, figures.month!, yearAt?.end ?? from);
  const dayAt = placeOf(text, figures.day!, monthAt.end);
  const closing = /^\s*[日号]/.exec(text.slice(dayAt.end, dayAt.end + 8))?.[0].length ?? 0;
  return {
    year: its,
    month,
    day,
    start: (yearAt ?? monthAt).start,
    end: dayAt.end + closing,
    parts: { year: yearAt, month: monthAt, day: dayAt },
  };
}

function placeOf(text: string, figure: string, from: number): Span {
  const start = text.indexOf(figure, from);
  return { start, end: start + figure.length };
}

const DIGITS = '〇一二三四五六七八九';

/** The number of a written year (2022, 二〇二二); null when it is none. */
export function yearOf(written: string): number | null {
  if (/^\d{4}$/.test(written)) return Number(written);
  const digits = written.replace(/\s/g, '').replace(/[○零O]/g, '〇');
  const year = Number([...digits].map((digit) => (digit >= '〇' ? DIGITS.indexOf(digit) : digit)).join(''));
  return Number.isInteger(year) ? year : null;
}

/** 12, 十二, 三十一 */
function figureOf(written: string | undefined): number {
  if (written === undefined) return Number.NaN;
  if (/\d/.test(written)) return Number(written);
  const [tens, units] = written.split('十');
  if (units === undefined) return DIGITS.indexOf(written);
  return (tens === '' ? 1 : DIGITS.indexOf(tens!)) * 10 + Math.max(0, DIGITS.indexOf(units || '〇'));
}

function daysIn(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Negative, zero or positive as a is before, on or after b. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** `2022-12-31` */
export function isoDay({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * A figure of a date in the style of another: full-width, Chinese (a year digit by digit, 十二 otherwise), with or
 * without a leading zero.
 *
 * @param written what stands there, not folded
 */
export function figureLike(written: string, value: number): string {
  if (/[〇○零一二三四五六七八九十]/.test(written)) {
    const zero = /[○零O]/.exec(written)?.[0] ?? '〇';
    return value > 99
      ? [...String(value)].map((digit) => (digit === '0' ? zero : DIGITS[Number(digit)])).join('')
      : inChinese(value);
  }
  const padded = /^[0０]/.test(written) ? String(value).padStart(2, '0') : String(value);
  if (!/[０-９]/.test(written)) return padded;
  return padded.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function inChinese(value: number): string {
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${value % 10 > 0 ? DIGITS[value % 10] : ''}`;
}

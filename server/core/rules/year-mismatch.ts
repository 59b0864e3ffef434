import { countsAllYears } from '../forms/all-years.ts';
import { bodyOffset, bodySpan, bodyText } from '../report/body.ts';
import { calendarOf } from '../report/calendar.ts';
import { reviewRepair } from '../report/finding.ts';
import { sectionOf } from '../report/headings.ts';
import type { Report } from '../report/report.ts';
import { figureLike, isoDay, YEAR, yearOf } from '../text/dates.ts';
import type { Edit } from '../text/edit.ts';
import { matchesOf } from '../text/matches.ts';
import { type Span, textOf } from '../text/span.ts';
import { dateEdits } from './date-edits.ts';
import type { Draft, Rule } from './rule.ts';

export const source = '《政府信息公开条例》第四十九条：次年公布上一年度的年度报告';

/** Years that a report copied from another year's, or mistyped. What the stated period says has a rule of its own. */
export const rule: Rule<'year-mismatch'> = {
  id: 'year-mismatch',
  severity: 'warning',
  fix: 'review',
  check: (report, emit, { text, words }) => {
    const year = report.titleYear;
    if (year === null) return;
    const draft = (message: string, span: Span, stated: number, expected: number, edits: readonly Edit[]): Draft => ({
      message,
      span,
      stated: String(stated),
      expected: String(expected),
      repairs: [reviewRepair(words.fix(expected), edits, true)],
    });
    const { signed, period } = calendarOf(report);
    if (signed !== null && signed.year > year + 1) {
      const edits = dateEdits(report, text, signed, { ...signed, year: year + 1 });
      const span = bodySpan(report, signed.start, signed.end);
      emit(draft(words.signed(isoDay(signed), year), span, signed.year, year + 1, edits));
    }
    const strays = [
      strayInPreface(report, PREFACE, year),
      ...(period === null ? [strayInPreface(report, PERIOD, year)] : []),
      columnYear(report, year),
      openingYear(report, year),
      feeYear(report, year),
    ];
    for (const { stated, place, kind } of strays.flat()) {
      const span = bodySpan(report, place.start, place.end);
      const edits = [{ span, newText: figureLike(textOf(text, span), year) }];
      emit(draft(words[kind](stated, year), span, stated, year, edits));
    }
  },
};

interface Stray {
  readonly kind: 'column' | 'text';
  readonly stated: number;
  /** Offsets into the body. */
  readonly place: Span;
}

/** What the preface calls the report: 现公布石桥县2023年…年度报告. Notices on such reports are of other years. */
const PREFACE = new RegExp(
  `(?:[公发]布|公开|编制|制定|现将)了?[《"]?[^\\s,。;:《》"]{0,30}?(${YEAR})\\s*年?度?[^\\s,。;:《》"\\d]{0,20}信息公开(?:工作)?年度报告(?!有关|编|格|发布|的)`,
  'd',
);

/** The period of the figures where it is not told by its days: 统计期限为2022年度, 数据截至2022年12月底. */
const PERIOD = new RegExp(
  `(?:统计(?:期|时)[^。,;\\d]{0,8}|数据[^。,;\\d]{0,10}截[至止]到?\\s*(?=\\d{4}\\s*年\\s*12\\s*月))(${YEAR})\\s*年`,
  'd',
);

function strayInPreface(report: Report, pattern: RegExp, year: number): Stray[] {
  const first = report.sections[0]?.heading.start;
  return first === undefined
    ? []
    : strayIn(bodyText(report).slice(0, bodyOffset(report, first)), pattern, 0, year, 'text');
}

/** Regional tables name the year in the head of a column: 2014年度 历年累计. */
const COLUMN = new RegExp(`(${YEAR})\\s*年度\\s*\\|?\\s*历年累计`, 'd');

function columnYear(report: Report, year: number): Stray[] {
  return countsAllYears(report.form) ? strayIn(bodyText(report), COLUMN, 0, year, 'column') : [];
}

/** The statement on fees opens with its year: 2020年度本机关未收取信息处理费. A date, or a document's number, is none. */
const FEE = new RegExp(
  `(?:^|[。;\\n\\s])(${YEAR})\\s*年(?:度)?[,\\s]*(?!\\d|[一二三四五六七八九十]+\\s*月)(?=[^。\\n]{0,40}处\\s*理\\s*费)`,
  'd',
);

function feeYear(report: Report, year: number): Stray[] {
  return strayInSection(report, 'other-matters', FEE, year);
}

/** A sentence on a whole year's work opens with it: 2020年，我县…. */
const OPENING = new RegExp(`(?:^|[。\\n])[^\\S\\n]*(${YEAR})\\s*年度?\\s*[,，]`, 'd');

function openingYear(report: Report, year: number): Stray[] {
  return strayInSection(report, 'overview', OPENING, year);
}

function strayInSection(report: Report, key: string, pattern: RegExp, year: number): Stray[] {
  const section = sectionOf(report, key);
  if (section === null) return [];
  const from = bodyOffset(report, section.heading.end);
  const own = bodyText(report).slice(from, bodyOffset(report, section.span.end));
  const strays = strayIn(own, pattern, from, year, 'text');
  // A text that speaks of several years compares them.
  const named = strays.length === 0 ? null : own.match(YEARS);
  return named?.some((each) => yearOf(each) === year) && !isLeftOver(own, year) ? [] : strays;
}

const YEARS = new RegExp(YEAR, 'g');
const OPENINGS = new RegExp(`^[^\\S\\n]*(${YEAR})\\s*年`, 'gm');

/** Whether a section begins with a paragraph on another year, without a figure to compare, and no line with its own. */
function isLeftOver(section: string, year: number): boolean {
  const first = section.trim().split('\n', 1)[0]!.trimEnd();
  const [named, ...others] = first.match(YEARS) ?? [];
  const speaksOfOther = named !== undefined && others.length === 0 && !/\d/.test(first.replace(named, ''));
  const opensWithOwn = () => matchesOf(section, OPENINGS).some(([, each]) => yearOf(each!) === year);
  return speaksOfOther && first.endsWith('。') && !opensWithOwn();
}

function strayIn(text: string, pattern: RegExp, offset: number, year: number, kind: Stray['kind']): Stray[] {
  const match = pattern.exec(text);
  const place = match?.indices?.[1];
  const stated = yearOf(match?.[1] ?? '');
  if (place === undefined || stated === null || stated === year) return [];
  return [{ kind, stated, place: { start: offset + place[0], end: offset + place[1] } }];
}

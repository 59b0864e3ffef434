import type { Form } from '../../forms/form.ts';
import { type Source, spanOf, visibleText } from '../../source/source.ts';
import { YEAR as WRITTEN_YEAR, yearOf } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import { startOfLine } from '../../text/lines.ts';
import { type Span, textOf } from '../../text/span.ts';

/** Who reports on which year, and where the title says so. */
export interface Title {
  readonly span: Span | null;
  readonly year: number | null;
  /** The year in the title itself. */
  readonly titleYear: number | null;
  readonly organisation: string | null;
}

/** The title stands near the head of a report; behind this many characters nothing is taken for one. */
const HEAD = 4000;
const YEAR = `(${WRITTEN_YEAR})`;
/** It begins with a letter, not with what may stand before that: so the text is searched at the pace of one letter. */
const TITLE = new RegExp(
  `(?:政\\s*[府务]\\s*)?信\\s*息\\s*公\\s*开\\s*(?:工作)?\\s*(?:${YEAR}\\s*年?度?)?\\s*的?(?:年度)?\\s*(?:工作)?\\s*(?:情况)?的?(?:报\\s*告|年报)|政府信息公开情况统计表`,
  'g',
);
/** What of a title stands before its first letter, and how far back. */
const LEAD = new RegExp(`(?:${YEAR}\\s*年?度?)?\\s*(?:法治政府建设)?$`);
const LEAD_LENGTH = 40;
const PERIOD = new RegExp(`(?:统计|[期时]限)[^\\n。,]{0,12}?${YEAR}\\s*年\\s*1\\s*月\\s*1\\s*日`);
const YEAR_BEFORE = new RegExp(`${YEAR}\\s*年?度?\\s*$`);
const PLACE_ALONE = /[省市县区州盟旗镇乡]$/;
const UNIT = /[局厅委]$|委员会$/;
const ANY_YEAR = new RegExp(`${YEAR}\\s*年?度?`);
const YEAR_AT_END = new RegExp(`(?:关于)?\\s*(?:${YEAR})?\\s*年?度?\\s*$`);
const YEAR_AHEAD = new RegExp(`^[\\s#]*(?:关于)?${YEAR}\\s*年度?\\s*(\\S+)\\s*$`);
const COLUMN = new RegExp(`${YEAR}\\s*年度`);
const SIGNED = /((?:19|20)\d\d)\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\)?\s*$/m;
const HAN = '[\\u3400-\\u9fff]';
/** A number or Latin letters belong to a name they stand in the middle of (第3中学, 12345热线, CBD管委会); a year does not. */
const WITHIN = `(?<=${HAN})(?!(?:19|20)\\d\\d)(?:\\d{1,5}|[A-Za-z]{1,5})(?=${HAN})(?![年月日号])`;
const NAME = `(?:[\\u3400-\\u9fff()]|${WITHIN}){2,40}?`;
const BODY = new RegExp(
  `${NAME}(?:人民政府办公[室厅]|人民政府|办公[室厅]|管理委员会|管委会|委员会|实验区|开发区|街道办事处|[局厅委院署办])$`,
);
/** How the names of schools, hospitals, companies and associations end: bodies that report only where a title says so. */
const OTHER_ENDS =
  '(?<![全各本我内])部|研究室|[学党技]校|[大中小]学|幼儿园|公司|集团|[合工协学商]会|[残文妇]联|银行|(?:合作|报|出版)社|[馆站所台]|[林农]场';
/** Right before the title a name may also be a place's alone, or end as those of few bodies do. */
const BODY_IN_TITLE = new RegExp(
  `(?:${BODY.source.slice(0, -1)}|${NAME}(?:${OTHER_ENDS}|政府|街道|中心|[支大总]队|(?<!^${HAN}?[全各本我该])(?:[省市县区州盟旗镇乡]|苏木))|(?<![\\d\\u3400-\\u9fff])(?![全各本我该市区乡村城])${HAN}[县镇])$`,
);
/** What may stand before a body on the line of its title. */
const AHEAD = /^(?:标题:?|附件\d*|关于|年度?|\([一二三四五六七八九十]+\)|\))/;

/**
 * Reads title, report year and body from one report's stretch of the folded text.
 *
 * @param form known once the report's labels have been looked at: its own title counts where no annual report's stands,
 *   and where it names the year in a column's head (`2013年度`), that counts when nothing else does
 */
export function titleOf(source: Source, start: number, end: number, form: Form | null): Title {
  const text = source.folded.text.slice(start, Math.min(end, start + HEAD));
  const found = titleIn(text) ?? (form === null ? null : formTitleIn(text, form));
  const whole = source.folded.text.slice(start, end);
  const titleYear = yearIn(found?.year ?? null);
  const stated = titleYear ?? yearIn(PERIOD.exec(whole)?.[1] ?? null);
  const titled = found === null ? null : bodyBefore(text, found.start);
  const announced = titled === null || stated === null ? announcedIn(text, stated) : null;
  const year =
    stated ??
    announced?.year ??
    (form !== null && isYearly(form) ? yearIn(COLUMN.exec(whole)?.[1] ?? null) : null) ??
    signedYear(whole);
  const named = titled ?? announced?.body ?? null;
  // 石桥县2023年…年度报告, signed by its bureau of education: the bureau's, that of the county is signed by its office.
  const signed = named === null || PLACE_ALONE.test(textOf(text, named)) ? signedBody(whole) : null;
  const isUnits = signed !== null && UNIT.test(textOf(whole, signed));
  const body = named === null || isUnits ? signed : named;
  return {
    span: found === null ? null : spanOf(source, start + found.start, start + found.end),
    year,
    titleYear,
    organisation: body === null ? null : writtenAs(source, start, body),
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * A heading-like title: what stands beside it on its line is short and no sentence. That of a page may name the year
 * alone above the report's own, with its body.
 */
function titleIn(text: string): (Place & { readonly year: string | null }) | null {
  const titles = titlesIn(text);
  const first = titles.find(({ year }) => year !== null) ?? titles[0] ?? null;
  if (first === null || titles.length === 1) return first;
  const part = text.search(FIRST_PART);
  const isOwn = ({ start, year }: (typeof titles)[number]) =>
    year === first.year && (part === -1 || start < part) && bodyBefore(text, start) !== null;
  return titles.find(isOwn) ?? first;
}

/** The title of a form of the user's own, with the year before it: `云溪县水利局2024年河湖巡查统计年报`. */
function formTitleIn(text: string, form: Form): (Place & { readonly year: string | null }) | null {
  const title = fold(form.title).text;
  // The official forms' is every report's: in a sentence it is no title.
  if (titlesIn(title).length > 0) return null;
  const at = text.indexOf(title);
  if (title === '' || at === -1) return null;
  const year = YEAR_BEFORE.exec(text.slice(Math.max(0, at - 12), at))?.[1] ?? null;
  return { start: at, end: at + title.length, year };
}

function isYearly(form: Form): boolean {
  return form.tables.some(({ rows }) => rows.some(({ columns }) => columns.some(({ key }) => key === 'year')));
}

/** All heading-like titles in a piece of folded text, with the year they name. */
export function titlesIn(text: string): readonly (Place & { readonly year: string | null })[] {
  return namesIn(text).flatMap(({ start, end, before, after, year: own, isWhole }) => {
    if (
      /[。,;《]/.test(before) ||
      before.length > 60 ||
      /^[》"]/.test(after) ||
      (after.trim().length > 40 && /^[\s]*[的,。规制格]/.test(after))
    )
      return [];
    const year = own ?? YEAR_BEFORE.exec(before)?.[1] ?? yearAhead(before);
    return isWhole || year !== null ? [{ start, end, year }] : [];
  });
}

/** The name of such reports, wherever it stands. */
interface ReportName extends Place {
  /** The year in it or right before it. */
  readonly year: string | null;
  /** What else stands on its line. */
  readonly before: string;
  readonly after: string;
  /** Whether it says whose information is made public: columns of sites bear the name without. */
  readonly isWhole: boolean;
}

function namesIn(text: string): readonly ReportName[] {
  return [...text.matchAll(TITLE)].map((match) => {
    const lead = LEAD.exec(text.slice(Math.max(0, match.index - LEAD_LENGTH), match.index))!;
    const start = match.index - lead[0].trimStart().length;
    const end = match.index + match[0].length;
    const next = text.indexOf('\n', end);
    return {
      start,
      end,
      year: lead[1] ?? match[1] ?? null,
      before: text.slice(startOfLine(text, start), match.index - lead[0].length),
      after: text.slice(end, next === -1 ? text.length : next),
      isWhole: /^政\s*府/.test(match[0]),
    };
  });
}

/** Where the preface of a report ends at the latest. */
const PREFACE = 1000;
const FIRST_PART = /二、|\([一1]\)/;
/** 根据《条例》规定，现公布石桥县水利局… */
const ANNOUNCED = new RegExp(
  `.*(?:[公发]布|公开(?![办工])|编制(?![委办])|制定|形成|完成|现将)了?[《"]?(?:${YEAR}年?度?)?([^\\s,。;:《》"]{2,40}?)(?:\\([^()]*\\))?$`,
);
/** 本报告由石桥县民政局编制; 石桥县民政局编制了… */
const COMPILED = new RegExp(
  `(?<=[由,。\\n])(?!由)${NAME}(?:[局厅委]|人民政府)(?=(?:党政)?(?:办公[室厅])?(?:负责)?编制)`,
);
/** Of how such reports are made, not of one: …年度报告有关事项的通知. */
const IN_GENERAL = /^[》"]?(?:有关|相关|编|格|发布|工作|的)/;

/** The body and year of the report that its preface announces in a sentence; of another year's report it is none. */
function announcedIn(
  text: string,
  known: number | null,
): { readonly body: Place; readonly year: number | null } | null {
  const preface = text.slice(0, PREFACE);
  const part = preface.search(FIRST_PART);
  for (const { start, year: own, before, after } of namesIn(part === -1 ? preface : preface.slice(0, part))) {
    const announced = IN_GENERAL.test(after) ? null : ANNOUNCED.exec(before);
    if (announced === null || BODY_IN_TITLE.exec(announced[2]!)?.index !== 0) continue;
    const year = yearIn(own ?? announced[1] ?? null);
    if (known !== null && year !== null && known !== year) continue;
    return { body: placeOf(announced[2]!, text.lastIndexOf(announced[2]!, start)), year };
  }
  const compiled = COMPILED.exec(preface);
  return compiled === null ? null : { body: placeOf(compiled[0], compiled.index), year: null };
}

function placeOf(words: string, start: number): Place {
  return { start, end: start + words.length };
}

/** 2023年石桥县教育局: the year before the body that stands before the title. */
function yearAhead(before: string): string | null {
  const ahead = YEAR_AHEAD.exec(before);
  return ahead !== null && BODY_IN_TITLE.exec(ahead[2]!)?.index === 0 ? ahead[1]! : null;
}

/** The body named right before the title, on its line or on the line above. */
function bodyBefore(text: string, titleStart: number): Place | null {
  const lineStart = startOfLine(text, titleStart);
  const own = bodyAtEnd(text, lineStart, titleStart, BODY_IN_TITLE);
  if (own !== null) return own;
  if (/[\u3400-\u9fff]/.test(text.slice(lineStart, titleStart).replace(ANY_YEAR, ''))) return null;
  const above = text.slice(0, Math.max(0, lineStart - 1)).trimEnd();
  return bodyAtEnd(text, above.lastIndexOf('\n') + 1, above.length, BODY);
}

function bodyAtEnd(text: string, start: number, end: number, body: RegExp): Place | null {
  const line = text.slice(start, end).replace(YEAR_AT_END, '').trimEnd();
  const match = body.exec(line);
  if (match === null) return null;
  const skip = AHEAD.exec(match[0])?.[0].length ?? 0;
  return { start: start + match.index + skip, end: start + match.index + match[0].length };
}

/** A line with nothing but a body's name, right before the date that closes the report. */
function signedBody(text: string): Place | null {
  const match =
    /(?:^|\n)[^\S\n]*([\u3400-\u9fff]{3,30}(?:人民政府|办公[室厅]|[局厅委会院]))\s*\n+\s*(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/.exec(
      text,
    );
  if (match === null) return null;
  const start = match.index + match[0].indexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}

function writtenAs(source: Source, start: number, place: Place): string {
  return visibleText(source, start + place.start, start + place.end).trim();
}

/** Reports are signed in the year after the one they report on. */
function signedYear(text: string): number | null {
  const year = yearIn(SIGNED.exec(text)?.[1] ?? null);
  return year === null ? null : year - 1;
}

/** No reports are older: 1943 is a number of a page beside another. */
const EARLIEST = 2000;

function yearIn(written: string | null): number | null {
  const year = written === null ? null : yearOf(written);
  return year === null || year < EARLIEST ? null : year;
}

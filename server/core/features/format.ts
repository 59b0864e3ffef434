/** Formatting: tables aligned, headings and marks in their width. Nothing that is read of a report changes. */
import type { Analysis } from '../analysis.ts';
import { alignBars } from '../format/bars.ts';
import { alignBlanks } from '../format/blanks.ts';
import { withWideMarks } from '../format/typography.ts';
import { read } from '../reading/read.ts';
import type { Claim } from '../report/claim.ts';
import type { Report, Table } from '../report/report.ts';
import { isSame, type Place, placesOf, type Reading, readingBy } from '../standard/rewrite.ts';
import { isReport } from '../text/detect.ts';
import { type Edit, edited } from '../text/edit.ts';
import { lineIndex, startOfLine } from '../text/lines.ts';
import { meet, type Span } from '../text/span.ts';
import type { ReadingOptions } from './standard-tables.ts';

/**
 * The edits that format the reports which a range meets, null: all of them. Each is within a line and within the range;
 * none where the report would be read otherwise afterwards. HTML has its own formatters and is left to them.
 *
 * @param options those that the analysis was made with
 * @param marks whether headings and marks are looked at as well as tables
 */
export function formatEdits(analysis: Analysis, range: Span | null, options: ReadingOptions, marks = true): Edit[] {
  const { text } = analysis;
  const reading = readingBy(options);
  if (reading.markup === 'html') return [];
  const edits = placesOf(analysis)
    .filter(({ stretch }) => range === null || meet(stretch, range))
    .flatMap((place) => editsOf(text, place, range, reading, marks));
  // What makes a text a report is looked for in the text as it is, and must be found again.
  const isAsked = reading.form !== null || (options.forms?.length ?? 0) > 0;
  return isAsked || edits.length === 0 || isReport(edited(text, edits)) ? edits : [];
}

/**
 * The edits that align the table whose line has just ended before an offset: what format on type does. Headings and
 * marks wait until somebody asks.
 */
export function formatAbove(analysis: Analysis, offset: number, options: ReadingOptions): Edit[] {
  const { text } = analysis;
  const end = text.lastIndexOf('\n', offset - 1);
  let start = end;
  while (start > 0) {
    const above = startOfLine(text, start);
    if (text.slice(above, start).trim() === '') break;
    start = above === 0 ? 0 : above - 1;
  }
  return end === -1 ? [] : formatEdits(analysis, { start, end }, options, false);
}

function editsOf(
  text: string,
  { report, stretch }: Place,
  range: Span | null,
  reading: Reading,
  marks: boolean,
): Edit[] {
  const { start: base } = stretch;
  const written = text.slice(base, stretch.end);
  const within = (changed: string) =>
    lineEdits(written, changed, base).filter(
      ({ span }) => range === null || (range.start <= span.start && span.end <= range.end),
    );
  const isRead = (edits: readonly Edit[]) => edits.length === 0 || reads(edited(written, edits, base), report, reading);
  const wide = marks ? withWideMarks(written, base, report, reading.markup) : written;
  const again = wide === written ? null : reads(wide, report, reading);
  const [plain, tables, at] = again === null ? [written, report.tables, base] : [wide, again.tables, 0];
  const aligned = within(withAlignedTables(plain, at, tables));
  if (isRead(aligned)) return aligned;
  const marked = within(plain);
  return isRead(marked) ? marked : [];
}

/** The report as it is read from its own stretch, if it says the same there. */
function reads(text: string, report: Report, { markup, forms, form }: Reading): Report | null {
  const [again, ...others] = read(text, markup, forms, form);
  if (again === undefined || others.length > 0) return null;
  return isSame(report, again) && said(report.claims) === said(again.claims) ? again : null;
}

/** Claims without their places and their wording. */
function said(claims: readonly Claim[]): string {
  return JSON.stringify(claims, (key, value) => {
    if (key === 'span' || key === 'digits' || key === 'text') return undefined;
    return typeof value === 'bigint' ? String(value) : value;
  });
}

/** @param base where the text begins in the one in which the tables' spans count */
function withAlignedTables(text: string, base: number, tables: readonly Table[]): string {
  const { starts, ends } = lineIndex(text);
  const lines = Array.from(starts, (start, index) => text.slice(start, ends[index]));
  const result = alignBlanks(
    lines,
    Array.from(starts, (start) => start + base),
    tables,
  );
  for (let first = 0; first < lines.length; first++) {
    if (!lines[first]!.includes('|')) continue;
    let last = first;
    while (last + 1 < lines.length && lines[last + 1]!.includes('|')) last++;
    const block = { start: starts[first]! + base, end: ends[last]! + base };
    // Other tables are none of our business.
    if (tables.some(({ span }) => span.start < block.end && block.start < span.end)) {
      result.splice(first, last - first + 1, ...alignBars(lines.slice(first, last + 1)));
    }
    first = last;
  }
  return result.map((line, index) => line + text.slice(ends[index]!, starts[index + 1] ?? text.length)).join('');
}

/** What differs between two texts of the same lines, an edit a line at most. */
function lineEdits(before: string, after: string, base: number): Edit[] {
  if (before === after) return [];
  const [old, fresh] = [lineIndex(before), lineIndex(after)];
  return Array.from(old.starts).flatMap((start, index): Edit[] => {
    const from = before.slice(start, old.ends[index]);
    const to = after.slice(fresh.starts[index]!, fresh.ends[index]);
    if (from === to) return [];
    let head = 0;
    while (head < from.length && from[head] === to[head]) head++;
    let tail = 0;
    while (tail < Math.min(from.length, to.length) - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
    const span = { start: base + start + head, end: base + start + from.length - tail };
    return [{ span, newText: to.slice(head, to.length - tail) }];
  });
}

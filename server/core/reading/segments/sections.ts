import type { Form } from '../../forms/form.ts';
import type { Section } from '../../report/report.ts';
import { type Source, spanOf, visibleText } from '../../source/source.ts';
import { firstIndex } from '../../text/first-index.ts';
import { byStart } from '../../text/span.ts';
import type { Spot } from '../labels/spots.ts';

interface Heading {
  readonly start: number;
  readonly end: number;
  readonly section: Section['form'];
  /** The number that stands before it; null where none is looked for. */
  readonly ordinal: string | null;
}

const NUMBERED = /^[#* \t]*([一二三四五六七八九十]{1,2})、[^\n|\t]{2,40}$/gm;

/**
 * The sections of a report: headings the form knows, and lines numbered 一、二、 … that it does not know.
 *
 * @param spots labels of the report
 * @param taken spots that are rows of a table: 一、本年新收… is no heading
 */
export function sectionsOf(
  source: Source,
  form: Form,
  start: number,
  end: number,
  spots: readonly Spot[],
  taken: ReadonlySet<number>,
): Section[] {
  const text = source.folded.text;
  const headings: Heading[] = [];
  // What is a row in another form may be a heading here: 二、主动公开情况.
  const rows = spots.filter(
    ({ core, uses }) =>
      core.length > 3 && uses.every((use) => use.kind !== 'section') && uses.some((use) => use.form === form),
  );
  for (const spot of spots) {
    const use = spot.uses.find((candidate) => candidate.kind === 'section' && candidate.form === form);
    if (use?.kind !== 'section' || taken.has(spot.start)) continue;
    if (spot.ordinal === use.section.number || standsAlone(text, spot) || isNumbered(text, spot)) {
      headings.push({ start: spot.start, end: spot.end, section: use.section, ordinal: spot.ordinal });
    }
  }
  const titles = headings.flatMap((heading) => [heading.start, heading.end - 1]).sort(ascending);
  const rowStarts = rows.map((spot) => spot.coreStart).sort(ascending);
  const takenStarts = [...taken].sort(ascending);
  for (const match of text.slice(start, end).matchAll(NUMBERED)) {
    const from = start + match.index + match[0].search(/[一二三四五六七八九十]/);
    const to = start + match.index + match[0].trimEnd().length;
    // A title of the form that begins or ends here is this heading, however the lines are broken.
    if ([titles, rowStarts, takenStarts].some((places) => holds(places, from, to))) continue;
    headings.push({ start: from, end: to, section: null, ordinal: null });
  }
  const unlisted = headings.filter((heading) => !isListed(text, heading));
  const own = unlisted.filter((heading) => !isPointOf(heading, unlisted));
  const proper = withoutContents(own.sort(byStart), text);
  return proper.map((heading, index) => {
    const span = spanOf(source, heading.start, proper[index + 1]?.start ?? end);
    const place = spanOf(source, heading.start, heading.end);
    return { form: heading.section, heading: place, span, title: visibleText(source, heading.start, heading.end) };
  });
}

/**
 * 全文包括：（一）总体情况；（二）…: no heading stands in a sentence that goes on with the next one's number, or ends with
 * it. Behind a character that was lost the mark may be what is left of an ordinal.
 */
function isListed(text: string, { start, end }: Heading): boolean {
  return (
    /(?<!\ufffd)[;,、和及][^\S\n]*$/.test(text.slice(Math.max(0, start - 4), start)) ||
    GOES_ON.test(text.slice(end, end + 8))
  );
}

const GOES_ON = /^[^\S\n]*[;,、][^\S\n]*\(?[一二三四五六七八]/;

/** （一）主动公开政府信息情况, where 二、 stands before that title elsewhere: a point of another section. */
function isPointOf({ section, ordinal }: Heading, headings: readonly Heading[]): boolean {
  if (section === null || ordinal === section.number) return false;
  return headings.some((other) => other.section === section && other.ordinal === section.number);
}

/** Without the headings of a table of contents: they follow each other at once, and stand over their sections again. */
function withoutContents(headings: readonly Heading[], text: string): readonly Heading[] {
  const known = headings.filter(({ section }) => section !== null);
  const last = new Map(known.map(({ section }, index) => [section, index]));
  const listed = known.slice(
    0,
    known.findIndex(({ section }, index) => last.get(section) === index),
  );
  const isList = listed.every(({ end }, index) => {
    const next = listed[index + 1];
    return next === undefined || NOTHING.test(text.slice(end, next.start));
  });
  if (listed.length < SHORTEST_CONTENTS || !isList) return headings;
  const left = new Set(listed);
  return headings.filter((heading) => !left.has(heading));
}

const SHORTEST_CONTENTS = 3;
/** Leaders and page numbers. */
const NOTHING = /^[\s.…·。\d()|#*\-—_]*$/;

/** A title alone on its line, whatever marks stand before it, or a number of which a character was lost. */
function standsAlone(text: string, { start, end }: Spot): boolean {
  return (
    /(?:^|\n)[\s#*|]*(?:\ufffd、|[一二三四五六七八九十]?\ufffd)?$/.test(text.slice(Math.max(0, start - 12), start)) &&
    /^[\s*|。.]*(?:\n|$)/.test(text.slice(end, end + 40))
  );
}

/** A long title that bears another number than its own, where lines were run together: ` 七、其他需要报告的事项`. */
function isNumbered(text: string, { start, coreStart, core }: Spot): boolean {
  return core.length >= TELLING && /^\s[一二三四五六七八九十]、\s*$/.test(text.slice(start - 1, coreStart));
}

const TELLING = 7;

/** Whether one of the sorted numbers is at least `from` and less than `to`. */
function holds(sorted: readonly number[], from: number, to: number): boolean {
  const first = firstIndex(sorted.length, (index) => sorted[index]! >= from);
  return first < sorted.length && sorted[first]! < to;
}

function ascending(a: number, b: number): number {
  return a - b;
}

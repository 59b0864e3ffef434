import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';

/** ` ` for a blank or none, N for a number. */
const pattern = (mark: string) => mark.replaceAll(' ', '[^\\S\\n]?').replaceAll('N', '[\\d０-９]{1,4}');

/** The number of a page in words, as a pattern for texts folded or not: `第 3 页 共 9 页`. */
export const PAGE_IN_WORDS = pattern('第 N 页(?: [,，/、]? [(（]?共 N 页[)）]?)?');

/** What numbers a page where it stands alone on a line, the last as browsers print it below an address. */
const MARKS = [
  pattern(`(?:[-—–] )?${PAGE_IN_WORDS}(?: [-—–])?`),
  pattern('Page N(?: (?:of|/) N)?'),
  `(?:https?|file)://\\S+[^\\S\\n]+${pattern('N/N')}`,
].join('|');
const MARK = new RegExp(`^([^\\S\\n]*)(${MARKS})[^\\S\\n]*$`, 'gim');
/** With their lines and the empty ones around them, which would seem to be empty cells. */
const EMPTY = '(?:[^\\S\\f\\n]*\\n){0,4}';
const LINES = new RegExp(`^${EMPTY}[^\\S\\f\\n]*(?:${MARKS})[^\\S\\f\\n]*(?:\\n${EMPTY}|$)`, 'gim');
/** Nearly every text has none. */
const HINT = /页|page|:\/\//i;
/** The number of a section above its title, as articles for phones set it: `03`, `PART 03`; no figure begins with 0. */
const NUMBER = '[^\\S\\n]*(?:part[ .]?)?0[1-9][^\\S\\n]*';
const TITLE = '[\\u3400-\\u9fff、，]{2,30}(?:情况|事项|问题)[^\\S\\n]*$';
const SECTION = new RegExp(`^${EMPTY}${NUMBER}\\n${EMPTY}(?=[^\\S\\n]*${TITLE})`, 'gim');
const SECTION_HINT = new RegExp(`^${NUMBER}$`, 'im');

/** The lines that number their page in words, without the blanks around, in order. */
export function pageMarksIn(text: string): Span[] {
  if (!HINT.test(text)) return [];
  return matchesOf(text, MARK).map(({ index, 1: blanks, 2: mark }) => {
    const start = index + blanks!.length;
    return { start, end: start + mark!.length };
  });
}

/** A line of nothing but a number, the first on a page or the last above its end. */
const HEAD = /^\s*([1-9]\d{0,3})[ \t]*\r?(?:\n|$)/;
const FOOT = /(?:^|\n)[ \t]*([1-9]\d{0,3})[ \t]*\r?\n\s*$/;
const PAGE_END = '\f';
/** Pages that count up are numbered when they are so many, and so large a part of all: two values may follow each other. */
const ENOUGH = 2;
const SHARE = 0.5;

/** A text without its marks of pages and their bare numbers, blanks in their places. */
export function withoutPageNumbers(text: string): string {
  const blank = (lines: string) => ' '.repeat(lines.length);
  const named = HINT.test(text) ? text.replace(LINES, blank) : text;
  return withoutBareNumbers(SECTION_HINT.test(named) ? named.replace(SECTION, blank) : named);
}

/**
 * A number at the head or the foot of a page may as well be a value: it is the page's where others count up with it from
 * page to page.
 */
function withoutBareNumbers(text: string): string {
  if (!text.includes(PAGE_END)) return text;
  const pages = text.split(PAGE_END);
  const enough = Math.max(ENOUGH, SHARE * pages.filter((page) => page.trim() !== '').length);
  const headless = without(pages, enough, (page) => placeOf(HEAD, page.slice(0, REACH), 0));
  const bare = without(headless, enough, (page) => placeOf(FOOT, page.slice(-REACH), Math.max(0, page.length - REACH)));
  return bare.join(PAGE_END);
}

/** What stands around a page's number is short. */
const REACH = 80;

/** A number that may be a page's, and where it stands on the page. */
interface Place {
  readonly number: string;
  readonly at: number;
}

function placeOf(pattern: RegExp, part: string, offset: number): Place | null {
  const found = pattern.exec(part);
  if (found === null) return null;
  const [all, number] = found as unknown as [string, string];
  return { number, at: offset + found.index + all.indexOf(number) };
}

function without(pages: readonly string[], enough: number, find: (page: string) => Place | null): readonly string[] {
  const places = pages.map(find);
  // The number of a first page need not be 1; pages that count up have the same one in common.
  const firsts = places.map((place, index) => (place === null ? null : Number(place.number) - index));
  const counts = new Map<number, number>();
  for (const first of firsts) if (first !== null) counts.set(first, (counts.get(first) ?? 0) + 1);
  return pages.map((page, index) => {
    const place = places[index]!;
    if (place === null || counts.get(firsts[index]!)! < enough) return page;
    const { number, at } = place;
    return page.slice(0, at) + ' '.repeat(number.length) + page.slice(at + number.length);
  });
}

import { matchesOf } from '../text/matches.ts';
import type { Span } from '../text/span.ts';
import { withoutBareNumbers } from './bare-page-numbers.ts';

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

/** A text without its marks of pages and their bare numbers, blanks in their places. */
export function withoutPageNumbers(text: string): string {
  const blank = (lines: string) => ' '.repeat(lines.length);
  const named = HINT.test(text) ? text.replace(LINES, blank) : text;
  return withoutBareNumbers(SECTION_HINT.test(named) ? named.replace(SECTION, blank) : named);
}

/** Numbers of pages that stand alone on their lines, without a word that says so: they count up from page to page. */
import { matchesOf } from '../text/matches.ts';

/** A line of nothing but a number, the first on a page or the last above its end. */
const HEAD = /^\s*([1-9]\d{0,3})[ \t]*\r?(?:\n|$)/;
const FOOT = /(?:^|\n)[ \t]*([1-9]\d{0,3})[ \t]*\r?\n\s*$/;
const PAGE_END = '\f';
/** Pages that count up are numbered when they are so many, and so large a part of all: two values may follow each other. */
const ENOUGH = 2;
const SHARE = 0.5;

/**
 * A number at the head or the foot of a page may as well be a value: it is the page's where others count up with it from
 * page to page.
 */
export function withoutBareNumbers(text: string): string {
  if (!text.includes(PAGE_END)) return withoutCount(text);
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

/** A line of nothing but a number in a text that does not tell where its pages end. */
const LONE = /^[^\S\n]*([1-9]\d{0,3})[^\S\n]*$/gm;
/** Fewer may be values of two rows; of three, where no empty line parts the pages. */
const PAGES = { parted: 3, unparted: 4 };
/** No page is shorter. */
const SHORTEST = 150;

interface Lone {
  readonly number: number;
  readonly at: number;
  readonly end: number;
}

/**
 * Where no page's end is marked, the number that begins or ends the text is the first or the last page's if every other
 * one stands in its place once, a page apart.
 */
function withoutCount(text: string): string {
  const isHeaded = HEAD.test(text.slice(0, REACH));
  const isFooted = FOOT.test(text.slice(-REACH));
  if (!isHeaded && !isFooted) return text;
  const lone = matchesOf(text, LONE).map(({ index, 0: line, 1: number }) => {
    const at = index + line.indexOf(number!);
    return { number: Number(number), at, end: at + number!.length };
  });
  const pages =
    (isHeaded ? countedFrom(text, lone, 1) : null) ?? (isFooted ? countedFrom(text, lone.reverse(), -1) : null);
  return (pages ?? []).reduce((seen, { at, end }) => seen.slice(0, at) + ' '.repeat(end - at) + seen.slice(end), text);
}

/** The numbers that count on from the first of these, a page apart; null where they are none of pages. */
function countedFrom(text: string, lone: readonly Lone[], step: 1 | -1): readonly Lone[] | null {
  const pages = [lone[0]!];
  for (;;) {
    const { number, at } = pages.at(-1)!;
    const next = lone.filter((each) => each.number === number + step && step * (each.at - at) >= SHORTEST);
    const [page, other] = next.length > 1 ? next.filter((each) => isAtEdge(text, each, step)) : next;
    if (next.length === 0) {
      const enough = pages.slice(1).every((each) => isAtEdge(text, each, step)) ? PAGES.parted : PAGES.unparted;
      return pages.length >= enough && Math.min(pages[0]!.number, number) <= 2 ? pages : null;
    }
    // Which of them is the page's nothing tells.
    if (page === undefined || other !== undefined) return null;
    pages.push(page);
  }
}

/** Whether an empty line parts it from the page before, or the page behind. */
function isAtEdge(text: string, { at, end }: Lone, step: 1 | -1): boolean {
  return step === 1
    ? /\n[^\S\n]*\n[^\S\n]*$/.test(text.slice(Math.max(0, at - REACH), at))
    : /^[^\S\n]*\n[^\S\n]*\n/.test(text.slice(end, end + REACH));
}

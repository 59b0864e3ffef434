/** A line of nothing but a number, the last above the end of a page. */
const FOOT = /(?:^|\n)[ \t]*([1-9]\d{0,3})[ \t]*\r?\n\s*$/;
const PAGE_END = '\f';
/** Pages that count up are numbered when they are so many, and so large a part of all: two values may follow each other. */
const ENOUGH = 2;
const SHARE = 0.5;

/**
 * A text of pages without their bare numbers, blanks in their places. A number at the foot of a page may as well be the
 * last value on it: it is the page's where others count up with it from page to page.
 */
export function withoutPageNumbers(text: string): string {
  if (!text.includes(PAGE_END)) return text;
  const pages = text.split(PAGE_END);
  const feet = pages.map((page) => FOOT.exec(page.slice(-REACH))?.[1] ?? null);
  // The number of a first page need not be 1; pages that count up have the same one in common.
  const firsts = feet.map((foot, index) => (foot === null ? null : Number(foot) - index));
  const counts = new Map<number, number>();
  for (const first of firsts) if (first !== null) counts.set(first, (counts.get(first) ?? 0) + 1);
  const enough = Math.max(ENOUGH, SHARE * pages.filter((page) => page.trim() !== '').length);
  const bare = pages.map((page, index) => {
    const first = firsts[index]!;
    return first !== null && counts.get(first)! >= enough ? withoutFoot(page, feet[index]!) : page;
  });
  return bare.join(PAGE_END);
}

/** What stands below a page's last line is short. */
const REACH = 80;

function withoutFoot(page: string, foot: string): string {
  const at = page.lastIndexOf(foot);
  return page.slice(0, at) + ' '.repeat(foot.length) + page.slice(at + foot.length);
}

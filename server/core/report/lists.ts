/** Lists in running text: 一是……；二是……；三是……。 */
import { matchesOf } from '../text/matches.ts';
import { SIGNS } from '../text/ordinal.ts';
import type { Span } from '../text/span.ts';
import { bodyOffset, bodyText } from './body.ts';
import type { Report } from './report.ts';

export interface Item extends Span {
  readonly number: number;
}

const NUMBERS = [...SIGNS, '十一', '十二', '十三', '十四', '十五'];

/** 三, 十二 */
export function numeral(number: number): string {
  return NUMBERS[number - 1] ?? String(number);
}

/** The number of a numeral up to 十五; 0 for others. */
export function numberOf(written: string): number {
  return NUMBERS.indexOf(written) + 1;
}

/** What ends an item's mark, or a heading in brackets: （二）. */
const MARK = new RegExp(`是(?<=[${SIGNS}]\\s{0,2}是)|\\([${SIGNS}]{1,2}\\)`, 'g');
/** The number of an item, at the head of a clause. */
const NUMBER = /(?:^|[。;:,、!?\s"\])|#*])([一二三四五六七八九十]{1,2})\s{0,2}$/;
/** Items of another kind take part in a list too: 一要、二要, 一方面, 首先. */
const OTHERWISE = (number: number) =>
  new RegExp(`(?:^|[。;:,、!?\\s"(])(?:第|其)?${numeral(number)}(?!\\s{0,2}是)(?:[、,)]|[要来则在]|方面)|……|…`);
const FIRST = /(?:^|[。;:,、!?\s"(])(?:首先|一方面|第一|其一|一[要来则、,])/;

interface List {
  readonly items: Item[];
  broken: boolean;
}

/**
 * Lists whose numbers jump or repeat, with all their items as offsets into the body. A list ends where its section or
 * its subsection does; lists within lists are told by their own 一是.
 */
export function brokenLists(report: Report): readonly (readonly Item[])[] {
  const text = bodyText(report);
  const broken: (readonly Item[])[] = [];
  const open: List[] = [];
  const close = (depth: number) => {
    for (const list of open.splice(depth)) if (list.broken) broken.push(list.items);
  };
  const ends = report.sections.map(({ heading }) => bodyOffset(report, heading.start));
  let section = 0;
  let lone: Item | null = null;
  let from = 0;
  for (const match of matchesOf(text, MARK)) {
    for (; section < ends.length && ends[section]! <= match.index; section++) {
      close(0);
      lone = null;
      from = ends[section]!;
    }
    if (match[0] !== '是') {
      close(0);
      continue;
    }
    const item = itemBefore(text, match.index);
    if (item === null) continue;
    const { number } = item;
    if (number === 1) {
      open.push({ items: [item], broken: false });
      continue;
    }
    const depth = open.findLastIndex(({ items }) => items.length === number - 1);
    if (depth !== -1) {
      close(depth + 1);
      open[depth]!.items.push(item);
      continue;
    }
    const list = open.at(-1);
    if (list === undefined) {
      // 二是…二是…三是: the first one is wrong.
      const isSecond: boolean = number === 2 && lone !== null && !OTHERWISE(1).test(text.slice(from, lone.start));
      if (isSecond) open.push({ items: [lone!, item], broken: true });
      lone = number === 2 && !isSecond ? item : null;
      continue;
    }
    const between = text.slice(list.items.at(-1)!.end, item.start);
    const due = list.items.length + 1;
    // A list whose first item is worded in another way is not this one's; nor is one that starts over.
    if (number < due - 1 || FIRST.test(between) || (number >= due && OTHERWISE(due).test(between))) {
      close(0);
      continue;
    }
    list.items.push(item);
    list.broken = true;
  }
  close(0);
  return broken;
}

function itemBefore(text: string, end: number): Item | null {
  const before = text.slice(Math.max(0, end - 5), end);
  const written = NUMBER.exec(before)?.[1];
  const number = written === undefined ? 0 : numberOf(written);
  if (written === undefined || number === 0) return null;
  // 一是一、二是二 is a saying.
  if (text.startsWith(written, end + 1)) return null;
  const start = end - before.length + before.lastIndexOf(written);
  return { number, start, end: start + written.length };
}

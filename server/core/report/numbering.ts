/** Numbered points: （一） 1. （1） 第一， at the head of lines and clauses, one level within another. */
import { matchesOf } from '../text/matches.ts';
import { SIGNS } from '../text/ordinal.ts';
import { bodyOffset, bodyText } from './body.ts';
import { type Item, numberOf, numeral } from './lists.ts';
import type { Report } from './report.ts';

/** A way of writing numbers. */
interface Style {
  /** 0: headings of the whole text. What is deeper begins anew under each of those above it. */
  readonly level: number;
  /** The number alone, as `Item` spans it. */
  readonly digits: (number: number) => string;
  /** The number with its marks. */
  readonly write: (number: number) => string;
}

export interface Numbering {
  readonly style: Style;
  readonly items: readonly Item[];
}

const arabic = (number: number) => String(number);

/** In the order of the groups of `POINT`. */
const STYLES: readonly Style[] = [
  { level: 1, digits: numeral, write: (number) => `（${numeral(number)}）` },
  { level: 3, digits: arabic, write: (number) => `（${number}）` },
  { level: 2, digits: arabic, write: (number) => `${number}.` },
  { level: 4, digits: numeral, write: (number) => `第${numeral(number)}` },
  { level: 0, digits: numeral, write: numeral },
];
const SIGN = `([${SIGNS}]{1,3})`;
const POINT = new RegExp(
  `(?:^[ \\t#*+•>-]*|[:;。!?][^\\S\\n]*)(?:\\(${SIGN}\\)(?![项款条])|\\((\\d{1,2})\\)|(\\d{1,2})[.、](?!\\d)|第${SIGN}[,:]|${SIGN}、)`,
  'gm',
);

interface Open {
  readonly items: readonly Item[];
  readonly broken: boolean;
}

/**
 * Numberings that jump or repeat. Sections with tables are left out, whose rows are numbered too and may be lost; so
 * are the numbers of a form's own sections.
 */
export function brokenNumberings(report: Report): Numbering[] {
  const text = bodyText(report);
  const broken: Numbering[] = [];
  const open: (Open | null)[] = STYLES.map(() => null);
  const close = (from: number) => {
    for (const [index, style] of STYLES.entries()) {
      const list = open[index];
      if (style.level < from || list == null) continue;
      if (list.broken) broken.push({ style, items: list.items });
      open[index] = null;
    }
  };
  const isNamed = report.form.sections.length > 0;
  const headings = report.sections.map(({ heading }) => bodyOffset(report, isNamed ? heading.end : heading.start));
  const starts = [0, ...headings, text.length];
  const tables = report.tables.map(({ span }) => bodyOffset(report, span.start)).sort((a, b) => a - b);
  for (const [section, start] of starts.slice(0, -1).entries()) {
    const end = starts[section + 1]!;
    close(isNamed ? 0 : 1);
    const hasTable = tables.some((table) => table >= start && table < end);
    if (isNamed && hasTable) continue;
    for (const match of matchesOf(text.slice(start, end), POINT)) {
      const index = match.slice(1).findIndex((group) => group !== undefined);
      const style = STYLES[index]!;
      const { level } = style;
      if (level === 0 ? isNamed || start + match.index > tables[0]! : hasTable) continue;
      const item = itemOf(match, match[index + 1]!, start);
      if (item === null) continue;
      close(item.number === 1 ? level : level + 1);
      const list = open[index] ?? null;
      open[index] = goneOn(style, list, item, text.slice(list?.items.at(-1)?.end ?? start, item.start));
    }
  }
  close(0);
  return broken;
}

/**
 * What a number makes of the list that is open: a longer one, or a new one; null where it belongs to none.
 *
 * @param between the text since the number before, or since the section began
 */
function goneOn(style: Style, list: Open | null, item: Item, between: string): Open | null {
  const { number } = item;
  if (number === 1) return { items: [item], broken: false };
  // 二、二、三: the first one is wrong.
  if (list === null) return number === 2 && isMissing(style, 1, 2, between) ? { items: [item], broken: false } : null;
  const due = list.items.length + 1;
  const lacksFirst = list.items[0]!.number === 2;
  const isNext = number === due;
  const goesOn = isNext || (!lacksFirst && (number === due - 1 || isMissing(style, due, number, between)));
  return goesOn ? { items: [...list.items, item], broken: list.broken || !isNext || lacksFirst } : null;
}

function itemOf(match: RegExpExecArray, written: string, offset: number): Item | null {
  const number = /\d/.test(written) ? Number(written) : numberOf(written);
  const start = offset + match.index + match[0].lastIndexOf(written);
  return number === 0 ? null : { number, start, end: start + written.length };
}

/** Whether the numbers between are nowhere to be seen, whatever marks they may have. */
function isMissing({ digits }: Style, due: number, number: number, between: string): boolean {
  if (number < due) return false;
  for (let lost = due; lost < number; lost++) {
    const written = digits(lost);
    if (new RegExp(`(?<!\\d)${written}\\s{0,2}[)、.,:是要]|[第其]${written}`).test(between)) return false;
  }
  return true;
}

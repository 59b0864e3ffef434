/** Totals with their parts: 共24件，其中甲12件、乙8件、其他4件. */

import { add, compare, type Decimal, negate, subtract, ZERO } from '../../text/decimal.ts';
import type { Count } from '../cells/count.ts';
import type { Meaning } from '../cells/dimensions.ts';
import type { RawFigure } from '../words/figures.ts';
import type { Reading, Sentence } from '../words/token.ts';
import { isOfThisYear } from '../words/years.ts';
import { isEvery } from './divisions.ts';
import { type Item, itemsAt } from './items.ts';
import { type Opening, openingsIn } from './openings.ts';

export interface Breakdown {
  readonly total: RawFigure;
  readonly parts: readonly RawFigure[];
  readonly complete: boolean;
}

/**
 * Every total of the sentence that is followed by a list of its parts.
 *
 * @param earlier what 其中 at the head of a sentence is of; null where that is not plain
 */
export function breakdownsIn(reading: Reading, counts: readonly Count[], earlier: RawFigure | null): Breakdown[] {
  return openingsIn(reading, earlier).flatMap((each) => breakdownAt(each, reading, counts));
}

/** The total with its parts where a list begins; none or one. */
export function breakdownAt(opening: Opening, reading: Reading, counts: readonly Count[]): Breakdown[] {
  const { sentence, text } = reading;
  const { items, closed } = itemsAt(opening, sentence, text, counts);
  // 86件（2022年72件、2021年65件）: other years are no parts.
  if (!items.every(({ index }) => isOfThisYear(index, reading))) return [];
  const isOfApplications = counts.some(
    ({ figure, meaning }) => meaning.dimension === 'applications' && opening.totals.includes(figure),
  );
  return namesBoth(opening.totals[0]!, items, text)
    ? [{ total: opening.totals[0]!, parts: items.map(({ figure }) => figure), complete: true }]
    : breakdownOf(opening.totals, items, goesOn(items, sentence, text) ? 0 : closed, text, isOfApplications);
}

/** 建议提案61件，其中人大代表建议28件、政协提案33件: there is no third kind. */
function namesBoth(total: RawFigure, items: readonly Item[], text: string): boolean {
  const [first, second, third] = items.map(({ figure }) => figure);
  if (first === undefined || second === undefined || third !== undefined) return false;
  const isPlain = [total, first, second].every(({ precision, counter }) => precision === 'exact' && counter === '件');
  return (
    isPlain &&
    PROPOSALS.test(text.slice(Math.max(0, total.start - 24), total.start)) &&
    OF_CONGRESS.test(text.slice(total.end, first.start)) &&
    OF_CONFERENCE.test(text.slice(first.end, second.start))
  );
}

const REGION = '(?:[全省市县区]{0,2}级?|全国)';
const PROPOSALS =
  /(?<!主办|会办|承办|协办|分办|重点)(?:建议提案|提案建议|建议[和、及]提案|建议[和、及]政协(?:委员)?提案)(?:共|共计|总数|总计)?$/;
const OF_CONGRESS = new RegExp(`^[,(:](?:其中)?[:,]?(?:办理)?${REGION}(?:人大)?(?:代表)?建议$`);
const OF_CONFERENCE = new RegExp(`^[、,](?:办理)?${REGION}(?:政协)?(?:委员)?提案$`);

/** Whether a line that does not end the sentence ends it for us: …其他178件,尚⏎未审结37件. */
function goesOn(items: readonly Item[], { end }: Sentence, text: string): boolean {
  const rest = text.slice(items.at(-1)?.figure.end ?? end, end);
  return text[end] === '\n' && UNFINISHED.test(rest);
}

const UNFINISHED = /^[^,、;。]{0,3}[,、][^,、;。\d]{0,12}$/;

function breakdownOf(
  totals: readonly RawFigure[],
  items: readonly Item[],
  closed: number,
  text: string,
  isOfApplications: boolean,
): Breakdown[] {
  if (items.length < 2 || items.some(({ figure }) => figure.precision !== 'exact')) return [];
  // Of what was received some may be open, of what was closed some came from before: `outcomesOf` knows which total counts.
  if (items.some(({ meaning }) => meaning?.dimension === 'outcome' && !meaning.key.includes('.'))) return [];
  // 复议33件，诉讼57件，其中复议维持22件，诉讼维持36件: each of its own.
  const blocks = items.flatMap(({ meaning }) => (meaning?.dimension === 'review-outcome' ? [blocksIn(meaning)] : []));
  if (new Set(blocks).size > 1) return [];
  // 收到申请5件，其中复议3件、诉讼6件: what came of them.
  if (isOfApplications && items.some(({ meaning }) => meaning?.dimension === 'review')) return [];
  // 新收25件，其中办结23件、结转下年4件: with those that were carried in.
  if (items.some(({ meaning }) => meaning?.key.endsWith('carried-over') === true)) return [];
  const complete = closed > 0 || isEvery(items.map(({ meaning }) => meaning));
  // 维持5件、其他2件、未审结3件: 其他 need not be the last.
  const lists = closed > 1 ? prefixes(items, closed) : [items];
  const [found] = nearest([...totals, ...jointTotal(totals, text)], lists, complete);
  // A joint total has no figure of its own that could be wrong.
  if (found === undefined || !totals.includes(found.total) || mayOverlap(found.list, found.total)) return [];
  return [{ total: found.total, parts: found.list.map(({ figure }) => figure), complete }];
}

/** 公开2140条，其中网站1985条、微信410条: what is on both counts in both, and once in the total. So do 主要负责同志出席4场、分管负责同志出席9场. */
function mayOverlap(items: readonly Item[], total: RawFigure): boolean {
  const sum = items.reduce((so, { figure }) => add(so, figure.value), ZERO);
  return (
    compare(sum, total.value) > 0 &&
    items.filter((item) => item.mayOverlap).length > 1 &&
    items.every(({ figure }) => compare(figure.value, total.value) <= 0)
  );
}

function blocksIn({ key }: Meaning): string {
  return key.replace(/:.*/, '');
}

function prefixes(items: readonly Item[], shortest: number): readonly (readonly Item[])[] {
  return Array.from({ length: items.length - shortest + 1 }, (_, index) => items.slice(0, items.length - index));
}

/** 建议326件、提案517件，其中主办612件: of both together. */
function jointTotal([last, ...others]: readonly RawFigure[], text: string): RawFigure[] {
  const listed: RawFigure[] = [];
  let next = last!;
  for (const figure of others) {
    if (figure.end > next.start || !/^、[^,;:()]*$/.test(text.slice(figure.end, next.start))) break;
    listed.push(figure);
    next = figure;
  }
  const value = listed.reduce((sum, figure) => add(sum, figure.value), last!.value);
  return listed.length === 0 ? [] : [{ ...last!, value, start: next.start }];
}

/**
 * Of several totals and lists that may be meant, the pair that differs least. Parts that are not all may be of any total
 * that holds them: 建议86件、提案104件、议案1件，其中涉及公开的建议3件、提案2件.
 */
function nearest(totals: readonly RawFigure[], lists: readonly (readonly Item[])[], complete: boolean) {
  const pairs = totals
    .filter(({ precision }) => precision === 'exact')
    .flatMap((total) =>
      lists.map((list) => {
        const sum = list.reduce((so, { figure }) => add(so, figure.value), ZERO);
        return { total, list, holds: compare(sum, total.value) <= 0, distance: distanceOf(sum, total.value) };
      }),
    )
    .sort((a, b) => compare(a.distance, b.distance));
  const held = complete ? [] : pairs.filter(({ holds }) => holds);
  return held.length > 0 ? held : pairs;
}

function distanceOf(a: Decimal, b: Decimal): Decimal {
  const difference = subtract(a, b);
  return difference.units < 0n ? negate(difference) : difference;
}

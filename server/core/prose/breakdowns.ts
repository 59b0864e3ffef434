/** Totals with their parts: 共24件，其中甲12件、乙8件、其他4件. */
import { add, compare, type Decimal, negate, subtract, ZERO } from '../text/decimal.ts';
import { isOfThisYear } from './changes.ts';
import type { Count } from './count.ts';
import type { RawFigure } from './figures.ts';
import type { Dimension, Meaning } from './meaning.ts';
import type { FigureToken } from './runs.ts';
import type { Sentence, Token } from './tokens.ts';

export interface Breakdown {
  readonly total: RawFigure;
  readonly parts: readonly RawFigure[];
  readonly complete: boolean;
}

/** A list: where it begins among the tokens, and whether the words that begin it say that it is all. */
interface Opening {
  /** Index of the first token behind 其中, ： or （. */
  readonly first: number;
  /** What it may be of, the nearest first. */
  readonly totals: readonly RawFigure[];
  /** Within brackets the list ends with them. */
  readonly inBrackets: boolean;
}

/** Every total of the sentence that is followed by a list of its parts. */
export function breakdownsIn(
  sentence: Sentence,
  text: string,
  counts: readonly Count[],
  year: number | null,
  /** What 其中 at the head of a sentence is of; null where that is not plain. */
  earlier: RawFigure | null,
  /** A list whose beginning is known; otherwise they are looked for. */
  opening: Opening | null = null,
): Breakdown[] {
  const openings = opening === null ? openingsIn(sentence, text, year, earlier) : [opening];
  return openings.flatMap((opening) => {
    const list = listAt(opening, sentence, text, counts);
    // 86件（2022年72件、2021年65件）: other years are no parts.
    return list === null || !list.parts.every((part) => isThisYears(part, sentence, text, year)) ? [] : [list];
  });
}

function isThisYears(part: RawFigure, sentence: Sentence, text: string, year: number | null): boolean {
  const index = sentence.tokens.findIndex((token) => token.start === part.start);
  return isOfThisYear(index, sentence, text, year);
}

/** A figure before a list. */
interface Placed {
  readonly token: FigureToken;
  /** How many brackets are open around it. */
  readonly depth: number;
  /** True when a semicolon stands between. */
  readonly earlier: boolean;
}

/** What a list may be of: 收到27件（含上年结转2件），办结25件，其中… is of any of these; of those in brackets last. */
function meant(figures: readonly Placed[], open: number): RawFigure[] {
  const own = figures.filter(({ earlier }) => !earlier);
  const near = (own.length > 0 ? own : figures).toReversed();
  const ordered = [...near.filter(({ depth }) => depth <= open), ...near.filter(({ depth }) => depth > open)].map(
    ({ token }) => token.figure,
  );
  return ordered.filter(({ counter }) => counter === ordered[0]!.counter);
}

function openingsIn(sentence: Sentence, text: string, year: number | null, earlier: RawFigure | null): Opening[] {
  const { tokens } = sentence;
  const openings: Opening[] = [];
  let previous = earlier;
  let figures: Placed[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'figure') {
      if (token.figure.counter !== '%' && isOfThisYear(index, sentence, text, year))
        figures.push({ token, depth, earlier: false });
      previous = null;
      continue;
    }
    const last = figures.at(-1)?.token ?? null;
    const isDirect = token.kind === 'mark' && '(:'.includes(token.mark) && last?.end === token.start;
    const isIntro =
      token.kind === 'term' &&
      (token.term.role === 'among' || (token.term.role === 'contains' && last !== null && follows(tokens, index)));
    if (token.kind === 'mark') {
      if (token.mark === '(') depth += 1;
      if (token.mark === ')') depth -= 1;
      if (token.mark === ';') figures = figures.map((placed) => ({ ...placed, earlier: true }));
    }
    if (!isDirect && !isIntro) continue;
    const totals = isDirect
      ? [last!.figure]
      : last === null
        ? [previous].flatMap((each) => each ?? [])
        : meant(figures, depth);
    if (totals.length === 0 || totals[0]!.precision !== 'exact') continue;
    const inBrackets = (isDirect && opensBracket(token)) || opensBracket(tokens[index - 1]);
    // （其中…: the bracket opens the list, the word within belongs to it.
    const next = tokens[index + 1];
    const skips = isDirect && next?.kind === 'term' && ['among', 'contains'].includes(next.term.role);
    if (skips && next.term.role === 'contains') continue;
    if (!isDirect && opensBracket(tokens[index - 1]) && openings.at(-1)?.first === index + 1) continue;
    openings.push({ first: index + (skips ? 2 : 1), totals, inBrackets });
  }
  return openings;
}

/** 公开信息100条，包括…: not 调整事项6项，目录共含…, where 含 has a subject of its own. */
function follows(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before?.end === tokens[index]!.start && (before.kind === 'mark' || before.kind === 'figure');
}

function opensBracket(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.mark === '(';
}

/** Words with which a clause of its own begins. */
const CLAUSE =
  /^(?:共|全年|本年|已|还|同时|并|累计|组织|开展|召开|举办|发布|制作|推送|受理|收到|办结|办理|答复|完成|通过|实现|较|比|同比|阅读|点击|访问|浏览|回复|转发|总|按|均|全部|上年|结转|未|无|有|在)/;
const OTHERS = /^(?:其他|其它|其余)/;
const LONGEST_LABEL = 28;

/** One thing may be published in several of these. */
const CHANNEL =
  /网站|微博|微信|新媒体|公众号|公报|客户端|抖音|头条|公[示告]栏|公开栏|广播|电视|报[纸刊]|媒体|信息网|平台|查阅点|其[他它](?:方式|渠道|形式)/;

/** One occasion may have several of these: those who attended, what it touched. */
const ASPECT =
  /出席|列席|参加|参与|负责人|负责同志|领导|涉及|包含|含有|采用|配有|运用|^[,、;:]?(?:经|被|已|有|曾|获|需|由)/;

interface Item {
  readonly figure: RawFigure;
  /** Whether it counts what may be counted in another part as well. */
  readonly mayOverlap: boolean;
  readonly meaning: Meaning | null;
}

function listAt(
  { first, totals, inBrackets }: Opening,
  sentence: Sentence,
  text: string,
  counts: readonly Count[],
): Breakdown | null {
  const { tokens } = sentence;
  const items: Item[] = [];
  let separator = '';
  /** How many items there are with the one named 其他. */
  let closed = 0;
  let depth = 0;
  let from = tokens[first - 1]!.end;
  const isAnnounced = tokens.slice(first - 1, first + 1).some((token) => token.kind === 'mark' && token.mark === ':');
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark' && token.mark === '(') depth += 1;
    if (token.kind === 'mark' && token.mark === ')') {
      if (depth === 0 && inBrackets) break;
      depth -= 1;
      if (depth === 0) from = token.end;
    }
    if (depth > 0) continue;
    if (token.kind === 'term' && ENDS.has(token.term.role)) break;
    if (token.kind !== 'figure') continue;
    if (token.figure.counter === '%') {
      from = token.end;
      continue;
    }
    const between = partOf(text.slice(from, token.start));
    if (between === null || !matches(token.figure, totals[0]!)) break;
    const meaning = counts.find((count) => count.index === i)?.meaning ?? null;
    const closes = meaning === null && OTHERS.test(between.label);
    if (items.length > 0 && (!closes || closed > 0) && !goesOn(between, separator)) break;
    // 其中涉及信息公开3件；行政诉讼48件: only 其中：甲3件；乙48件 is a list.
    if (items.length === 1 && between.separator === ';' && !isAnnounced) break;
    if (separator === '' || between.separator === '、') separator = between.separator;
    const dimension = items.find((item) => item.meaning !== null)?.meaning?.dimension;
    if (meaning !== null && dimension !== undefined && wider(meaning.dimension) !== wider(dimension)) break;
    const label = text.slice(from, token.start);
    items.push({ figure: token.figure, meaning, mayOverlap: CHANNEL.test(label) || ASPECT.test(label) });
    if (closes) closed = items.length;
    from = token.end;
  }
  if (items.length < 2 || items.some(({ figure }) => figure.precision !== 'exact')) return null;
  // Of what was received some may be open, of what was closed some came from before: `outcomesOf` knows which total counts.
  if (items.some(({ meaning }) => meaning?.dimension === 'outcome' && !meaning.key.includes('.'))) return null;
  const complete = closed > 0 || isEvery(items.map((item) => item.meaning));
  // 维持5件、其他2件、未审结3件: 其他 need not be the last.
  const lists = closed > 1 ? prefixes(items, closed) : [items];
  const [found] = nearest([...totals, ...jointTotal(totals, text)], lists, complete);
  // A joint total has no figure of its own that could be wrong.
  if (found === undefined || !totals.includes(found.total) || mayOverlap(found.list, found.total)) return null;
  return { total: found.total, parts: found.list.map(({ figure }) => figure), complete };
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

const ENDS: ReadonlySet<string> = new Set(['among', 'contains', 'besides', 'compare', 'rise', 'fall', 'sum']);

interface Between {
  /** `、`, `,` or `;`; empty before the first part. */
  readonly separator: string;
  /** The part's name where it stands before the figure. */
  readonly label: string;
}

/** What stands between two figures: 、政策、规范性文件类信息, or, where names follow their figures, 播放量破亿、 */
function partOf(between: string): Between | null {
  const [, lead = '', middle = '', trail = ''] = /^([、,;:"]*)(.*?)([、,;]?)$/.exec(between) ?? [];
  if (middle.length > LONGEST_LABEL || /[,;:]/.test(middle)) return null;
  const separator = /[、,;]/.exec(lead)?.[0] ?? trail;
  return { separator, label: lead === '' && trail !== '' ? '' : middle };
}

/** A list that went on with 、 is over at a comma, one with commas at a semicolon or where a clause of its own begins. */
function goesOn({ separator, label }: Between, usual: string): boolean {
  if (separator === '') return false;
  if (usual === '') return separator === '、' || !CLAUSE.test(label);
  if (separator !== '、' && separator !== usual) return false;
  return separator === '、' || !CLAUSE.test(label);
}

/** A part is counted as its total is, or not at all: 分别为3、2、1. */
function matches(part: RawFigure, total: RawFigure): boolean {
  return part.counter === total.counter || part.counter === '' || total.counter === '';
}

/** Received and carried in are one division, whatever the table calls them. */
function wider(dimension: Dimension): Dimension {
  return dimension === 'carried' ? 'applications' : dimension;
}

const DIVISIONS: readonly (readonly string[])[] = [
  ['granted', 'partial', 'denied', 'unavailable', 'refused', 'other'],
  ['natural-person', 'organisation'],
  ['natural-person', 'enterprise', 'research', 'welfare', 'legal-service', 'other-organisation'],
  ['upheld', 'corrected', 'other-result', 'pending'],
  ['receive-new', 'carried-in'],
];

/** Whether these are all the kinds that there are. */
function isEvery(meanings: readonly (Meaning | null)[]): boolean {
  const keys = new Set(
    meanings.flatMap((meaning) => (meaning === null ? [] : meaning.key.replace(/^.*:/, '').split('+'))),
  );
  return (
    meanings.every((meaning) => meaning !== null) &&
    DIVISIONS.some((division) => division.length === keys.size && division.every((key) => keys.has(key)))
  );
}

/** Outcomes that follow what was closed, in the same sentence or the next: all six of them, or fewer that are more than all. */
export function outcomesOf(total: Count, outcomes: readonly Count[]): Breakdown | null {
  const kinds = outcomes.flatMap(({ meaning }) => meaning.key.split('+'));
  // 予以公开12件；予以公开与部分公开合计16件: one within the other.
  if (new Set(kinds).size < kinds.length) return null;
  if (outcomes.length < 2 || [total, ...outcomes].some(({ figure }) => figure.precision !== 'exact')) return null;
  const complete = isEvery(outcomes.map(({ meaning }) => meaning));
  const parts = outcomes.map(({ figure }) => figure);
  const sum = parts.reduce((so, { value }) => add(so, value), ZERO);
  return complete || compare(sum, total.figure.value) > 0 ? { total: total.figure, parts, complete } : null;
}

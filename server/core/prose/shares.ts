/** Shares in percent with what they are shares of: 42件，占51.85%; 208件（17.46%）. */
import type { BareReport } from '../report/report.ts';
import { add } from '../text/decimal.ts';
import type { Breakdown } from './breakdowns.ts';
import { outcomeCells } from './cells.ts';
import type { Count } from './count.ts';
import type { Meaning } from './dimensions.ts';
import type { RawFigure } from './figures.ts';
import { known } from './known-cells.ts';
import { type Base, type Portion, percentageOf, WHOLES } from './portions.ts';
import { type Block, reviewCells } from './review-cells.ts';
import { type FigureToken, figureBefore, isFigure } from './runs.ts';
import type { OutcomeSubject } from './terms.ts';
import type { Sentence } from './tokens.ts';

export interface Share {
  readonly figure: RawFigure;
  /** Where the phrase begins. */
  readonly start: number;
  readonly portions: readonly Portion[];
}

/** What was counted in the sentences around that may be the whole. */
export interface Wholes {
  /** Applications counted so far in this part of the text, the last first. */
  readonly applications: readonly Count[];
  /** Breakdowns of the sentence. */
  readonly breakdowns: readonly Breakdown[];
  /** The percentages said while applications were spoken of, as indexes of the tokens. */
  readonly spoken: ReadonlySet<number>;
}

/** A sentence with what was counted in it and around. */
export interface Shared {
  readonly sentence: Sentence;
  readonly text: string;
  readonly counts: readonly Count[];
  readonly wholes: Wholes;
  readonly report: BareReport;
}

export function sharesIn(shared: Shared): Share[] {
  const { sentence, text } = shared;
  return sentence.tokens.flatMap((token, index) => {
    const figure = percentageOf(token);
    if (figure === null) return [];
    const given = givenBefore(sentence, index, text);
    const part = given?.part ?? partBefore(sentence, index) ?? partOfThem(sentence, index, text);
    if (part === null || part.figure.precision !== 'exact') return [];
    const bases = given === null ? basesOf(part, index, shared) : [figureBase(given.whole)];
    const portions = jointly(part, sentence, text).flatMap((each) =>
      bases.map((whole) => ({ part: figureBase(each), whole })),
    );
    return bases.length === 0 ? [] : [{ figure, start: Math.min(part.start, token.start), portions }];
  });
}

/**
 * The figure that a share is said of: nothing but a mark, 占 and what is understood may stand between. What is counted
 * may follow the figure (12件予以公开，占48%), not the mark: there it would be what the share is of.
 */
function partBefore({ tokens }: Sentence, index: number): FigureToken | null {
  let next = tokens[index]!.start;
  let isShare = false;
  let isMarked = false;
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.end !== next) return null;
    next = token.start;
    if (token.kind === 'figure') {
      const opens = tokens[i + 1];
      const inBrackets = opens?.kind === 'mark' && opens.mark === '(';
      // （17.46%） needs no 占; elsewhere a percentage may be anything.
      return token.figure.counter !== '%' && (isShare || inBrackets) ? token : null;
    }
    if (token.kind === 'mark') {
      if (!',(、'.includes(token.mark)) return null;
      isMarked = true;
    } else if (token.kind !== 'term') return null;
    else if (token.term.role === 'share') isShare = true;
    else if (token.term.role === 'subject' && !isMarked) return null;
    else if (!BETWEEN.has(token.term.role)) return null;
  }
  return null;
}

/** 予以公开12件、部分公开4件，占64%: of the last, or of all that 、 joins. */
function jointly({ figure }: FigureToken, { tokens }: Sentence, text: string): RawFigure[] {
  const all = [figure];
  let next = figure;
  for (const token of tokens.filter(({ end }) => end <= figure.start).reverse()) {
    if (token.kind !== 'figure') continue;
    const isJoined = /^、[^,;:()]*$/.test(text.slice(token.end, next.start)) && token.figure.counter === figure.counter;
    if (!isJoined || token.figure.precision !== 'exact') break;
    next = token.figure;
    all.push({ ...figure, value: add(all.at(-1)!.value, next.value) });
  }
  return all;
}

/** 2480条，占总数4826条的51.4%; 将26份转为公开，占应转31份的83.9%: the whole is given. */
function givenBefore(
  { tokens }: Sentence,
  index: number,
  text: string,
): { part: FigureToken; whole: RawFigure } | null {
  const at = figureBefore(tokens, index);
  const [part, whole] = [tokens[figureBefore(tokens, at)], tokens[at]];
  if (!isFigure(part) || !isFigure(whole) || text.slice(whole.end, tokens[index]!.start) !== '的') return null;
  if (!GIVEN.test(text.slice(part.end, whole.start))) return null;
  const isExact = whole.figure.precision === 'exact' && whole.figure.counter === part.figure.counter;
  return isExact ? { part, whole: whole.figure } : null;
}

const GIVEN = /^[^,;:()]{0,20},占[^,;:()]{0,12}$/;

const BETWEEN: ReadonlySet<string> = new Set(['filler', 'object', 'verb', 'this-year', 'all', 'subject']);

const OF_APPLICATIONS: ReadonlySet<string> = new Set(['outcome', 'column', 'carried', 'channel']);

/** What the figure of a part may be a share of. */
export function basesOf(
  part: FigureToken,
  share: number,
  { sentence: { tokens }, text, counts, wholes, report }: Shared,
): Base[] {
  const meaning = counts.find(({ figure }) => figure === part.figure)?.meaning;
  if (meaning !== undefined && OF_APPLICATIONS.has(meaning.dimension)) {
    return [...ofGroup(meaning, report), ...ofApplications(wholes, report)];
  }
  if (meaning?.dimension === 'review-outcome') {
    const blocks = meaning.key.replace(/:.*/, '').split('+') as Block[];
    const stated = counts.filter((count) => count.meaning.dimension === 'review' && count.figure.start < part.start);
    return [
      ...stated.reverse().map(({ figure }) => figureBase(figure)),
      ...known(reviewCells(blocks, null), report).map((cells): Base => ({ kind: 'cells', cells })),
    ];
  }
  const breakdown = wholes.breakdowns.find(({ parts }) => parts.includes(part.figure));
  if (breakdown !== undefined) return [figureBase(breakdown.total)];
  // 涉及征地的有31件，占全年申请的60%
  if (meaning === undefined && OF_ALL_APPLICATIONS.test(text.slice(part.end, tokens[share]!.start)))
    return ofApplications(wholes, report);
  const total = wholeBefore(part, tokens, text);
  if (total !== null) return [figureBase(total)];
  // 涉及征地的26件，占57.8%: of the applications, or of what else was counted before.
  if (meaning !== undefined || !wholes.spoken.has(share)) return [];
  const before = tokens
    .slice(0, tokens.indexOf(part))
    .flatMap((token) => (token.kind === 'figure' ? [token.figure] : []));
  const alike = before.filter(({ counter, precision }) => counter === part.figure.counter && precision === 'exact');
  return [...ofApplications(wholes, report), ...alike.map(figureBase)];
}

const OF_ALL_APPLICATIONS =
  /占(?:全年|全部|本年度?)?(?:新收|收到|受理)?的?(?:申请|(?<=新收))(?:总[数量]|[数量])?的?(?:比例|比重)?(?:为|达)?$/;

/** 无法提供50件，其中本机关不掌握40件，占80%: a row may be told as a share of its group. */
function ofGroup({ dimension, key }: Meaning, report: BareReport): Base[] {
  const [group, row] = key.split('.');
  if (dimension !== 'outcome' || row === undefined) return [];
  return known(outcomeCells(group as OutcomeSubject, report), report).map((cells): Base => ({ kind: 'cells', cells }));
}

/** What was closed, received or in hand, as the sentences say and as the tables do. */
function ofApplications({ applications }: Wholes, report: BareReport): Base[] {
  const order = ['handle', 'process'];
  const stated = [...applications].sort((a, b) => rank(a, order) - rank(b, order));
  const cells = known(WHOLES, report);
  return [
    ...stated.map(({ figure }) => figureBase(figure)),
    ...cells.map((each): Base => ({ kind: 'cells', cells: each })),
  ];
}

/** 共100条，其中视频20条: the figure before 其中. 14名信息员中，新任的6名: the one before 中. */
function wholeBefore(part: FigureToken, tokens: Sentence['tokens'], text: string): RawFigure | null {
  let among = false;
  for (let i = tokens.indexOf(part) - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (token.kind === 'term' && token.term.role === 'among') among = true;
    if (token.kind === 'mark' && (token.mark === ';' || (token.mark === ',' && !among && i < tokens.indexOf(part) - 6)))
      return null;
    if (token.kind !== 'figure' || token.figure.counter === '%') continue;
    among ||= AMONG_THEM.test(text.slice(token.end, part.start));
    return among && token.figure.counter === part.figure.counter && token.figure.precision === 'exact'
      ? token.figure
      : null;
  }
  return null;
}

/** 17个乡镇中仍有4个存在问题，占23.5%: with a whole so plain, words may stand between the part and its share. */
function partOfThem({ tokens }: Sentence, index: number, text: string): FigureToken | null {
  const at = figureBefore(tokens, index);
  const [whole, part] = [tokens[figureBefore(tokens, at)], tokens[at]];
  if (part?.kind !== 'figure' || whole?.kind !== 'figure' || whole.figure.counter !== part.figure.counter) return null;
  const isOfThem = AMONG_THEM.test(text.slice(whole.end, part.start));
  return isOfThem && SHARED.test(text.slice(part.end, tokens[index]!.start)) ? part : null;
}

const AMONG_THEM = /^[^,;:()\d]{0,14}[中里],?[^,;:()\d]{0,10}$/;
const SHARED = /^[^,;:()\d]{1,24},占(?:比|总数的?)?(?:为|达)?$/;

function rank(count: Count, order: readonly string[]): number {
  const place = order.indexOf(count.meaning.key);
  return place === -1 ? order.length : place;
}

export function figureBase(figure: RawFigure): Base {
  return { kind: 'figure', figure };
}

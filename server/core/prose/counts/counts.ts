import { textOf } from '../../text/span.ts';
import type { Count } from '../cells/count.ts';
import { dimensionOf, isPart, isWholeOfParts, type Meaning, UNKNOWN } from '../cells/dimensions.ts';
import { beginParts, headColumn, headRow, hear, hearDecider, note, pass } from '../discourse/hearing.ts';
import { headAt, isRow } from '../discourse/list-heads.ts';
import type { Beside, Found, Place, Utterance } from '../discourse/surroundings.ts';
import { namesWhole } from '../scope/agencies.ts';
import { isDoubtful } from '../scope/doubts.ts';
import { isOfReason } from '../scope/reasons.ts';
import { isOfAnyBody, isOfBody, isWhole } from '../scope/scope.ts';
import {
  closesCarriedIn,
  isOfOneKind,
  isOfReceived,
  isOneOfUnits,
  isRestated,
  opened,
  tabled,
  withoutOtherPurchases,
  withoutRivals,
} from '../scope/subsets.ts';
import { OF_ALL_THIS_YEAR } from '../scope/time-spans.ts';
import { isTelling, NO_WORDS, type Run, runBefore, runBehind, subjectsIn } from '../words/runs.ts';
import { type FigureToken, isMark, isTerm, type Sentence, type TermToken, type Token } from '../words/token.ts';
import { ofAllYears } from './all-years.ts';
import { besideAt } from './beside.ts';
import { meaningOf } from './meaning.ts';
import { remainderAt } from './remainders.ts';
import { apiece, distributed, respective } from './respective.ts';

/**
 * Every figure of the sentence whose meaning is sure. Rough figures have meanings too: links lead from them.
 *
 * @param visit is called at each token, once it was heard
 */
export function countsIn(utterance: Utterance, visit: (place: Place) => void = () => {}): Count[] {
  const { sentence, text, report, discourse } = utterance;
  const { tokens } = sentence;
  const counts: Count[] = [];
  const others: Count[] = [];
  const done = new Set<number>();
  let ofOneKind = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const place: Place = { sentence, text, report, discourse, index: i, counts };
    if (isTerm(token, 'each')) {
      counts.push(...distributed(place));
      for (const index of respective(sentence, i)) done.add(index);
    }
    hearAt(place, token);
    // 自然人申请20件，办结20件；法人申请5件: the next kind is not of the first.
    if (ofOneKind && token.kind === 'term' && isColumn(token.term)) discourse.foreign = ofOneKind = false;
    visit(place);
    if (token.kind !== 'figure' || done.has(i) || token.figure.counter.endsWith('%')) continue;
    const each = apiece(place);
    if (each.length > 0) {
      counts.push(...each);
      note(discourse, each.at(-1)!.meaning);
      continue;
    }
    const count = countAt(place, token);
    if (count === null) {
      const words = runBefore(tokens, i, sentence.start);
      pass(discourse, words.open || !isWhole(place, words.tokens[0]?.start ?? token.start));
      // 受理涉及征地的申请20件，办结18件: of those.
      if (isOfSomeKind(words, tokens)) discourse.foreign = true;
      open(token);
      continue;
    }
    // 县公安局收到3件，答复2件: of the agency's.
    ofOneKind = isOfOneKind(count, counts, discourse);
    const own = count.own && !(discourse.foreign && count.bare) && !ofOneKind && !isListedWithOthers(count, place);
    if (isWholeOfParts(count.meaning)) discourse.foreign = !own;
    if (!own && !discourse.within) others.push(count);
    if (!own) {
      discourse.last = UNKNOWN;
      open(token);
    }
    if (!own || (discourse.foreign && isPart(count.meaning))) continue;
    counts.push(count);
    note(discourse, count.meaning);
    // 结转的5件中，自然人4件: of those.
    if (AMONG_THEM.test(text.slice(token.end, token.end + 8))) beginParts(discourse);
  }
  const ofAll = counts.filter((count) => !isOneOfUnits(count, others, utterance));
  return withoutRivals(withoutOtherPurchases(tabled(ofAll, utterance), report));

  /** What follows may be of a figure that is none of the report's. */
  function open(token: FigureToken): void {
    const of = opened(token, utterance);
    if (of === 'others') discourse.foreign = true;
    if (of === 'all') discourse.last = null;
  }
}

/** Takes in what a token says of the figures behind it. */
function hearAt({ sentence, text, discourse, index }: Place, token: Token): void {
  if (isOtherApplication(sentence.tokens, index, text)) discourse.matter = 'other';
  else hear(discourse, token);
  if (token.kind === 'term') hearDecider(discourse, token.term, textOf(text, token));
  const head = token.kind === 'mark' ? headAt(sentence, index, text) : null;
  if (head !== null && isRow(head)) headRow(discourse, head);
  else if (head !== null) headColumn(discourse, head);
}

function isColumn(term: TermToken['term']): boolean {
  return term.role === 'subject' && dimensionOf(term.subject) === 'column';
}

const OF_THEM = /^[当之]?中,/;

/** Whether words that are not understood say what kind of applications are counted. */
function isOfSomeKind({ tokens: [first, ...others] }: Run, tokens: Sentence['tokens']): boolean {
  if (first === undefined || !isTerm(others.at(-1) ?? first, 'object')) return false;
  const before = tokens[tokens.indexOf(first) - 1];
  return before !== undefined && before.end < first.start;
}

/** Behind a figure: 5件中，5件申请当中: */
const AMONG_THEM = /^(?:申请|案件)?[当之]?[中里][,:]/;

/** 不动产登记申请5600件, 法律援助申请132件: whose kind is named by words that are not ours; 诉求申请, 各类申请: by ones of other matters. */
function isOtherApplication(tokens: Sentence['tokens'], index: number, text: string): boolean {
  const token = tokens[index]!;
  if (!isTerm(token, 'object') || !token.term.weak) return false;
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (before?.end === token.start && (isTerm(before, 'other-matter') || textOf(text, before) === '各类')) return true;
  if (next?.kind !== 'figure' || next.start !== token.end) return false;
  return (before === undefined || before.end < token.start) && /[一-龥]/.test(text[token.start - 1] ?? '');
}

/** A count that may be another's. */
interface Candidate extends Count {
  readonly own: boolean;
  /** True when its words do not say whose it is: what was said before does. */
  readonly bare: boolean;
}

/** 处罚引发的行政复议4件、诉讼2件: of what the figure before was, which was not understood. */
function isListedWithOthers({ bare, meaning }: Candidate, { sentence: { tokens }, index, discourse }: Place): boolean {
  if (!bare || meaning.dimension !== 'review' || discourse.last !== UNKNOWN) return false;
  return isMark(tokens[tokens.findLastIndex((token, at) => at < index && token.kind !== 'term')], '、');
}

/** 答复2件, 依法办结2件, not 全县办结2件; 行政诉讼58件 without 政府信息公开. */
function isBare({ dimension }: Meaning, { tokens }: Run, text: string): boolean {
  if (dimension === 'review') return tokens.every(({ term }) => term.role !== 'information');
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || !tokens.every(({ term }) => BARE.has(term.role))) return false;
  return tokens.some((token) => isTerm(token, 'verb')) && !namesWhole(text.slice(first.start, last!.end));
}

const BARE: ReadonlySet<string> = new Set(['verb', 'filler', 'all']);

/** The count that a figure is; null where its words do not tell what it counts, or it is some of what was counted before. */
function countAt(place: Place, { figure }: FigureToken): Candidate | null {
  const { sentence, index, text, report, discourse, counts } = place;
  const { tokens } = sentence;
  // 没有发生一起行政复议 counts nothing.
  const previous = tokens[index - 1];
  if (isTerm(previous, 'none') && previous.end === figure.start) return null;
  const earlier = text.slice(sentence.start, figure.start);
  // 由2件增至3件: of the year before.
  if ('由从'.includes(text[figure.start - 1] ?? '-') && CHANGED.test(text.slice(figure.end, sentence.end))) return null;
  // 历年累计受理58件，其中本年受理11件: a figure of its own.
  if (discourse.within && OF_ALL_THIS_YEAR.test(earlier)) discourse.within = false;
  const later = text.slice(figure.end, sentence.end);
  const following = runBehind(tokens, index, sentence.end);
  // 办理结果：12件予以公开
  const isItem = isMark(previous, ':') && subjectsIn(following.tokens).length > 0;
  const before = isItem ? NO_WORDS : runBefore(tokens, index, sentence.start);
  // 办结的25件中，
  const behind = OF_THEM.test(later) ? { ...following, open: false } : following;
  const beside: Beside = {
    sentence,
    text,
    report,
    discourse,
    index,
    counts,
    before,
    behind,
    figure,
    earlier,
    later,
  };
  // 其他类型答复3件: of the list, not an answer.
  const found: Found | null =
    ofAllYears(beside) ?? (before.open ? remainderAt(beside) : null) ?? meaningOf(beside) ?? besideAt(beside);
  if (found === null) return null;
  const { meaning, about, run } = found;
  if (
    isOfReason(
      meaning,
      figure,
      about,
      text.slice(sentence.start, run.tokens.findLast(({ term }) => term.role === 'subject')?.start ?? figure.start),
      report,
    )
  )
    return null;
  // 逾期未补正的2件，另有1件作其他处理: one more of them.
  const isMore = isTerm(previous, 'besides') && previous.end === figure.start;
  if (isMore && run === behind && meaning.dimension === 'outcome') return null;
  const telling = run.tokens.filter((token) => tells(token, meaning));
  const start = found.start ?? Math.min(figure.start, telling[0]?.start ?? figure.start);
  const end = Math.max(figure.end, run.tokens.at(-1)?.end ?? figure.end);
  const of = discourse.supposed ? isOfAnyBody : found.allYears === true ? isOfBody : isWhole;
  const own =
    of(place, namesPart(text.slice(start, figure.start)) ? figure.start : start) &&
    !isDoubtful({
      sentence,
      text,
      report,
      figure,
      meaning,
      before: before.tokens.length > 0 || run === behind ? before : run,
    });
  if (isRestated(meaning, before, figure, counts)) return null;
  const isAlready = () => before.tokens.some((token) => text.startsWith('已', token.start)) || closesCarriedIn(earlier);
  if (isOfReceived(meaning, figure, counts, report) && isAlready()) return null;
  return { figure, index, meaning, about, start, end, own, bare: isBare(meaning, before, text) };
}

const CHANGED = /^,?(?:增|减|降|升|上升|下降|提[高升]|压[缩减]|回落|变)/;

/** 公开市政府和市政府办公厅规范性文件42件: of these two. 受理线上申请20件: of those that came so. */
function namesPart(phrase: string): boolean {
  return /政府办公[厅室]|线[上下]/.test(phrase);
}

/** Whether the phrase of a claim begins with a word: its verb, where that is part of the meaning, or its subject. */
function tells(token: TermToken, { dimension }: Meaning): boolean {
  if (['applications', 'document', 'disclosed'].includes(dimension)) return isTelling(token);
  return token.term.role === 'subject';
}

/** Sentences that need no number to contradict the tables: 未收到申请, 均获维持, 均已办结, 办结率100%. */
import type { BareReport } from '../report/report.ts';
import { compare } from '../text/decimal.ts';
import {
  applicationCells,
  type Block,
  blocksOf,
  columnCells,
  documentCells,
  known,
  outcomeCells,
  reviewCells,
} from './cells.ts';
import type { Count } from './count.ts';
import type { Discourse } from './discourse.ts';
import { dimensionOf, isAboutInformation } from './meaning.ts';
import { isTelling, runBefore, type TermToken } from './runs.ts';
import { isWhole } from './scope.ts';
import type {
  BlockSubject,
  ColumnSubject,
  DocumentSubject,
  OutcomeSubject,
  ReviewOutcome,
  Subject,
  Verb,
} from './terms.ts';
import type { Sentence } from './tokens.ts';

/** What a statement needs to be 0; offsets into the passage. */
export interface Statement {
  readonly zeros: readonly string[];
  readonly start: number;
  readonly end: number;
}

const ALL_BLOCKS: readonly Block[] = blocksOf('cases');

interface Place {
  readonly sentence: Sentence;
  readonly index: number;
  readonly text: string;
  readonly report: BareReport;
  /** As it is when the token goes by. */
  readonly discourse: Discourse;
  /** What the sentence has counted so far. */
  readonly counts: readonly Count[];
}

/** The statement that begins or ends with a token of the sentence; null where none is sure. */
export function statementAt(place: Place): Statement | null {
  const token = place.sentence.tokens[place.index]!;
  if (token.kind !== 'term') return null;
  const found = statementBy(place, token);
  if (found === null || found.zeros.length === 0) return null;
  if (AIM.test(place.text.slice(place.sentence.start, found.start))) return null;
  return isWhole(place.sentence, found.start, place.text, place.report) ? found : null;
}

/** 力争行政复议零纠错: what is striven for, or supposed, is not said to be so. */
const AIM = /力争|争取|努力|杜绝|避免|防止|防范|目标|如果|倘若|[,;]?[如若][未无]?$/;

function statementBy(place: Place, token: TermToken): Statement | null {
  switch (token.term.role) {
    case 'none':
      return negation(place, token);
    case 'all':
      return ofAll(place, token);
    case 'handled-rate':
      return handledRate(place, token);
    default:
      return null;
  }
}

/** One way of several: not 通过网络、邮寄等多种方式. */
const CHANNEL = /^(?:通过|当面|现场)(?!.*(?:等|多种))/;

/** 未发生行政复议、行政诉讼: everything up to the next mark is understood, and 、 joins. */
function negation(place: Place, token: TermToken): Statement | null {
  const { text } = place;
  const behind = wordsBehind(place);
  if (behind === null) return null;
  // 行政复议案件为零
  const isAfter = behind.length === 0;
  // 申请信息不存在1件: an outcome.
  if (isAfter && text.startsWith('不存在', token.start)) return null;
  const words = isAfter ? runBefore(place.sentence.tokens, place.index, place.sentence.start) : null;
  if (words?.open) return null;
  const terms = words?.tokens ?? behind;
  // 未收到通过传真提交的申请: others may have been.
  if (terms.some((each) => CHANNEL.test(text.slice(each.start, each.end)))) return null;
  const first = words?.tokens.find(isTelling)?.start ?? token.start;
  const zeros = denied(place, terms);
  return zeros === null
    ? null
    : {
        zeros,
        start: Math.min(first, token.start),
        end: Math.max(token.end, terms.at(-1)?.end ?? 0),
      };
}

function denied({ report, discourse }: Place, terms: readonly TermToken[]): readonly string[] | null {
  const subjects = subjectsIn(terms);
  const objects = terms.some(({ term }) => term.role === 'object' && (!term.weak || discourse.applications));
  if (terms.some(({ term }) => term.role === 'verb' && (term.verb === 'handle' || term.verb === 'process')))
    return null;
  if (subjects.length === 0) return objects ? (known(applicationCells('receive-new'), report)[0] ?? null) : null;
  const dimensions = new Set(subjects.map(dimensionOf));
  if (dimensions.size === 1 && dimensions.has('document')) {
    return subjects.flatMap((subject) => known(documentCells(subject as DocumentSubject, 'issue'), report)[0] ?? []);
  }
  const about =
    isAboutInformation(discourse) || terms.some(({ term }) => term.role === 'object' || term.role === 'information');
  if (subjects.length === 1 && subjects[0] === 'carried-over' && discourse.applications && !discourse.ofUnknown)
    return carriedOver(report);
  if (![...dimensions].every((dimension) => dimension.startsWith('review')) || !about) return null;
  const blocks = subjects
    .filter((subject) => dimensionOf(subject) === 'review')
    .flatMap((subject) => blocksOf(subject as BlockSubject));
  const outcomes = subjects.filter((subject) => dimensionOf(subject) === 'review-outcome') as ReviewOutcome[];
  if (outcomes.length === 0) return zerosOf(blocks, [null], report);
  if (!outcomes.every((outcome) => outcome === 'corrected' || outcome === 'lost')) return null;
  // 未被纠错: of whichever was named last, else of all.
  const recent = [discourse.recentBlocks, discourse.allBlocks].find(({ size }) => size > 0);
  const named = blocks.length > 0 ? blocks : recent === undefined ? ALL_BLOCKS : [...recent];
  const meant = outcomes.includes('corrected') ? named : named.filter((block) => block !== 'reconsideration');
  return zerosOf(meant, ['corrected'], report);
}

/** 均获维持, 均未审结, 均已办结, 均予以公开, 均为自然人 */
function ofAll(place: Place, token: TermToken): Statement | null {
  const behind = wordsBehind(place);
  if (behind === null || behind.length === 0) return null;
  const [subject, another] = subjectsIn(behind);
  const zeros =
    subject === undefined
      ? allHandled(place, token, behind)
      : another === undefined
        ? allOf(subject, place, behind)
        : null;
  return zeros === null ? null : { zeros, start: token.start, end: behind.at(-1)!.end };
}

/** What there must not be if all are of one kind. */
function allOf(subject: Subject, place: Place, behind: readonly TermToken[]): readonly string[] | null {
  switch (dimensionOf(subject)) {
    case 'review-outcome':
      return allReviews(subject as ReviewOutcome, place);
    case 'outcome':
      return subject === 'granted' ? allGranted(place, behind) : null;
    case 'column':
      return allApplicants(subject as ColumnSubject, place);
    default:
      return null;
  }
}

const REVIEW_OUTCOMES: readonly ReviewOutcome[] = ['upheld', 'corrected', 'other-result', 'pending'];

function allReviews(outcome: ReviewOutcome, { discourse, report }: Place): readonly string[] | null {
  const blocks = [...(discourse.recentBlocks.size > 0 ? discourse.recentBlocks : discourse.blocks)];
  if (blocks.length === 0 || discourse.matter !== 'review' || !isAboutInformation(discourse)) return null;
  if (outcome !== 'upheld' && outcome !== 'pending') return null;
  const others = REVIEW_OUTCOMES.filter((other) => other !== outcome);
  return zerosOf(blocks, others, report);
}

/** 均予以公开: nothing was refused. What was disclosed in part may be meant too; 均予以公开答复 speaks of answers. */
function allGranted(place: Place, behind: readonly TermToken[]): readonly string[] | null {
  const words = place.text.slice(behind[0]!.start, behind.at(-1)!.end);
  if (applicationsBefore(place) === null || /答复|回复/.test(words)) return null;
  const others: readonly OutcomeSubject[] = ['denied', 'unavailable', 'refused', 'other'];
  return others.flatMap((outcome) => known(outcomeCells(outcome, place.report), place.report)[0] ?? []);
}

/** 均为自然人: no organisation. */
function allApplicants(subject: ColumnSubject, place: Place): readonly string[] | null {
  const verb = applicationsBefore(place);
  const other = subject === 'natural-person' ? 'organisation' : subject === 'organisation' ? 'natural-person' : null;
  if (verb === null || other === null) return null;
  return known(columnCells(other, verb === 'handle' ? 'handled' : 'received'), place.report)[0] ?? null;
}

/** 收到24件，均…; 24件申请均…, as many as there are: how the applications were counted of which all is said; else null. */
function applicationsBefore({
  sentence: { tokens, start },
  index,
  text,
  report,
  discourse,
  counts,
}: Place): Verb | null {
  if (!discourse.applications || discourse.within || discourse.foreign || discourse.otherCounted) return null;
  const last = tokens.slice(0, index).findLast((token) => token.kind === 'figure');
  if (APPLICATIONS.test(text.slice(start, tokens[index]!.start))) return 'receive-new';
  if (last === undefined || last.figure.precision !== 'exact') return null;
  const isNear = /^(?:的?(?:依?申请)?(?:公开)?(?:申请|事项|件)?[,、]?(?:申请人)?)$/.test(
    text.slice(last.end, tokens[index]!.start),
  );
  if (!isNear) return null;
  const count = counts.find(({ figure }) => figure === last.figure);
  if (count !== undefined) return count.meaning.dimension === 'applications' ? count.meaning.verb : null;
  const verbs: readonly Verb[] = ['receive-new', 'handle'];
  return (
    verbs.find((verb) => {
      const [cell] = known(applicationCells(verb), report)[0] ?? [];
      const value = cell === undefined ? null : report.cells.get(cell)?.value;
      return value != null && compare(value, last.figure.value) === 0;
    }) ?? null
  );
}

/** 申请均为自然人提出: a clause that begins so speaks of all there are. */
const APPLICATIONS = /(?:^|[,;])(?:所有的?)?(?:政府信息公开|依申请公开)?申请人?$/;

/** 收到24件，均已办结; 所有申请均已办结 */
function allHandled(place: Place, token: TermToken, behind: readonly TermToken[]): readonly string[] | null {
  const { discourse, report, text, sentence, counts } = place;
  const verbs = behind.flatMap(({ term }) => (term.role === 'verb' ? [term.verb] : []));
  if (verbs.length !== 1 || verbs[0] !== 'handle') return null;
  // 均按时办结 praises the time that it took.
  const from = Math.max(sentence.start, token.start - 4);
  if (discourse.matter !== 'application' || discourse.within || /[时期限]/.test(text.slice(from, behind.at(-1)!.end)))
    return null;
  const last = counts.at(-1)?.meaning;
  const isOfReceived = last?.dimension === 'applications' && last.key.startsWith('receive');
  return isOfReceived || EVERY.test(text.slice(sentence.start, token.start)) ? carriedOver(report) : null;
}

const EVERY = /所有的?(?:政府信息公开|依申请公开|公开)?(?:申请|申请事项|申请件)$/;

/** 办结率100%: not 按时办结率. */
function handledRate({ sentence, index, text, report, discourse }: Place, token: TermToken): Statement | null {
  const next = sentence.tokens[index + 1];
  if (next?.kind !== 'figure' || next.start !== token.end || next.figure.counter !== '%') return null;
  const { value, precision } = next.figure;
  if (precision !== 'exact' || value.units !== 100n * 10n ** BigInt(value.scale)) return null;
  if (
    discourse.matter !== 'application' ||
    /(?:时|期|限|范|[合依]法)$/.test(text.slice(Math.max(0, token.start - 2), token.start))
  )
    return null;
  return { zeros: carriedOver(report), start: token.start, end: next.end };
}

function carriedOver(report: BareReport): readonly string[] {
  return known([['applications/carried-over/total']], report)[0] ?? [];
}

function zerosOf(blocks: readonly Block[], outcomes: readonly (ReviewOutcome | null)[], report: BareReport): string[] {
  return outcomes.flatMap((outcome) => known(reviewCells(blocks, outcome), report)[0] ?? []);
}

function subjectsIn(terms: readonly TermToken[]): Subject[] {
  return terms.flatMap(({ term }) => (term.role === 'subject' ? [term.subject] : []));
}

const ENDS = new Set([',', ';', ')', ':']);

/** The words behind a token up to the next mark that ends a clause; null where one of them is not understood. */
function wordsBehind({ sentence, index }: Place): TermToken[] | null {
  const words: TermToken[] = [];
  let end = sentence.tokens[index]!.end;
  for (let i = index + 1; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i]!;
    if (token.start !== end) return null;
    // 没有发生一起
    if (token.kind === 'figure' && i === index + 1 && token.figure.value.units === 1n) {
      end = token.end;
      continue;
    }
    if (token.kind === 'mark') {
      if (ENDS.has(token.mark)) return words;
      if (token.mark !== '、') return null;
    } else if (token.kind !== 'term') return null;
    else if (SAID.has(token.term.role)) words.push(token);
    // 投诉、行政复议: another matter in the list; as a cause (因信访引起的) it would leave a doubt.
    else if (token.term.role !== 'other-matter' || !isListed(sentence.tokens, i)) return null;
    end = token.end;
  }
  return end === sentence.end ? words : null;
}

function isListed(tokens: Sentence['tokens'], index: number): boolean {
  return [tokens[index - 1], tokens[index + 1]].some((token) => token?.kind === 'mark' && token.mark === '、');
}

const SAID = new Set(['subject', 'verb', 'object', 'filler', 'this-year', 'joint', 'all', 'information']);

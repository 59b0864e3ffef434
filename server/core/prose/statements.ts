/** Sentences that need no number to contradict the tables: 未收到申请, 均获维持, 均已办结, 办结率100%. */
import type { BareReport } from '../report/report.ts';
import { applicationCells, type Block, blocksOf, documentCells, known, reviewCells } from './cells.ts';
import type { Count } from './counts.ts';
import type { Discourse } from './discourse.ts';
import { dimensionOf, isAboutInformation } from './meaning.ts';
import { isTelling, runBefore, type TermToken } from './runs.ts';
import { isWhole } from './scope.ts';
import type { BlockSubject, DocumentSubject, ReviewOutcome, Subject } from './terms.ts';
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

/** 均获维持, 均未审结, 均已办结 */
function ofAll(place: Place, token: TermToken): Statement | null {
  const behind = wordsBehind(place);
  if (behind === null || behind.length === 0) return null;
  const end = behind.at(-1)!.end;
  const { discourse, report, text, sentence } = place;
  const subjects = subjectsIn(behind);
  if (subjects.length === 1 && dimensionOf(subjects[0]!) === 'review-outcome') {
    const blocks = [...(discourse.recentBlocks.size > 0 ? discourse.recentBlocks : discourse.blocks)];
    if (blocks.length === 0 || discourse.matter !== 'review' || !isAboutInformation(discourse)) return null;
    const outcomes: readonly ReviewOutcome[] = ['upheld', 'corrected', 'other-result', 'pending'];
    const outcome = subjects[0] as ReviewOutcome;
    if (outcome !== 'upheld' && outcome !== 'pending') return null;
    return {
      zeros: zerosOf(
        blocks,
        outcomes.filter((other) => other !== outcome),
        report,
      ),
      start: token.start,
      end,
    };
  }
  const verbs = behind.flatMap(({ term }) => (term.role === 'verb' ? [term.verb] : []));
  if (subjects.length > 0 || verbs.length !== 1 || verbs[0] !== 'handle') return null;
  const last = place.counts.at(-1)?.meaning;
  // 均按时办结 praises the time that it took.
  if (
    discourse.matter !== 'application' ||
    discourse.within ||
    /[时期限]/.test(text.slice(Math.max(sentence.start, token.start - 4), end))
  )
    return null;
  if (last?.dimension !== 'applications' || !last.key.startsWith('receive')) return null;
  return { zeros: carriedOver(report), start: token.start, end };
}

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

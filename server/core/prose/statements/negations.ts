/** What is said not to be: 未收到申请, 未发生行政复议、行政诉讼, 行政复议案件为零. */

import type { BareReport } from '../../report/report.ts';
import { textOf } from '../../text/span.ts';
import { applicationCells, documentCells, plainCells } from '../cells/cells.ts';
import { dimensionOf, UNKNOWN } from '../cells/dimensions.ts';
import { firstKnown, known } from '../cells/known-cells.ts';
import { outcomeCells } from '../cells/outcome-cells.ts';
import { blocksOf } from '../cells/review-cells.ts';
import type { Discourse } from '../discourse/discourse.ts';
import { isAboutInformation, type Place } from '../discourse/surroundings.ts';
import { isTelling, runBefore, subjectsIn } from '../words/runs.ts';
import type { BlockSubject, DocumentSubject, OutcomeSubject, ReviewOutcome, Subject } from '../words/terms.ts';
import type { TermToken } from '../words/token.ts';
import { type Statement, wordsBehind, zerosOf } from './statement.ts';

/** One way of several: not 通过网络、邮寄等多种方式. */
const CHANNEL = /^(?:通过|当面|现场)(?!.*(?:等|多种))/;

/** 未发生行政复议、行政诉讼: everything up to the next mark is understood, and 、 joins. */
export function negation(place: Place, token: TermToken): Statement | null {
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
  const said = textOf(text, token);
  // 对轻微违法未作出行政处罚: in such cases. 行政处罚9件，未实施行政强制: in none.
  if (DECIDED.test(said) && !isOfYear(place, token)) return null;
  if (REPEALED.test(said)) return noneRepealed(place, token, terms);
  if (CARRIED.test(said)) return noneCarried(place, token, terms, said);
  // 未收到通过传真提交的申请: others may have been.
  if (terms.some((each) => CHANNEL.test(textOf(text, each)))) return null;
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

const DECIDED = /实施|作出|采取/;

/** Whether a negation begins its sentence, but for whose and of which year it is, or goes on behind decisions that were counted. */
function isOfYear({ sentence, text, counts }: Place, { start }: TermToken): boolean {
  const before = text.slice(sentence.start, start);
  return (
    /^(?:20\d\d年|[全本]年度?|今年)?,?(?:[我本][一-龥]{1,2})?$/.test(before) ||
    (/[,、;]$/.test(before) && counts.at(-1)?.meaning.dimension === 'decision')
  );
}

const REPEALED = /废止|失效/;

/** 未废止, 没有废止规范性文件 */
function noneRepealed({ report, discourse }: Place, token: TermToken, terms: readonly TermToken[]): Statement | null {
  const [named = discourse.document, another] = subjectsIn(terms);
  if (named === null || dimensionOf(named) !== 'document' || another !== undefined) return null;
  const zeros = firstKnown(documentCells(named as DocumentSubject, 'repeal'), report);
  return { zeros, start: token.start, end: Math.max(token.end, terms.at(-1)?.end ?? 0) };
}

const CARRIED = /结转|转入|顺延/;

/** 上年无结转, 未结转下年; 办结25件，无结转 */
function noneCarried(
  { sentence, text, report, discourse }: Place,
  token: TermToken,
  terms: readonly TermToken[],
  said: string,
): Statement | null {
  const isPlain = terms.every(({ term }) => term.role === 'object' || term.role === 'filler');
  if (!isPlain || !discourse.applications || discourse.ofUnknown || discourse.matter !== 'application') return null;
  const end = Math.max(token.end, terms.at(-1)?.end ?? 0);
  const row = /^[上去前]/.test(said) ? 'carried-in' : 'carried-over';
  // 新收25件，无结转: of the one year or the other.
  const isBare = row === 'carried-over' && !/[下次明来]/.test(said);
  if (isBare && !CLOSED.test(text.slice(sentence.start, token.start))) return null;
  return { zeros: firstKnown(plainCells(row), report), start: token.start, end };
}

const CLOSED = /办[结毕完]|办理完|答复/;

function denied({ report, discourse }: Place, terms: readonly TermToken[]): readonly string[] | null {
  const subjects = subjectsIn(terms);
  const objects = terms.some(({ term }) => term.role === 'object' && (!term.weak || discourse.applications));
  if (terms.some(({ term }) => term.role === 'verb' && (term.verb === 'handle' || term.verb === 'process')))
    return null;
  if (subjects.length === 0)
    return objects ? (known(applicationCells('receive-new'), report)[0] ?? null) : noneDone(terms, discourse, report);
  const dimensions = new Set(subjects.map(dimensionOf));
  if (dimensions.size === 1 && dimensions.has('document')) {
    return subjects.flatMap((subject) => firstKnown(documentCells(subject as DocumentSubject, 'issue'), report));
  }
  const about =
    isAboutInformation(discourse) || terms.some(({ term }) => term.role === 'object' || term.role === 'information');
  if (dimensions.size === 1 && !discourse.ofUnknown) {
    const zeros = noneOf(subjects, terms, discourse, report);
    if (zeros !== null) return zeros;
  }
  if (![...dimensions].every((dimension) => dimension.startsWith('review')) || !about) return null;
  const blocks = subjects
    .filter((subject) => dimensionOf(subject) === 'review')
    .flatMap((subject) => blocksOf(subject as BlockSubject));
  const outcomes = subjects.filter((subject) => dimensionOf(subject) === 'review-outcome') as ReviewOutcome[];
  if (outcomes.length === 0) return zerosOf(blocks, [null], report);
  if (!outcomes.every((outcome) => outcome === 'corrected' || outcome === 'lost')) return null;
  // 未被纠错: of whichever was named last, else of all.
  if (discourse.foreign || discourse.last === UNKNOWN) return null;
  const recent = [discourse.recentBlocks, discourse.allBlocks].find(({ size }) => size > 0);
  const named = blocks.length > 0 ? blocks : recent === undefined ? blocksOf('cases') : [...recent];
  const meant = outcomes.includes('corrected') ? named : named.filter((block) => block !== 'reconsideration');
  return zerosOf(meant, ['corrected'], report);
}

/** 规章现行有效2件，没有新制发和废止 */
function noneDone(terms: readonly TermToken[], { document }: Discourse, report: BareReport): readonly string[] | null {
  const verbs = terms.flatMap(({ term }) => (term.role === 'verb' ? [term.verb] : []));
  if (document === null || verbs.length === 0 || !verbs.every((verb) => verb === 'issue' || verb === 'repeal'))
    return null;
  return verbs.flatMap((verb) => firstKnown(documentCells(document, verb), report));
}

/** 没有不予公开的情形, 无上年结转, 无行政强制, 未收取行政事业性收费: rows that hold nothing. */
function noneOf(
  subjects: readonly Subject[],
  terms: readonly TermToken[],
  { applications, within, column, matter }: Discourse,
  report: BareReport,
): readonly string[] | null {
  const isPlain = terms.every(({ term }) => ['subject', 'filler', 'joint', 'this-year'].includes(term.role));
  switch (dimensionOf(subjects[0]!)) {
    case 'carried':
      return applications && subjects[0] !== 'open'
        ? subjects.flatMap((each) => firstKnown(plainCells(each), report))
        : null;
    case 'outcome':
      if (!applications || !isPlain || column !== null || matter === 'other') return null;
      return subjects.flatMap((each) => firstKnown(outcomeCells(each as OutcomeSubject, report), report));
    case 'decision':
    case 'charges':
      return isPlain && !within ? subjects.flatMap((each) => firstKnown(plainCells(each), report)) : null;
    case 'statistics':
      return isPlain ? subjects.flatMap((each) => firstKnown([[each.replace('.', '/')]], report)) : null;
    default:
      return null;
  }
}

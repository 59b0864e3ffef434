/** What is said of all: 均获维持, 均未审结, 均已办结, 均予以公开, 均为自然人. */

import { columnCells } from '../cells/cells.ts';
import { dimensionOf, UNKNOWN } from '../cells/dimensions.ts';
import { firstKnown, known } from '../cells/known-cells.ts';
import { outcomeCells } from '../cells/outcome-cells.ts';
import { blocksOf, ruledOutBy } from '../cells/review-cells.ts';
import { isAboutInformation, type Place } from '../discourse/surroundings.ts';
import { subjectsIn } from '../words/runs.ts';
import type { BlockSubject, ColumnSubject, OutcomeSubject, ReviewOutcome, Subject, Verb } from '../words/terms.ts';
import type { TermToken } from '../words/token.ts';
import { carriedOverCell, type Statement, wordsBehind, zerosOf } from './statement.ts';

/** 均获维持, 均未审结, 均已办结, 均予以公开, 均为自然人 */
export function ofAll(place: Place, token: TermToken): Statement | null {
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

/** 行政诉讼均已审结: none is pending, unless that is said of another day than the year's last. */
function allConcluded({ discourse, report, text, sentence, index }: Place): readonly string[] | null {
  const blocks = [...discourse.recentBlocks];
  if (blocks.length === 0 || !isAboutInformation(discourse)) return null;
  const isOfSome = OF_SOME.test(text.slice(sentence.start, sentence.tokens[index]!.start));
  return isOfSome ? null : zerosOf(blocks, ['pending'], report);
}

/** Of those of another year, or on another day. */
const OF_SOME = /目前|现已|至今|[上去]年度?(?:结转|[末底]?[尚仍]?未)|结转的/;

/** What there must not be if all are of one kind. */
function allOf(subject: Subject, place: Place, behind: readonly TermToken[]): readonly string[] | null {
  switch (dimensionOf(subject)) {
    case 'review-outcome':
      return subject === 'concluded' ? allConcluded(place) : allReviews(subject as ReviewOutcome, place);
    case 'review':
      return allAgainst(subject as BlockSubject, place);
    case 'outcome':
      return subject === 'granted' ? allGranted(place, behind) : null;
    case 'column':
      return allApplicants(subject as ColumnSubject, place);
    default:
      return null;
  }
}

/** Of what is left. */
const OF_REST = /(?:其余|其他|剩余|余下|除[^;]{1,16}外)[^;]*$/;

function allReviews(
  outcome: ReviewOutcome,
  { discourse, report, counts, text, sentence, index }: Place,
): readonly string[] | null {
  // 除1件未审结外，其余2件均维持: of the others. 已判决4件，均维持: of those.
  const isOfSome = OF_REST.test(text.slice(sentence.start, sentence.tokens[index]!.start));
  if (isOfSome || discourse.last === UNKNOWN) return null;
  // 被诉4件，其中直接起诉2件均维持: of those counted right before.
  const last = counts.at(-1);
  const isBeside =
    last?.meaning.dimension === 'review' &&
    /^[^,;:、()]{0,4}$/.test(text.slice(last.end, sentence.tokens[index]!.start));
  const named = discourse.recentBlocks.size > 0 ? discourse.recentBlocks : discourse.blocks;
  const blocks = isBeside ? blocksOf(last.meaning.key as BlockSubject) : [...named];
  if (blocks.length === 0 || discourse.matter !== 'review' || !isAboutInformation(discourse)) return null;
  const isByCourts = outcome === 'lost' || outcome === 'won' || outcome === 'dismissed';
  return zerosOf(isByCourts ? blocksOf('litigation') : blocks, ruledOutBy(outcome), report);
}

/** 行政诉讼3件，均为复议后起诉: none of the other way. */
function allAgainst(subject: BlockSubject, { discourse, report, counts }: Place): readonly string[] | null {
  const isOfLitigation = counts.at(-1)?.meaning.key === 'litigation';
  const others = blocksOf('litigation').filter((block) => block !== subject);
  return isOfLitigation && others.length === 1 && isAboutInformation(discourse)
    ? zerosOf(others, [null], report)
    : null;
}

/** 均予以公开: nothing was refused. What was disclosed in part may be meant too; 均予以公开答复 speaks of answers. */
function allGranted(place: Place, behind: readonly TermToken[]): readonly string[] | null {
  const words = place.text.slice(behind[0]!.start, behind.at(-1)!.end);
  if (applicationsBefore(place) === null || /答复|回复/.test(words)) return null;
  const others: readonly OutcomeSubject[] = ['denied', 'unavailable', 'refused', 'other'];
  return others.flatMap((outcome) => firstKnown(outcomeCells(outcome, place.report), place.report));
}

/** 均为自然人: no organisation. */
function allApplicants(subject: ColumnSubject, place: Place): readonly string[] | null {
  const verb = applicationsBefore(place);
  const other = subject === 'natural-person' ? 'organisation' : subject === 'organisation' ? 'natural-person' : null;
  if (verb === null || other === null) return null;
  return known(columnCells(other, verb === 'handle' ? 'handled' : 'received'), place.report)[0] ?? null;
}

/** 收到24件，均…; 24件申请均…: how the applications were counted of which all is said; else null. */
function applicationsBefore({ sentence: { tokens, start }, index, text, discourse, counts }: Place): Verb | null {
  if (!discourse.applications || discourse.within || discourse.foreign || discourse.otherCounted) return null;
  const last = tokens.slice(0, index).findLast((token) => token.kind === 'figure');
  if (APPLICATIONS.test(text.slice(start, tokens[index]!.start))) return 'receive-new';
  if (last === undefined || last.figure.precision !== 'exact') return null;
  const isNear = /^(?:的?(?:政府信息)?(?:依?申请)?(?:公开)?(?:申请|事项|件)?[,、(]?(?:申请人)?)$/.test(
    text.slice(last.end, tokens[index]!.start),
  );
  if (!isNear) return null;
  const meaning = counts.find(({ figure }) => figure === last.figure)?.meaning;
  return meaning?.dimension === 'applications' ? meaning.verb : null;
}

/** 申请均为自然人提出: a clause that begins so speaks of all there are. */
const APPLICATIONS = /(?:^|[,;])(?:所有的?)?(?:政府信息公开|依申请公开)?申请人?$/;

/** 收到24件，均已办结; 所有申请均已办结 */
function allHandled(place: Place, token: TermToken, behind: readonly TermToken[]): readonly string[] | null {
  const { discourse, report, text, sentence, counts } = place;
  const verbs = behind.flatMap(({ term }) => (term.role === 'verb' ? [term.verb] : []));
  if (discourse.matter === 'review') return verbs.includes('handle') ? allConcluded(place) : null;
  if (verbs.length !== 1 || verbs[0] !== 'handle') return null;
  if (discourse.matter !== 'application' || discourse.within) return null;
  // 均按时办结 praises the time that it took; 收到25件，均已按时办结 says more, unless some were carried in.
  const said = text.slice(Math.max(sentence.start, token.start - 4), behind.at(-1)!.end);
  if (/[时期限]/.test(said)) {
    const isOfAll = said.includes('已') && applicationsBefore(place)?.startsWith('receive') === true;
    const carriedIn = report.cells.get('applications/carried-in/total')?.value;
    return isOfAll && carriedIn?.units === 0n ? carriedOverCell(report) : null;
  }
  const before = text.slice(sentence.start, token.start);
  if (EVERY.test(before)) return carriedOverCell(report);
  // 收到25件，上年结转2件，均已办结
  const last = counts.findLast(({ meaning }) => meaning.key !== 'carried-in')?.meaning;
  const isOfReceived = last?.dimension === 'applications' && last.key.startsWith('receive');
  return isOfReceived && !OF_THOSE.test(before) ? carriedOverCell(report) : null;
}

/** 到期应答复的均已答复: others were not due. */
const OF_THOSE = /(?:的|到期|期满)$/;

const EVERY =
  /(?:所有的?|全部的?|[收接]到的|受理的)(?:\d+件)?(?:政府信息公开|依申请公开|公开)?(?:申请|申请事项|申请件)$/;

/** Sentences that need no number to contradict the tables: 未收到申请, 均获维持, 均已办结, 办结率100%. */

import { compare } from '../../text/decimal.ts';
import { blocksOf, ruledOutBy } from '../cells/review-cells.ts';
import type { Place } from '../discourse/surroundings.ts';
import { isWhole } from '../scope/scope.ts';
import type { BlockSubject, ReviewOutcome, Subject } from '../words/terms.ts';
import type { TermToken } from '../words/token.ts';
import { negation } from './negations.ts';
import { carriedOverCell, type Statement, zerosOf } from './statement.ts';
import { ofAll } from './universals.ts';

/** The statement that begins or ends with a token of the sentence; null where none is sure. */
export function statementAt(place: Place): Statement | null {
  const token = place.sentence.tokens[place.index]!;
  if (token.kind !== 'term') return null;
  const found = statementBy(place, token);
  if (found === null || found.zeros.length === 0) return null;
  if (AIM.test(place.text.slice(place.sentence.start, found.start))) return null;
  return isWhole(place, found.start) ? found : null;
}

/** 力争行政复议零纠错: what is striven for, or supposed, is not said to be so. */
const AIM = /力争|确保|下一步|争取|努力|杜绝|避免|防止|防范|目标|如果|倘若|[,;]?[如若][未无]?$/;

function statementBy(place: Place, token: TermToken): Statement | null {
  switch (token.term.role) {
    case 'none':
      return negation(place, token);
    case 'all':
      return ofAll(place, token);
    case 'handled-rate':
      return handledRate(place, token);
    case 'subject':
      return ofTheOne(place, token, token.term.subject);
    default:
      return null;
  }
}

/** 行政复议1件，结果为维持; 行政诉讼1件，法院判决维持: what became of the only case there is said to be. */
function ofTheOne({ sentence, text, report, counts }: Place, token: TermToken, outcome: Subject): Statement | null {
  const last = counts.at(-1);
  if (!SETTLED.has(outcome) || last?.meaning.dimension !== 'review') return null;
  const isOne = compare(last.figure.value, { units: 1n, scale: 0 }) === 0;
  const between = text.slice(last.end, token.start);
  if (!isOne || !RESULT.test(between) || !/^[^,;\d]{0,12}(?:[,;)]|$)/.test(text.slice(token.end, sentence.end)))
    return null;
  return {
    zeros: zerosOf(blocksOf(last.meaning.key as BlockSubject), ruledOutBy(outcome as ReviewOutcome), report),
    start: last.start,
    end: token.end + (between === '(' ? 1 : 0),
  };
}

const SETTLED: ReadonlySet<Subject> = new Set([
  'upheld',
  'corrected',
  'annulled',
  'dismissed',
  'won',
  'lost',
  'pending',
]);

const RESULT =
  /^\($|^(?:\([^()]*\))?,(?:[系为][^,;\d]{2,12},)?(?:经[^,;\d]{2,8})?(?:已?审结[并,]?)?(?:(?:复议机关|复议机构|人民法院|法院|[市县区省州]政府)?(?:[一二终]审|最终|依法|已)?(?:判决|裁定|决定)?|(?:法院)?(?:审理|复议|办理|判决|裁判)?结果)(?:为|是)?$/;

/** 办结率100%: not 按时办结率. */
function handledRate({ sentence, index, text, report, discourse }: Place, token: TermToken): Statement | null {
  const next = sentence.tokens[index + 1];
  if (next?.kind !== 'figure' || next.start !== token.end || next.figure.counter !== '%') return null;
  const { value, precision } = next.figure;
  // 办结率100%的单位
  if (text[next.end] === '的') return null;
  if (precision !== 'exact' || value.units !== 100n * 10n ** BigInt(value.scale)) return null;
  if (
    discourse.matter !== 'application' ||
    /(?:时|期|限|范|[合依]法)$/.test(text.slice(Math.max(0, token.start - 2), token.start))
  )
    return null;
  return { zeros: carriedOverCell(report), start: token.start, end: next.end };
}

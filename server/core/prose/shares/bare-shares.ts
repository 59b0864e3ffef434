/** Shares of what the tables count, without a figure of their own: 自然人占80%，法人或其他组织占20%. */

import type { CellSum } from '../../report/claim.ts';
import type { BareReport } from '../../report/report.ts';
import { columnCells } from '../cells/cells.ts';
import { dimensionOf, UNKNOWN } from '../cells/dimensions.ts';
import { outcomeCells } from '../cells/outcome-cells.ts';
import type { Place } from '../discourse/surroundings.ts';
import { isWhole } from '../scope/scope.ts';
import { NO_WORDS, type Run, runBefore, runBehind, subjectsIn } from '../words/runs.ts';
import type { ColumnSubject, OutcomeSubject } from '../words/terms.ts';
import { isMark, isTerm, type Sentence } from '../words/token.ts';
import { percentageOf, type Share, tableShare, WHOLES } from './portions.ts';

/** The share that a percentage is, when the words before it name one kind of applicants or one outcome; else null. */
export function bareShareAt(place: Place): Share | null {
  const { sentence, index, text, report, discourse } = place;
  const { tokens } = sentence;
  const share = tokens[index - 1];
  const token = tokens[index]!;
  const figure = percentageOf(token);
  if (figure === null) return null;
  const isBehind = isTerm(share, 'share') && share.end === token.start;
  const behind = isBehind ? NO_WORDS : outcomeBehind(sentence, index);
  if (!isBehind && behind.tokens.length === 0) return null;
  const isOurs = discourse.applications && !discourse.otherCounted && !discourse.foreign && !discourse.ofUnknown;
  if (!isOurs || discourse.last === UNKNOWN) return null;
  const run = isBehind ? runBefore(tokens, index - 1, sentence.start) : behind;
  const [subject, another] = subjectsIn(run.tokens);
  if (subject === undefined || another !== undefined || run.joins === true) return null;
  const isOfThem = OF_THEM.test(text.slice(sentence.start, run.tokens[0]!.start));
  if (run.open && !isOfThem) return null;
  const dimension = dimensionOf(subject);
  if ((dimension !== 'column' && dimension !== 'outcome') || subject.includes('.') || SEVERAL.has(subject)) return null;
  const start = isBehind ? run.tokens[0]!.start : figure.start;
  if (isWithinAnother(sentence, start, dimension) || !isWhole(place, start)) return null;
  const pairs =
    dimension === 'column' ? ofColumn(subject as ColumnSubject) : ofOutcome(subject as OutcomeSubject, report);
  return tableShare(figure, start, pairs, report);
}

/** 新收件中自然人申请占80% */
const OF_THEM = /(?:新收|收到|受理|办结|答复)的?(?:申请|件|申请件)[当之]?中,?$/;

/** 有45%予以公开，11.6%的申请部分公开: the words that follow at once, where they end the clause. */
function outcomeBehind({ tokens, end }: Sentence, index: number): Run {
  const before = tokens[index - 1];
  const isLed = before === undefined || before.kind === 'mark' || isTerm(before, 'filler');
  const run = runBehind(tokens, index, end);
  const isPlain = run.tokens.every(({ term }) => ['subject', 'filler', 'object'].includes(term.role));
  const subjects = subjectsIn(run.tokens);
  const isOutcome = subjects.length === 1 && dimensionOf(subjects[0]!) === 'outcome';
  return isLed && isPlain && isOutcome && !run.open && run.counted !== true ? run : NO_WORDS;
}

/** What they mean is told by the figures, which a share alone has not. */
const SEVERAL: ReadonlySet<string> = new Set(['company', 'other-organisation']);

function ofColumn(subject: ColumnSubject): [CellSum, CellSum][] {
  const [received, inHand, handled] = columnCells(subject, 'either') as [CellSum, CellSum, CellSum];
  return [handled, received, inHand].map((part, index) => [part, WHOLES[index]!]);
}

function ofOutcome(subject: OutcomeSubject, report: BareReport): [CellSum, CellSum][] {
  const [part] = outcomeCells(subject, report);
  return WHOLES.map((whole) => [part!, whole]);
}

/** 自然人申请中，予以公开占45%: of theirs. */
function isWithinAnother({ tokens }: Sentence, start: number, dimension: string): boolean {
  const from = tokens.findLastIndex((token) => token.end <= start && isMark(token, ';'));
  return tokens.slice(from + 1).some((token) => {
    if (token.end > start || !isTerm(token, 'subject')) return false;
    return dimensionOf(token.term.subject) !== dimension;
  });
}

/** What a figure counts that has no word of its own before it: the words and figures beside it tell. */

import type { Meaning } from '../cells/dimensions.ts';
import { known } from '../cells/known-cells.ts';
import type { Beside, Found } from '../discourse/surroundings.ts';
import { MONEY } from '../words/counters.ts';
import { type FigureToken, figureBefore, NO_WORDS, runBefore, subjectsIn } from '../words/runs.ts';
import { added, closed, inHand, newlyReceived } from './in-hand.ts';
import { goingOver, leftOver, rest } from './left-over.ts';
import { meaningOf } from './meaning.ts';
import { remainderAt } from './remainders.ts';

/** What the words and figures beside a figure tell; null where they tell nothing. */
export function besideAt(beside: Beside): Found | null {
  return (
    goingOver(beside) ??
    leftOver(beside) ??
    rest(beside) ??
    inHand(beside) ??
    remainderAt(beside) ??
    afterShare(beside) ??
    newlyReceived(beside) ??
    closed(beside) ??
    added(beside) ??
    ofTopic(beside) ??
    forReasons(beside) ??
    amountOf(beside)
  );
}

/** 行政诉讼方面，全年共12件: what the clause before names. */
function ofTopic({ sentence: { tokens, start }, index, before, text, report, discourse }: Beside): Found | null {
  const { figure } = tokens[index] as FigureToken;
  const isSum = before.tokens.length > 0 && before.tokens.every(({ term }) => TOTAL.has(term.role));
  const mark = tokens[index - before.tokens.length - 1];
  const topic = tokens[index - before.tokens.length - 2];
  if (!isSum || mark?.kind !== 'mark' || mark.mark !== ',' || topic?.kind !== 'term') return null;
  if (topic.term.role !== 'subject' || text.slice(topic.end, mark.start) !== '方面' || topic.start !== start)
    return null;
  return meaningOf({ before: { tokens: [topic], open: false }, behind: NO_WORDS, figure, discourse, report });
}

const TOTAL: ReadonlySet<string> = new Set(['filler', 'this-year']);

/** 自然人占80%，共20件: of whom the share is. */
function afterShare({ sentence: { tokens, start }, index, text, report, discourse }: Beside): Found | null {
  const at = figureBefore(tokens, index);
  const [share, percentage] = [tokens[at - 1], tokens[at]];
  if (percentage?.kind !== 'figure' || percentage.figure.counter !== '%') return null;
  if (share?.kind !== 'term' || share.term.role !== 'share' || share.end !== percentage.start) return null;
  const { figure } = tokens[index] as FigureToken;
  if (!/^,(?:共计?|有|为|计)$/.test(text.slice(percentage.end, figure.start))) return null;
  const before = runBefore(tokens, at - 1, start);
  if (before.open || subjectsIn(before.tokens).length !== 1) return null;
  return meaningOf({ before, behind: NO_WORDS, figure, discourse, report });
}

/** 有5件因本机关不掌握等原因无法提供: all of that outcome; one reason alone may be of some. */
function forReasons({ sentence: { tokens, end }, index, before, text, report, discourse }: Beside): Found | null {
  const { figure } = tokens[index] as FigureToken;
  const [reason] = REASONS.exec(text.slice(figure.end, end)) ?? [];
  const outcome = tokens.find(({ start }) => reason !== undefined && start === figure.end + reason.length);
  if (outcome?.kind !== 'term' || before.tokens.some(({ term }) => term.role !== 'filler')) return null;
  const behind = { tokens: [outcome], open: false };
  return meaningOf({ before: NO_WORDS, behind, figure, discourse, report });
}

const REASONS =
  /^(?:申请)?(?:因|由于|属|涉及)[^,;:()\d]{1,24}等(?:原因|情形|情况|理由)?(?:而|依法)?(?=不予公开|无法提供|不予处理)/;

/** 政府集中采购52个，总金额3610万元 */
function amountOf({ sentence: { tokens }, index, text, report, counts }: Beside): Found | null {
  const { figure, start } = tokens[index] as FigureToken;
  const last = counts.at(-1);
  if (last?.meaning.dimension !== 'procurement' || !MONEY.has(figure.counter)) return null;
  if (!/^[,、(]?(?:采购|成交|中标)?(?:总?金额|总额)(?:为|达|共|共计)?$/.test(text.slice(last.figure.end, start)))
    return null;
  const meaning: Meaning = { ...last.meaning, key: `${last.meaning.key}:amount` };
  return { meaning, run: NO_WORDS, about: known([['disclosure/procurement/amount']], report) };
}

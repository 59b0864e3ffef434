/** What statements are made of: the zeros that they need, and the words behind the one that makes them. */

import type { BareReport } from '../../report/report.ts';
import { firstKnown } from '../cells/known-cells.ts';
import { type Block, reviewCells } from '../cells/review-cells.ts';
import type { Place } from '../discourse/surroundings.ts';
import type { ReviewOutcome } from '../words/terms.ts';
import { isMark, isTerm, type Roles, type Sentence, type TermToken } from '../words/token.ts';

/** What a statement needs to be 0; offsets into the passage. */
export interface Statement {
  readonly zeros: readonly string[];
  readonly start: number;
  readonly end: number;
}

export function carriedOverCell(report: BareReport): readonly string[] {
  return firstKnown([['applications/carried-over/total']], report);
}

export function zerosOf(
  blocks: readonly Block[],
  outcomes: readonly (ReviewOutcome | null)[],
  report: BareReport,
): string[] {
  return outcomes.flatMap((outcome) => firstKnown(reviewCells(blocks, outcome), report));
}

/** The words behind a token up to the next mark that ends a clause; null where one of them is not understood. */
export function wordsBehind({ sentence, index }: Place): TermToken[] | null {
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
    if (isMark(token, ',;):')) return words;
    if (token.kind === 'term' && SAID.has(token.term.role)) words.push(token);
    // 投诉、行政复议: another matter in the list; as a cause (因信访引起的) it would leave a doubt.
    else if (!isMark(token, '、') && !(isTerm(token, 'other-matter') && isListed(sentence.tokens, i))) return null;
    end = token.end;
  }
  return end === sentence.end ? words : null;
}

function isListed(tokens: Sentence['tokens'], index: number): boolean {
  return [tokens[index - 1], tokens[index + 1]].some((token) => isMark(token, '、'));
}

const SAID: Roles = new Set(['subject', 'verb', 'object', 'filler', 'this-year', 'joint', 'all', 'information']);

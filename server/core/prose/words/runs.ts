/** The words around a figure that the grammar understands, with nothing between them that it does not. */

import type { Subject } from './terms.ts';
import { isMark, isTerm, type Roles, roleOf, subjectOf, type TermToken, type Token } from './token.ts';

/** Words that touch each other, in the order of the text. */
export interface Run {
  readonly tokens: readonly TermToken[];
  /** True when text that is not understood touches the end that is away from the figure. */
  readonly open: boolean;
  /** True when a figure touches the end that is away from the figure. */
  readonly counted?: boolean;
  /** True when it goes on a list whose words before are not understood: 企业和法律服务机构, 征收、行政强制. */
  readonly joins?: boolean;
}

export const NO_WORDS: Run = { tokens: [], open: false };

const WITHIN: Roles = new Set(['subject', 'verb', 'object', 'filler', 'this-year', 'joint', 'all', 'information']);

/** The words directly before a token, back to the first that is not understood, a mark or a figure. */
export function runBefore(tokens: readonly Token[], index: number, sentenceStart: number): Run {
  const run: TermToken[] = [];
  let next = tokens[index]!.start;
  let at = index - 1;
  for (; at >= 0; at--) {
    const token = tokens[at]!;
    if (token.end !== next) break;
    if (token.kind === 'term' && WITHIN.has(token.term.role) && !(isConcluded(token) && run.some(isTelling)))
      run.unshift(token);
    else if (!(token.kind === 'mark' && mayPass(tokens, at, index))) break;
    next = token.start;
  }
  // 14件行政复议和42件行政诉讼: the words before 和 are of the figure before them.
  const left = tokens[at];
  const isJoined = run.at(-1)?.term.role === 'joint' && left?.kind === 'figure' && left.end === next;
  if (isJoined) return NO_WORDS;
  const open = next > (tokens[at]?.end ?? sentenceStart) || isOther(tokens[at]);
  return { tokens: run, open, joins: run[0]?.term.role === 'joint' ? open : joinsUnknown(tokens, at, next) };
}

/** The same, with the token that is the last of them. */
export function runUpTo(tokens: readonly Token[], last: number, sentenceStart: number): Run {
  const behind = { ...tokens[last + 1]!, start: tokens[last]!.end };
  return runBefore([...tokens.slice(0, last + 1), behind], last + 1, sentenceStart);
}

/** A 、 before the words, and before that a name without a figure. */
function joinsUnknown(tokens: readonly Token[], at: number, next: number): boolean {
  const mark = tokens[at];
  if (!isMark(mark, '、') || mark?.end !== next) return false;
  const left = tokens[at - 1];
  return left === undefined || left.end < mark.start || (left.kind === 'term' && !isTelling(left));
}

/** 市政府转办申请3件, 信访申请2件; 审结的行政复议4件 are some of them; “一网通办”受理3件: it did. */
function isOther(token: Token | undefined): boolean {
  return isMark(token, '"》>') || OTHERS.has(roleOf(token)) || isConcluded(token);
}

/** 审结 */
function isConcluded(token: Token | undefined): boolean {
  return subjectOf(token) === 'concluded';
}

const OTHERS: Roles = new Set(['other-matter', 'carry']);

/** 行政复议、行政诉讼5件: 、 joins what has no figure of its own; 予以公开：12件 and 行政复议（3件） have marks before the figure. */
function mayPass(tokens: readonly Token[], at: number, index: number): boolean {
  const token = tokens[at]!;
  const mark = token.kind === 'mark' ? token.mark : '';
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  if (at === index - 1 && (mark === ':' || mark === '(')) {
    // 案件办理（31件）: what they were about.
    const isVerb = isTerm(left, 'verb') && left.term.verb !== 'receive-new';
    // 3件不予公开（2件属于…: that word is of the figure before it.
    const isTaken = tokens[at - 2]?.kind === 'figure' && tokens[at - 2]!.end === left?.start;
    return left?.end === token.start && isTelling(left) && !isTaken && !(isVerb && mark === '(');
  }
  return mark === '、' && left?.end === token.start && isTelling(left) && isTelling(right);
}

/** The words directly behind a token. */
export function runBehind(tokens: readonly Token[], index: number, sentenceEnd: number): Run {
  const run: TermToken[] = [];
  let end = tokens[index]!.end;
  let at = index + 1;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.start !== end) break;
    if (token.kind === 'term' && WITHIN.has(token.term.role)) run.push(token);
    else if (!joinsBehind(tokens, at)) break;
    end = token.end;
  }
  const next = tokens[at];
  return {
    tokens: run,
    open: end < (next?.start ?? sentenceEnd),
    counted: next?.kind === 'figure' && next.start === end,
  };
}

/** 10件不予公开、不予处理，…: both together, where the second has no figure of its own. */
function joinsBehind(tokens: readonly Token[], at: number): boolean {
  const after = tokens.slice(at + 1).find(({ kind }) => kind !== 'term');
  return isMark(tokens[at], '、') && isTelling(tokens[at + 1]) && (after === undefined || isMark(after, ',;)'));
}

/** Words that say what is counted. */
export function isTelling(token: Token | undefined): boolean {
  return TELLING.has(roleOf(token));
}

const TELLING: Roles = new Set(['subject', 'verb', 'object']);

/** What words say is counted, in their order. */
export function subjectsIn(tokens: readonly Token[]): Subject[] {
  const subjects: Subject[] = [];
  for (const token of tokens) {
    if (isTerm(token, 'subject')) subjects.push(token.term.subject);
  }
  return subjects;
}

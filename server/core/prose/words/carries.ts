/** 2022年结转 and 结转至2024年办理: the year tells a carry from the year before apart from one to the next. */

import type { Subject } from './terms.ts';
import { isMark, isTerm, type Roles, roleOf, type Sentence, type Token } from './token.ts';

/**
 * 2022年结转 in a report on 2023 is carried in, 结转至2024年办理 is carried over: the year and the word become one token.
 *
 * @param year the report's
 */
export function withCarries(sentence: Sentence, year: number | null, text: string): Sentence {
  if (year === null) return sentence;
  let read = sentence;
  for (let index = 0; index < read.tokens.length; index++) {
    const token = read.tokens[index]!;
    if (isTerm(token, 'carry')) read = withCarry(read, index, year);
    // 2件于2024年办理, 2件2024年继续办理
    const next = read.tokens[index + 1];
    if (token.kind !== 'year' || token.year !== year + 1 || next?.start !== token.end) continue;
    const isDone = VERBS.has(roleOf(next)) && '于在'.includes(text[token.start - 1] ?? '-');
    if (isDone || text.startsWith('继续', token.end)) read = merged(read, index, index + 1, 'carried-over');
  }
  return read;
}

function withCarry(sentence: Sentence, carry: number, year: number): Sentence {
  const [before, token, behind] = [sentence.tokens[carry - 1], sentence.tokens[carry]!, sentence.tokens[carry + 1]];
  if (before?.kind === 'year' && before.end === token.start && before.year === year - 1) {
    return merged(sentence, carry - 1, carry, 'carried-in');
  }
  if (behind?.kind === 'figure' && isAfterClosing(sentence, carry))
    return merged(sentence, carry, carry, 'carried-over');
  if (behind?.kind !== 'year' || behind.start !== token.end || behind.year !== year + 1) return sentence;
  // 结转至2024年办理: the verb belongs to it.
  const next = sentence.tokens[carry + 2];
  const isVerb = VERBS.has(roleOf(next)) && next!.start - behind.end <= '继续'.length;
  return merged(sentence, carry, isVerb ? carry + 2 : carry + 1, 'carried-over');
}

/** 办结23件，结转2件: what is carried behind what was closed goes over to the next year. */
function isAfterClosing({ tokens }: Sentence, carry: number): boolean {
  const [mark, token, behind] = [tokens[carry - 1], tokens[carry]!, tokens[carry + 1]!];
  const isClause = isMark(mark, ',、;') && mark?.end === token.start;
  const closes = tokens.slice(0, carry).findLast((each) => CLOSING.has(roleOf(each)) || isOutcome(each));
  return (
    isClause &&
    behind.start === token.end &&
    (isTerm(closes, 'handled-rate') || isOutcome(closes) || (isTerm(closes, 'verb') && closes.term.verb === 'handle'))
  );
}

/** 予以公开12件，部分公开4件，结转2件 */
function isOutcome(token: Token | undefined): boolean {
  return isTerm(token, 'subject') && OUTCOMES.has(token.term.subject);
}

const OUTCOMES: ReadonlySet<Subject> = new Set(['granted', 'partial', 'denied', 'unavailable', 'refused', 'other']);

const CLOSING: Roles = new Set(['verb', 'handled-rate', 'last-year']);

/** 办理, and 继续办理, which elsewhere says that something is still open. */
const VERBS: Roles = new Set(['verb', 'noise']);

function merged(sentence: Sentence, first: number, last: number, subject: Subject): Sentence {
  const { tokens } = sentence;
  const token: Token = {
    kind: 'term',
    term: { role: 'subject', subject },
    start: tokens[first]!.start,
    end: tokens[last]!.end,
  };
  return { ...sentence, tokens: [...tokens.slice(0, first), token, ...tokens.slice(last + 1)] };
}

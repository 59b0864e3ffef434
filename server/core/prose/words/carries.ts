/** 2022年结转 and 结转至2024年办理: the year tells a carry from the year before apart from one to the next. */

import type { Subject } from './terms.ts';
import { isFigure, isMark, isTerm, type Roles, roleOf, type Sentence, type Token } from './token.ts';

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
    if (token.kind === 'term') {
      if (token.term.role === 'carry') read = withCarry(read, index, year);
      // 2022年未办结3件
      else if (token.term.role === 'subject' && token.term.subject === 'open') read = withYearBefore(read, index, year);
      continue;
    }
    // 2件于2024年办理, 2件2024年继续办理; 转2024年2件
    const next = read.tokens[index + 1];
    if (token.kind !== 'year' || token.year !== year + 1 || next?.start !== token.end) continue;
    const isLed = '于在'.includes(text[token.start - 1] ?? '-');
    const isGoing = next.kind === 'figure' && text[token.start - 1] === '转';
    if ((isLed && VERBS.has(roleOf(next))) || isGoing || text.startsWith('继续', token.end))
      read = merged(read, index, index + 1, 'carried-over', token.start - (isLed ? 1 : 0));
  }
  return read;
}

function withCarry(sentence: Sentence, carry: number, year: number): Sentence {
  const ofLastYear = withYearBefore(sentence, carry, year);
  if (ofLastYear !== sentence) return ofLastYear;
  const bare = bareCarry(sentence, carry);
  if (bare !== null) return merged(sentence, carry, carry, bare);
  const [token, behind] = [sentence.tokens[carry]!, sentence.tokens[carry + 1]];
  if (behind?.kind !== 'year' || behind.start !== token.end || behind.year !== year + 1) return sentence;
  // 结转至2024年办理: the verb belongs to it.
  const next = sentence.tokens[carry + 2];
  const isVerb = VERBS.has(roleOf(next)) && next!.start - behind.end <= '继续'.length;
  return merged(sentence, carry, isVerb ? carry + 2 : carry + 1, 'carried-over');
}

function withYearBefore(sentence: Sentence, index: number, year: number): Sentence {
  const [before, token] = [sentence.tokens[index - 1], sentence.tokens[index]!];
  const isLast = before?.kind === 'year' && before.end === token.start && before.year === year - 1;
  return isLast ? merged(sentence, index - 1, index, 'carried-in') : sentence;
}

/**
 * 办结23件，结转2件: what is carried behind what was closed goes over to the next year. 收到25件，结转2件: of the one year or
 * of the other.
 */
function bareCarry({ tokens, start }: Sentence, carry: number): Subject | null {
  const [mark, token] = [tokens[carry - 1], tokens[carry]!];
  const colon = isMark(tokens[carry + 1], ':') ? 1 : 0;
  const behind = tokens[carry + 1 + colon];
  const isClause = token.start === start || (isMark(mark, ',、;#') && mark?.end === token.start);
  if (!isClause || !isFigure(behind) || behind.start !== token.end + colon) return null;
  const before = tokens.slice(0, carry);
  const closes = before.findLast((each) => CLOSING.has(roleOf(each)) || isOutcome(each));
  if (isTerm(closes, 'handled-rate') || isOutcome(closes) || (isTerm(closes, 'verb') && closes.term.verb === 'handle'))
    return 'carried-over';
  const isReceived = (each: Token) =>
    isTerm(each, 'object') || (isTerm(each, 'verb') && each.term.verb.startsWith('receive'));
  return before.some(isReceived) || !before.some(isFigure) ? 'carried' : null;
}

/** 予以公开12件，部分公开4件，结转2件 */
function isOutcome(token: Token | undefined): boolean {
  return isTerm(token, 'subject') && OUTCOMES.has(token.term.subject);
}

const OUTCOMES: ReadonlySet<Subject> = new Set(['granted', 'partial', 'denied', 'unavailable', 'refused', 'other']);

const CLOSING: Roles = new Set(['verb', 'handled-rate', 'last-year']);

/** 办理, and 继续办理, which elsewhere says that something is still open. */
const VERBS: Roles = new Set(['verb', 'noise']);

function merged(
  sentence: Sentence,
  first: number,
  last: number,
  subject: Subject,
  start = sentence.tokens[first]!.start,
): Sentence {
  const { tokens } = sentence;
  const token: Token = {
    kind: 'term',
    term: { role: 'subject', subject },
    start,
    end: tokens[last]!.end,
  };
  return { ...sentence, tokens: [...tokens.slice(0, first), token, ...tokens.slice(last + 1)] };
}

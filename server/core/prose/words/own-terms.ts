/** Names that only some forms have rows for; elsewhere they are words like others. */

import type { BareReport } from '../../report/report.ts';
import { isTerm, type Sentence, type Token } from './token.ts';

const DISCLOSED = 'statistics.disclosure.channels.';
/** What is done there is another matter. */
const MEDIA = /公报|微博|微信/;

/** The ways on which applications come in. */
const WAYS: ReadonlySet<string> = new Set(['in-person', 'fax', 'online', 'letter']);
const APPLICATION = /申请/;

/**
 * A sentence without the names of channels where the report's form does not count what is published on them, and without
 * ways that are named by one word where it does not count what came in on them, or the sentence not on several.
 */
export function withOwnTerms(sentence: Sentence, text: string, { form }: BareReport): Sentence {
  const { tokens } = sentence;
  if (!tokens.some((token) => isChannel(token) || isWay(token))) return sentence;
  const isShort = (token: Token) => isWay(token) && !APPLICATION.test(text.slice(token.start, token.end));
  const hasStatistics = form.tables.some(({ key }) => key === 'statistics');
  const counted = tokens.filter((token, index) => isShort(token) && isFigureAt(tokens, index + 1, token.end));
  const areWays = hasStatistics && counted.length > 1 && APPLICATION.test(text.slice(sentence.start, sentence.end));
  return {
    ...sentence,
    tokens: tokens.flatMap((token): Token[] => {
      if (isShort(token)) return areWays ? [token] : [];
      if (hasStatistics || !isChannel(token)) return [token];
      return MEDIA.test(text.slice(token.start, token.end))
        ? [{ ...token, term: { role: 'other-matter' } } as Token]
        : [];
    }),
  };
}

function isChannel(token: Token): boolean {
  return isTerm(token, 'subject') && token.term.subject.startsWith(DISCLOSED);
}

function isWay(token: Token): boolean {
  return isTerm(token, 'subject') && WAYS.has(token.term.subject);
}

function isFigureAt(tokens: readonly Token[], index: number, start: number): boolean {
  return tokens[index]?.kind === 'figure' && tokens[index]!.start === start;
}

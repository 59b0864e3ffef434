/** Names that only some forms have rows for; elsewhere they are words like others. */

import type { BareReport } from '../../report/report.ts';
import { textOf } from '../../text/span.ts';
import { isTerm, type Sentence, type Token } from './token.ts';

const DISCLOSED = 'statistics.disclosure.channels.';
/** What is done there is another matter. */
const MEDIA = /公报|微博|微信/;
const PUBLISHED = /公开|发布/;

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
  const isShort = (token: Token) => isWay(token) && !APPLICATION.test(textOf(text, token));
  const hasStatistics = form.tables.some(({ key }) => key === 'statistics');
  const counted = tokens.filter((token, index) => isShort(token) && isFigureAt(tokens, index + 1, token.end));
  const areWays = hasStatistics && counted.length > 1 && APPLICATION.test(textOf(text, sentence));
  return {
    ...sentence,
    tokens: tokens.flatMap((token): Token[] => {
      if (isShort(token)) return areWays ? [token] : [];
      if (hasStatistics || !isChannel(token)) return [token];
      // 网站公开行政许可812件: what is published there is still said to be.
      const words = textOf(text, token);
      const until = PUBLISHED.exec(words)?.index ?? words.length;
      const start = token.start + until;
      const medium: Token = { ...token, end: start, kind: 'term', term: { role: 'other-matter' } };
      const publish: Token = { ...token, start, kind: 'term', term: { role: 'verb', verb: 'publish' } };
      return [...(MEDIA.test(words) ? [medium] : []), ...(until < words.length ? [publish] : [])];
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

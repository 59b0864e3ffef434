/** Names that only some forms have rows for; elsewhere they are words like others. */
import type { BareReport } from '../../report/report.ts';
import type { Sentence, Token } from './tokens.ts';

const CHANNEL = 'statistics.disclosure.channels.';
/** What is done there is another matter. */
const MEDIA = /公报|微博|微信/;

/** A sentence without the names of channels where the report's form does not count what is published on them. */
export function withOwnTerms(sentence: Sentence, text: string, { form }: BareReport): Sentence {
  if (!sentence.tokens.some(isChannel) || form.tables.some(({ key }) => key === 'statistics')) return sentence;
  const tokens = sentence.tokens.flatMap((token): Token[] => {
    if (!isChannel(token)) return [token];
    return MEDIA.test(text.slice(token.start, token.end)) ? [{ ...token, term: { role: 'other-matter' } }] : [];
  });
  return { ...sentence, tokens };
}

function isChannel(token: Token): token is Extract<Token, { kind: 'term' }> {
  return token.kind === 'term' && token.term.role === 'subject' && token.term.subject.startsWith(CHANNEL);
}

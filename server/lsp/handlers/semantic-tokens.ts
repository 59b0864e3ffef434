import { type Span, semanticTokens } from '../../core/index.ts';
import type { Analysed } from '../analyses.ts';
import { toSpan } from '../convert/ranges.ts';
import { toSemanticTokens } from '../convert/tokens.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

const none = { data: [] };

export function registerSemanticTokens(session: Session): void {
  const tokensIn = ({ document, analysis }: Analysed, span: Span) =>
    toSemanticTokens(semanticTokens(analysis, span), document);
  answerTo(session, 'textDocument/semanticTokens/full', none, (analysed) =>
    tokensIn(analysed, { start: 0, end: analysed.analysis.text.length }),
  );
  answerTo(session, 'textDocument/semanticTokens/range', none, (analysed, { range }) =>
    tokensIn(analysed, toSpan(range, analysed.document)),
  );
}

import type { SemanticTokens } from 'vscode-languageserver-protocol';
import { semanticTokens } from '../../core/index.ts';
import { toSpan } from '../convert/ranges.ts';
import { toSemanticTokens } from '../convert/tokens.ts';
import type { Session } from '../session.ts';
import { answerFor } from './guard.ts';

const none: SemanticTokens = { data: [] };

export function registerSemanticTokens(session: Session): void {
  session.connection.onRequest('textDocument/semanticTokens/full', ({ textDocument }, token) =>
    answerFor(session, textDocument.uri, token, none, ({ document, analysis }) =>
      toSemanticTokens(semanticTokens(analysis, { start: 0, end: analysis.text.length }), document),
    ),
  );
  session.connection.onRequest('textDocument/semanticTokens/range', ({ textDocument, range }, token) =>
    answerFor(session, textDocument.uri, token, none, ({ document, analysis }) =>
      toSemanticTokens(semanticTokens(analysis, toSpan(range, document)), document),
    ),
  );
}

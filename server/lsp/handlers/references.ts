import { referencesAt } from '../../core/index.ts';
import { toRange } from '../convert/ranges.ts';
import type { Session } from '../session.ts';
import { answerFor } from './guard.ts';

export function registerReferences(session: Session): void {
  session.connection.onRequest('textDocument/references', ({ textDocument, position, context }, token) =>
    answerFor(session, textDocument.uri, token, [], ({ document, analysis }) =>
      referencesAt(analysis, document.offsetAt(position), context.includeDeclaration).map((span) => ({
        uri: document.uri,
        range: toRange(span, document),
      })),
    ),
  );
}

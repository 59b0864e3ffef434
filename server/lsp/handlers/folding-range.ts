import { folds } from '../../core/index.ts';
import { toFoldingRange } from '../convert/marks.ts';
import type { Session } from '../session.ts';
import { answerFor } from './guard.ts';

export function registerFoldingRange(session: Session): void {
  session.connection.onRequest('textDocument/foldingRange', ({ textDocument }, token) =>
    answerFor(session, textDocument.uri, token, [], ({ document, analysis }) =>
      folds(analysis).map((span) => toFoldingRange(span, document)),
    ),
  );
}

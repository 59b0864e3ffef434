import { highlightsAt } from '../../core/index.ts';
import { toHighlight } from '../convert/marks.ts';
import type { Session } from '../session.ts';
import { answerFor } from './guard.ts';

export function registerDocumentHighlight(session: Session): void {
  session.connection.onRequest('textDocument/documentHighlight', ({ textDocument, position }, token) =>
    answerFor(session, textDocument.uri, token, [], ({ document, analysis }) =>
      highlightsAt(analysis, document.offsetAt(position)).map((highlight) => toHighlight(highlight, document)),
    ),
  );
}

import { hoverAt } from '../../core/index.ts';
import { toHover } from '../convert/hover.ts';
import type { Session } from '../session.ts';
import { answerFor } from './guard.ts';

export function registerHover(session: Session): void {
  session.connection.onRequest('textDocument/hover', ({ textDocument, position }, token) =>
    answerFor(session, textDocument.uri, token, null, ({ document, analysis, neighbours }) => {
      const hover = hoverAt(analysis, document.offsetAt(position), neighbours);
      return hover === null ? null : toHover(hover, document, session.client.markdownHover);
    }),
  );
}

import type { Location, LocationLink } from 'vscode-languageserver-protocol';
import { definitionAt } from '../../core/index.ts';
import { toRange } from '../convert/ranges.ts';
import type { Session } from '../session.ts';
import { answerFor } from './guard.ts';

export function registerDefinition(session: Session): void {
  session.connection.onRequest('textDocument/definition', ({ textDocument, position }, token) =>
    answerFor<Location[] | LocationLink[] | null>(session, textDocument.uri, token, null, ({ document, analysis }) => {
      const link = definitionAt(analysis, document.offsetAt(position));
      if (link === null) return null;
      const ranges = link.to.map((span) => toRange(span, document));
      if (!session.client.locationLinks) return ranges.map((range) => ({ uri: document.uri, range }));
      const origin = toRange(link.from, document);
      return ranges.map((range) => ({
        originSelectionRange: origin,
        targetUri: document.uri,
        targetRange: range,
        targetSelectionRange: range,
      }));
    }),
  );
}

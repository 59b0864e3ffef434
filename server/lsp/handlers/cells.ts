/** `gouji/cells`: where the figures of the tables stand, blanks included, for a client that goes from cell to cell. */
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-protocol';
import { toRange } from '../convert/ranges.ts';
import type { Session } from '../session.ts';
import { answerFor } from './guard.ts';

interface CellsParams {
  readonly textDocument: TextDocumentIdentifier;
}

export function registerCells(session: Session): void {
  /** In the order of the text; a blank is a place between two characters, or its mark. */
  session.connection.onRequest('gouji/cells', ({ textDocument }: CellsParams, token) =>
    answerFor<Range[]>(session, textDocument.uri, token, [], ({ document, analysis }) =>
      analysis.reports
        .flatMap(({ cells }) => [...cells.values()].map(({ digits }) => digits))
        .sort((a, b) => a.start - b.start)
        .map((span) => toRange(span, document)),
    ),
  );
}

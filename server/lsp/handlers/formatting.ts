import type { TextEdit } from 'vscode-languageserver-protocol';
import { type Edit, formatAbove, formatEdits } from '../../core/index.ts';
import type { Analysed } from '../analyses.ts';
import { toSpan, toTextEdit } from '../convert/ranges.ts';
import type { Session } from '../session.ts';
import { answerFor } from './guard.ts';

/** A line of a table is done when the next one begins. */
const LINE_END = '\n';

/** HTML has formatters of its own, and nothing that aligning would show. */
const documentSelector = [{ language: 'gouji' }, { language: 'markdown' }];

/** What the server can do of it, for clients that take no registrations. */
export const FORMATTING = {
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: LINE_END },
} as const;

export function registerFormatting(session: Session): void {
  const { connection } = session;
  const answer = (uri: string, token: Parameters<typeof answerFor>[2], edits: (analysed: Analysed) => Edit[]) =>
    answerFor<TextEdit[]>(session, uri, token, [], (analysed) =>
      edits(analysed).map((edit) => toTextEdit(edit, analysed.document)),
    );
  connection.onRequest('textDocument/formatting', ({ textDocument }, token) =>
    answer(textDocument.uri, token, ({ analysis, configuration: { options } }) => formatEdits(analysis, null, options)),
  );
  connection.onRequest('textDocument/rangeFormatting', ({ textDocument, range }, token) =>
    answer(textDocument.uri, token, ({ document, analysis, configuration: { options } }) =>
      formatEdits(analysis, toSpan(range, document), options),
    ),
  );
  connection.onRequest('textDocument/onTypeFormatting', ({ textDocument, position }, token) =>
    answer(textDocument.uri, token, ({ document, analysis, configuration: { options, editor } }) =>
      editor.formatOnType ? formatAbove(analysis, document.offsetAt(position), options) : [],
    ),
  );
}

/** To be called once the client is ready for registrations. */
export function announceFormatting({ connection, client, log }: Session): void {
  if (!client.formattingRegistration) return;
  const registrations = [
    connection.register('textDocument/formatting', { documentSelector }),
    connection.register('textDocument/rangeFormatting', { documentSelector }),
    connection.register('textDocument/onTypeFormatting', {
      documentSelector,
      firstTriggerCharacter: LINE_END,
    }),
  ];
  for (const registration of registrations) registration.catch(log);
}

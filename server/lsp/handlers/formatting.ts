import { type Edit, formatAbove, formatEdits } from '../../core/index.ts';
import type { Analysed } from '../analyses.ts';
import { toSpan, toTextEdit } from '../convert/ranges.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

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
  const written = (edits: Edit[], { document }: Analysed) => edits.map((edit) => toTextEdit(edit, document));
  answerTo(session, 'textDocument/formatting', [], (analysed) =>
    written(formatEdits(analysed.analysis, null, analysed.configuration.options), analysed),
  );
  answerTo(session, 'textDocument/rangeFormatting', [], (analysed, { range }) => {
    const { document, analysis, configuration } = analysed;
    return written(formatEdits(analysis, toSpan(range, document), configuration.options), analysed);
  });
  answerTo(session, 'textDocument/onTypeFormatting', [], (analysed, { position }) => {
    const { document, analysis, configuration } = analysed;
    if (!configuration.editor.formatOnType) return [];
    return written(formatAbove(analysis, document.offsetAt(position), configuration.options), analysed);
  });
}

/** To be called once the client is ready for registrations. */
export function announceFormatting({ connection, client }: Session): void {
  if (!client.formattingRegistration) return;
  connection.register('textDocument/formatting', { documentSelector });
  connection.register('textDocument/rangeFormatting', { documentSelector });
  connection.register('textDocument/onTypeFormatting', { documentSelector, firstTriggerCharacter: LINE_END });
}

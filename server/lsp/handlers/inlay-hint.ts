import { inlayHints } from '../../core/index.ts';
import { toInlayHint } from '../convert/marks.ts';
import { toSpan } from '../convert/ranges.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

export function registerInlayHint(session: Session): void {
  answerTo(session, 'textDocument/inlayHint', [], ({ document, analysis, configuration: { editor } }, { range }) =>
    editor.inlayHints ? inlayHints(analysis, toSpan(range, document)).map((hint) => toInlayHint(hint, document)) : [],
  );
  session.configuration.onDidChange(() => session.refresh('inlayHint'));
}

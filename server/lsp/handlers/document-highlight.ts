import { highlightsAt } from '../../core/index.ts';
import { toHighlight } from '../convert/marks.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

export function registerDocumentHighlight(session: Session): void {
  answerTo(session, 'textDocument/documentHighlight', [], ({ document, analysis }, { position }) =>
    highlightsAt(analysis, document.offsetAt(position)).map((highlight) => toHighlight(highlight, document)),
  );
}

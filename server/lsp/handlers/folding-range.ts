import { folds } from '../../core/index.ts';
import { toFoldingRange } from '../convert/marks.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

export function registerFoldingRange(session: Session): void {
  answerTo(session, 'textDocument/foldingRange', [], ({ document, analysis }) =>
    folds(analysis).map((span) => toFoldingRange(span, document)),
  );
}

import { selectionsAt } from '../../core/index.ts';
import { toSelectionRange } from '../convert/marks.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

export function registerSelectionRange(session: Session): void {
  answerTo(session, 'textDocument/selectionRange', null, ({ document, analysis }, { positions }) => {
    // An answer holds one entry for each position, so a text without a report has none at all.
    if (analysis.reports.length === 0) return null;
    return positions.map((position) =>
      toSelectionRange(selectionsAt(analysis, document.offsetAt(position)), position, document),
    );
  });
}

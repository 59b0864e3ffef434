import { referencesAt } from '../../core/index.ts';
import { toRange } from '../convert/ranges.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

export function registerReferences(session: Session): void {
  answerTo(session, 'textDocument/references', [], ({ document, analysis }, { position, context }) =>
    referencesAt(analysis, document.offsetAt(position), context.includeDeclaration).map((span) => ({
      uri: document.uri,
      range: toRange(span, document),
    })),
  );
}

import { definitionAt } from '../../core/index.ts';
import { toRange } from '../convert/ranges.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

export function registerDefinition(session: Session): void {
  answerTo(session, 'textDocument/definition', null, ({ document, analysis }, { position }) => {
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
  });
}

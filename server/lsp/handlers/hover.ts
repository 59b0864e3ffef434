import { hoverAt } from '../../core/index.ts';
import { toHover } from '../convert/hover.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

export function registerHover(session: Session): void {
  answerTo(session, 'textDocument/hover', null, ({ document, analysis, neighbours }, { position }) => {
    const hover = hoverAt(analysis, document.offsetAt(position), neighbours);
    return hover === null ? null : toHover(hover, document, session.client.markdownHover);
  });
}

import { tableChecks } from '../../core/index.ts';
import { toCodeLens } from '../convert/marks.ts';
import type { Session } from '../session.ts';
import { answerTo } from './guard.ts';

export function registerCodeLens(session: Session): void {
  answerTo(session, 'textDocument/codeLens', [], ({ document, analysis, configuration: { editor } }) =>
    editor.codeLens
      ? tableChecks(analysis).map((check) => toCodeLens(check, document, session.client.revealCommand))
      : [],
  );
  session.configuration.onDidChange(() => session.refresh('codeLens'));
}

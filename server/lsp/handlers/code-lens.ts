import { tableChecks } from '../../core/index.ts';
import { toCodeLens } from '../convert/marks.ts';
import type { Session } from '../session.ts';
import { answerFor } from './guard.ts';

export function registerCodeLens(session: Session): void {
  const { connection, client, configuration, log } = session;
  connection.onRequest('textDocument/codeLens', ({ textDocument }, token) =>
    answerFor(session, textDocument.uri, token, [], ({ document, analysis, configuration: { editor } }) =>
      editor.codeLens ? tableChecks(analysis).map((check) => toCodeLens(check, document, client.revealCommand)) : [],
    ),
  );
  configuration.onDidChange(() => {
    if (client.codeLensRefresh) connection.sendRequest('workspace/codeLens/refresh').catch(log);
  });
}

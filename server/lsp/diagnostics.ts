/** Findings on their way to the client: pulled where the client can, pushed else; never both. */
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import type { Analysed } from './analyses.ts';
import { liveProblems } from './configuration-problems.ts';
import { toDiagnostics } from './convert/diagnostics.ts';
import { answerFor } from './handlers/guard.ts';
import { isConfigurationUri } from './project.ts';
import { DocumentDiagnosticReportKind } from './protocol.ts';
import type { Session } from './session.ts';

/** How long a text must rest before its findings are pushed, in milliseconds. */
const REST = 200;

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

export function registerDiagnostics(session: Session): void {
  if (session.client.pullDiagnostics) answerPulls(session);
  else push(session);
}

function answerPulls(session: Session): void {
  // Result ids outlive a restart of the server, so they say which process they came from.
  const process = Date.now().toString(36);
  /** Asked for when they were not open: a client that opens one soon after may take the answer for that of the open one. */
  const early = new Set<string>();
  session.connection.onRequest(
    'textDocument/diagnostic',
    async ({ textDocument: { uri }, previousResultId }, token) => {
      const report = await answerFor<DocumentDiagnosticReport>(session, uri, token, nothing, async (analysed) => {
        const resultId = `${process}-${analysed.serial}`;
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: await items(analysed, session) };
      });
      if (session.documents.get(uri) === undefined) early.add(uri);
      return report;
    },
  );
  const refresh = () => session.refresh('diagnostic');
  session.configuration.onDidChange(refresh);
  session.index.onStale(refresh);
  session.documents.onDidOpen(({ document }) => {
    if (early.delete(document.uri)) refresh();
  });
}

function push(session: Session): void {
  const waiting = new Map<string, NodeJS.Timeout>();
  const opened = new Set<string>();
  const cancel = (uri: string) => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };
  const schedule = (uri: string, rest: number) => {
    cancel(uri);
    const fire = () => {
      waiting.delete(uri);
      publish(session, uri).catch(session.log);
    };
    waiting.set(uri, setTimeout(fire, rest));
  };
  session.documents.onDidOpen(({ document }) => opened.add(document.uri));
  session.documents.onDidChangeContent(({ document }) => {
    // Opening counts as the first change; nobody is typing yet.
    schedule(document.uri, opened.delete(document.uri) ? 0 : REST);
  });
  session.documents.onDidClose(({ document }) => {
    cancel(document.uri);
    session.connection.sendNotification('textDocument/publishDiagnostics', { uri: document.uri, diagnostics: [] });
  });
  const pushAll = () => {
    for (const uri of session.documents.keys()) schedule(uri, 0);
  };
  session.configuration.onDidChange(pushAll);
  session.index.onStale(pushAll);
}

async function publish(session: Session, uri: string): Promise<void> {
  const analysed = await session.analyses.of(uri);
  if (analysed === null) return;
  const { version } = analysed.document;
  const diagnostics = await items(analysed, session);
  // Closed or changed meanwhile: what came then sees to its own.
  if (session.documents.get(uri)?.version !== version) return;
  session.connection.sendNotification('textDocument/publishDiagnostics', { uri, version, diagnostics });
}

async function items({ document, analysis }: Analysed, session: Session): Promise<Diagnostic[]> {
  if (isConfigurationUri(document.uri)) return liveProblems(document, analysis.locale, session);
  return toDiagnostics(analysis.findings, document, session.client);
}

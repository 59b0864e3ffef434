/**
 * Findings of files that are not open, for the client's list of problems: pulled by clients that ask for them
 * (`workspace/diagnostic`), pushed to others. There are none until somebody had the workspace looked through, so a
 * client that asks by itself waits for as long as nothing has changed.
 */
import type { Diagnostic, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { accepted } from '../convert/diagnostics.ts';
import { addressOf } from '../project.ts';
import { DocumentDiagnosticReportKind } from '../protocol.ts';
import type { Session } from '../session.ts';
import { coalesce } from './coalesce.ts';
import type { Entry } from './entry.ts';

/** How long changes are gathered before they are told, in milliseconds. */
const REST = 150;

export function showProblems(session: Session): void {
  const { connection, client, index } = session;
  const process = Date.now().toString(36);
  const idOf = ({ serial }: Entry) => `${process}-w${serial}`;
  /** By address: what was pushed last. */
  const pushed = new Map<string, number>();
  const waiting = new Set<() => void>();
  /** Documents that were closed, and whose findings a client that asks for the workspace's keeps until it is told. */
  const closed = new Set<string>();
  let isAsked = false;

  const push = (uri: string, serial: number, diagnostics: readonly Diagnostic[]) => {
    const before = pushed.get(uri);
    if (before === serial || (before === undefined && diagnostics.length === 0)) return;
    if (serial === GONE) pushed.delete(uri);
    else pushed.set(uri, serial);
    connection.sendNotification('textDocument/publishDiagnostics', { uri, diagnostics: accepted(diagnostics, client) });
  };
  const pushAll = () => {
    const entries = isAsked ? new Map<string, Entry>() : index.entries();
    for (const [uri, { serial, findings }] of entries) if (!index.isOpen(uri)) push(uri, serial, findings);
    for (const uri of [...pushed.keys()]) {
      if (entries.has(uri) && !index.isOpen(uri)) continue;
      // What a client shows of an open document itself, it was told in the same way.
      if (index.isOpen(uri) && !client.pullDiagnostics) pushed.delete(uri);
      else push(uri, GONE, []);
    }
  };
  const soon = coalesce(REST, () => {
    pushAll();
    for (const wake of waiting) wake();
  });
  index.onDidChange(soon);
  session.documents.onDidOpen(({ document }) => {
    closed.delete(addressOf(document.uri));
    soon();
  });
  session.documents.onDidClose(({ document }) => {
    closed.add(addressOf(document.uri));
    soon();
  });

  if (!client.pullDiagnostics) return;
  connection.onRequest('workspace/diagnostic', async ({ previousResultIds }, token) => {
    if (!isAsked) {
      isAsked = true;
      pushAll();
    }
    const before = new Map(previousResultIds.map(({ uri, value }) => [addressOf(uri), value]));
    for (;;) {
      const items = news(before);
      if (items.length > 0 || token.isCancellationRequested) return { items };
      await new Promise<void>((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          resolve();
        };
        waiting.add(wake);
        token.onCancellationRequested(wake);
      });
    }
  });

  function news(before: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
    const report = (
      uri: string,
      resultId: string,
      items: readonly Diagnostic[],
    ): WorkspaceDocumentDiagnosticReport => ({
      kind: DocumentDiagnosticReportKind.Full,
      uri,
      version: null,
      resultId,
      items: accepted(items, client),
    });
    const changed = [...index.entries()].filter(
      ([uri, entry]) => !index.isOpen(uri) && before.get(uri) !== idOf(entry),
    );
    const known = [...before].filter(([, id]) => id !== `${GONE}`).map(([uri]) => uri);
    const gone = [...new Set([...known, ...closed])].filter((uri) => !index.entries().has(uri) && !index.isOpen(uri));
    const told = [
      ...changed
        // Nobody needs to hear of a file without findings that he has not heard of.
        .filter(([uri, { findings }]) => findings.length > 0 || before.has(uri) || closed.has(uri))
        .map(([uri, entry]) => report(uri, idOf(entry), entry.findings)),
      ...gone.map((uri) => report(uri, `${GONE}`, [])),
    ];
    closed.clear();
    return told;
  }
}

/** Stands for the serial of a file that is no more. */
const GONE = -1;

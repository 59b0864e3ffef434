/** The extension: finds reports, starts the server for the first one and shows how it stands. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { watchDocuments } from './documents.ts';
import { fillTotals } from './fill-totals.ts';
import { messagesIn } from './messages.ts';
import { newReport, nextReport } from './new-report.ts';
import { previewRepairs } from './preview-repair.ts';
import { reveal } from './reveal.ts';
import { createStatusItem } from './status.ts';
import { createWorkspaceView } from './workspace-view.ts';

/** Null inside: it could not be started. */
let session: Promise<LanguageClient | null> | null = null;

export function activate(context: vscode.ExtensionContext): void {
  const output = vscode.window.createOutputChannel(messagesIn().name, { log: true });
  const status = createStatusItem(context);

  const start = async () => {
    // Not at the top: a window without a report never loads the language client.
    const { startSession } = await import('./session.ts');
    return startSession(context, output, status, workspace);
  };

  const ensure = () => {
    session ??= start().catch((error: unknown) => {
      output.error(messagesIn().startFailed(String(error)));
      // The next report is another chance.
      session = null;
      return null;
    });
    return session;
  };

  const goToCell = async (where: 'next' | 'previous') => {
    const client = await ensure();
    if (client !== null) await (await import('./session.ts')).goToCell(client, where);
  };

  const workspace = createWorkspaceView(context, ensure);

  const restart = async () => {
    const running = await session;
    if (running) await running.restart();
    else ensure();
  };

  context.subscriptions.push(
    output,
    vscode.commands.registerCommand('gouji.restartServer', restart),
    vscode.commands.registerCommand('gouji.showOutput', () => output.show(true)),
    vscode.commands.registerCommand('gouji.reveal', reveal),
    vscode.commands.registerCommand('gouji.showFailing', status.pick),
    vscode.commands.registerCommand('gouji.newReport', (wanted) => newReport(ensure, wanted)),
    vscode.commands.registerCommand('gouji.nextReport', () => nextReport(ensure)),
    vscode.commands.registerCommand('gouji.fillTotals', () => fillTotals(ensure)),
    vscode.commands.registerCommand('gouji.nextCell', () => goToCell('next')),
    vscode.commands.registerCommand('gouji.previousCell', () => goToCell('previous')),
  );
  previewRepairs(context);
  watchDocuments(context, ensure);
}

export async function deactivate(): Promise<void> {
  const running = await session;
  session = null;
  await running?.dispose();
}

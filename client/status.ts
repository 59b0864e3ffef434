/** The status bar item: does the report in the active editor balance? */
import * as vscode from 'vscode';
import { messages } from './messages.ts';

/** What the server tells after each analysis (`gouji/status`). */
interface Status {
  readonly uri: string;
  readonly version: number;
  readonly reports: number;
  readonly findings: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
}

type ServerState = 'starting' | 'running' | 'stopped';

export interface StatusItem {
  readonly server: (state: ServerState) => void;
  readonly document: (status: Status) => void;
}

/** Shows nothing until there is a report; then one item that follows the active editor. */
export function createStatusItem(context: vscode.ExtensionContext): StatusItem {
  const item = vscode.window.createStatusBarItem('gouji.status', vscode.StatusBarAlignment.Right, 100);
  item.name = messages.name;
  const known = new Map<string, Status>();
  let server: ServerState = 'stopped';

  const draw = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : known.get(uri);
    const isOurs = vscode.window.activeTextEditor?.document.languageId === 'gouji' || (status?.reports ?? 0) > 0;
    if (!isOurs) item.hide();
    else if (server === 'stopped') show(messages.stopped, messages.clickToRestart, 'gouji.restartServer');
    else if (status === undefined) show(messages.starting, '', 'gouji.showOutput');
    else if (status.reports === 0) item.hide();
    else show(...verdict(status), 'workbench.actions.view.problems');
  };

  const show = (text: string, tooltip: string, command: string) => {
    item.text = text;
    item.tooltip = tooltip;
    item.command = command;
    item.show();
  };

  context.subscriptions.push(
    item,
    vscode.window.onDidChangeActiveTextEditor(draw),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      known.delete(uri.toString());
      draw();
    }),
  );
  return {
    server: (state) => {
      server = state;
      if (state !== 'running') known.clear();
      draw();
    },
    document: (status) => {
      // Servers and editors may write one address in two ways (`c%3A`, `C:`).
      known.set(vscode.Uri.parse(status.uri).toString(), status);
      draw();
    },
  };
}

function verdict({ reports, findings }: Status): [text: string, tooltip: string] {
  const text = findings.error === 0 ? messages.balanced : messages.unbalanced(findings.error);
  const others = messages.others(findings.warning, findings.information + findings.hint);
  return [text, [messages.reports(reports), others, messages.openProblems].join('\n')];
}

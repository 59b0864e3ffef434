/** The status bar item: does the report in the active editor balance? */
import * as vscode from 'vscode';
import { type Failing, pickFailing } from './failing.ts';
import type { ClientMessages } from './messages/shape.ts';
import { messagesIn, speakAs } from './messages.ts';
import { schemes } from './schemes.ts';

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
  readonly equations: { readonly all: number; readonly holding: number; readonly open: number };
  /** How many rows could not be read. */
  readonly unread: number;
  /** The equations that do not balance, in the order of the text. */
  readonly failing: readonly Failing[];
  readonly locale: string;
}

type ServerState = 'starting' | 'running' | 'stopped';

export interface StatusItem {
  readonly server: (state: ServerState) => void;
  readonly document: (status: Status) => void;
  /** Lists what does not balance in the active editor, to go there. */
  readonly pick: () => Promise<void>;
}

/** Shows nothing until there is a report; then one item that follows the active editor. */
export function createStatusItem(context: vscode.ExtensionContext): StatusItem {
  const item = vscode.window.createStatusBarItem('gouji.status', vscode.StatusBarAlignment.Right, 100);
  item.name = messagesIn().name;
  const known = new Map<string, Status>();
  let latest: Status | undefined;
  let server: ServerState = 'stopped';

  const draw = () => {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && known.get(document.uri.toString());
    speakAs((status ?? latest)?.locale);
    // For keys that mean something in reports only.
    vscode.commands.executeCommand('setContext', 'gouji.report', (status?.reports ?? 0) > 0);
    const isAwaited = document?.languageId === 'gouji' && schemes.includes(document.uri.scheme);
    const isOurs = isAwaited || (status?.reports ?? 0) > 0;
    if (!isOurs) item.hide();
    else if (server === 'stopped') show(messagesIn().stopped, messagesIn().clickToRestart, 'gouji.restartServer');
    else if (status === undefined) show(messagesIn().starting, '', 'gouji.showOutput');
    else if (status.reports === 0) item.hide();
    else show(...verdict(status), status.failing.length > 0 ? 'gouji.showFailing' : 'workbench.actions.view.problems');
  };

  const show = (text: string, tooltip: vscode.MarkdownString | string, command: string) => {
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
    pick: async () => {
      const editor = vscode.window.activeTextEditor;
      const status = editor && known.get(editor.document.uri.toString());
      if (editor === undefined || status === undefined || status.failing.length === 0) {
        await vscode.commands.executeCommand('workbench.actions.view.problems');
      } else await pickFailing(editor, status);
    },
    document: (status) => {
      // Servers and editors may write one address in two ways (`c%3A`, `C:`).
      known.set(vscode.Uri.parse(status.uri).toString(), status);
      latest = status;
      draw();
    },
  };
}

/** What was not read or is not filled in cannot be said to balance. */
function standing({ findings, equations, unread }: Status, words: ClientMessages): string {
  if (findings.error > 0) return words.unbalanced(findings.error);
  if (unread > 0) return words.unread(unread);
  return equations.open > 0 ? words.open(equations.open) : words.balanced;
}

/** As many as a tooltip has room for. */
const SHOWN = 8;

function verdict(status: Status): [string, vscode.MarkdownString] {
  const { reports, findings, equations, failing, locale } = status;
  const words = messagesIn(locale);
  const text = standing(status, words);
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(`${words.reports(reports)} · ${words.equations(equations.holding, equations.all)}\n`);
  tooltip.appendText(`${words.others(findings.warning, findings.information + findings.hint)}\n`);
  for (const { message } of failing.slice(0, SHOWN)) tooltip.appendMarkdown('\n- ').appendText(message);
  if (failing.length > SHOWN) tooltip.appendMarkdown('\n- …');
  tooltip.appendMarkdown('\n\n').appendText(failing.length > 0 ? words.listFailing : words.openProblems);
  return [text, tooltip];
}

/** Entries of `.gouji.json` that silence a finding: asked why before they are written. */
import * as vscode from 'vscode';
import type { ProvideCodeActionsSignature } from 'vscode-languageclient/node';
import { messagesIn } from './messages.ts';

const command = 'gouji.ignore';

/** As the server leaves it to be replaced. */
const REASON = /("reason": )"[^"]*"/;

export function registerReasons(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.commands.registerCommand(command, ignore));
}

/** Server's actions that would write a reason nobody gave ask for it. */
export async function withReasons(
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
  token: vscode.CancellationToken,
  next: ProvideCodeActionsSignature,
): Promise<(vscode.Command | vscode.CodeAction)[] | null | undefined> {
  const actions = await next(document, range, context, token);
  return actions?.map((action) => {
    if (!(action instanceof vscode.CodeAction) || action.edit === undefined || entryIn(action.edit) === undefined) {
      return action;
    }
    const { title, kind, diagnostics, edit } = action;
    return {
      title,
      ...(kind && { kind }),
      ...(diagnostics && { diagnostics }),
      command: { title, command, arguments: [edit] },
    };
  });
}

function entryIn(edit: vscode.WorkspaceEdit) {
  return edit
    .entries()
    .find(([{ path }, edits]) => path.endsWith('/.gouji.json') && edits.some(({ newText }) => REASON.test(newText)));
}

async function ignore(edit: vscode.WorkspaceEdit): Promise<void> {
  const [uri, edits] = entryIn(edit)!;
  const { title, prompt, placeHolder, missing } = messagesIn().reason;
  const reason = await vscode.window.showInputBox({
    title,
    prompt,
    placeHolder,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? missing : undefined),
  });
  if (reason === undefined) return;
  const given = edits.map(({ range, newText }) => {
    const text = newText.replace(REASON, (_, key: string) => key + JSON.stringify(reason.trim()));
    return new vscode.TextEdit(range, text);
  });
  const entry = new vscode.WorkspaceEdit();
  entry.createFile(uri, { ignoreIfExists: true });
  entry.set(uri, given);
  await vscode.workspace.applyEdit(entry, { isRefactoring: true });
}

/** `gouji.fillTotals`: works out every total of the report in the active editor from its parts. */
import * as vscode from 'vscode';
import { messagesIn } from './messages.ts';

/** The server's code action for the whole document. */
const kind = 'source.fillTotals.gouji';

export async function fillTotals(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
    kind,
    1,
  );
  const edit = actions.find((action) => action.kind?.value === kind)?.edit;
  if (edit === undefined) vscode.window.showInformationMessage(messagesIn().totalsAgree);
  else await vscode.workspace.applyEdit(edit);
}

/** `gouji.fillTotals`: works out every total of the report in the active editor from its parts. */
import * as vscode from 'vscode';
import type { CodeAction, LanguageClient } from 'vscode-languageclient/node';
import { messagesIn } from './messages.ts';

/** The server's code action for the whole document. */
const kind = 'source.fillTotals.gouji';

/**
 * Asks the server itself: the editor's own way to code actions may answer that there are none while it is busy.
 * @param ensure starts the server where no report did so before
 */
export async function fillTotals(ensure: () => Promise<LanguageClient | null>): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const client = await ensure();
  if (editor === undefined || client === null) return;
  const { document, selection } = editor;
  const actions = await client.sendRequest<readonly CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    range: client.code2ProtocolConverter.asRange(selection),
    context: { diagnostics: [], only: [kind] },
  });
  const edit = actions.find((action) => action.kind === kind)?.edit;
  if (edit === undefined) vscode.window.showInformationMessage(messagesIn().noTotals);
  else await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}

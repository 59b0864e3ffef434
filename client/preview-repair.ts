/** `gouji.previewRepair`: what a repair would change, beside the document as it is. */
import * as vscode from 'vscode';
import { messagesIn } from './messages.ts';

const scheme = 'gouji-preview';

/** An edit as the language server writes it. */
interface Edit {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly newText: string;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Keeps the repaired texts for as long as they are shown. */
export function previewRepairs(context: vscode.ExtensionContext): void {
  const texts = new Map<string, string>();
  let count = 0;

  /** @param version of the document that the edits were made for */
  const preview = async (uri: string, version: number, edits: readonly Edit[], title: string): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    if (document.version !== version) {
      vscode.window.showWarningMessage(messagesIn().changedSince);
      return;
    }
    count += 1;
    // The path keeps the name, and with it the tab's icon and the language of Markdown and HTML.
    const repaired = vscode.Uri.from({ scheme, path: document.uri.path, query: String(count) });
    texts.set(repaired.toString(), applied(document, edits));
    const right = await vscode.workspace.openTextDocument(repaired);
    if (right.languageId !== document.languageId) {
      await vscode.languages.setTextDocumentLanguage(right, document.languageId);
    }
    await vscode.commands.executeCommand('vscode.diff', document.uri, repaired, title, { preview: true });
  };

  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed)
        if (input instanceof vscode.TabInputTextDiff) texts.delete(input.modified.toString());
    }),
    vscode.commands.registerCommand('gouji.previewRepair', preview),
  );
}

function applied(document: vscode.TextDocument, edits: readonly Edit[]): string {
  const offset = ({ line, character }: Position) => document.offsetAt(new vscode.Position(line, character));
  return edits
    .map(({ range, newText }) => ({ start: offset(range.start), end: offset(range.end), newText }))
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), document.getText());
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openDraft, until, valueRange } from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';

describe('completion', () => {
  afterEach(closeEditors);

  it('finishes a row label from the initials of its pinyin, up to the places of its values', async () => {
    const document = await openDraft('clean.txt');
    await until('the language is gouji', () => document.languageId === 'gouji');
    const line = document.positionAt(document.getText().indexOf(received)).line;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(line).range, 'bnxs');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const end = new vscode.Position(line, 4);
    await until('the row is offered', async () => (await completionsAt(document, end))[0]?.label === received);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(end, end);
    // The list is not there at once, and accepting is void until it is.
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until('the row is written', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.lineAt(line).text.startsWith(received);
    });
    assert.match(document.lineAt(line).text, /(\s*\|){7,8}$/);
  });

  it('offers the figure that the equations force', async () => {
    const document = await openDraft('wrong-total.md');
    const total = valueRange(document, received, 6);
    const [item] = await until('a figure is offered', () => completionsAt(document, total.end));
    assert.equal(item?.label, '5');
  });
});

/** Our own, in their order; the editor's word lists are not looked at. */
async function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ readonly label: string }[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return items
    .filter(({ detail }) => detail !== undefined)
    .sort((a, b) => String(a.sortText).localeCompare(String(b.sortText)))
    .map(({ label }) => ({ label: typeof label === 'string' ? label : label.label }));
}

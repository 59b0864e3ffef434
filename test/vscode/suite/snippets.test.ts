import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, findings, openDraft, outline, until } from './kit.ts';

const table = '表：政府信息公开行政复议、行政诉讼情况';

describe('snippets', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await closeEditors();
  });

  it('put an official table into the draft, to be filled in cell by cell and checked at once', async () => {
    const document = await openDraft('clean.txt');
    await until('the language is gouji', () => document.languageId === 'gouji');
    const editor = await vscode.window.showTextDocument(document);
    const text = document.getText();
    const start = document.positionAt(text.indexOf('行政复议 |'));
    const end = document.positionAt(text.indexOf('\n\n五、'));
    await editor.edit((edit) => edit.delete(new vscode.Range(start, end)));
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('type', { text: table.slice(0, 10) });
    // The list is there before the snippets are in it, so it is asked for until what is taken is the table.
    await until('the snippet is taken', async () => {
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('| 结果维持 |');
    });
    for (const figure of ['1', '0', '0', '0', '2']) {
      await vscode.commands.executeCommand('type', { text: figure });
      await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    }
    await until('the wrong total is found', () =>
      findings(document).some(({ message }) => /行政复议：维持1.*总计为 2/.test(message)),
    );
    const [report] = await outline(document);
    assert.equal(report?.children.length, 6);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, findings, openDraft, until, untilRules } from './kit.ts';

describe('formatting', () => {
  afterEach(closeEditors);

  for (const name of ['wrong-total.txt', 'wrong-total.md']) {
    it(`aligns the tables of ${name}, and one undo takes it back`, async () => {
      const document = await openDraft(name);
      const rules = ['application-balance-mismatch', 'row-total-mismatch'];
      await untilRules(document, ...rules);
      const before = document.getText();
      await until('the document is formatted', async () => {
        await vscode.commands.executeCommand('editor.action.formatDocument');
        return document.getText() !== before;
      });
      const lines = document.getText().split('\n');
      const rows = lines.filter((line) => /^(?:\| )?(?:规章|行政规范性文件) /.test(line));
      assert.equal(rows.length, 2);
      assert.deepEqual(columnsOf(rows[0]!), columnsOf(rows[1]!));
      assert.equal(document.getText().replaceAll(/[ -]/g, ''), before.replaceAll(/[ -]/g, ''));
      await untilRules(document, ...rules);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });
  }

  it('of a selection aligns the table in it and leaves the others', async () => {
    const document = await openDraft('wrong-total.txt');
    await untilRules(document, 'application-balance-mismatch', 'row-total-mismatch');
    const before = document.getText().split('\n');
    const [start, end] = [
      before.indexOf('二、主动公开政府信息情况'),
      before.findIndex((line) => line.startsWith('三、收到')),
    ];
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(start, 0, end, 0);
    await until('the selection is formatted', async () => {
      await vscode.commands.executeCommand('editor.action.formatSelection');
      return document.getText() !== before.join('\n');
    });
    const after = document.getText().split('\n');
    assert.deepEqual([after.slice(0, start), after.slice(end)], [before.slice(0, start), before.slice(end)]);
    const rows = after.filter((line) => /^(?:规章|行政规范性文件) /.test(line));
    assert.deepEqual(columnsOf(rows[0]!), columnsOf(rows[1]!));
  });

  it('on type aligns the table when its line ends, once it is switched on', async () => {
    const settings = vscode.workspace.getConfiguration('gouji');
    await settings.update('format.onType', true, vscode.ConfigurationTarget.Workspace);
    try {
      const document = await openDraft('clean.txt');
      await until('the language is gouji', () => document.languageId === 'gouji');
      assert.equal(findings(document).length, 0);
      const line = document.positionAt(document.getText().indexOf('行政强制')).line;
      const editor = await vscode.window.showTextDocument(document);
      const before = document.lineAt(line).text;
      const end = document.lineAt(line).range.end;
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: '\n' });
      await until('the table is aligned', () => document.lineAt(line).text !== before);
      assert.equal(document.lineAt(line).text.replaceAll(' ', ''), before.replaceAll(' ', ''));
    } finally {
      await settings.update('format.onType', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

/** Where the bars of a line stand, a Chinese character two columns wide. */
function columnsOf(line: string): number[] {
  let column = 0;
  const found: number[] = [];
  for (const character of line) {
    if (character === '|') found.push(column);
    column += /[\p{Script=Han}（）、，“”]/u.test(character) ? 2 : 1;
  }
  return found;
}

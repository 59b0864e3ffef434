import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openDraft, until } from './kit.ts';

describe('code lens', () => {
  afterEach(closeEditors);

  it('counts the equations over each table and goes to the one that fails', async () => {
    const document = await openDraft('wrong-review.txt');
    const lenses = await until('there are lenses', () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10),
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['✓ 勾稽 39/39 平', '✗ 勾稽 2/3 平，1 处不平'],
    );
    const command = lenses[1]?.command;
    assert.ok(command !== undefined);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = await until('the cursor is at the wrong total', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document === document && !active.selection.active.isEqual(new vscode.Position(0, 0)) && active;
    });
    const [finding] = vscode.languages.getDiagnostics(document.uri);
    assert.ok(finding?.range.contains(editor.selection.active));
  });
});

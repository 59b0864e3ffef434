import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openDraft, until, valueRange } from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';

describe('inlay hints', () => {
  afterEach(closeEditors);

  it('follow the parts while they change', async () => {
    const document = await openDraft('clean.txt');
    const total = valueRange(document, received, 6);
    await until('the total agrees', async () => (await labelAt(document, total.end)) === '＝5 ✓');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, valueRange(document, received, 0), '7');
    assert.ok(await vscode.workspace.applyEdit(edit));
    // The column, which agreed, says that it is the part which is wrong.
    await until('the parts come to 8', async () => (await labelAt(document, total.end)) === '≠ 分项之和 8');
  });

  it('stand in Markdown and HTML too, and go when they are switched off', async () => {
    const settings = vscode.workspace.getConfiguration('gouji');
    const documents = [await openDraft('wrong-total.md'), await openDraft('wrong-total.html')];
    for (const document of documents) {
      const { end } = valueRange(document, received, 6);
      await until('the wrong total is told', async () => (await labelAt(document, end)) === '≠ 应为 5');
    }
    await settings.update('inlayHints.enabled', false, vscode.ConfigurationTarget.Workspace);
    try {
      await until('there are no hints', async () => (await hintsOf(documents[0]!)).length === 0);
    } finally {
      await settings.update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

async function hintsOf(document: vscode.TextDocument): Promise<vscode.InlayHint[]> {
  const everything = new vscode.Range(0, 0, document.lineCount, 0);
  return vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, everything);
}

async function labelAt(document: vscode.TextDocument, position: vscode.Position): Promise<unknown> {
  return (await hintsOf(document)).find((hint) => hint.position.isEqual(position))?.label;
}

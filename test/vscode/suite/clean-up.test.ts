import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, closeEditors, findings, openDraft, ruleOf, saved, until } from './kit.ts';

async function replaced(document: vscode.TextDocument, from: string, to: string): Promise<vscode.Range> {
  const start = document.getText().indexOf(from);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return new vscode.Range(range.start, document.positionAt(start + to.length));
}

describe('cleaning up', () => {
  afterEach(closeEditors);

  it('mends on save what may be mended unasked, once it is switched on', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.gouji': 'explicit' },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      const document = await openDraft('clean.txt');
      const text = document.getText();
      // Glyphs of a PDF that look like characters and are none.
      await replaced(document, '行政处罚', '\u2f8f政处罚');
      await until('it is found', () => findings(document).some((finding) => ruleOf(finding) === 'radical-glyph'));
      // On a busy machine the editor gives up on asking before a save; who sees that saves again.
      await until('it is mended on save', async () => {
        if ((await saved(document)) === text) return true;
        await replaced(document, '\u2f8f政处罚', '行政处罚');
        await replaced(document, '行政处罚', '\u2f8f政处罚');
        return false;
      });
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('turns a selection into Simplified characters', async () => {
    const document = await openDraft('clean.txt');
    const text = document.getText();
    const range = await replaced(document, '发布前逐件审核', '發布前逐件審核');
    const actions = await until('the action is offered', () =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        vscode.CodeActionKind.RefactorRewrite.append('simplify').value,
        1,
      ),
    );
    assert.equal(actions.length, 1);
    await apply(actions[0]!);
    assert.equal(document.getText(), text);
    await saved(document);
  });
});

describe('a .gouji.json', () => {
  afterEach(closeEditors);

  it('is checked while it is written', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const uri = vscode.Uri.joinPath(folder, 'configured', '.gouji.json');
    await vscode.workspace.fs.writeFile(uri, Buffer.from('{ "form": "ogi-1999" }'));
    try {
      // Its own server starts with the first report.
      await openDraft('clean.txt');
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const [finding] = await until('the form is called unknown', () => findings(document));
      assert.equal(ruleOf(finding!), 'invalid-configuration');
      await replaced(document, 'ogi-1999', 'ogi-2021');
      await until('it is right', () => findings(document).length === 0);
      await document.save();
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'configured'), { recursive: true });
    }
  });
});

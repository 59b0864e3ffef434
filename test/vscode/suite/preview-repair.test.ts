import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, closeEditors, findings, fixtureText, openDraft, quickFixes, ruleOf, until } from './kit.ts';

describe('preview of a repair', () => {
  afterEach(closeEditors);

  it('shows the document beside the repaired text, and changes nothing', async () => {
    const { document, preview, repair } = await offered();
    await apply(preview);
    const input = await until('a diff is shown', () => diffs()[0]);
    assert.equal(input.original.toString(), document.uri.toString());
    assert.equal(input.modified.scheme, 'gouji-preview');
    const repaired = await vscode.workspace.openTextDocument(input.modified);
    const shown = repaired.getText();
    assert.equal(repaired.languageId, 'gouji');
    assert.equal(document.getText(), await fixtureText('out-of-balance.txt'));
    assert.equal(document.isDirty, false);
    // The preview is no report of its own.
    assert.deepEqual(findings(repaired), []);

    await apply(repair);
    assert.equal(document.getText(), shown);
    await until('the findings are gone', () => findings(document).length === 0);
  });

  it('says so instead when the text has changed since', async () => {
    const { document, preview } = await offered();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await apply(preview);
    assert.deepEqual(diffs(), []);
  });
});

/** A repair of several cells with its preview. */
async function offered() {
  const document = await openDraft('out-of-balance.txt');
  const finding = await until('there is an error', () =>
    findings(document).find((found) => ruleOf(found) === 'application-balance-mismatch'),
  );
  return until('a preview is offered', async () => {
    const actions = await quickFixes(document, finding.range);
    const preview = actions.find(({ title }) => title.startsWith('预览修改：'));
    const repair = actions.find(({ title }) => `预览修改：${title}` === preview?.title);
    return preview !== undefined && repair !== undefined && { document, preview, repair };
  });
}

function diffs(): vscode.TabInputTextDiff[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputTextDiff ? [input] : []));
}

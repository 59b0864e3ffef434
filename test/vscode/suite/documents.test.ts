import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import * as vscode from 'vscode';
import {
  apply,
  closeEditors,
  findings,
  fixtureText,
  openDraft,
  pause,
  quickFix,
  ruleOf,
  until,
  untilRules,
  valueRange,
} from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';
const wrongTotal = ['application-balance-mismatch', 'row-total-mismatch'];

describe('documents of other kinds', () => {
  afterEach(async () => {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (document.isUntitled) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await closeEditors();
  });

  it('untitled: a report that is pasted is known and checked', async () => {
    const document = await vscode.workspace.openTextDocument({ content: await fixtureText('wrong-total.txt') });
    await vscode.window.showTextDocument(document);
    // A change of language makes another document of it.
    const current = await until('it is a report', () =>
      vscode.workspace.textDocuments.find(({ isUntitled, languageId }) => isUntitled && languageId === 'gouji'),
    );
    await untilRules(current, ...wrongTotal);
    await apply(await quickFix(current, valueRange(current, received, 6), /总计.*改为 5$/));
    await until('the findings are gone', () => findings(current).length === 0);
  });

  it('read-only: checked as any other, and left as it is', async () => {
    const document = await openDraft('wrong-total.txt');
    await untilRules(document, ...wrongTotal);
    await chmod(document.uri.fsPath, 0o444);
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await pause(500);
    assert.equal(document.isDirty, false);
    assert.equal(findings(document).length, 2);
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
  });

  it('the old side of a comparison: it looks like the file, and has no findings beside those of the file', async () => {
    const text = await fixtureText('wrong-total.txt');
    const provider = vscode.workspace.registerTextDocumentContentProvider('committed', {
      provideTextDocumentContent: () => text,
    });
    try {
      const document = await openDraft('wrong-total.txt');
      await untilRules(document, ...wrongTotal);
      const old = document.uri.with({ scheme: 'committed' });
      await vscode.commands.executeCommand('vscode.diff', old, document.uri, 'draft');
      const isOld = ({ uri }: vscode.TextDocument) => uri.toString() === old.toString();
      await until('the old side is a report', () => vscode.workspace.textDocuments.find(isOld)?.languageId === 'gouji');
      await pause(1500);
      assert.deepEqual(vscode.languages.getDiagnostics(old), []);
      assert.equal(findings(document).length, 2);
    } finally {
      provider.dispose();
    }
  });

  it('too long: announced instead of checked', async () => {
    const settings = vscode.workspace.getConfiguration('gouji');
    await settings.update('maxLength', 1000, vscode.ConfigurationTarget.Workspace);
    try {
      const document = await openDraft('wrong-total.txt');
      const [finding] = await untilRules(document, 'document-too-large');
      assert.equal(finding?.severity, vscode.DiagnosticSeverity.Information);
      assert.match(finding.message, /超过上限 1000 字/);
    } finally {
      await settings.update('maxLength', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('in another folder of the workspace: under the configuration that lies there', async () => {
    const [, second] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(second, 'the workspace has two folders');
    const uri = vscode.Uri.joinPath(second.uri, 'wrong-total.txt');
    await vscode.commands.executeCommand('vscode.open', uri);
    const own = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === '勾稽');
    const row = await until('the row is said to be wrong', () =>
      own().find((finding) => ruleOf(finding) === 'row-total-mismatch'),
    );
    assert.equal(row.severity, vscode.DiagnosticSeverity.Hint);
    assert.match(row.message, /off by 1/);
    const first = await openDraft('wrong-total.txt');
    const found = await untilRules(first, ...wrongTotal);
    assert.ok(
      found.every(({ severity, message }) => severity === vscode.DiagnosticSeverity.Error && /相差 1/.test(message)),
    );
  });
});

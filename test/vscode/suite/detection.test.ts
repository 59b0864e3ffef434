import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, findings, fixtureText, openDraft, pause, until, untilRules } from './kit.ts';

const wrongTotal = ['application-balance-mismatch', 'row-total-mismatch'];

describe('detection', () => {
  afterEach(closeEditors);

  it('switches a plain text that is a report to the language gouji', async () => {
    const document = await openDraft('clean.txt');
    await until(
      'the language is gouji',
      () => document.languageId === 'gouji',
      () => document.languageId,
    );
  });

  it('leaves other plain texts alone', async () => {
    const document = await openDraft('not-a-report.txt');
    await pause(1500);
    assert.equal(document.languageId, 'plaintext');
    assert.deepEqual(findings(document), []);
  });

  it('knows a report by its file name before anything is written in it', async () => {
    const named = await openDraft('not-a-report.txt', '云溪县水务局2023年政府信息公开工作年度报告.txt');
    assert.equal(named.languageId, 'gouji');
    const extension = await openDraft('not-a-report.txt', 'draft.gouji');
    assert.equal(extension.languageId, 'gouji');
  });

  it('checks Markdown and HTML without changing their languages', async () => {
    const markdown = await openDraft('wrong-total.md');
    await untilRules(markdown, ...wrongTotal);
    assert.equal(markdown.languageId, 'markdown');
    const html = await openDraft('wrong-total.html');
    await untilRules(html, ...wrongTotal);
    assert.equal(html.languageId, 'html');
  });

  it('finds out while a text is being written', async () => {
    const document = await openDraft('not-a-report.txt');
    await pause(300);
    assert.equal(document.languageId, 'plaintext');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), await fixtureText('wrong-total.txt'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilRules(document, ...wrongTotal);
    assert.equal(document.languageId, 'gouji');
  });

  it('respects a reader who switches back', async () => {
    const document = await openDraft('wrong-total.txt');
    await untilRules(document, ...wrongTotal);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until('the findings are gone', () => findings(document).length === 0);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), ' ');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await pause(1500);
    assert.equal(document.languageId, 'plaintext');
  });

  it('does not switch when the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('gouji');
    await settings.update('detection.switchLanguage', false, vscode.ConfigurationTarget.Workspace);
    try {
      const document = await openDraft('wrong-total.txt');
      await pause(1500);
      assert.equal(document.languageId, 'plaintext');
    } finally {
      await settings.update('detection.switchLanguage', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

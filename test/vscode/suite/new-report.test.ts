import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, findings, openDraft, outline, until } from './kit.ts';

describe('new report', () => {
  afterEach(async () => {
    // The new drafts were never saved, and nobody is there to be asked.
    for (const { document } of vscode.window.visibleTextEditors) {
      if (document.isUntitled) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await closeEditors();
  });

  it('is a command that opens a draft which is a report from the first moment', async () => {
    await vscode.commands.executeCommand('gouji.newReport', { organisation: '云溪县水务局', year: 2024 });
    const document = await until('the draft is open', untitled);
    assert.equal(document.languageId, 'gouji');
    assert.match(document.getText(), /^云溪县水务局2024年政府信息公开工作年度报告\n/);
    const [report] = await outline(document);
    assert.equal(report?.children.length, 6);
    await until('its blanks are counted', () => findings(document));
    const grave = findings(document).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(
      grave.map(({ message }) => message),
      [],
    );
  });

  it('comes from last year’s report with what was carried over', async () => {
    const last = await openDraft('clean.txt');
    await until('the language is gouji', () => last.languageId === 'gouji');
    await vscode.commands.executeCommand('gouji.nextReport');
    const document = await until('the draft is open', untitled);
    assert.match(document.getText(), /^云溪县水务局2024年政府信息公开工作年度报告\n/);
    assert.doesNotMatch(document.getText(), /2023年/);
  });
});

function untitled(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.isUntitled ? document : undefined;
}

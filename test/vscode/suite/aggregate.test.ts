import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeEditors, findings, fixtureText, hoverText, until, valueRange } from './kit.ts';

const parent = '云溪县人民政府';
const names = ['云溪县交通局', '云溪县教育局', '云溪县林业局'];

/** A folder of its own, whose configuration says who stands below whom. */
describe('summary report', () => {
  const folder = join(vscode.workspace.workspaceFolders![0]!.uri.fsPath, 'county');

  before(async () => {
    await mkdir(folder);
    const text = await fixtureText('clean.txt');
    for (const name of names.slice(0, 2)) {
      await writeFile(join(folder, `${name}.txt`), text.replaceAll('云溪县水务局', name));
    }
    const before = text
      .replaceAll('云溪县水务局', '云溪县教育局')
      .replaceAll('2023年', '2022年')
      .replaceAll('2024年', '2023年');
    await writeFile(join(folder, 'last-year.txt'), before.replace('行政许可 | 37 |', '行政许可 | 29 |'));
    await writeFile(join(folder, '.gouji.json'), JSON.stringify({ hierarchy: [{ parent, children: names }] }));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closeEditors();
    await rm(folder, { recursive: true });
    await vscode.commands.executeCommand('gouji.clearWorkspace');
  });

  it('is a command that sums up the reports of those below, and says whose is missing', async () => {
    await vscode.commands.executeCommand('gouji.aggregateReport', { name: parent, year: 2023 });
    const document = await until('the draft is open', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled ? active : undefined;
    });
    assert.equal(document.languageId, 'gouji');
    assert.match(document.getText(), /^云溪县人民政府2023年政府信息公开工作年度报告\n/);
    const sums = [0, 1, 5, 6].map((index) =>
      document.getText(valueRange(document, '一、本年新收政府信息公开申请数量', index)),
    );
    assert.deepEqual(sums, ['8', '2', '0', '10']);
    assert.match(document.getText(), /云溪县交通局、云溪县教育局/);
    await until('the draft is checked', () => findings(document));
    // Nothing does not add up; that one is missing is said, and not only in the message when it was made.
    const grave = findings(document).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(
      grave.map(({ message }) => /没有 2023 年报告的有云溪县林业局$/.test(message)),
      [true],
    );
  });

  it('stands on reports that know their own of the year before: a hover tells the figure and the change', async () => {
    await vscode.commands.executeCommand('gouji.checkWorkspace');
    const document = await vscode.workspace.openTextDocument(join(folder, '云溪县教育局.txt'));
    await vscode.window.showTextDocument(document);
    const { start } = valueRange(document, '行政许可', 0);
    await until('the hover tells it', async () => /上年 29，增 8/.test(await hoverText(document, start)));
  });
});

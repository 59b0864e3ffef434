import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, findings, openDraft, pause, until, valueRange } from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';

describe('fill on type', () => {
  const settings = () => vscode.workspace.getConfiguration('gouji');

  before(() => settings().update('fill.onType', true, vscode.ConfigurationTarget.Workspace));
  after(() => settings().update('fill.onType', undefined, vscode.ConfigurationTarget.Workspace));
  afterEach(closeEditors);

  it('lets the total follow the figure that is typed; one undo takes that back and it stays so', async () => {
    const document = await openDraft('clean.txt');
    await until('the language is gouji', () => document.languageId === 'gouji');
    const editor = await vscode.window.showTextDocument(document);
    // The server has seen the draft as it was once the hints are there.
    await until('the server knows the draft', () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
    );
    await pause(500);
    const part = valueRange(document, received, 0);
    const [was, sum] = [Number(document.getText(part)), Number(document.getText(valueRange(document, received, 6)))];
    editor.selection = new vscode.Selection(part.start, part.end);
    await vscode.commands.executeCommand('type', { text: String(was + 3) });
    const total = () => document.getText(valueRange(document, received, 6));
    await until('the total follows', () => total() === String(sum + 3), total);
    await vscode.commands.executeCommand('undo');
    assert.equal(total(), String(sum));
    assert.equal(document.getText(valueRange(document, received, 0)), String(was + 3));
    await pause(1500);
    assert.equal(total(), String(sum));
    await until('the undone total is said to be wrong', () => findings(document).length > 0);
  });

  it('does not touch a total that is typed by hand', async () => {
    const document = await openDraft('clean.txt');
    await until('the language is gouji', () => document.languageId === 'gouji');
    const editor = await vscode.window.showTextDocument(document);
    const total = valueRange(document, received, 6);
    editor.selection = new vscode.Selection(total.start, total.end);
    await vscode.commands.executeCommand('type', { text: '77' });
    await until('it is said to be wrong', () => findings(document).length > 0);
    await pause(1500);
    assert.equal(document.getText(valueRange(document, received, 6)), '77');
  });
});

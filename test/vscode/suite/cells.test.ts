import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openDraft, until, untilRules, valueRange } from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';
const carriedIn = '二、上年结转政府信息公开申请数量';

describe('going from cell to cell', () => {
  afterEach(closeEditors);

  it('selects the figures one behind the other, over the ends of rows, and back', async () => {
    const document = await openDraft('wrong-total.txt');
    await untilRules(document, 'application-balance-mismatch', 'row-total-mismatch');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    const arrivesAt = (cell: vscode.Range) =>
      until(
        'the figure is selected',
        () => editor.selection.isEqual(cell),
        () => editor.selection,
      );
    const { start } = valueRange(document, received, 5);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('gouji.nextCell');
    await arrivesAt(valueRange(document, received, 6));
    await vscode.commands.executeCommand('gouji.nextCell');
    await arrivesAt(valueRange(document, carriedIn, 0));
    await vscode.commands.executeCommand('gouji.previousCell');
    await arrivesAt(valueRange(document, received, 6));
  });

  it('goes on through the blanks of a new report while they are filled in', async () => {
    await vscode.commands.executeCommand('gouji.newReport', { organisation: '石桥县水务局', year: 2025 });
    const editor = await until('the draft is open', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.isUntitled && active;
    });
    const { document } = editor;
    const line = [...Array(document.lineCount).keys()].find((at) => document.lineAt(at).text.includes(received))!;
    editor.selection = new vscode.Selection(line, 0, line, 0);
    for (const figure of ['12', '3', '0']) {
      const before = editor.selection.active;
      await vscode.commands.executeCommand('gouji.nextCell');
      await until('the cursor has moved on', () => editor.selection.active.isAfter(before));
      await vscode.commands.executeCommand('type', { text: figure });
    }
    assert.match(document.lineAt(line).text, /数量 \| 12 \| 3 \| 0 \|/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

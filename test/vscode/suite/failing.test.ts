import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openDraft, until, untilRules, valueRange } from './kit.ts';

const received = '一、本年新收政府信息公开申请数量';

describe('the list of what does not balance', () => {
  afterEach(closeEditors);

  it('goes to the place that is picked', async () => {
    const document = await openDraft('wrong-total.txt');
    await untilRules(document, 'application-balance-mismatch', 'row-total-mismatch');
    const editor = await vscode.window.showTextDocument(document);
    const places = [valueRange(document, received, 6)];
    await until('the cursor stands at a wrong figure', async () => {
      void vscode.commands.executeCommand('gouji.showFailing');
      await new Promise((done) => setTimeout(done, 500));
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await new Promise((done) => setTimeout(done, 300));
      return places.some((place) => editor.selection.intersection(place) !== undefined);
    });
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });
});

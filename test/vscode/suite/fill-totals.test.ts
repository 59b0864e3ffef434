import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, findings, fixtureText, openDraft, saved, until, untilRules } from './kit.ts';

describe('fill in totals', () => {
  afterEach(closeEditors);

  it('is a command that sets every total to its sum, in one step', async () => {
    const document = await openDraft('wrong-review.txt');
    await untilRules(document, 'review-total-mismatch');
    await vscode.commands.executeCommand('gouji.fillTotals');
    await until('the findings are gone', () => findings(document).length === 0);
    assert.equal(await saved(document), await fixtureText('clean.txt'));
    await vscode.commands.executeCommand('undo');
    await untilRules(document, 'review-total-mismatch');
  });
});

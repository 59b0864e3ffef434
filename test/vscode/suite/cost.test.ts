import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openDraft, pause, servers, until, untilRules } from './kit.ts';

/** The server is started for the first report and for nothing else. */
describe('cost', () => {
  afterEach(closeEditors);

  it('starts no server for texts that are no reports', async () => {
    assert.equal(servers().length, 0, 'no test before this one may open a report');
    await openDraft('not-a-report.txt');
    const extension = vscode.extensions.getExtension('gouji.gouji');
    // Without this the test would pass just as well if the extension had not looked at the text at all.
    await until('the extension is active', () => extension?.isActive);
    await openDraft('not-a-report.md');
    await pause(1500);
    assert.equal(servers().length, 0);
  });

  it('starts one server for the first report and keeps to it', async () => {
    await openDraft('clean.txt');
    await until('a server runs', () => servers().length === 1);
    const broken = await openDraft('wrong-review.txt');
    await untilRules(broken, 'review-total-mismatch');
    assert.equal(servers().length, 1);
  });
});

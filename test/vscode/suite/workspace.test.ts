import assert from 'node:assert/strict';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeEditors, draftFolder, findings, fixtureText, openDraft, pause, ruleOf, until } from './kit.ts';

/** The whole folder, on its user's request and no sooner. */
describe('check of the workspace', () => {
  const at = (name: string) => vscode.Uri.file(join(vscode.workspace.workspaceFolders![0]!.uri.fsPath, name));
  // The drafts of this folder are of one body and year; that they differ is no concern here.
  const rulesAt = (name: string) =>
    findings({ uri: at(name) } as vscode.TextDocument)
      .map(ruleOf)
      .filter((rule) => rule !== 'duplicate-report');
  const run = (command: string) => vscode.commands.executeCommand(`gouji.${command}Workspace`);

  afterEach(async () => {
    await closeEditors();
    await run('clear');
    await until('nothing of files that are not open is shown', () => rulesAt('wrong-review.txt').length === 0);
  });

  it('fills the Problems panel for files that are not open', async () => {
    assert.deepEqual(rulesAt('wrong-review.txt'), []);
    await run('check');
    await until('the file has its finding', () => rulesAt('wrong-review.txt').includes('review-total-mismatch'));
    assert.deepEqual(rulesAt('clean.txt'), []);
    await run('clear');
    await until('the findings are gone', () => rulesAt('wrong-review.txt').length === 0);
  });

  it('leaves the findings of a document that is closed', async () => {
    await run('check');
    const document = await openDraft('wrong-review.txt', 'closed-later.txt');
    await until('the draft has its finding', () => rulesAt('closed-later.txt').length === 1);
    await closeEditors();
    await until('the document is closed', () => document.isClosed);
    await pause(1500);
    await until('the file has it too', () => rulesAt('closed-later.txt').length === 1);
    await vscode.workspace.fs.delete(document.uri);
    await until('with the file its findings go', () => rulesAt('closed-later.txt').length === 0);
  });

  it('follows a file that something else writes', async () => {
    await run('check');
    const file = at('written.txt');
    await vscode.workspace.fs.writeFile(file, Buffer.from(await fixtureText('wrong-review.txt')));
    await until('the new file has its finding', () => rulesAt('written.txt').length === 1);
    await vscode.workspace.fs.writeFile(file, Buffer.from(await fixtureText('clean.txt')));
    await until('the corrected file has none', () => rulesAt('written.txt').length === 0);
    await vscode.workspace.fs.delete(file);
  });

  it('stops when it is told to, and keeps what it has', async () => {
    const document = await openDraft('clean.txt');
    const folder = join(draftFolder(document), 'many');
    await mkdir(folder);
    // So many that a fast machine is not through them before it is told to stop.
    const names = Array.from({ length: 1500 }, (_, index) => `${1000 + index}.txt`);
    for (const name of names) await copyFile(at('wrong-review.txt').fsPath, join(folder, name));
    const found = () => names.filter((name) => rulesAt(`many/${name}`).length > 0).length;
    const running = run('check');
    await until('the first files are checked', () => found() > 0);
    await run('cancel');
    await running;
    await pause(1000);
    const some = found();
    assert.ok(some > 0 && some < names.length, `${some} of ${names.length} files have findings`);
    await rm(folder, { recursive: true });
    await until('with the folder its findings go', () => found() === 0);
  });
});

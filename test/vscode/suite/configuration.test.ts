import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeEditors, documentAt, draftFolder, findings, openDraft, until, untilRules } from './kit.ts';

describe('the configuration', () => {
  afterEach(closeEditors);

  it('has each fault told once while it is open: by its schema, or by us where that does not know', async () => {
    const draft = await openDraft('wrong-review.txt');
    const configuration = join(draftFolder(draft), '.gouji.json');
    try {
      await writeFile(configuration, '{\n  // 注释\n  "tier": "lax",\n  "form": "ogi-1999"\n}\n');
      await untilRules(draft, 'review-total-mismatch');
      const uri = vscode.Uri.file(configuration);
      const all = () => vscode.languages.getDiagnostics(uri);
      await until('both faults are told of the file', () => all().length === 2, all);
      await vscode.commands.executeCommand('vscode.open', uri);
      const document = await until('it is open', () => documentAt(uri));
      const schema = () => all().filter(({ source }) => source !== '勾稽');
      await until('its schema is known', () => schema().length > 0, all);
      await until('each is told once', () => all().length === 2, all);
      assert.deepEqual(
        schema().map(({ range }) => range.start.line),
        [2],
      );
      assert.deepEqual(
        findings(document).map(({ range }) => range.start.line),
        [3],
      );
    } finally {
      await rm(configuration, { force: true });
    }
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import * as vscode from 'vscode';
import { closeEditors, documentAt, fixtureText, pause, saved, until, untilRules, workspaceFolder } from './kit.ts';

/** Writes a text in the encoding of Chinese Windows and opens it, as a click in the explorer does. */
async function openEncoded(text: string, type: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.file(join(workspaceFolder(), `ansi-${randomUUID().slice(0, 8)}${type}`));
  await writeFile(uri.fsPath, encode(text, 'gb18030'));
  await vscode.commands.executeCommand('vscode.open', uri);
  return until('it is open', () => documentAt(uri));
}

describe('a text in the encoding of Chinese Windows', () => {
  afterEach(closeEditors);

  for (const [name, language] of [
    ['wrong-total.txt', 'gouji'],
    ['wrong-total.html', 'html'],
  ] as const) {
    it(`is opened again by it and checked: ${name}`, async () => {
      const text = await fixtureText(name);
      const document = await openEncoded(text, name.slice(name.indexOf('.')));
      await untilRules(document, 'application-balance-mismatch', 'row-total-mismatch');
      assert.equal(document.getText(), text);
      assert.equal(document.languageId, language);
    });
  }

  it('keeps it when it is saved', async () => {
    const text = await fixtureText('wrong-total.txt');
    const document = await openEncoded(text, '.txt');
    await untilRules(document, 'application-balance-mismatch', 'row-total-mismatch');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), '\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await saved(document);
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    assert.ok(Buffer.from(bytes).includes(encode('政府信息公开', 'gb18030')));
  });

  it('is left alone where it is no report', async () => {
    const document = await openEncoded('请各科室于周五前报送材料。\n', '.txt');
    await pause(1500);
    assert.ok(document.getText().includes('\uFFFD'));
  });
});

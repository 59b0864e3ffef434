import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openDraft, until } from './kit.ts';

describe('workspace symbols', () => {
  afterEach(closeEditors);

  it('find an open report by its body and year', async () => {
    const document = await openDraft('clean.txt');
    const [symbol] = await until('the report is found', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '云溪 2023',
      );
      return found.filter(({ location }) => location.uri.toString() === document.uri.toString());
    });
    assert.equal(symbol?.name, '云溪县水务局2023年');
  });
});

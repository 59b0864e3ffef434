import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openDraft, until } from './kit.ts';

describe('semantic tokens', () => {
  afterEach(closeEditors);

  it('reach the editor, with a legend that it knows', async () => {
    const document = await openDraft('wrong-review.txt');
    const legend = await until('there is a legend', () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
    );
    assert.deepEqual(legend.tokenTypes, ['number', 'unit', 'reference']);
    const wrong = 1 << legend.tokenModifiers.indexOf('wrong');
    await until('the wrong total has its mark', async () => {
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      const marked = [...(tokens?.data ?? [])].filter((value, index) => index % 5 === 4 && (value & wrong) !== 0);
      return marked.length === 1;
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { CodeAction, Range, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Conversation, converse, positionOf } from './conversation.ts';
import { clean } from './drafts.ts';

const uri = 'file:///draft';
const KIND = 'refactor.rewrite.simplify.gouji';
const words = '本單位設公開專欄，責任人王喆。';
const draft = clean.replace('\n二、', `\n${words}\n\n二、`);

describe('turning a selection into Simplified characters', () => {
  it('changes the selected words and nothing else', async () => {
    const client = await converse();
    client.open(uri, 'gouji', draft);
    const [action, ...others] = await actionsIn(client, '設公開');
    expect(others).toEqual([]);
    expect(action).toMatchObject({ title: '选中的文字转为简体', kind: KIND });
    expect(applied(action)).toBe(draft.replace('設公開', '设公开'));
  });

  it('is not offered for Simplified words, nor without a selection', async () => {
    const client = await converse();
    client.open(uri, 'gouji', draft);
    expect(await actionsIn(client, '主动公开')).toEqual([]);
    expect(await actionsIn(client, '設公開', 0)).toEqual([]);
  });
});

function actionsIn(client: Conversation, selected: string, length = selected.length): Promise<CodeAction[]> {
  const start = positionOf(draft, selected);
  const range: Range = { start, end: { line: start.line, character: start.character + length } };
  const context = { diagnostics: [], only: [KIND] };
  return client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
}

function applied(action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  const { edits } = change as TextDocumentEdit;
  return TextDocument.applyEdits(TextDocument.create(uri, 'gouji', 1, draft), edits as TextEdit[]);
}

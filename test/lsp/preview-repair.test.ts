import { describe, expect, it } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Conversation, converse, rulesOf } from './conversation.ts';
import { unbalanced, wrongReview } from './drafts.ts';

const uri = 'file:///draft';

describe('previewing a repair', () => {
  it('is offered for repairs of several cells, and shows what they would make of the text', async () => {
    const client = await converse({ initializationOptions: { previewRepair: true } });
    const actions = await quickFixes(client, unbalanced, 7);
    const repairs = actions.filter(({ isPreferred }) => isPreferred !== undefined);
    const several = repairs.filter(({ edit }) =>
      edit?.documentChanges?.some((change) => 'edits' in change && change.edits.length > 1),
    );
    expect(several.length).toBeGreaterThan(1);
    const previews = actions.filter(({ command }) => command !== undefined);
    expect(previews.map(({ title }) => title)).toEqual(several.map(({ title }) => `预览修改：${title}`));
    for (const [index, { kind, edit, command }] of previews.entries()) {
      expect(kind).toBe('quickfix');
      expect(edit).toBeUndefined();
      expect(command).toMatchObject({ command: 'gouji.previewRepair' });
      const [address, version, edits, title] = command!.arguments as [string, number, TextEdit[], string];
      expect([address, version, title]).toEqual([uri, 7, several[index]!.title]);
      const repaired = TextDocument.applyEdits(TextDocument.create(uri, 'gouji', 7, unbalanced), edits);
      client.change(uri, 8 + index, [{ text: repaired }]);
      expect(rulesOf(await client.pull(uri))).toEqual([]);
    }
  });

  it('is not offered where one cell changes', async () => {
    const client = await converse({ initializationOptions: { previewRepair: true } });
    const actions = await quickFixes(client, wrongReview);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter(({ title }) => title.includes('预览'))).toEqual([]);
  });

  it('is not sent to a client that has no such command', async () => {
    const actions = await quickFixes(await converse(), unbalanced);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter(({ command }) => command !== undefined)).toEqual([]);
  });
});

/** The quick fixes at the first finding. */
async function quickFixes(client: Conversation, text: string, version = 1): Promise<CodeAction[]> {
  client.open(uri, 'gouji', text, version);
  const [finding] = await client.pull(uri);
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: finding!.range,
    context: { diagnostics: [], only: ['quickfix'] },
  });
}

import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { plain } from '../kit/drafts/style.ts';
import { patch } from '../kit/patch.ts';
import { type Conversation, converse, positionOf } from './conversation.ts';
import { clean, wrongReview } from './drafts.ts';

const uri = 'file:///draft';
const received = '一、本年新收政府信息公开申请数量';
const table = 'refactor.rewrite.fillTotals.gouji';
const all = 'source.fillTotals.gouji';

describe('按分项填总计', () => {
  it('puts every total right, totals of totals too, and then has nothing to do', async () => {
    const client = await converse();
    const emptied = clean
      .replaceAll(/^((?:一|二|四|（[一二]）|\d).*\| )\d+ \|$/gm, '$1/ |')
      .replace(/（七）总计.*/, `（七）总计 |${' / |'.repeat(7)}`);
    expect(emptied.match(/\//g)!.length).toBeGreaterThan(20);
    client.open(uri, 'gouji', emptied);
    const [action] = await actionsAt(client, uri, { line: 0, character: 0 }, [all]);
    const filled = applied(emptied, action);
    // 0.00 of a blank mark is 0: the text is just what it was.
    expect(filled).toBe(clean);
    client.open(`${uri}-2`, 'gouji', filled);
    expect(await actionsAt(client, `${uri}-2`, { line: 0, character: 0 }, [all])).toEqual([]);
  });

  it('keeps to the table at the cursor', async () => {
    const draft = patch(wrongReview, `${received} | 20 | 4 | 0 | 0 | 1 | 0 | 26 |`);
    const client = await converse();
    client.open(uri, 'gouji', draft);
    const [action] = await actionsAt(client, uri, positionOf(draft, received), [table]);
    expect(action?.title).toBe('按分项填总计（本表 1 处）');
    expect(applied(draft, action)).toBe(wrongReview);
    expect(await actionsAt(client, uri, { line: 0, character: 0 }, [table])).toEqual([]);
    expect(await actionsAt(client, uri, positionOf(draft, '部分公开栏目'), ['quickfix'])).toEqual([]);
  });

  it('takes blanks for 0 where something is filled in, and leaves alone what it cannot know', async () => {
    const draft = patch(
      clean,
      `${received} | 20 | 4 | / | / | 1 | / | / |
二、上年结转政府信息公开申请数量 | / | / | / | / | / | / | / |
（一）予以公开 | 9 | 若干 | 0 | 0 | 1 | 0 | 99 |`,
    );
    const client = await converse();
    client.open(uri, 'gouji', draft);
    const [action] = await actionsAt(client, uri, positionOf(draft, received), [table]);
    const lines = applied(draft, action).split('\n');
    expect(lines).toContain(`${received} | 20 | 4 | / | / | 1 | / | 25 |`);
    expect(lines).toContain('二、上年结转政府信息公开申请数量 | / | / | / | / | / | / | / |');
    expect(lines).toContain('（一）予以公开 | 9 | 若干 | 0 | 0 | 1 | 0 | 99 |');
  });

  it('changes no total of a consistent report in any layout', async () => {
    const client = await converse();
    for (const [index, layout] of layouts.entries()) {
      const plan = { kind: 'ogi-2021', size: 'county', seed: 5, year: 2023, organisation: '石桥县人民政府' } as const;
      const { text } = draftOf({ ...plan, style: plain }, layout);
      client.open(`${uri}-${index}`, layout.markup === 'plain' ? 'gouji' : layout.markup, text);
      const actions = await actionsAt(client, `${uri}-${index}`, { line: 0, character: 0 }, [all]);
      expect(actions, layout.name).toEqual([]);
    }
  });
});

function actionsAt(
  client: Conversation,
  of: string,
  position: unknown,
  only: readonly string[],
): Promise<CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: of },
    range: { start: position, end: position },
    context: { diagnostics: [], only },
  });
}

function applied(text: string, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error('There is no edit');
  const document = TextDocument.create(uri, 'gouji', 1, text);
  return TextDocument.applyEdits(
    document,
    change.edits.map((edit) => ({ range: edit.range, newText: 'newText' in edit ? edit.newText : '' })),
  );
}

import { describe, expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver/node';
import { patch } from '../kit/patch.ts';
import { type Conversation, converse, positionOf } from './conversation.ts';
import { asMarkdown, clean, unbalanced, wrongReview, wrongTotal } from './drafts.ts';

const uri = 'file:///draft';
const received = '一、本年新收政府信息公开申请数量';

describe('code lens', () => {
  it('stands over the head of each table with equations and counts those that hold', async () => {
    const lenses = await lensesOf(clean);
    // 25 rows, 7 columns of outcomes and 7 balances; three blocks of reviews. The first table has no equations.
    expect(lenses.map(({ command }) => command?.title)).toEqual(['✓ 勾稽 39/39 平', '✓ 勾稽 3/3 平']);
    const lines = clean.split('\n');
    expect(lenses.map(({ range }) => lines[range.start.line])).toEqual([
      expect.stringMatching(/^（本列数据的勾稽关系为/),
      '行政复议 | 行政诉讼 |',
    ]);
    expect(lenses.every(({ command }) => command?.command === '')).toBe(true);
  });

  it('leads to what is wrong, for a client that can go there', async () => {
    const client = await opened(wrongReview, { reveal: true });
    const lenses = await ask(client);
    expect(lenses[0]?.command).toEqual({ title: '✓ 勾稽 39/39 平', command: '' });
    const start = positionOf(wrongReview, wrongTotal.row, wrongTotal.offset);
    const range = { start, end: { line: start.line, character: start.character + 1 } };
    expect(lenses[1]?.command).toEqual({
      title: '✗ 勾稽 2/3 平，1 处不平',
      command: 'gouji.reveal',
      arguments: [uri, [range]],
    });
  });

  it('counts every broken equation, and only tells where the client cannot go there', async () => {
    const [lens] = await lensesOf(unbalanced);
    expect(lens?.command).toEqual({ title: '✗ 勾稽 37/39 平，2 处不平', command: '' });
  });

  it('tells apart what is not filled in, not read, and suppressed', async () => {
    const blank = patch(clean, `${received} | 20 | / | 0 | 0 | 1 | / | 25 |`);
    expect((await lensesOf(blank))[0]?.command?.title).toBe('○ 勾稽 37/39 平，2 条待填');
    const empty = clean.replaceAll(/(?<=\| )\d+(?= \|)/g, '');
    expect((await lensesOf(empty))[0]?.command?.title).toBe('○ 勾稽 0/39 平，39 条待填');
    const unread = patch(clean, `${received} | 20 | 若干 | 0 | 0 | 1 | 0 | 25 |`);
    expect((await lensesOf(unread))[0]?.command?.title).toBe('○ 勾稽 37/37 平，1 行未读出');
    const comment = '<!-- 勾稽-忽略 review-total-mismatch: 法院并案 -->';
    const markdown = asMarkdown(wrongReview).replace('| 行政复议 | 行政诉讼 |', (head) => `${comment}\n${head}`);
    const client = await opened(markdown, {}, 'markdown');
    expect((await ask(client))[1]?.command?.title).toBe('✓ 勾稽 2/3 平，1 条已忽略');
  });

  it('is switched off by a setting, and no matter of other texts', async () => {
    let enabled = true;
    const client = await converse({ settings: () => ({ codeLens: { enabled } }) });
    client.open(uri, 'gouji', clean);
    expect(await ask(client)).toHaveLength(2);
    enabled = false;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await ask(client)).toEqual([]);
    expect(await lensesOf('# 会议纪要\n')).toEqual([]);
  });
});

async function opened(text: string, initializationOptions: unknown = {}, languageId = 'gouji'): Promise<Conversation> {
  const client = await converse({ initializationOptions });
  client.open(uri, languageId, text);
  return client;
}

async function lensesOf(text: string): Promise<CodeLens[]> {
  return ask(await opened(text));
}

function ask(client: Conversation): Promise<CodeLens[]> {
  return client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
}

import { describe, expect, it } from 'vitest';
import type { CodeAction, Range, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyse } from '../../server/core/index.ts';
import { type Conversation, converse, positionOf, rulesOf } from './conversation.ts';
import { clean, wrongReview } from './drafts.ts';

const uri = 'file:///draft';
const kind = 'refactor.rewrite.standardTable.gouji';
const received = '一、本年新收政府信息公开申请数量';

describe('rewriting a table in the official shape', () => {
  it('is offered in the table, with one action for all of them', async () => {
    const client = await opened(clean);
    const actions = await actionsAt(client, at(clean, received));
    expect(actions.map(({ title }) => title)).toEqual(['整理为标准表格', '整理全部表格（3 张）']);
    expect(actions.every((action) => action.kind === kind)).toBe(true);
    const [one, all] = actions.map((action) => applied(clean, action));
    // Aligned it would be 190 columns wide.
    expect(one).toContain('\n|  |  | 一、本年新收政府信息公开申请数量 | 20 | 4 | 0 | 0 | 1 | 0 | 25 |\n');
    expect(one).toContain('\n行政许可 | 812 |\n');
    expect(all).toMatch(/\n\| 行政许可 {11}\| {20,}812 \| {12,}\| {12,}\|\n/);
    for (const text of [one!, all!]) expect(figures(text)).toEqual(figures(clean));
  });

  it('names the tables where the selection holds several', async () => {
    const client = await opened(clean);
    const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    expect((await actionsAt(client, whole)).map(({ title }) => title)).toEqual([
      '整理为标准表格：主动公开政府信息情况',
      '整理为标准表格：收到和处理政府信息公开申请情况',
      '整理为标准表格：政府信息公开行政复议、行政诉讼情况',
      '整理全部表格（3 张）',
    ]);
  });

  it('leaves what is wrong in the figures wrong, and nothing to rewrite behind', async () => {
    const client = await opened(wrongReview);
    const all = (await actionsAt(client, at(wrongReview, received))).at(-1);
    const before = await client.pull(uri);
    const text = applied(wrongReview, all);
    client.change(uri, 2, [{ text }]);
    const after = await client.pull(uri);
    expect(rulesOf(after)).toEqual(rulesOf(before));
    expect(after.map(({ message }) => message)).toEqual(before.map(({ message }) => message));
    expect(await actionsAt(client, at(text, received))).toEqual([]);
  });

  it('is not offered in prose, for a table that was not read whole, or to those who ask for something else', async () => {
    const unread = clean.replace(`${received} | 20`, `${received} | 若干`);
    const client = await opened(unread);
    expect(await actionsAt(client, at(unread, '石桥县'))).toEqual([]);
    const offered = (await actionsAt(client, at(unread, received))).map(({ title }) => title);
    expect(offered).toEqual([]);
    expect((await actionsAt(client, at(unread, '行政许可'))).map(({ title }) => title)).toEqual([
      '整理为标准表格',
      '整理全部表格（2 张）',
    ]);
    expect(await actionsAt(client, at(unread, '行政许可'), ['quickfix'])).toEqual([]);
  });

  it('draws HTML in HTML documents', async () => {
    const page = `<p>石桥县人民政府2023年政府信息公开工作年度报告</p>\n${clean
      .split('\n')
      .filter((line) => line.includes('|'))
      .map(
        (line) =>
          `<tr>${line
            .split('|')
            .slice(0, -1)
            .map((cell) => `<td><p>${cell.trim()}</p></td>`)
            .join('')}</tr>`,
      )
      .join('\n')
      .replace(/^/, '<table>')
      .replace(/(?=<tr><td><p>(?:（本列|行政复议))/g, '</table>\n<table>')}</table>`;
    const client = await opened(page, 'html');
    const text = applied(page, (await actionsAt(client, at(page, received)))[0]);
    expect(text).toContain('<tr><td rowspan="22">三、本年度办理结果</td><td colspan="2">（一）予以公开</td>');
    expect(figures(text, 'html')).toEqual(figures(page, 'html'));
  });
});

async function opened(text: string, languageId = 'gouji'): Promise<Conversation> {
  const client = await converse();
  client.open(uri, languageId, text);
  return client;
}

function actionsAt(
  client: Conversation,
  range: Range,
  only = ['refactor.rewrite.standardTable'],
): Promise<CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], only },
  });
}

function at(text: string, found: string): Range {
  const start = positionOf(text, found);
  return { start, end: start };
}

function applied(text: string, action: CodeAction | undefined): string {
  const edits = (action?.edit?.documentChanges ?? []).filter((change): change is TextDocumentEdit => 'edits' in change);
  expect(edits).toHaveLength(1);
  return TextDocument.applyEdits(TextDocument.create(uri, 'gouji', 1, text), edits[0]!.edits as TextEdit[]);
}

function figures(text: string, markup: 'plain' | 'html' = 'plain'): unknown[] {
  return analyse(text, { markup }).reports.flatMap(({ cells }) =>
    [...cells.values()].map((cell) => [cell.id, cell.text]),
  );
}

import { describe, expect, it } from 'vitest';
import { converse, rulesOf } from './conversation.ts';
import { asMarkdown, clean, wrongReview } from './drafts.ts';

const uri = 'file:///odd';

/** Texts that no report-writer meant; what matters is that the server answers and goes on. */
const texts: readonly (readonly [string, string, string])[] = [
  ['an empty text', 'gouji', ''],
  ['a binary file', 'gouji', '\u0000\u0001PK\u0003\u0004\ufffd\u0000'.repeat(2000)],
  ['lone surrogates', 'gouji', '\ud800\udc00\udc00\ud800政府信息公开\udfff'],
  ['a line of five million characters', 'gouji', '政府信息公开工作年度报告 自然人 '.repeat(300_000)],
  ['other Markdown', 'markdown', '# 会议纪要\n\n| 项目 | 数量 |\n| --- | --- |\n| 一、收入 | 5 |\n'.repeat(50)],
  ['tags that are never closed', 'html', `<table><tr><td${'<td>'.repeat(5000)}政府信息公开工作年度报告`],
];

describe('odd documents', () => {
  it.each(texts)('%s: every request is answered, with nothing in it', async (_name, languageId, text) => {
    const client = await converse();
    client.open(uri, languageId, text);
    const about = { textDocument: { uri } };
    const ask = (method: string, params: object = {}) => client.connection.sendRequest(method, { ...about, ...params });
    const errors = (await client.pull(uri)).filter(({ severity }) => severity === 1);
    expect(errors).toEqual([]);
    expect(await ask('textDocument/hover', { position: { line: 0, character: 3 } })).toBeNull();
    expect(Array.isArray(await ask('textDocument/documentSymbol'))).toBe(true);
    expect(Array.isArray(await ask('textDocument/foldingRange'))).toBe(true);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const actions = await ask('textDocument/codeAction', { range, context: { diagnostics: [] } });
    expect(Array.isArray(actions)).toBe(true);
    expect(client.logged).toEqual([]);
    client.open(`${uri}-draft`, 'gouji', wrongReview);
    expect(rulesOf(await client.pull(`${uri}-draft`))).toEqual(['review-total-mismatch']);
  });

  it('says of a text that is too long that it was not checked', async () => {
    const client = await converse({ settings: () => ({ maxLength: 1000 }) });
    client.open(uri, 'gouji', wrongReview);
    expect(rulesOf(await client.pull(uri))).toEqual(['document-too-large']);
  });

  it('answers for documents that are not open, and for addresses of any kind', async () => {
    const client = await converse();
    const hover = { textDocument: { uri: 'file:///nowhere' }, position: { line: 0, character: 0 } };
    expect(await client.connection.sendRequest('textDocument/hover', hover)).toBeNull();
    expect(await client.pull('file:///nowhere')).toEqual([]);
    for (const address of ['untitled:Untitled-1', 'file://host%20name/%zz', 'vscode-vfs://github/a/b', 'no address']) {
      client.open(address, 'gouji', wrongReview);
      expect(rulesOf(await client.pull(address)), address).toEqual(['review-total-mismatch']);
    }
  });

  it('answers for the text that was opened last, whatever a client counts and though it never closed the first', async () => {
    const client = await converse();
    client.open(uri, 'gouji', wrongReview);
    expect(rulesOf(await client.pull(uri))).toEqual(['review-total-mismatch']);
    client.open(uri, 'gouji', clean);
    expect(await client.pull(uri)).toEqual([]);
  });

  it('reads positions in UTF-16 units, whatever the line ends', async () => {
    const client = await converse();
    client.open(uri, 'gouji', wrongReview.replaceAll('\n', '\r\n'));
    const [plain] = await client.pull(uri);
    expect(plain?.range.start.line).toBe(
      wrongReview.slice(0, wrongReview.indexOf('2 | 1 | 0 | 0 | 4')).split('\n').length - 1,
    );
    client.change(uri, 2, [{ text: `𠮷庆\r\r\n${wrongReview.replaceAll('\n', '\r\n')}` }]);
    const [moved] = await client.pull(uri);
    expect(moved?.range.start).toEqual({ ...plain!.range.start, line: plain!.range.start.line + 2 });
  });

  it('keeps documents apart', async () => {
    const client = await converse();
    client.open(`${uri}-1`, 'gouji', clean);
    client.open(`${uri}-2`, 'markdown', asMarkdown(wrongReview));
    const [one, two] = await Promise.all([client.pull(`${uri}-1`), client.pull(`${uri}-2`)]);
    expect([rulesOf(one), rulesOf(two)]).toEqual([[], ['review-total-mismatch']]);
  });
});

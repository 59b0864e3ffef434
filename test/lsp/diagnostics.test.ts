import { describe, expect, it } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { converse, positionOf, pushing, rulesOf } from './conversation.ts';
import { clean, unbalanced, wrongReview, wrongReviewMessage, wrongTotal } from './drafts.ts';

const uri = 'file:///%E8%8D%89%E7%A8%BF.txt';

describe('pulled diagnostics', () => {
  it('say nothing about a report that agrees', async () => {
    const client = await converse();
    client.open(uri, 'gouji', clean);
    expect(await client.pull(uri)).toEqual([]);
  });

  it('carry all that a client can show', async () => {
    const client = await converse();
    client.open(uri, 'gouji', wrongReview);
    const start = positionOf(wrongReview, wrongTotal.row, wrongTotal.offset);
    expect(await client.pull(uri)).toEqual([
      {
        range: { start, end: { line: start.line, character: start.character + 1 } },
        severity: 1,
        source: '勾稽',
        code: 'review-total-mismatch',
        codeDescription: {
          href: 'https://github.com/gouji/gouji/blob/main/docs/rules/review-total-mismatch.md',
        },
        message: wrongReviewMessage,
        relatedInformation: [],
        data: {
          rule: 'review-total-mismatch',
          report: 0,
          cells: ['upheld', 'corrected', 'other', 'pending', 'total'].map((key) => `review/reconsideration/${key}`),
        },
      },
    ]);
  });

  it('are not sent twice for the same text', async () => {
    const client = await converse();
    client.open(uri, 'gouji', wrongReview);
    const ask = (previousResultId?: string) =>
      client.connection.sendRequest<{ kind: string; resultId: string }>('textDocument/diagnostic', {
        textDocument: { uri },
        previousResultId,
      });
    const first = await ask();
    expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.change(uri, 2, [{ text: clean }]);
    const second = await ask(first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [] });
    // Another text may come back under a version that was there before.
    client.close(uri);
    client.open(uri, 'gouji', unbalanced, 2);
    expect(await ask(second.resultId)).toMatchObject({ kind: 'full', items: [{}, {}] });
  });

  it('are never pushed as well', async () => {
    const client = await converse();
    client.open(uri, 'gouji', wrongReview);
    await client.pull(uri);
    client.change(uri, 2, [{ text: unbalanced }]);
    expect(rulesOf(await client.pull(uri))).toEqual(['application-balance-mismatch', 'application-balance-mismatch']);
    client.close(uri);
    // The answer to a request comes after everything that was sent before it.
    expect(await client.pull(uri)).toEqual([]);
    expect(client.untaken()).toEqual([]);
  });

  it('are given up when the client gives up', async () => {
    const client = await converse();
    client.open(uri, 'gouji', wrongReview);
    const source = new AbortController();
    const asked = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, tokenOf(source));
    source.abort();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(rulesOf(await client.pull(uri))).toEqual(['review-total-mismatch']);
  });
});

describe('pushed diagnostics', () => {
  it('come with the version, follow the text and go with the document', async () => {
    const client = await converse({ capabilities: pushing });
    client.open(uri, 'gouji', wrongReview, 3);
    const first = await client.pushed(uri);
    expect(first.version).toBe(3);
    expect(rulesOf(first.diagnostics)).toEqual(['review-total-mismatch']);
    client.change(uri, 4, [{ text: clean }]);
    expect(await client.pushed(uri)).toMatchObject({ version: 4, diagnostics: [] });
    client.close(uri);
    expect(await client.pushed(uri)).toEqual({ uri, diagnostics: [] });
  });

  it('wait until typing rests', async () => {
    const client = await converse({ capabilities: pushing });
    client.open(uri, 'gouji', clean);
    await client.pushed(uri);
    const { line, character } = positionOf(clean, '2 | 1 | 0 | 0 | 3 |', wrongTotal.offset);
    for (const [index, text] of ['1', '12', '123', '4'].entries()) {
      const width = index === 0 ? 1 : index === 3 ? 3 : index;
      const range = { start: { line, character }, end: { line, character: character + width } };
      client.change(uri, index + 2, [{ range, text }]);
    }
    const push = await client.pushed(uri);
    expect(push.version).toBe(5);
    expect(push.diagnostics.map(({ message }) => message)).toEqual([wrongReviewMessage]);
    expect(client.untaken()).toEqual([]);
  });

  it('do not come back after the document was closed while they were due', async () => {
    const client = await converse({ capabilities: pushing });
    client.open(uri, 'gouji', clean);
    await client.pushed(uri);
    client.change(uri, 2, [{ text: wrongReview }]);
    client.close(uri);
    expect(await client.pushed(uri)).toEqual({ uri, diagnostics: [] });
    client.open(uri, 'gouji', clean, 1);
    expect(await client.pushed(uri)).toMatchObject({ version: 1, diagnostics: [] });
    expect(client.untaken()).toEqual([]);
  });
});

/** A token as the protocol's library wants it. */
function tokenOf({ signal }: AbortController) {
  return {
    get isCancellationRequested() {
      return signal.aborted;
    },
    onCancellationRequested: (listener: (event: unknown) => void) => {
      signal.addEventListener('abort', listener);
      return { dispose: () => signal.removeEventListener('abort', listener) };
    },
  };
}

describe('findings of a document', () => {
  it('are taken back when it is closed, though nobody had the workspace looked through', async () => {
    const client = await converse();
    client.open(uri, 'gouji', wrongReview);
    expect(await client.pull(uri)).toHaveLength(1);
    const told = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
    client.close(uri);
    expect(await told).toMatchObject({ items: [{ kind: 'full', uri, items: [] }] });
  });
});

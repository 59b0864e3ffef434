/** What comes in between: edits, cancellations and news while an answer is on its way. No document may be left behind. */
import { describe, expect, it } from 'vitest';
import { type CancellationToken, CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { type Conversation, converse, rulesOf } from './conversation.ts';
import { clean, unbalanced, wrongReview } from './drafts.ts';

const uri = 'file:///draft.txt';

/** Answers to questions for settings that are kept back until they are let go. */
function heldSettings({ connection }: Conversation) {
  let isHeld = true;
  const waiting: (() => void)[] = [];
  const asked: (() => void)[] = [];
  connection.onRequest('workspace/configuration', async ({ items }: { items: unknown[] }) => {
    for (const tell of asked.splice(0)) tell();
    if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
    return items.map(() => null);
  });
  return {
    /** The server has asked. */
    asked: () => new Promise<void>((resolve) => asked.push(resolve)),
    release: () => {
      isHeld = false;
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

describe('a request for diagnostics', () => {
  it('that is cancelled while settings are fetched is answered as cancelled, not as without findings', async () => {
    const client = await converse();
    const settings = heldSettings(client);
    const asked = settings.asked();
    client.open(uri, 'gouji', wrongReview);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    const settled = expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await asked;
    source.cancel();
    settings.release();
    await settled;
    expect(rulesOf(await client.pull(uri))).toEqual(['review-total-mismatch']);
  });

  it('that an edit overtakes is answered for the text as it is then', async () => {
    const client = await converse();
    const settings = heldSettings(client);
    const asked = settings.asked();
    client.open(uri, 'gouji', wrongReview);
    const answer = client.pull(uri);
    await asked;
    client.change(uri, 2, [{ text: clean }]);
    settings.release();
    expect(await answer).toEqual([]);
  });

  it('for a document that is not open yet is asked for again once it is', async () => {
    const client = await converse();
    expect(await client.pull(uri)).toEqual([]);
    client.open(uri, 'gouji', wrongReview);
    await client.refreshed();
    expect(rulesOf(await client.pull(uri))).toEqual(['review-total-mismatch']);
  });

  it('that closing overtakes is asked for again when the document is back', async () => {
    const client = await converse();
    const settings = heldSettings(client);
    const asked = settings.asked();
    client.open(uri, 'gouji', wrongReview);
    const answer = client.pull(uri);
    await asked;
    client.close(uri);
    settings.release();
    expect(await answer).toEqual([]);
    client.open(uri, 'gouji', wrongReview);
    await client.refreshed();
    expect(rulesOf(await client.pull(uri))).toEqual(['review-total-mismatch']);
  });

  it('that a change of language overtakes is answered for the language as it is then', async () => {
    const client = await converse();
    const settings = heldSettings(client);
    const asked = settings.asked();
    // Plain text shows its tags, Markdown does not.
    const text = `${clean}\n<div class="foot">完</div>\n`;
    client.open(uri, 'gouji', text);
    const answer = client.pull(uri);
    await asked;
    client.close(uri);
    client.open(uri, 'markdown', text);
    settings.release();
    expect(rulesOf(await answer)).toEqual([]);
    client.close(uri);
    client.open(uri, 'gouji', text);
    expect(rulesOf(await client.pull(uri))).toEqual(['page-residue']);
  });
});

/** An editor's bookkeeping: a request a document, cancelled and asked again when the server says so or a text changes. */
function editorOf(client: Conversation) {
  const shown = new Map<string, unknown[]>();
  const active = new Map<string, CancellationTokenSource>();
  const again = new Set<string>();
  let idle: (() => void) | null = null;
  const ask = async (uri: string, token: CancellationToken) => {
    const report = await client.connection.sendRequest<{ kind: string; items: { code: string }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
      token,
    );
    if (!token.isCancellationRequested) shown.set(uri, rulesOf(report.items as never));
  };
  const pull = (uri: string): void => {
    const running = active.get(uri);
    if (running !== undefined) {
      running.cancel();
      again.add(uri);
      return;
    }
    const source = new CancellationTokenSource();
    active.set(uri, source);
    const done = () => {
      active.delete(uri);
      if (again.delete(uri)) pull(uri);
      else if (active.size === 0) idle?.();
    };
    ask(uri, source.token).then(done, done);
  };
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    for (const uri of shown.keys()) pull(uri);
    for (const uri of active.keys()) pull(uri);
    return null;
  });
  return {
    shown,
    pull,
    settled: () => (active.size === 0 ? Promise.resolve() : new Promise<void>((resolve) => (idle = resolve))),
  };
}

describe('many documents at the start', () => {
  it('all have the findings of their texts in the end, whatever comes in between', async () => {
    const client = await converse();
    const editor = editorOf(client);
    let turn = 0;
    // Settings come late, in another order than they were asked for.
    client.connection.onRequest('workspace/configuration', async ({ items }: { items: unknown[] }) => {
      turn += 1;
      await new Promise((resolve) => setTimeout(resolve, (turn * 7) % 40));
      return items.map(() => null);
    });
    const texts = [wrongReview, unbalanced, clean];
    const uris = Array.from({ length: 24 }, (_, index) => `file:///drafts/${index}.txt`);
    for (const [index, each] of uris.entries()) {
      client.open(each, 'gouji', texts[index % 3]!);
      editor.pull(each);
      if (index % 5 === 0)
        void client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      if (index % 4 === 0) {
        client.change(each, 2, [{ text: texts[(index + 1) % 3]! }]);
        editor.pull(each);
      }
      if (index % 6 === 0) await new Promise(setImmediate);
    }
    const expected = [['review-total-mismatch'], Array(2).fill('application-balance-mismatch'), []];
    const of = (index: number) => expected[(index % 4 === 0 ? index + 1 : index) % 3];
    // Asked last, this is answered after all that came before.
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.pull(uris[0]!);
    await editor.settled();
    expect(Object.fromEntries(editor.shown)).toEqual(Object.fromEntries(uris.map((each, index) => [each, of(index)])));
  });
});

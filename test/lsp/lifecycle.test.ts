import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { patch } from '../kit/patch.ts';
import { capabilities, connect, converse, pushing, rulesOf } from './conversation.ts';
import { clean, wrongReview } from './drafts.ts';

describe('initialize', () => {
  it('promises what there is, and UTF-16', async () => {
    const { initialized } = await converse();
    expect(initialized.serverInfo?.name).toBe('gouji');
    expect(initialized.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
      foldingRangeProvider: true,
      codeActionProvider: {
        codeActionKinds: expect.arrayContaining([
          'quickfix',
          'source.fixAll.gouji',
          'refactor.rewrite.fillTotals.gouji',
          'source.fillTotals.gouji',
        ]),
      },
      diagnosticProvider: { identifier: 'gouji', interFileDependencies: true, workspaceDiagnostics: false },
    });
    expect(initialized.capabilities.documentSymbolProvider).toBeTruthy();
  });

  it('offers to pull the workspace to the client that shows it, as others may then pull nothing else anew', async () => {
    const { initialized } = await converse({ initializationOptions: { workspaceView: true } });
    expect(initialized.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
  });

  it('offers no pull to a client that cannot, or could not be told to pull anew', async () => {
    const { diagnostics: _refresh, ...workspace } = capabilities.workspace;
    for (const less of [pushing, { ...capabilities, workspace }]) {
      const { initialized } = await converse({ capabilities: less });
      expect(initialized.capabilities.diagnosticProvider).toBeUndefined();
    }
  });

  it('serves a client with no capabilities at all', async () => {
    const client = await converse({ capabilities: {} });
    client.open('file:///draft.gouji', 'gouji', wrongReview);
    const { diagnostics } = await client.pushed('file:///draft.gouji');
    expect(rulesOf(diagnostics)).toEqual(['review-total-mismatch']);
  });

  it('speaks over Node IPC as well', async () => {
    const client = await converse({ transport: 'ipc', capabilities });
    client.open('file:///draft.gouji', 'gouji', wrongReview);
    expect(rulesOf(await client.pull('file:///draft.gouji'))).toEqual(['review-total-mismatch']);
  });
});

describe('a request at the wrong time', () => {
  const hover = { textDocument: { uri: 'file:///draft.gouji' }, position: { line: 0, character: 0 } };

  it('is refused before the server was initialized', async () => {
    const { child, connection } = connect('stdio');
    connection.listen();
    await expect(connection.sendRequest('textDocument/hover', hover)).rejects.toMatchObject({ code: -32002 });
    connection.dispose();
    child.kill();
  });

  it('is refused after shutdown, and exit is still 0', async () => {
    const { connection, process } = await converse();
    await connection.sendRequest('shutdown');
    for (const method of ['textDocument/hover', 'gouji/workspace/status', 'no/such'])
      await expect(connection.sendRequest(method, hover)).rejects.toMatchObject({ code: -32600 });
    await connection.sendNotification('exit');
    expect((await once(process, 'exit'))[0]).toBe(0);
  });

  it('is refused if it initializes anew', async () => {
    const { connection } = await converse();
    const again = connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await expect(again).rejects.toMatchObject({ code: -32600 });
    await expect(connection.sendRequest('no/such')).rejects.toMatchObject({ code: -32601 });
  });

  it('is refused if it runs a command that there is not', async () => {
    const { connection } = await converse();
    const asked = connection.sendRequest('workspace/executeCommand', { command: 'gouji.nothing' });
    await expect(asked).rejects.toMatchObject({ code: -32602, message: expect.stringContaining('gouji.nothing') });
  });
});

describe('exit', () => {
  it('is 0 after shutdown', async () => {
    const client = await converse();
    expect(await client.stop()).toBe(0);
  });

  it('is 1 without', async () => {
    const client = await converse();
    await client.connection.sendNotification('exit');
    expect((await once(client.process, 'exit'))[0]).toBe(1);
  });

  it('comes by itself when the client is gone', async () => {
    const client = await converse();
    // After an answer nothing is under way that the client would still have to reply to.
    await client.pull('file:///nowhere');
    client.process.stdin?.end();
    expect((await once(client.process, 'exit'))[0]).toBe(1);
  });
});

describe('status', () => {
  it('is told to a client that asked, after each analysis', async () => {
    const client = await converse({ initializationOptions: { status: true } });
    const told = new Promise((resolve) => client.connection.onNotification('gouji/status', resolve));
    client.open('file:///draft.gouji', 'gouji', wrongReview, 7);
    await client.pull('file:///draft.gouji');
    expect(await told).toMatchObject({
      uri: 'file:///draft.gouji',
      version: 7,
      reports: 1,
      findings: { error: 1, warning: 0, information: 0, hint: 0 },
      failing: [{ message: expect.stringContaining('相差 1') }],
      locale: 'zh-CN',
    });
  });

  it('counts what was not read and what is not filled in, as nothing is known of their balance', async () => {
    const client = await converse({ initializationOptions: { status: true } });
    const received = '一、本年新收政府信息公开申请数量';
    const draft = patch(clean, `${received} | 20 | 若干 | 0 | 0 | 1 | 0 | 25 |`);
    const told = new Promise((resolve) => client.connection.onNotification('gouji/status', resolve));
    client.open(
      'file:///draft.gouji',
      'gouji',
      patch(draft, '2 | 1 | / | / | 9 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |'),
    );
    await client.pull('file:///draft.gouji');
    expect(await told).toMatchObject({
      findings: { error: 0 },
      equations: { all: 40, holding: 39, open: 1 },
      unread: 1,
      failing: [],
    });
  });
});

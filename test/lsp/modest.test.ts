/** Clients that can less than current editors: what the specification (LSP 3.17) lets a server send to them. */
import { once } from 'node:events';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  type ApplyWorkspaceEditParams,
  type Command,
  type CompletionList,
  type Diagnostic,
  type Hover,
  SymbolKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Conversation, capabilities, connect, converse, positionOf, rulesOf } from './conversation.ts';
import { asMarkdown, clean, wrongReview, wrongSum } from './drafts.ts';

const uri = 'file:///draft';

describe('a client without any capability', () => {
  it('is pushed diagnostics without what it has not asked for', async () => {
    const client = await converse({ capabilities: {} });
    client.open(uri, 'gouji', wrongReview);
    const { diagnostics } = await client.pushed(uri);
    expect(diagnostics.map(keysOf)).toEqual([['code', 'data', 'message', 'range', 'severity', 'source']]);
  });

  it('is offered code actions as such, and given none, as it lets nobody edit', async () => {
    const client = await converse({ capabilities: {} });
    expect(client.initialized.capabilities.codeActionProvider).toBe(true);
    client.open(uri, 'gouji', wrongReview);
    expect(await actionsAt(client, wrongReview)).toEqual([]);
  });

  it('has hovers in plain text', async () => {
    const client = await converse({ capabilities: {} });
    client.open(uri, 'gouji', wrongReview);
    const position = positionOf(wrongReview, '2 | 1 | 0 | 0 | 4');
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
    expect(hover.contents).toMatchObject({ kind: 'plaintext', value: expect.not.stringMatching(/[*`\\]/) });
  });

  it('has symbols of the kinds that there were first', async () => {
    const client = await converse({ capabilities: {} });
    client.open(uri, 'gouji', clean);
    const ask = (method: string, params: object) =>
      client.connection.sendRequest<{ kind: SymbolKind; location: object }[]>(method, params);
    const symbols = await ask('textDocument/documentSymbol', { textDocument: { uri } });
    const found = await ask('workspace/symbol', { query: '石桥' });
    expect(found).toHaveLength(1);
    for (const { kind, location } of [...symbols, ...found]) {
      expect(kind).toBeLessThanOrEqual(SymbolKind.Array);
      expect(keysOf(location)).toEqual(['range', 'uri']);
    }
  });

  it('completes with plain text', async () => {
    const client = await converse({ capabilities: {} });
    const text = `${clean}\n三、本`;
    client.open(uri, 'gouji', text);
    const position = TextDocument.create(uri, 'gouji', 1, text).positionAt(text.length);
    const list = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    for (const { kind, insertTextFormat, textEdit } of list?.items ?? []) {
      expect(kind).toBeLessThanOrEqual(18);
      expect(insertTextFormat ?? 1).toBe(1);
      expect(textEdit).toMatchObject({ range: { start: { line: position.line }, end: { line: position.line } } });
    }
  });

  it('is asked for nothing', async () => {
    const { child, connection } = connect('stdio');
    onTestFinished(() => void child.kill('SIGKILL'));
    const asked: string[] = [];
    for (const method of ['client/registerCapability', 'workspace/configuration', 'window/workDoneProgress/create'])
      connection.onRequest(method, () => {
        asked.push(method);
        return null;
      });
    connection.listen();
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'gouji', version: 1, text: wrongReview },
    });
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: { gouji: { tier: 'strict' } } });
    await connection.sendRequest('workspace/executeCommand', { command: 'gouji.checkWorkspace' });
    await connection.sendRequest('shutdown');
    expect(asked).toEqual([]);
    await connection.sendNotification('exit');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });
});

describe('a client without literals of code actions', () => {
  const able = { workspace: { applyEdit: true } };

  it('is given commands, which edit when they are run', async () => {
    const client = await converse({ capabilities: able });
    const { executeCommandProvider } = client.initialized.capabilities;
    client.open(uri, 'gouji', wrongSum);
    const commands = await actionsAt(client, wrongSum);
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands) {
      expect(keysOf(command)).toEqual(['arguments', 'command', 'title']);
      expect(executeCommandProvider?.commands).toContain(command.command);
    }
    const edits: ApplyWorkspaceEditParams[] = [];
    client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
      edits.push(params);
      return { applied: true };
    });
    const { title: _title, ...run } = commands[0]!;
    expect(await client.connection.sendRequest('workspace/executeCommand', run)).toBeNull();
    const document = TextDocument.create(uri, 'gouji', 1, wrongSum);
    expect(TextDocument.applyEdits(document, edits[0]!.edit.changes![uri]!)).toBe(clean);
  });
});

describe('hovers', () => {
  it('come in the format that the client names first', async () => {
    const hover = { contentFormat: ['plaintext', 'markdown'] as ('plaintext' | 'markdown')[] };
    const client = await converse({ capabilities: { textDocument: { hover } } });
    client.open(uri, 'gouji', wrongReview);
    const position = positionOf(wrongReview, '2 | 1 | 0 | 0 | 4');
    const answer = await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    expect(answer).toMatchObject({ contents: { kind: 'plaintext' } });
  });
});

describe('positions', () => {
  it.each([['utf-8'], ['utf-32'], ['utf-8', 'utf-32']])('are UTF-16 though a client offers %s', async (...offered) => {
    const client = await converse({ capabilities: { general: { positionEncodings: offered } } });
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
  });
});

describe('a document in a language that nobody here knows', () => {
  it.each(['md', 'html'])('is what its name says: %s', async (extension) => {
    const client = await converse();
    const text = extension === 'md' ? asMarkdown(wrongReview) : `<p>${wrongReview.replaceAll('\n', '</p>\n<p>')}</p>`;
    const actionsIn = async (language: string) => {
      const address = `file:///draft.${extension}`;
      client.open(address, language, text);
      return actionsAt(client, text, address);
    };
    const known = await actionsIn(extension === 'md' ? 'markdown' : 'html');
    expect(JSON.stringify(known)).toContain('<!--');
    for (const language of ['mhtml', 'text', 'gouji']) expect(await actionsIn(language)).toEqual(known);
  });
});

describe('a folder', () => {
  it.each(['uri', 'path'])('is taken from the root’s %s where there are no folders', async (kind) => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'gouji-modest-')));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'draft.gouji'), wrongReview);
    const root = kind === 'uri' ? { rootUri: `file://${folder}` } : { rootPath: folder, rootUri: null };
    const client = await converse({ capabilities: {}, root });
    await client.connection.sendRequest('workspace/executeCommand', { command: 'gouji.checkWorkspace' });
    const { diagnostics } = await client.pushed(`file://${folder}/draft.gouji`);
    expect(rulesOf(diagnostics)).toEqual(['review-total-mismatch']);
  });
});

describe('changes', () => {
  it('of the whole text are taken as well', async () => {
    const client = await converse();
    client.open(uri, 'gouji', clean);
    client.change(uri, 2, [{ text: wrongSum }, { text: wrongReview }]);
    expect(rulesOf(await client.pull(uri))).toEqual(['review-total-mismatch']);
  });

  it('count though their version does not', async () => {
    const client = await converse();
    client.open(uri, 'gouji', clean, 5);
    expect(await client.pull(uri)).toEqual([]);
    for (const version of [5, 3]) {
      client.change(uri, version, [{ text: wrongReview }]);
      expect(rulesOf(await client.pull(uri))).toEqual(['review-total-mismatch']);
      client.change(uri, version, [{ text: clean }]);
      expect(await client.pull(uri)).toEqual([]);
    }
  });

  it('beyond the end are made at the end', async () => {
    const client = await converse();
    client.open(uri, 'gouji', '');
    const far = { line: 999, character: 999 };
    client.change(uri, 2, [{ range: { start: far, end: far }, text: wrongReview }]);
    expect(rulesOf(await client.pull(uri))).toEqual(['review-total-mismatch']);
    client.change(uri, 3, [{ range: { start: { line: 0, character: 0 }, end: far }, text: clean }]);
    expect(await client.pull(uri)).toEqual([]);
    const about = { textDocument: { uri }, position: far };
    for (const method of ['hover', 'definition'])
      expect(await client.connection.sendRequest(`textDocument/${method}`, about)).toBeNull();
  });

  it('of documents that are not open are nobody’s, as is closing and saving them', async () => {
    const client = await converse();
    client.change(uri, 2, [{ text: wrongReview }]);
    client.close(uri);
    const saved = { textDocument: { uri }, text: wrongReview };
    await client.connection.sendNotification('textDocument/didSave', saved);
    expect(await client.pull(uri)).toEqual([]);
    client.open(uri, 'gouji', clean);
    await client.connection.sendNotification('textDocument/didSave', saved);
    expect(await client.pull(uri)).toEqual([]);
    expect(client.logged).toEqual([]);
  });
});

describe('messages', () => {
  it('that nobody knows are refused if they are requests, and dropped else', async () => {
    const { connection, logged, pull } = await converse();
    for (const method of ['no/such', '$/no/such', 'textDocument/rename', 'textDocument/willSaveWaitUntil'])
      await expect(connection.sendRequest(method, { textDocument: { uri } })).rejects.toMatchObject({ code: -32601 });
    for (const method of ['no/such', '$/no/such', '$/setTrace', 'textDocument/willSave'])
      await connection.sendNotification(method, { textDocument: { uri } });
    expect(await pull(uri)).toEqual([]);
    expect(logged).toEqual([]);
  });

  it('before initialize are refused, shutdown too, or dropped', async () => {
    const { child, connection } = connect('stdio');
    onTestFinished(() => void child.kill('SIGKILL'));
    connection.listen();
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'gouji', version: 1, text: wrongReview },
    });
    for (const method of ['shutdown', '$/no/such'])
      await expect(connection.sendRequest(method)).rejects.toMatchObject({ code: -32002 });
    await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: capabilities });
    const pulled = connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect((await pulled).items).toEqual([]);
    expect(await connection.sendRequest('shutdown')).toBeNull();
    await expect(connection.sendRequest('shutdown')).rejects.toMatchObject({ code: -32600 });
    await connection.sendNotification('exit');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  it('exit ends a server that was never initialized, with 1', async () => {
    const { child, connection } = connect('stdio');
    connection.listen();
    await connection.sendNotification('exit');
    expect((await once(child, 'exit'))[0]).toBe(1);
  });
});

function keysOf(value: object): string[] {
  return Object.keys(value).sort();
}

function actionsAt(client: Conversation, text: string, address = uri): Promise<Command[]> {
  const end = { line: text.split('\n').length, character: 0 };
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: address },
    range: { start: { line: 0, character: 0 }, end },
    context: { diagnostics: [] },
  });
}

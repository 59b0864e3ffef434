/** How editors start the server, and how it ends with them. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type InitializeResult,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const program = join(import.meta.dirname, '..', '..', 'dist', 'server.js');

/** Ends with the test whatever happens. */
function kept<T extends ChildProcess>(child: T): T {
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** The server's end, and whoever it then connects to. */
async function listening(where: number | string): Promise<{ readonly port: number; readonly socket: Promise<Socket> }> {
  const server = createServer();
  onTestFinished(() => void server.close());
  const socket = once(server, 'connection').then(([connected]) => connected as Socket);
  server.listen(typeof where === 'number' ? { port: where, host: '127.0.0.1' } : { path: where });
  await once(server, 'listening');
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, socket };
}

async function initialize(reader: MessageReader, writer: MessageWriter, processId: number | null = process.pid) {
  const connection = createProtocolConnection(reader, writer);
  onTestFinished(() => connection.dispose());
  connection.listen();
  const params = { processId, rootUri: null, capabilities: {} };
  const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', params);
  return { connection, name: serverInfo?.name };
}

const exit = async (child: ChildProcess) => (await once(child, 'exit'))[0];

describe.each([
  ['with =', (flag: string, value: string) => [`${flag}=${value}`]],
  ['in two words', (flag: string, value: string) => [flag, value]],
])('an argument %s', (_name, words) => {
  it('names a port', async () => {
    const { port, socket } = await listening(0);
    const child = kept(spawn(process.execPath, [program, ...words('--socket', `${port}`)]));
    const wire = await socket;
    expect(await initialize(new StreamMessageReader(wire), new StreamMessageWriter(wire))).toMatchObject({
      name: 'gouji',
    });
    wire.destroy();
    expect(await exit(child)).toBe(1);
  });

  it('names a pipe', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-pipe-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = process.platform === 'win32' ? `\\\\.\\pipe\\gouji-${process.pid}` : join(folder, 'wire');
    const { socket } = await listening(path);
    const child = kept(spawn(process.execPath, [program, ...words('--pipe', path)]));
    const wire = await socket;
    const { connection, name } = await initialize(new StreamMessageReader(wire), new StreamMessageWriter(wire));
    expect(name).toBe('gouji');
    await connection.sendRequest('shutdown');
    wire.end();
    expect(await exit(child)).toBe(0);
  });

  it('names the process with which the server ends, though its input stays open', async () => {
    const client = kept(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']));
    const child = kept(spawn(process.execPath, [program, '--stdio', ...words('--clientProcessId', `${client.pid}`)]));
    // The argument counts, not the request.
    await initialize(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    client.kill('SIGKILL');
    expect(await exit(child)).toBe(1);
  }, 15_000);
});

it('the server ends with the process that initialize names', async () => {
  const client = kept(spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']));
  const child = kept(spawn(process.execPath, [program, '--stdio']));
  await initialize(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin), client.pid);
  client.kill('SIGKILL');
  expect(await exit(child)).toBe(1);
}, 15_000);

it('the server ends when the channel of Node IPC closes', async () => {
  const child = kept(fork(program, ['--node-ipc'], { silent: true }));
  child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, capabilities: {} } });
  await once(child, 'message');
  child.disconnect();
  expect(await exit(child)).toBe(1);
});

it('a way to speak is needed', async () => {
  const child = kept(spawn(process.execPath, [program]));
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  expect(await exit(child)).not.toBe(0);
  expect(told).toContain('--stdio');
});

describe('what is no proper message', () => {
  it('is answered with what is wrong with it, and the server goes on', async () => {
    const child = kept(spawn(process.execPath, [program, '--stdio']));
    const { connection } = await initialize(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    await expect(connection.sendRequest('textDocument/hover')).rejects.toMatchObject({ code: -32602 });
    await expect(connection.sendRequest('textDocument/nothing', {})).rejects.toMatchObject({ code: -32601 });
    await expect(connection.sendRequest('textDocument/hover', {})).rejects.toMatchObject({ code: -32603 });
    const about = { textDocument: { uri: 'file:///nowhere' }, position: { line: 0, character: 0 } };
    expect(await connection.sendRequest('textDocument/hover', about)).toBeNull();
  });
});

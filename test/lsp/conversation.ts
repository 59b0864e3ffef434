/** A conversation with the built server over standard input and output, as any client has it. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';

const server = join(import.meta.dirname, '..', '..', 'dist', 'server.js');

/** What a current editor can do; tests take away what they are about. */
export const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    synchronization: { didSave: true },
    diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
    publishDiagnostics: {
      versionSupport: true,
      relatedInformation: true,
      codeDescriptionSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { isPreferredSupport: true, codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true },
  },
} satisfies ClientCapabilities;

/** The same editor from before diagnostics could be pulled. */
export const pushing = {
  ...capabilities,
  textDocument: { ...capabilities.textDocument, diagnostic: undefined },
  workspace: { ...capabilities.workspace, diagnostics: undefined },
} as unknown as ClientCapabilities;

export interface Opening {
  readonly capabilities?: ClientCapabilities;
  /** What the client answers when it is asked for its settings. */
  readonly settings?: () => unknown;
  readonly initializationOptions?: unknown;
  /** One address, or more. */
  readonly workspaceFolder?: string | readonly string[];
  /** As clients said it before there were folders. */
  readonly root?: Partial<Pick<InitializeParams, 'rootPath' | 'rootUri'>>;
  readonly transport?: 'stdio' | 'ipc';
}

export interface Conversation {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  readonly open: (uri: string, languageId: string, text: string, version?: number) => void;
  readonly change: (uri: string, version: number, contentChanges: TextDocumentContentChangeEvent[]) => void;
  readonly close: (uri: string) => void;
  readonly pull: (uri: string) => Promise<Diagnostic[]>;
  /** The next push for an address that has not been taken yet. */
  readonly pushed: (uri: string) => Promise<PublishDiagnosticsParams>;
  /** Pushes that nobody has taken. */
  readonly untaken: () => readonly PublishDiagnosticsParams[];
  /** Resolves when the server has asked to pull anew; each such request counts once. */
  readonly refreshed: () => Promise<void>;
  /** Log messages so far. */
  readonly logged: readonly string[];
  /** What the server has registered so far. */
  readonly registered: readonly Omit<Registration, 'id'>[];
  /** Asks to shut down and to exit; the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** Starts a server that ends with the test. */
export async function converse(opening: Opening = {}): Promise<Conversation> {
  const { child, connection } = connect(opening.transport ?? 'stdio');
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let over = false;
  onTestFinished(async () => {
    over = true;
    connection.dispose();
    child.kill('SIGKILL');
    await exited;
  });
  const pushes = queue<PublishDiagnosticsParams>();
  const refreshes = queue<null>();
  const logged: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', pushes.add);
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes.add(null);
    return null;
  });
  const registered: Registration[] = [];
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
    registered.push(...registrations);
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => opening.settings?.() ?? null),
  );
  connection.listen();
  const folders = opening.workspaceFolder === undefined ? [] : [opening.workspaceFolder].flat();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    ...opening.root,
    workspaceFolders: folders.length === 0 ? null : folders.map((uri) => ({ uri, name: 'workspace' })),
    capabilities: opening.capabilities ?? capabilities,
    initializationOptions: opening.initializationOptions,
  });
  await connection.sendNotification('initialized', {});

  // What is still on its way to a server that ended with its test is nobody's loss.
  const notify = (method: string, params: unknown) =>
    void connection.sendNotification(method, params).catch((error: unknown) => {
      if (!over) throw error;
    });
  return {
    connection,
    process: child,
    initialized,
    open: (uri, languageId, text, version = 1) =>
      notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    change: (uri, version, contentChanges) =>
      notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges }),
    close: (uri) => notify('textDocument/didClose', { textDocument: { uri } }),
    pull: async (uri) => {
      const report = await connection.sendRequest<{ kind: string; items: Diagnostic[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      if (report.kind !== 'full') throw new Error(`A ${report.kind} report where a full one was asked for`);
      return report.items;
    },
    pushed: (uri) => pushes.take((push) => push.uri === uri),
    untaken: pushes.rest,
    refreshed: () => refreshes.take(() => true).then(() => undefined),
    logged,
    registered,
    stop: async () => {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return exited;
    },
  };
}

/** The position of the first occurrence of `found` in `text`, moved by `by` UTF-16 units. */
export function positionOf(text: string, found: string, by = 0): Position {
  const offset = text.indexOf(found) + by;
  if (offset < by) throw new Error(`There is no ${found}`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** The rules of diagnostics, in their order. */
export function rulesOf(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

/** A server that nobody has said anything to; whoever asks for it ends it. */
export function connect(transport: 'stdio' | 'ipc'): {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
} {
  if (transport === 'ipc') {
    const child = fork(server, ['--node-ipc'], { silent: true });
    return { child, connection: createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)) };
  }
  const child = spawn(process.execPath, [server, '--stdio']);
  const [reader, writer] = [new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)];
  return { child, connection: createProtocolConnection(reader, writer) };
}

/** What has arrived and what is waited for. */
function queue<T>() {
  const arrived: T[] = [];
  const waiting: { readonly wants: (item: T) => boolean; readonly resolve: (item: T) => void }[] = [];
  return {
    add: (item: T) => {
      const index = waiting.findIndex(({ wants }) => wants(item));
      if (index === -1) arrived.push(item);
      else waiting.splice(index, 1)[0]!.resolve(item);
    },
    take: (wants: (item: T) => boolean) =>
      new Promise<T>((resolve) => {
        const index = arrived.findIndex(wants);
        if (index === -1) waiting.push({ wants, resolve });
        else resolve(arrived.splice(index, 1)[0]!);
      }),
    rest: (): readonly T[] => arrived,
  };
}

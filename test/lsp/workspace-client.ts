/** A conversation about a folder of reports: files on disk, the commands, what is told of files that are not open. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { type Conversation, capabilities, converse, type Opening } from './conversation.ts';

/** A folder with these files that goes with the test. */
export async function folderOf(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'gouji-workspace-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await put(folder, name, content);
  return folder;
}

export async function put(folder: string, name: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

export const addressIn = (folder: string, name: string): string => pathToFileURL(join(folder, name)).href;

interface ProgressValue {
  readonly kind: 'begin' | 'report' | 'end';
  readonly percentage?: number;
  readonly cancellable?: boolean;
}

export interface WorkspaceClient extends Conversation {
  /** Runs a command of the server. */
  readonly command: (name: string) => Promise<unknown>;
  /** Names of files that changed, came (`1`), changed (`2`) or went (`3`). */
  readonly tell: (names: Readonly<Record<string, 1 | 2 | 3>>) => Promise<void>;
  /** What the server has told of its work. */
  readonly progress: readonly ProgressValue[];
  /** Called with each message of progress and its token. */
  onProgress: (value: ProgressValue, token: unknown) => void;
  /** Registrations by method, with their options. */
  readonly registered: readonly { readonly method: string; readonly registerOptions?: unknown }[];
  /** Asks for the findings of all files that are not open, and for more until they are as is said; by name. */
  readonly untilFound: (is: (found: Found) => boolean) => Promise<Found>;
}

/** Rules by the name of the file; files without findings are left out. */
export type Found = Readonly<Record<string, readonly unknown[]>>;

export async function converseIn(folder: string, opening: Opening = {}): Promise<WorkspaceClient> {
  const client = await converse({
    capabilities: { ...capabilities, window: { workDoneProgress: true } },
    workspaceFolder: pathToFileURL(folder).href,
    ...opening,
  });
  const { connection } = client;
  const progress: ProgressValue[] = [];
  const registered: { method: string; registerOptions?: unknown }[] = [];
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('client/registerCapability', ({ registrations }: { registrations: typeof registered }) => {
    registered.push(...registrations);
    return null;
  });
  const prefix = `${pathToFileURL(folder).href}/`;
  const nameOf = (uri: string) => decodeURI(uri).slice(decodeURI(prefix).length);
  const known = new Map<string, { readonly id: string; readonly items: readonly Diagnostic[] }>();
  const self: WorkspaceClient = {
    ...client,
    progress,
    registered,
    onProgress: () => {},
    command: (command) => connection.sendRequest('workspace/executeCommand', { command }),
    tell: (names) =>
      connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: Object.entries(names).map(([name, type]) => ({ uri: addressIn(folder, name), type })),
      }),
    untilFound: async (is) => {
      for (;;) {
        const found = Object.fromEntries(
          [...known]
            .filter(([, { items }]) => items.length > 0)
            .map(([uri, { items }]) => [nameOf(uri), items.map(({ code }) => code)] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        );
        if (is(found)) return found;
        const { items } = await connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
          previousResultIds: [...known].map(([uri, { id }]) => ({ uri, value: id })),
        });
        for (const item of items)
          if (item.kind === 'full') known.set(item.uri, { id: item.resultId!, items: item.items });
      }
    },
  };
  connection.onNotification('$/progress', ({ token, value }: { token: unknown; value: ProgressValue }) => {
    progress.push(value);
    self.onProgress(value, token);
  });
  return self;
}

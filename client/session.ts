/** The conversation with the server. A bundle of its own: only a report makes the editor load it. */
import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  type DocumentFilter,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';

import { messagesIn } from './messages.ts';
import { registerReasons, withReasons } from './reasons.ts';
import { schemes } from './schemes.ts';
import type { StatusItem } from './status.ts';
import type { WorkspaceView } from './workspace-view.ts';

/** A server that dies this often within `crashWindow` milliseconds stays down until the user restarts it. */
const crashLimit = 4;
const crashWindow = 3 * 60 * 1000;

export async function startSession(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  status: StatusItem,
  workspace: WorkspaceView,
): Promise<LanguageClient> {
  const options: LanguageClientOptions = {
    documentSelector: documentSelector(),
    outputChannel: output,
    traceOutputChannel: output,
    initializationOptions: {
      status: true,
      reveal: true,
      previewRepair: true,
      workspaceView: true,
      jsonSchemas: vscode.workspace.getConfiguration('json').get('validate.enable', true),
      // Where what was found out about the files of this workspace outlives the window.
      storage: context.storageUri?.fsPath,
    },
    errorHandler: { error: () => ({ action: ErrorAction.Continue }), closed: restartUnlessHopeless() },
    progressOnInitialization: false,
    middleware: { provideCodeActions: withReasons },
  };
  const module = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const client = new LanguageClient('gouji', messagesIn().name, { run: module, debug: module }, options);
  client.onDidChangeState(({ newState }) => {
    status.server(states[newState]);
    workspace.served(newState === State.Running ? client : null);
  });
  client.onNotification('gouji/status', status.document);
  client.onNotification('gouji/workspace/changed', workspace.changed);
  registerReasons(context);
  await client.start();
  return client;
}

const states = {
  [State.Starting]: 'starting',
  [State.StartFailed]: 'stopped',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
} as const;

function documentSelector(): DocumentFilter[] {
  const reports = schemes.flatMap((scheme) => ['gouji', 'markdown', 'html'].map((language) => ({ scheme, language })));
  // Its own configuration too, so that what is wrong in it shows while it is written.
  const own = ['**/.gouji.json', '**/*.gouji-form.json'].map((pattern) => ({ scheme: 'file', pattern }));
  return [...reports, ...own];
}

function restartUnlessHopeless(): () => CloseHandlerResult {
  let crashes: number[] = [];
  return () => {
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time < crashWindow), now];
    if (crashes.length < crashLimit) return { action: CloseAction.Restart };
    crashes = [];
    return { action: CloseAction.DoNotRestart, message: messagesIn().crashed };
  };
}

export { goToCell } from './cells.ts';

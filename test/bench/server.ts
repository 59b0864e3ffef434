/** The server as a process: how long from an edit to its diagnostics, and how long to `initialize`. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { countyPlan, draftOf } from '../kit/drafts/draft.ts';
import { layouts } from '../kit/drafts/layouts.ts';
import { pairedAsync, type Row } from './measure.ts';

interface Running {
  readonly connection: ProtocolConnection;
  readonly stop: () => Promise<void>;
}

/** Edits before the first is measured: ours becomes faster for some twelve thousand of them, by far the most in these. */
const WARM_EDITS = 6000;

export async function serverRows(server: string, constant: string): Promise<Row[]> {
  const { ratio, ms } = await pairedAsync(
    () => startAndStop(server),
    () => startAndStop(constant),
    15,
    2,
  );
  const initialise: Row = {
    what: 'start to initialised ÷ a bare server on vscode-languageserver',
    value: ratio,
    unit: '×',
    budget: 1.8,
    aim: 1.3,
    ms,
  };
  const ours = await session(server);
  const bare = await session(constant);
  const edits = await pairedAsync(ours.edit, bare.edit, 61, WARM_EDITS);
  await ours.stop();
  await bare.stop();
  return [
    {
      what: 'edit to diagnostics over stdio ÷ a server that answers a constant',
      value: edits.ratio,
      unit: '×',
      budget: 3,
      aim: 1.5,
      ms: edits.ms,
    },
    initialise,
  ];
}

async function start(path: string, folder: string | null = null): Promise<Running> {
  const child = spawn(process.execPath, [path, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder === null ? null : pathToFileURL(folder).href,
    // To a client that could not be told to pull anew, diagnostics would be pushed.
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });
  const stop = async () => {
    await connection.sendRequest('shutdown');
    const exited = new Promise((resolve) => child.once('exit', resolve));
    await connection.sendNotification('exit');
    await exited;
    connection.dispose();
  };
  return { connection, stop };
}

async function startAndStop(path: string): Promise<void> {
  const { stop } = await start(path);
  await stop();
}

export function draft() {
  return draftOf(countyPlan, layouts[0]!);
}

/**
 * An open report in which every `edit` changes a digit and asks for the diagnostics.
 * @param folder of the workspace, in which the report lies as `draft.gouji`
 */
export async function session(path: string, folder: string | null = null) {
  const { connection, stop } = await start(path, folder);
  const uri = folder === null ? 'file:///draft.gouji' : `${pathToFileURL(folder).href}/draft.gouji`;
  const { text, reports } = draft();
  const place = reports[0]!.places.get('applications/granted/natural-person')![0]!;
  const before = text.slice(0, place.start).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  let version = 1;
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'gouji', version, text },
  });
  const edit = async () => {
    version++;
    const end = { line: position.line, character: position.character + 1 };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end }, text: String(version % 10) }],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  };
  const checkWorkspace = () => connection.sendRequest('workspace/executeCommand', { command: 'gouji.checkWorkspace' });
  return { edit, stop, checkWorkspace };
}

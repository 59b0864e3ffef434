/**
 * The whole workspace on its user's request, by commands, and with them the one that stands for an edit. Our own client
 * asks for `gouji/workspace/status` and `/tree` as well, and is told by `gouji/workspace/changed`.
 */
import { type CancellationToken, CancellationTokenSource, ErrorCodes, ResponseError } from 'vscode-jsonrpc/node';
import { messagesFor, type Severity } from '../../core/index.ts';
import { createProgresses } from '../connection/progress.ts';
import { APPLY_EDIT } from '../convert/action-kinds.ts';
import { cancelled } from '../protocol.ts';
import type { Session } from '../session.ts';
import { coalesce } from '../workspace/coalesce.ts';
import { drawnTree } from '../workspace/drawn.ts';
import { countsOf, foundIn, rulesIn } from '../workspace/found.ts';
import type { Phase, WorkspaceIndex } from '../workspace/index.ts';
import type { View } from '../workspace/tree.ts';

export const COMMANDS = ['gouji.checkWorkspace', 'gouji.cancelWorkspace', 'gouji.clearWorkspace'];

/** How things stand. */
interface WorkspaceStatus {
  readonly phase: Phase;
  /** Files dealt with, and files there are. */
  readonly done: number;
  readonly total: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly rules: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  /** A line to show over the tree; `` for none. */
  readonly message: string;
  /** In which it is said; null: in the first of our languages. */
  readonly locale: string | null;
  /** Another number where the tree looks different from what the client has drawn of it. */
  readonly tree: number;
}

/** How often at most the client hears of changes, in milliseconds. */
const REST = 400;

export function registerWorkspace(session: Session): void {
  const { connection, client, configuration, index, log } = session;
  const progresses = createProgresses(connection, client.workDoneProgress);
  let running: CancellationTokenSource | null = null;

  const check = async (token: CancellationToken): Promise<void> => {
    running?.cancel();
    const own = new CancellationTokenSource();
    running = own;
    token.onCancellationRequested(() => own.cancel());
    const words = messagesFor(await configuration.locale()).workspace;
    const progress = await progresses.begin(words.check, words.looking, () => own.cancel());
    let shown = -1;
    try {
      await index.check({
        cancelled: () => own.token.isCancellationRequested,
        report: (done, total) => {
          const percentage = Math.floor((100 * done) / total);
          if (percentage !== shown) progress.report(percentage, words.progress(done, total));
          shown = percentage;
        },
      });
    } finally {
      progress.done();
      if (running === own) running = null;
    }
    if (token.isCancellationRequested) throw cancelled();
  };
  const cancel = () => running?.cancel();
  const clear = () => {
    cancel();
    index.clear();
  };

  const [checkCommand, cancelCommand, clearCommand] = COMMANDS;
  connection.onRequest('workspace/executeCommand', async ({ command, arguments: given }, token) => {
    if (command === checkCommand) await check(token);
    else if (command === cancelCommand) cancel();
    else if (command === clearCommand) clear();
    else if (command === APPLY_EDIT) await connection.sendRequest('workspace/applyEdit', { edit: given?.[0] });
    else throw new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command}`);
    return null;
  });
  if (!client.workspaceView) return;

  const tree = drawnTree(index);
  const status = async (): Promise<WorkspaceStatus> => {
    const locale = await configuration.locale();
    return { ...statusOf(index, locale), tree: tree.revision(locale) };
  };
  connection.onRequest('gouji/workspace/status', status);
  /** Children come without theirs, of which is only told whether there are any. */
  connection.onRequest('gouji/workspace/tree', async ({ view, parent }: { view: View; parent: string | null }) => {
    const children = tree.childrenOf(parent, view, await configuration.locale());
    return children.map(({ children: { length }, ...node }) => ({ ...node, hasChildren: length > 0 }));
  });

  index.onDidChange(
    coalesce(REST, () => {
      const tell = async () => connection.sendNotification('gouji/workspace/changed', await status());
      tell().catch(log);
    }),
  );
}

function statusOf(index: WorkspaceIndex, locale: string | undefined): Omit<WorkspaceStatus, 'tree'> {
  const entries = [...index.entries().values()];
  const phase = index.phase();
  const { done, total } = index.progress();
  const messages = messagesFor(locale);
  const words = messages.workspace;
  const reports = entries.reduce((sum, { summaries }) => sum + summaries.length, 0);
  const message = {
    none: '',
    running: total === 0 ? words.looking : words.progress(done, total),
    cancelled: words.cancelled(done, total),
    complete: reports === 0 ? words.noReports(entries.length) : words.summary(reports, entries.length),
  }[phase];
  const findings = countsOf(entries.flatMap(foundIn));
  return { phase, done, total, findings, rules: rulesIn(entries, messages), message, locale: locale ?? null };
}

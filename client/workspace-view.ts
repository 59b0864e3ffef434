/** The view “年报校核”: what the server says of the whole workspace. Everything in it is asked of the server. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { aggregateReport } from './aggregate-report.ts';
import { messagesIn } from './messages.ts';
import { chooseFilter, chooseGrouping, type Filter, type Grouping } from './workspace-choices.ts';
import { itemOf, type Node } from './workspace-item.ts';
import type { WorkspaceStatus } from './workspace-status.ts';

export interface WorkspaceView {
  /** To be called when a server begins to serve, and with null when it is gone: what it knew went with it. */
  readonly served: (client: LanguageClient | null) => void;
  readonly changed: (status: WorkspaceStatus) => void;
}

const id = 'gouji.workspace';
const groupingKey = 'gouji.workspace.grouping';

const nothing: WorkspaceStatus = {
  phase: 'none',
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
  rules: [],
  message: '',
  locale: null,
  tree: 0,
};

/** @param ensure starts the server where no report did so before */
export function createWorkspaceView(
  { subscriptions, workspaceState }: vscode.ExtensionContext,
  ensure: () => Promise<LanguageClient | null>,
): WorkspaceView {
  const redraw = new vscode.EventEmitter<undefined>();
  let client: LanguageClient | null = null;
  let status = nothing;
  let grouping = workspaceState.get<Grouping>(groupingKey, 'body');
  let filter: Filter = { hiddenSeverities: [], hiddenRules: [], onlyFindings: false };

  /** Runs a command of the server, which other clients offer by its name. */
  const run = (name: string): Promise<void> | undefined =>
    client?.sendRequest('workspace/executeCommand', { command: `gouji.${name}Workspace` });

  const view = vscode.window.createTreeView<Node>(id, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: redraw.event,
      getTreeItem: itemOf,
      getChildren: async (node) => {
        if (status.phase === 'none') return [];
        const asked = { view: { grouping, ...filter }, parent: node?.id ?? null };
        return (await client?.sendRequest<Node[]>('gouji/workspace/tree', asked)) ?? [];
      },
    },
  });

  /** Draws the tree anew only where it looks different: rows lose clicks that come while they are drawn. */
  const changed = (next: WorkspaceStatus) => {
    if (next.phase !== status.phase || next.tree !== status.tree) redraw.fire(undefined);
    show(next);
  };
  const show = (next: WorkspaceStatus) => {
    status = next;
    const words = messagesIn(status.locale ?? undefined);
    vscode.commands.executeCommand('setContext', `${id}.phase`, status.phase);
    const isFiltered = filter.hiddenSeverities.length > 0 || filter.hiddenRules.length > 0 || filter.onlyFindings;
    view.message = [status.message, isFiltered && words.workspace.filtered].filter(Boolean).join('　');
    const { error } = status.findings;
    view.badge = error === 0 ? undefined : { value: error, tooltip: words.unbalanced(error) };
  };
  /** Another filter or another grouping: another tree. */
  const chosen = () => {
    show(status);
    redraw.fire(undefined);
  };

  const check = async () => {
    client ??= await ensure();
    if (client === null) return;
    await vscode.commands.executeCommand(`${id}.focus`, { preserveFocus: true });
    await vscode.window.withProgress({ location: { viewId: id } }, async () => run('check'));
  };

  /** A client whose server has looked through the workspace. */
  const checked = async () => {
    if (status.phase === 'none') await check();
    return client;
  };

  const command = <A extends unknown[]>(name: string, run: (...args: A) => unknown) =>
    vscode.commands.registerCommand(`gouji.${name}`, run);
  subscriptions.push(
    view,
    redraw,
    command('checkWorkspace', check),
    command('cancelWorkspace', () => run('cancel')),
    command('aggregateReport', (wanted?: Parameters<typeof aggregateReport>[1]) => aggregateReport(checked, wanted)),
    command('clearWorkspace', () => run('clear')),
    command('groupWorkspace', async () => {
      grouping = (await chooseGrouping(grouping)) ?? grouping;
      await workspaceState.update(groupingKey, grouping);
      chosen();
    }),
    command('filterWorkspace', async () => {
      filter = (await chooseFilter(filter, status)) ?? filter;
      chosen();
    }),
  );

  return {
    changed,
    served: (next) => {
      client = next;
      if (status.phase !== 'none') changed(nothing);
    },
  };
}

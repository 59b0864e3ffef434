/** What the view of the workspace shows, and how it is grouped, as its reader chooses. */
import * as vscode from 'vscode';
import { messagesIn } from './messages.ts';
import type { Severity } from './workspace-item.ts';
import type { WorkspaceStatus } from './workspace-status.ts';

export type Grouping = 'body' | 'file' | 'rule';

export interface Filter {
  readonly hiddenSeverities: readonly Severity[];
  readonly hiddenRules: readonly string[];
  /** Bodies, years and files without findings are left out. */
  readonly onlyFindings: boolean;
}

/** Undefined: left as it is. */
export async function chooseGrouping(current: Grouping): Promise<Grouping | undefined> {
  const { groupBy, groupings } = messagesIn().workspace;
  const items = (Object.keys(groupings) as Grouping[]).map((grouping) => ({
    label: groupings[grouping],
    description: grouping === current ? '✓' : '',
    grouping,
  }));
  return (await vscode.window.showQuickPick(items, { title: groupBy }))?.grouping;
}

/** What is ticked is shown. Undefined: left as it is. */
export async function chooseFilter(current: Filter, { findings, rules }: WorkspaceStatus): Promise<Filter | undefined> {
  const words = messagesIn().workspace;
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, what: '', key: '' });
  const severities = (Object.keys(words.severities) as Severity[]).map((key) => ({
    label: words.severities[key],
    description: String(findings[key]),
    picked: !current.hiddenSeverities.includes(key),
    what: 'severity',
    key,
  }));
  const byRule = rules.map(({ id, title, count }) => ({
    label: title,
    description: `${id} · ${count}`,
    picked: !current.hiddenRules.includes(id),
    what: 'rule',
    key: id,
  }));
  const fine = { label: words.showFine, picked: !current.onlyFindings, what: 'fine', key: '' };
  const items = [fine, separator(words.bySeverity), ...severities, separator(words.byRule), ...byRule];
  const picked = await vscode.window.showQuickPick(items, {
    title: words.filter,
    canPickMany: true,
    matchOnDescription: true,
  });
  if (picked === undefined) return undefined;
  return {
    hiddenSeverities: severities.filter((item) => !picked.includes(item)).map(({ key }) => key),
    hiddenRules: byRule.filter((item) => !picked.includes(item)).map(({ key }) => key),
    onlyFindings: !picked.includes(fine),
  };
}

/** A row of the view “年报校核”, from what the server says of it. */
import * as vscode from 'vscode';
import type { Range } from './reveal.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A node of `gouji/workspace/tree`. */
export interface Node {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: Severity | 'fine' | 'unread';
  readonly location: { readonly uri: string; readonly range: Range } | null;
  readonly hasChildren: boolean;
}

const icons: Readonly<Record<Node['icon'], readonly [name: string, colour: string]>> = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  information: ['info', 'problemsInfoIcon.foreground'],
  hint: ['lightbulb', 'problemsInfoIcon.foreground'],
  fine: ['pass', 'testing.iconPassed'],
  unread: ['circle-slash', 'problemsWarningIcon.foreground'],
};

export function itemOf({ id: key, label, description, icon, location, hasChildren }: Node): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, hasChildren ? Collapsed : None);
  const [name, colour] = icons[icon];
  item.id = key;
  item.description = description;
  item.tooltip = [label, description].filter(Boolean).join('\n');
  item.iconPath = new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
  if (location !== null) {
    const { start, end } = location.range;
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    item.command = { title: '', command: 'vscode.open', arguments: [vscode.Uri.parse(location.uri), { selection }] };
  }
  return item;
}

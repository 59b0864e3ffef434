/** `gouji.aggregateReport`: the draft of a summary report from those of the bodies below, in an editor of its own. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { messagesIn } from './messages.ts';
import { show } from './new-report.ts';

interface Parent {
  readonly name: string;
  readonly years: readonly number[];
}

/** What is asked for when the command comes without it. */
interface Wanted {
  readonly name?: string;
  readonly year?: number;
}

/** @param checked resolves when the workspace was looked through; null: there is no server */
export async function aggregateReport(
  checked: () => Promise<LanguageClient | null>,
  wanted: Wanted = {},
): Promise<void> {
  const words = messagesIn().aggregate;
  const client = await checked();
  if (client === null) return;
  const all = await client.sendRequest<readonly Parent[]>('gouji/workspace/parents');
  const parents = all.filter(({ years }) => years.length > 0);
  if (parents.length === 0) {
    vscode.window.showInformationMessage(all.length === 0 ? words.noHierarchy : words.noReports);
    return;
  }
  const { title } = words;
  const name =
    wanted.name ??
    (await pick(
      parents.map((parent) => parent.name),
      title,
      words.parent,
    ));
  const years = parents.find((parent) => parent.name === name)?.years ?? [];
  const picked = wanted.year ?? Number(await pick(years.map(String), title, words.year));
  if (name === undefined || !years.includes(picked)) return;
  const draft = await client.sendRequest<{
    readonly text: string;
    readonly missing: readonly string[];
    readonly unsummed: number;
  }>('gouji/workspace/aggregate', { name, year: picked });
  await show(draft.text);
  const lacks = [
    draft.missing.length > 0 && words.missing(draft.missing),
    draft.unsummed > 0 && words.unsummed(draft.unsummed),
  ].filter((part) => part !== false);
  if (lacks.length > 0) vscode.window.showWarningMessage(lacks.join(''));
}

/** Asks only where there is a choice. */
async function pick(choices: readonly string[], title: string, placeHolder: string): Promise<string | undefined> {
  if (choices.length === 1) return choices[0];
  return vscode.window.showQuickPick([...choices], { title, placeHolder, ignoreFocusOut: true });
}

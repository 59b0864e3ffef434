/** `gouji.showFailing`: the equations that do not balance, as a list to go on from. */
import * as vscode from 'vscode';
import { messagesIn } from './messages.ts';
import type { Range } from './reveal.ts';

export interface Failing {
  /** The title of its table. */
  readonly table: string;
  readonly message: string;
  readonly range: Range;
}

interface Standing {
  readonly equations: { readonly all: number; readonly holding: number };
  readonly failing: readonly Failing[];
  readonly locale: string;
}

/** @param standing of the document in the editor */
export async function pickFailing(editor: vscode.TextEditor, standing: Standing): Promise<void> {
  const { equations, failing, locale } = standing;
  const words = messagesIn(locale);
  const items = failing.map(({ table, message, range }) => ({ label: message, description: table, range }));
  const problems = { label: words.openProblems, description: '', range: null };
  const picked = await vscode.window.showQuickPick([...items, problems], {
    title: words.equations(equations.holding, equations.all),
    placeHolder: words.pickFailing,
    matchOnDescription: true,
  });
  if (picked === undefined) return;
  if (picked.range === null) await vscode.commands.executeCommand('workbench.actions.view.problems');
  else await show(editor, picked.range);
}

async function show({ document, viewColumn }: vscode.TextEditor, { start, end }: Range): Promise<void> {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) });
}

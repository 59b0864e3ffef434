/** What the tests in the extension host share: drafts, waiting, and asking the editor as its own views do. */
import { randomUUID } from 'node:crypto';
import { constants, copyFile, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import * as vscode from 'vscode';

/** How long anything may take to appear. Waiting ends as soon as it does, so this costs nothing on a fast machine. */
const limitMs = 12_000;

/** The folder with the fixtures; a copy made for this run, so tests may write into it. */
export function workspaceFolder(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('the editor has no folder open');
  return folder.uri.fsPath;
}

/**
 * Copies a fixture under a name of its own and opens the copy in an editor, as a click in the explorer does.
 * The document is let go when its editor closes; `workspace.openTextDocument` would hold on to it for minutes.
 *
 * @param as The copy's name, where it matters; by default the fixture's with what no other draft has: a number counted
 *   here would not do, because every file of tests is bundled with this one and would count for itself.
 * @throws where there is such a file already: an edit of another test may still be on its way into it.
 */
export async function openDraft(fixture: string, as?: string): Promise<vscode.TextDocument> {
  const type = extname(fixture);
  const path = join(workspaceFolder(), as ?? `${basename(fixture, type)}-${randomUUID().slice(0, 8)}${type}`);
  await copyFile(join(workspaceFolder(), fixture), path, constants.COPYFILE_EXCL);
  const uri = vscode.Uri.file(path);
  await vscode.commands.executeCommand('vscode.open', uri);
  return until(`${basename(path)} is open`, () => documentAt(uri));
}

/** The folder that drafts are opened in. */
export const draftFolder = (document: vscode.TextDocument): string => dirname(document.uri.fsPath);

export const documentAt = (uri: vscode.Uri) =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Asks again and again until there is an answer: neither undefined, nor false, nor an empty list. */
export async function until<T>(
  what: string,
  probe: () => T | Thenable<T>,
  explain: () => unknown = () => '',
): Promise<Exclude<T, undefined | false>> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await probe();
    const isEmpty = answer === undefined || answer === false || (Array.isArray(answer) && answer.length === 0);
    if (!isEmpty) return answer as Exclude<T, undefined | false>;
    if (Date.now() > end) throw new Error(`waited in vain until ${what} ${JSON.stringify(await explain()) ?? ''}`);
    await pause(50);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Our findings, from top to bottom. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === '勾稽')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rule a finding belongs to. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until exactly these rules have findings, a rule as often as it is named; in alphabetical order. */
export function untilRules(document: vscode.TextDocument, ...rules: string[]): Promise<vscode.Diagnostic[]> {
  const matches = () => {
    const found = findings(document);
    return JSON.stringify(found.map(ruleOf).sort()) === JSON.stringify(rules) && { found };
  };
  const described = () => findings(document).map((finding) => `${ruleOf(finding)}: ${finding.message}`);
  return until(`the findings are [${rules}], they are`, matches, described).then(({ found }) => found);
}

/** The place of the nth value in the row that starts with the label, as a range over its digits. */
export function valueRange(document: vscode.TextDocument, label: string, index: number): vscode.Range {
  const text = document.getText();
  const start = text.indexOf(label);
  if (start < 0) throw new Error(`the draft has no ${label}`);
  const line = document.lineAt(document.positionAt(start).line);
  const numbers = [...line.text.slice(line.text.indexOf(label) + label.length).matchAll(/(?<=[|>]\s*)\d+/g)];
  const number = numbers[index];
  if (number === undefined) throw new Error(`the row ${label} has no value ${index}`);
  const character = line.text.indexOf(label) + label.length + number.index;
  return new vscode.Range(line.lineNumber, character, line.lineNumber, character + number[0].length);
}

/**
 * The quick fixes at a range. Asked until there are some: right after findings appear, the editor may still answer
 * from before them.
 */
export function quickFixes(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return until('there are quick fixes', () =>
    vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      100,
    ),
  );
}

/** The one action whose title has this form, waited for. */
export function quickFix(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: RegExp,
): Promise<vscode.CodeAction> {
  let titles: string[] = [];
  const find = async () => {
    const actions = await quickFixes(document, range);
    titles = actions.map((action) => action.title);
    const fitting = actions.filter((action) => title.test(action.title));
    return fitting.length === 1 && fitting[0];
  };
  return until(`there is one quick fix ${title}; there are`, find, () => titles);
}

/** Does what a click on the action does. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit !== undefined && !(await vscode.workspace.applyEdit(action.edit))) {
    throw new Error(`the editor refused the edit of ${action.title}`);
  }
  if (action.command !== undefined) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

/** The text of all hovers at a position, waited for. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await until('a hover appears', () =>
    vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position),
  );
  const parts = hovers.flatMap((hover) => hover.contents);
  return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
}

export function outline(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return until('there is an outline', () =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
  );
}

export function folds(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
  return until('there is something to fold', () =>
    vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri),
  );
}

/** Saves the document and returns what is on the disk then. */
export async function saved(document: vscode.TextDocument): Promise<string> {
  // On a busy machine the editor gives up on asking before a save; who sees that saves again.
  await until(`${document.uri.fsPath} is saved`, () => document.save());
  return readFile(document.uri.fsPath, 'utf8');
}

/** The text of a fixture as it is on the disk. */
export const fixtureText = (name: string): Promise<string> => readFile(join(workspaceFolder(), name), 'utf8');

interface ServerProcess {
  readonly pid: number;
  readonly kill: (signal?: NodeJS.Signals) => boolean;
}

/**
 * The language servers this extension host has started and that still run. Node does not document the list of
 * handles, but it is the one way to see them on every system without a tool like `ps`.
 */
export function servers(): ServerProcess[] {
  const handles = (process as unknown as { _getActiveHandles(): Partial<ServerProcess & { spawnargs: string[] }>[] })
    ._getActiveHandles()
    .filter((handle) => handle.spawnargs?.some((arg) => /[\\/]dist[\\/]server\.js$/.test(arg)));
  return handles as ServerProcess[];
}

/** `gouji.newReport` and `gouji.nextReport`: a draft to begin with, in an editor of its own. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { messagesIn } from './messages.ts';

interface Form {
  readonly id: string;
  readonly title: string;
  readonly years: { readonly from: number | null; readonly to: number | null };
}

/** What is asked for when the command comes without it. */
interface Wanted {
  readonly organisation?: string;
  readonly year?: number;
  readonly form?: string;
}

type Ensure = () => Promise<LanguageClient | null>;

/** @param ensure starts the server where no report did so before */
export async function newReport(ensure: Ensure, wanted: Wanted = {}): Promise<void> {
  const organisation = wanted.organisation ?? (await askOrganisation());
  if (organisation === undefined) return;
  const year = wanted.year ?? (await askYear());
  if (year === undefined) return;
  const client = await ensure();
  if (client === null) return;
  const form = wanted.form ?? (await askForm(await client.sendRequest<readonly Form[]>('gouji/forms'), year));
  if (form === undefined) return;
  const { text } = await client.sendRequest<{ readonly text: string }>('gouji/newReport', { organisation, year, form });
  await show(text);
}

/** The next year's report from the one at the cursor of the active editor. */
export async function nextReport(ensure: Ensure): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const client = await ensure();
  if (editor === undefined || client === null) return;
  const next = await client.sendRequest<{ readonly text: string } | null>('gouji/nextReport', {
    textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  });
  if (next === null) vscode.window.showInformationMessage(messagesIn().noReportHere);
  else await show(next.text);
}

export async function show(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'gouji', content });
  await vscode.window.showTextDocument(document);
}

function askOrganisation(): Thenable<string | undefined> {
  const { title, organisation: prompt, organisationExample: placeHolder } = messagesIn().newReport;
  return vscode.window.showInputBox({ title, prompt, placeHolder, ignoreFocusOut: true });
}

async function askYear(): Promise<number | undefined> {
  const { title, year: prompt, notAYear } = messagesIn().newReport;
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    // A report is written in January for the year before.
    value: String(new Date().getFullYear() - 1),
    ignoreFocusOut: true,
    validateInput: (text) => (/^\s*20\d\d\s*$/.test(text) ? undefined : notAYear),
  });
  return answer === undefined ? undefined : Number(answer);
}

/** Asks only where there is a choice. */
async function askForm(forms: readonly Form[], year: number): Promise<string | undefined> {
  const inForce = forms.filter(({ years: { from, to } }) => year >= (from ?? year) && year <= (to ?? year));
  const choices = inForce.length > 0 ? inForce : forms;
  if (choices.length === 1) return choices[0]!.id;
  const items = choices.map(({ id, title }) => ({ label: title, description: id, id }));
  const picked = await vscode.window.showQuickPick(items, {
    title: messagesIn().newReport.title,
    placeHolder: messagesIn().newReport.form,
    ignoreFocusOut: true,
  });
  return picked?.id;
}

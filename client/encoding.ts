/** Texts in the encoding of Chinese Windows, which the editor opens as UTF-8: nonsense, and lost once it is saved. */
import * as vscode from 'vscode';
import { isReport } from '../server/core/text/detect.ts';
import { messagesIn } from './messages.ts';

const encoding = 'gb18030';

/** How long the status bar tells of it, in milliseconds. */
const told = 10_000;

/** Once each: who opens one as UTF-8 again wants it so. */
const reopened = new Set<string>();

/** Opens a document again by its encoding where that makes it a report. */
export async function reopenGarbled(garbled: vscode.TextDocument): Promise<void> {
  const { uri, isDirty } = garbled;
  const address = uri.toString();
  if (isDirty || reopened.has(address) || !garbled.getText().includes('\uFFFD')) return;
  if (!isReport(textOf(await vscode.workspace.fs.readFile(uri)))) return;
  reopened.add(address);
  const words = messagesIn().encoding;
  const document = await (vscode.workspace.openTextDocument as Open)(uri, { encoding });
  if (document.encoding === encoding) vscode.window.setStatusBarMessage(words.reopened, told);
  else if ((await vscode.window.showWarningMessage(words.garbled, words.change)) === words.change)
    // An editor from before 1.100, which cannot be asked to.
    await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}

/** Newer than the oldest editor that the extension runs in. */
type Open = (
  uri: vscode.Uri,
  options: { readonly encoding: string },
) => Thenable<vscode.TextDocument & { readonly encoding?: string }>;

/** Empty where the bytes are something else. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

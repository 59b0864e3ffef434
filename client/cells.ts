/** `gouji.nextCell` and `gouji.previousCell`: from cell to cell of the tables, as with Tab where tables are no text. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Range } from './reveal.ts';

/** Selects the figure of the cell behind the cursor, or before it: what is typed then takes its place. */
export async function goToCell(client: LanguageClient, where: 'next' | 'previous'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const cells = await client.sendRequest<readonly Range[]>('gouji/cells', {
    textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
  });
  const ranges = cells.map(({ start, end }) => new vscode.Range(start.line, start.character, end.line, end.character));
  const { start, end } = editor.selection;
  const cell =
    where === 'next'
      ? ranges.find((range) => range.start.isAfter(end))
      : ranges.findLast((range) => range.end.isBefore(start));
  if (cell === undefined) return;
  editor.selection = new vscode.Selection(cell.start, cell.end);
  editor.revealRange(cell, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

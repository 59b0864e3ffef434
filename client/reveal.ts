/** `gouji.reveal`: goes to what a code lens counts; several places are listed in a peek. */
import * as vscode from 'vscode';

/** As the language server writes it. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** @param ranges as the language server writes them; at least one */
export async function reveal(uri: string, ranges: readonly Range[]): Promise<void> {
  const target = vscode.Uri.parse(uri);
  const locations = ranges.map(
    ({ start, end }) =>
      new vscode.Location(target, new vscode.Range(start.line, start.character, end.line, end.character)),
  );
  const [first] = locations;
  if (first === undefined) return;
  await vscode.commands.executeCommand(
    'editor.action.goToLocations',
    target,
    first.range.start,
    locations,
    'gotoAndPeek',
  );
}

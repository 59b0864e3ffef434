/** Adds an entry to the `.gouji.json` in force, or makes one. */
import { dirname, relative, sep } from 'node:path';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Ignore, ignoreEdits } from '../core/index.ts';
import type { Analysed } from './analyses.ts';
import { toTextEdit } from './convert/ranges.ts';
import { pathOf, uriOf } from './project.ts';
import type { Session } from './session.ts';
import { toFileEdit } from './workspace-edit.ts';

/** Null where there is no folder for a `.gouji.json`, or the client cannot make one. */
export function toConfigurationEdit(
  { rule, cell, reason }: Ignore,
  { document, configuration: { file } }: Analysed,
  { client, documents }: Session,
): WorkspaceEdit | null {
  const path = pathOf(document.uri);
  if (path === null || file === null) return null;
  const entry = {
    file: relative(dirname(file.path), path).replaceAll(sep, '/'),
    rule,
    ...(cell === null ? {} : { cell }),
    reason,
  };
  if (file.text === null) {
    const newText = `${JSON.stringify({ ignores: [entry] }, null, 2)}\n`;
    const start = { line: 0, character: 0 };
    return toFileEdit(uriOf(file.path), [{ range: { start, end: start }, newText }], null, client);
  }
  // What the editor holds may be ahead of the disk.
  const open = documents.all().find(({ uri }) => pathOf(uri) === file.path);
  const target = open ?? TextDocument.create(uriOf(file.path), 'jsonc', 0, file.text);
  const edits = ignoreEdits(target.getText(), entry).map((edit) => toTextEdit(edit, target));
  return edits.length === 0 ? null : toFileEdit(target.uri, edits, { version: open?.version ?? null }, client);
}

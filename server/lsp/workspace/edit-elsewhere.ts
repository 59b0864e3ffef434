/** An edit in a report that another report's finding points to. */
import { readFileSync } from 'node:fs';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Repair } from '../../core/index.ts';
import type { Session } from '../session.ts';
import { toFileEdit } from '../workspace-edit.ts';
import type { Entry } from './entry.ts';
import { digest } from './shelf.ts';

/**
 * Null where the places are no longer those that the finding knows of, or where an editor would not surely read the
 * file as it was read here.
 */
export function editElsewhere(
  { file, edits }: NonNullable<Repair['elsewhere']>,
  { client, documents, index }: Session,
): WorkspaceEdit | null {
  const entry = index.entries().get(file);
  if (entry === undefined) return null;
  const uri = index.openAs(file);
  const plain = edits.map(({ range, newText }) => ({ range, newText }));
  if (uri === undefined) return isAsRead(entry) ? toFileEdit(file, plain, { version: null }, client) : null;
  const version = documents.get(uri)?.version;
  const isKnown = version !== undefined && entry.source !== null && 'version' in entry.source;
  return isKnown && entry.source.version === version ? toFileEdit(uri, plain, { version }, client) : null;
}

function isAsRead({ place, source }: Entry): boolean {
  if (source === null || 'version' in source) return false;
  // Without a mark an editor takes everything for UTF-8, and would write what it made of it.
  if (source.encoding !== 'utf-8' && !source.bom) return false;
  try {
    return digest(readFileSync(place.file)) === source.bytes;
  } catch {
    return false;
  }
}

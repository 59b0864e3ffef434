/** Edits on their way to the client, in the best form it understands. */
import type { AnnotatedTextEdit, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Span } from '../core/index.ts';
import type { ClientFacts } from './client-facts.ts';
import { snippetText } from './convert/completion.ts';
import { toRange, toTextEdit } from './convert/ranges.ts';

/**
 * Edits of one open document, tied to its version where the client can: a fix never lands in another text than the
 * one it was made for.
 * @param placeholder The part of the first edit's new text that the writer fills in, where the client has snippets.
 */
export function toWorkspaceEdit(
  edits: readonly Edit[],
  document: TextDocument,
  client: ClientFacts,
  placeholder: Span | null = null,
): WorkspaceEdit {
  const plain = edits.map((edit) => toTextEdit(edit, document));
  if (!client.versionedEdits) return { changes: { [document.uri]: plain } };
  const snippets = edits.map((edit) => toSnippetEdit(edit, placeholder, document));
  const textDocument = { uri: document.uri, version: document.version };
  return { documentChanges: [{ textDocument, edits: placeholder && client.snippetEdits ? snippets : plain }] };
}

/**
 * Edits of a file that may not be open, or not even there; null where the client cannot do that.
 * @param there The version of the open document, or null for the one on disk; null: the file has to be made.
 */
export function toFileEdit(
  uri: string,
  edits: TextEdit[],
  there: { readonly version: number | null } | null,
  client: ClientFacts,
): WorkspaceEdit | null {
  if (!client.versionedEdits) return there === null ? null : { changes: { [uri]: edits } };
  const change = { textDocument: { uri, version: there?.version ?? null }, edits };
  if (there !== null) return { documentChanges: [change] };
  return client.createFiles
    ? { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] }
    : null;
}

function toSnippetEdit(
  { span, newText }: Edit,
  placeholder: Span | null,
  document: TextDocument,
): SnippetTextEdit | AnnotatedTextEdit | TextEdit {
  const range = toRange(span, document);
  if (placeholder === null) return { range, newText };
  const [before, reason, after] = [
    newText.slice(0, placeholder.start),
    newText.slice(placeholder.start, placeholder.end),
    newText.slice(placeholder.end),
  ].map(snippetText);
  return { range, snippet: { kind: 'snippet', value: `${before}\${1:${reason}}${after}` } };
}

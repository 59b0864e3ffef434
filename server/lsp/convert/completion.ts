/** Completions, and snippets with their stops. */
import type { CompletionItem } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Completion, Span } from '../../core/index.ts';
import { CompletionItemKind, InsertTextFormat } from '../protocol.ts';
import { toRange } from './ranges.ts';

const completionKinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  heading: CompletionItemKind.Module,
  row: CompletionItemKind.Field,
  value: CompletionItemKind.Value,
  reference: CompletionItemKind.Reference,
  sentence: CompletionItemKind.Text,
};

/** @param snippets whether the client can stop at the places that are to be filled in */
export function toCompletion(
  { kind, label, detail, replaces, newText, blanks, rank }: Completion,
  offset: number,
  document: TextDocument,
  snippets: boolean,
): CompletionItem {
  const isSnippet = snippets && blanks.length > 0;
  return {
    label,
    detail,
    kind: completionKinds[kind],
    sortText: String(rank).padStart(5, '0'),
    // Editors compare letters; that the initials of a label fit it was found out here.
    filterText: document.getText().slice(replaces.start, offset),
    textEdit: { range: toRange(replaces, document), newText: isSnippet ? toSnippet(newText, blanks) : newText },
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
  };
}

/** A text with tab stops: `${1:0}`, and one behind it all. */
function toSnippet(text: string, blanks: readonly Span[]): string {
  let snippet = '';
  let from = 0;
  for (const [index, { start, end }] of blanks.entries()) {
    snippet += `${snippetText(text.slice(from, start))}\${${index + 1}:${snippetText(text.slice(start, end))}}`;
    from = end;
  }
  return `${snippet}${snippetText(text.slice(from))}$0`;
}

/** Text that means nothing but itself in a snippet. */
export function snippetText(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}

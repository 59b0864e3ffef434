/** Offsets here, positions there. */
import type { Range, TextEdit } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Span } from '../../core/index.ts';

export function toRange(span: Span, document: TextDocument): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function toSpan(range: Range, document: TextDocument): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function toTextEdit(edit: Edit, document: TextDocument): TextEdit {
  return { range: toRange(edit.span, document), newText: edit.newText };
}

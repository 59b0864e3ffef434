/** Hovers, in Markdown or without it. */
import type { Hover as LspHover } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Hover } from '../../core/index.ts';
import { MarkupKind } from '../protocol.ts';
import { toRange } from './ranges.ts';

export function toHover({ span, markdown }: Hover, document: TextDocument, asMarkdown: boolean): LspHover {
  const contents = asMarkdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainText(markdown) };
  return { contents, range: toRange(span, document) };
}

/** The core's Markdown for clients that show plain text only: its few marks are taken out. */
function plainText(markdown: string): string {
  return markdown.replaceAll(/(?<!\\)\*/g, '').replaceAll(/\\(?=[^\p{L}\p{N}\s])/gu, '');
}

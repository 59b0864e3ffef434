/** The outline. */
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OutlineNode } from '../../core/index.ts';
import { SymbolKind } from '../protocol.ts';
import { toRange } from './ranges.ts';

/** Of the kinds that there were first: a client that names no others may know none. */
const symbolKinds: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  report: SymbolKind.File,
  section: SymbolKind.Namespace,
  table: SymbolKind.Array,
  group: SymbolKind.Package,
  row: SymbolKind.Field,
};

export function toSymbol(node: OutlineNode, document: TextDocument): DocumentSymbol {
  return {
    name: node.name,
    detail: node.detail,
    kind: symbolKinds[node.kind],
    range: toRange(node.span, document),
    selectionRange: toRange(node.selection, document),
    children: node.children.map((child) => toSymbol(child, document)),
  };
}

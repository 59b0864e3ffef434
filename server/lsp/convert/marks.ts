/** What is drawn into and over a text: folds, hints, highlights, selections, lenses. */
import type {
  CodeLens,
  DocumentHighlight,
  FoldingRange,
  InlayHint as LspInlayHint,
  Position,
  SelectionRange,
} from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Highlight, InlayHint, Span, TableCheck } from '../../core/index.ts';
import { DocumentHighlightKind, FoldingRangeKind } from '../protocol.ts';
import { toRange, toTextEdit } from './ranges.ts';

export function toFoldingRange(span: Span, document: TextDocument): FoldingRange {
  const { start, end } = toRange(span, document);
  return { startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region };
}

export function toInlayHint(hint: InlayHint, document: TextDocument): LspInlayHint {
  return {
    position: document.positionAt(hint.offset),
    label: hint.text,
    tooltip: hint.tooltip,
    paddingLeft: true,
    ...(hint.edit !== null && { textEdits: [toTextEdit(hint.edit, document)] }),
  };
}

const highlightKinds: Readonly<Record<Highlight['kind'], DocumentHighlightKind>> = {
  itself: DocumentHighlightKind.Text,
  total: DocumentHighlightKind.Write,
  part: DocumentHighlightKind.Read,
};

export function toHighlight({ kind, span }: Highlight, document: TextDocument): DocumentHighlight {
  return { kind: highlightKinds[kind], range: toRange(span, document) };
}

/** @param spans inner before outer; none: the position alone */
export function toSelectionRange(spans: readonly Span[], position: Position, document: TextDocument): SelectionRange {
  const chain = spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(span, document), ...(parent && { parent }) }),
    undefined,
  );
  return chain ?? { range: { start: position, end: position } };
}

/** @param canReveal whether the client has a command that goes to what is wrong; else the lens only tells */
export function toCodeLens({ span, title, failing }: TableCheck, document: TextDocument, canReveal: boolean): CodeLens {
  const range = toRange(span, document);
  if (!canReveal || failing.length === 0) return { range, command: { title, command: '' } };
  const places = failing.map((each) => toRange(each.span, document));
  return { range, command: { title, command: 'gouji.reveal', arguments: [document.uri, places] } };
}

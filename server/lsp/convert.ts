/** The only file that knows both vocabularies: offsets and findings here, LSP objects there. */
import {
  CodeActionKind,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  InsertTextFormat,
  type Hover as LspHover,
  type InlayHint as LspInlayHint,
  MarkupKind,
  type Position,
  type Range,
  type SelectionRange,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  SemanticTokenTypes,
  SymbolKind,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Completion,
  type Edit,
  type Finding,
  type Highlight,
  type Hover,
  type InlayHint,
  type OutlineNode,
  rulePage,
  type SemanticToken,
  type Severity,
  type Span,
  type TableCheck,
} from '../core/index.ts';

/** Where all diagnostics say they come from. */
const SOURCE = '勾稽';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.gouji`;

/** For a selection. */
export const SIMPLIFY = `${CodeActionKind.RefactorRewrite}.simplify.gouji`;
export const STANDARD_TABLE = `${CodeActionKind.RefactorRewrite}.standardTable.gouji`;

/** Of the tables at the cursor, and of the whole document, which can be had on save. */
export const FILL_TOTALS = {
  table: `${CodeActionKind.RefactorRewrite}.fillTotals.gouji`,
  all: `${CodeActionKind.Source}.fillTotals.gouji`,
} as const;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const symbolKinds: Readonly<Record<OutlineNode['kind'], SymbolKind>> = {
  report: SymbolKind.File,
  section: SymbolKind.Namespace,
  table: SymbolKind.Array,
  group: SymbolKind.Object,
  row: SymbolKind.Field,
};

export function toRange(span: Span, document: TextDocument): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function toSpan(range: Range, document: TextDocument): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function toDiagnostic(finding: Finding, document: TextDocument): Diagnostic {
  return {
    range: toRange(finding.span, document),
    severity: severities[finding.severity],
    source: SOURCE,
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    message: finding.message,
    relatedInformation: finding.related.map(({ message, span, elsewhere }) => ({
      message,
      location:
        elsewhere == null
          ? { uri: document.uri, range: toRange(span, document) }
          : { uri: elsewhere.file, range: elsewhere.range },
    })),
    data: { rule: finding.rule, report: finding.report, cells: finding.cells },
  };
}

/** The way back from a diagnostic of ours. */
export function severityOf(diagnostic: Diagnostic): Severity {
  const levels = Object.keys(severities) as Severity[];
  return levels.find((level) => severities[level] === diagnostic.severity) ?? 'hint';
}

export function toTextEdit(edit: Edit, document: TextDocument): TextEdit {
  return { range: toRange(edit.span, document), newText: edit.newText };
}

export function toHover({ span, markdown }: Hover, document: TextDocument, asMarkdown: boolean): LspHover {
  const contents = asMarkdown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainText(markdown) };
  return { contents, range: toRange(span, document) };
}

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

const tokenTypes: Readonly<Record<SemanticToken['kind'], string>> = {
  // A type that every editor colours; what kind of figure it is say the modifiers.
  figure: SemanticTokenTypes.number,
  unit: 'unit',
  reference: 'reference',
};

/** What the numbers in `textDocument/semanticTokens` mean; package.json describes our own for VS Code. */
export const SEMANTIC_TOKENS = {
  tokenTypes: Object.values(tokenTypes),
  tokenModifiers: ['total', 'part', 'claim', 'wrong', 'blank'],
} satisfies SemanticTokensLegend;

/** @param tokens in the order of the text, disjoint, each on one line */
export function toSemanticTokens(tokens: readonly SemanticToken[], document: TextDocument): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { kind, marks, span } of tokens) {
    const { line, character } = document.positionAt(span.start);
    const bits = marks.reduce((sum, mark) => sum | (1 << SEMANTIC_TOKENS.tokenModifiers.indexOf(mark)), 0);
    const type = SEMANTIC_TOKENS.tokenTypes.indexOf(tokenTypes[kind]);
    builder.push(line, character, span.end - span.start, type, bits);
  }
  return builder.build();
}

/** The core's Markdown for clients that show plain text only: its few marks are taken out. */
function plainText(markdown: string): string {
  return markdown.replaceAll(/(?<!\\)\*/g, '').replaceAll(/\\(?=[^\p{L}\p{N}\s])/gu, '');
}

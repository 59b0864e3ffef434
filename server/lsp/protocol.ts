/**
 * Numbers and words of the protocol that are needed at run time. Its package has them as well, and its types and a test
 * hold ours against them; importing one would put all of it into the bundle.
 */
import { ResponseError } from 'vscode-jsonrpc/node';
import type * as lsp from 'vscode-languageserver-protocol';

export const MessageType = { Error: 1, Warning: 2, Info: 3, Log: 4 } as const satisfies Partial<typeof lsp.MessageType>;
export type MessageType = lsp.MessageType;

export const PositionEncodingKind = { UTF16: 'utf-16' } as const satisfies Partial<typeof lsp.PositionEncodingKind>;

export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Partial<typeof lsp.TextDocumentSyncKind>;

export const ResourceOperationKind = { Create: 'create' } as const satisfies Partial<typeof lsp.ResourceOperationKind>;

export const WatchKind = { Delete: 4 } as const satisfies Partial<typeof lsp.WatchKind>;
export type WatchKind = lsp.WatchKind;

export const DocumentDiagnosticReportKind = { Full: 'full', Unchanged: 'unchanged' } as const satisfies Partial<
  typeof lsp.DocumentDiagnosticReportKind
>;

export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3, Hint: 4 } as const satisfies Partial<
  typeof lsp.DiagnosticSeverity
>;
export type DiagnosticSeverity = lsp.DiagnosticSeverity;

export const MarkupKind = { PlainText: 'plaintext', Markdown: 'markdown' } as const satisfies Partial<
  typeof lsp.MarkupKind
>;

export const CodeActionKind = {
  QuickFix: 'quickfix',
  RefactorRewrite: 'refactor.rewrite',
  Source: 'source',
  SourceFixAll: 'source.fixAll',
} as const satisfies Partial<typeof lsp.CodeActionKind>;

export const CodeActionTriggerKind = { Automatic: 2 } as const satisfies Partial<typeof lsp.CodeActionTriggerKind>;
export type CodeActionTriggerKind = lsp.CodeActionTriggerKind;

export const CompletionItemKind = { Text: 1, Field: 5, Module: 9, Value: 12, Reference: 18 } as const satisfies Partial<
  typeof lsp.CompletionItemKind
>;
export type CompletionItemKind = lsp.CompletionItemKind;

export const InsertTextFormat = { Snippet: 2 } as const satisfies Partial<typeof lsp.InsertTextFormat>;

export const DocumentHighlightKind = { Text: 1, Read: 2, Write: 3 } as const satisfies Partial<
  typeof lsp.DocumentHighlightKind
>;
export type DocumentHighlightKind = lsp.DocumentHighlightKind;

export const FoldingRangeKind = { Region: 'region' } as const satisfies Partial<typeof lsp.FoldingRangeKind>;

export const SymbolKind = { File: 1, Namespace: 3, Package: 4, Field: 8, Array: 18 } as const satisfies Partial<
  typeof lsp.SymbolKind
>;
export type SymbolKind = lsp.SymbolKind;

export const LSPErrorCodes = { RequestCancelled: -32800 } as const satisfies Partial<typeof lsp.LSPErrorCodes>;

/** What a request is answered with that the client no longer wants. */
export function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** The methods of the protocol that we use, by who says what to whom, with the types that its own package gives them. */
import type * as lsp from 'vscode-languageserver-protocol';

type AnsweredRequests =
  | typeof lsp.HoverRequest
  | typeof lsp.CodeActionRequest
  | typeof lsp.CodeLensRequest
  | typeof lsp.CompletionRequest
  | typeof lsp.DefinitionRequest
  | typeof lsp.ReferencesRequest
  | typeof lsp.DocumentHighlightRequest
  | typeof lsp.DocumentSymbolRequest
  | typeof lsp.WorkspaceSymbolRequest
  | typeof lsp.FoldingRangeRequest
  | typeof lsp.SelectionRangeRequest
  | typeof lsp.InlayHintRequest
  | typeof lsp.SemanticTokensRequest
  | typeof lsp.SemanticTokensRangeRequest
  | typeof lsp.DocumentFormattingRequest
  | typeof lsp.DocumentRangeFormattingRequest
  | typeof lsp.DocumentOnTypeFormattingRequest
  | typeof lsp.DocumentDiagnosticRequest
  | typeof lsp.WorkspaceDiagnosticRequest
  | typeof lsp.ExecuteCommandRequest;

type HeardNotifications =
  | typeof lsp.InitializedNotification
  | typeof lsp.DidOpenTextDocumentNotification
  | typeof lsp.DidChangeTextDocumentNotification
  | typeof lsp.DidSaveTextDocumentNotification
  | typeof lsp.DidCloseTextDocumentNotification
  | typeof lsp.DidChangeConfigurationNotification
  | typeof lsp.DidChangeWatchedFilesNotification
  | typeof lsp.DidChangeWorkspaceFoldersNotification
  | typeof lsp.WorkDoneProgressCancelNotification;

type SentRequests =
  | typeof lsp.RegistrationRequest
  | typeof lsp.ConfigurationRequest
  | typeof lsp.ApplyWorkspaceEditRequest
  | typeof lsp.WorkDoneProgressCreateRequest
  | typeof lsp.DiagnosticRefreshRequest
  | typeof lsp.InlayHintRefreshRequest
  | typeof lsp.CodeLensRefreshRequest;

type SentNotifications = typeof lsp.LogMessageNotification | typeof lsp.PublishDiagnosticsNotification;

/** Features that are registered while the server runs. */
type Registered =
  | typeof lsp.DidChangeConfigurationNotification
  | typeof lsp.DidChangeWatchedFilesNotification
  | typeof lsp.DocumentFormattingRequest
  | typeof lsp.DocumentRangeFormattingRequest
  | typeof lsp.DocumentOnTypeFormattingRequest;

export type AnsweredRequest = AnsweredRequests['method'];
export type HeardNotification = HeardNotifications['method'];
export type SentRequest = SentRequests['method'];
export type SentNotification = SentNotifications['method'];
export type RegisteredMethod = Registered['method'];

type TypeOf<M> = Extract<
  AnsweredRequests | HeardNotifications | SentRequests | SentNotifications,
  { readonly method: M }
>['type'];

export type ParamsOf<M> =
  TypeOf<M> extends lsp.RequestType<infer P, infer _R, infer _E>
    ? P
    : TypeOf<M> extends lsp.NotificationType<infer P>
      ? P
      : undefined;

export type ResultOf<M> =
  TypeOf<M> extends lsp.RequestType<infer _P, infer R, infer _E>
    ? R
    : TypeOf<M> extends lsp.RequestType0<infer R, infer _E>
      ? R
      : never;

export type RegistrationOptionsOf<M> =
  Extract<Registered, { readonly method: M }>['type'] extends lsp.RegistrationType<infer O> ? O : never;

/** What the client at the other end can do, read once from its `initialize` request. */
import type { InitializeParams } from 'vscode-languageserver-protocol';
import { MarkupKind, ResourceOperationKind } from './protocol.ts';

export interface ClientFacts {
  /** And does so anew when it is told to: to another what becomes untrue could not be told. */
  readonly pullDiagnostics: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchRegistration: boolean;
  readonly relativePatterns: boolean;
  readonly versionedEdits: boolean;
  readonly createFiles: boolean;
  readonly snippetEdits: boolean;
  /** Hovers are best written so; the other format there is is plain text. */
  readonly markdownHover: boolean;
  readonly locationLinks: boolean;
  readonly completionSnippets: boolean;
  /** What the client asks for anew when it is told to. */
  readonly refresh: { readonly [what in 'diagnostic' | 'inlayHint' | 'codeLens']: boolean };
  readonly nestedSymbols: boolean;
  readonly applyEdit: boolean;
  /** A code action may be more than the name of a command. */
  readonly codeActionLiterals: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** The client shows work that the server begins by itself. */
  readonly workDoneProgress: boolean;
  /** All kinds of formatting can be registered for some languages only. */
  readonly formattingRegistration: boolean;
  /** The client asked for `gouji/status` notifications (`initializationOptions.status`). */
  readonly status: boolean;
  /** The client has the command `gouji.reveal(uri, ranges)` (`initializationOptions.reveal`). */
  readonly revealCommand: boolean;
  /**
   * The client has the command `gouji.previewRepair(uri, version, edits, title)`
   * (`initializationOptions.previewRepair`).
   */
  readonly previewCommand: boolean;
  /** The client shows the workspace itself and has its commands (`initializationOptions.workspaceView`). */
  readonly workspaceView: boolean;
  /**
   * The client holds open `.gouji.json` and form files against their schemas itself
   * (`initializationOptions.jsonSchemas`): what those say is not said again.
   */
  readonly jsonSchemas: boolean;
  /** A folder where something may be kept over restarts (`initializationOptions.storage`, an absolute path). */
  readonly storage: string | null;
}

export function clientFacts({ capabilities, initializationOptions }: InitializeParams): ClientFacts {
  const { workspace, textDocument, window } = capabilities;
  const edits = workspace?.workspaceEdit;
  const findings = textDocument?.publishDiagnostics;
  const refresh = {
    diagnostic: workspace?.diagnostics?.refreshSupport === true,
    inlayHint: workspace?.inlayHint?.refreshSupport === true,
    codeLens: workspace?.codeLens?.refreshSupport === true,
  };
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined && refresh.diagnostic,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    versionedEdits: edits?.documentChanges === true,
    createFiles: edits?.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    snippetEdits: edits?.snippetEditSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.[0] === MarkupKind.Markdown,
    locationLinks: textDocument?.definition?.linkSupport === true,
    completionSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    refresh,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    applyEdit: workspace?.applyEdit === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    relatedInformation: findings?.relatedInformation === true,
    codeDescription: findings?.codeDescriptionSupport === true,
    workDoneProgress: window?.workDoneProgress === true,
    formattingRegistration: [
      textDocument?.formatting,
      textDocument?.rangeFormatting,
      textDocument?.onTypeFormatting,
    ].every((feature) => feature?.dynamicRegistration === true),
    status: initializationOptions?.status === true,
    revealCommand: initializationOptions?.reveal === true,
    previewCommand: initializationOptions?.previewRepair === true,
    workspaceView: initializationOptions?.workspaceView === true,
    jsonSchemas: initializationOptions?.jsonSchemas === true,
    storage: typeof initializationOptions?.storage === 'string' ? initializationOptions.storage : null,
  };
}

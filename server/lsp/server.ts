/** What the server says it can do, and the handlers behind it. */
import type { InitializeParams, InitializeResult } from 'vscode-languageserver-protocol';
import { version } from '../../package.json';
import { createAnalyses } from './analyses.ts';
import { type ClientFacts, clientFacts } from './client-facts.ts';
import { createConfiguration } from './configuration.ts';
import { publishConfigurationProblems } from './configuration-problems.ts';
import type { Connection } from './connection/connection.ts';
import { openDocuments } from './connection/documents.ts';
import { APPLY_EDIT, FILL_TOTALS, FIX_ALL, SIMPLIFY, STANDARD_TABLE } from './convert/action-kinds.ts';
import { SEMANTIC_TOKENS } from './convert/tokens.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerAggregateReport } from './handlers/aggregate-report.ts';
import { registerCells } from './handlers/cells.ts';
import { registerCodeAction } from './handlers/code-action.ts';
import { registerCodeLens } from './handlers/code-lens.ts';
import { COMPLETION_TRIGGERS, registerCompletion } from './handlers/completion.ts';
import { registerDefinition } from './handlers/definition.ts';
import { registerDocumentHighlight } from './handlers/document-highlight.ts';
import { registerDocumentSymbol } from './handlers/document-symbol.ts';
import { registerFillOnType } from './handlers/fill-on-type.ts';
import { registerFoldingRange } from './handlers/folding-range.ts';
import { announceFormatting, FORMATTING, registerFormatting } from './handlers/formatting.ts';
import { registerHover } from './handlers/hover.ts';
import { registerInlayHint } from './handlers/inlay-hint.ts';
import { registerNewReport } from './handlers/new-report.ts';
import { registerReferences } from './handlers/references.ts';
import { registerSelectionRange } from './handlers/selection-range.ts';
import { registerSemanticTokens } from './handlers/semantic-tokens.ts';
import { COMMANDS, registerWorkspace } from './handlers/workspace.ts';
import { registerWorkspaceSymbol } from './handlers/workspace-symbol.ts';
import { CodeActionKind, PositionEncodingKind, TextDocumentSyncKind } from './protocol.ts';
import type { Session } from './session.ts';
import { sendStatus } from './status.ts';
import { createIndex } from './workspace/index.ts';
import { createPace } from './workspace/pace.ts';
import { showProblems } from './workspace/problems.ts';
import { createShelf } from './workspace/shelf.ts';
import { createStore } from './workspace/store.ts';

/** Serves one client over the connection until it goes. */
export function serve(connection: Connection): void {
  connection.onInitialize((params): InitializeResult => {
    const session = createSession(connection, params);
    registerDiagnostics(session);
    showProblems(session);
    registerWorkspace(session);
    registerAggregateReport(session);
    publishConfigurationProblems(session);
    registerHover(session);
    registerCells(session);
    registerCodeAction(session);
    registerDocumentSymbol(session);
    registerFoldingRange(session);
    registerInlayHint(session);
    registerCodeLens(session);
    registerCompletion(session);
    registerSemanticTokens(session);
    registerDefinition(session);
    registerReferences(session);
    registerWorkspaceSymbol(session);
    registerNewReport(session);
    registerDocumentHighlight(session);
    registerSelectionRange(session);
    registerFormatting(session);
    registerFillOnType(session);
    connection.onNotification('initialized', () => {
      session.configuration.start();
      announceFormatting(session);
    });
    return { capabilities: capabilities(session.client), serverInfo: { name: 'gouji', version } };
  });
  connection.listen();
}

function createSession(connection: Connection, params: InitializeParams): Session {
  const client = clientFacts(params);
  const documents = openDocuments(connection);
  const log = (problem: unknown) => connection.log(describe(problem));
  const configuration = createConfiguration({ connection, client, documents, params, log });
  const shelf = createShelf();
  const pace = createPace();
  const analyses = createAnalyses({
    documents,
    configuration,
    shelf,
    log,
    onAnalysed: (analysed) => {
      index.take(analysed);
      if (client.status) sendStatus(connection, analysed);
    },
  });
  const store = createStore(client.storage, pace, log);
  const index = createIndex({ documents, configuration, analyses, shelf, pace, store, log });
  const refresh: Session['refresh'] = (what) => {
    if (client.refresh[what]) connection.sendRequest(`workspace/${what}/refresh`).catch(log);
  };
  return { connection, client, documents, configuration, analyses, index, pace, refresh, log };
}

function capabilities({
  pullDiagnostics,
  codeActionLiterals,
  formattingRegistration,
  workspaceView,
}: ClientFacts): InitializeResult['capabilities'] {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    documentSymbolProvider: { label: '勾稽' },
    foldingRangeProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: { legend: SEMANTIC_TOKENS, full: true, range: true },
    completionProvider: { triggerCharacters: COMPLETION_TRIGGERS },
    documentHighlightProvider: true,
    workspaceSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    selectionRangeProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    codeActionProvider: !codeActionLiterals || {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, FILL_TOTALS.table, FILL_TOTALS.all, SIMPLIFY, STANDARD_TABLE],
    },
    // Our own client has commands of these names itself.
    ...(!workspaceView && {
      executeCommandProvider: { commands: codeActionLiterals ? COMMANDS : [...COMMANDS, APPLY_EDIT] },
    }),
    ...(!formattingRegistration && FORMATTING),
    // A client that pulls is told so; announcing it to others would promise pushes that then never come.
    ...(pullDiagnostics && {
      // Once the workspace was looked through, a figure of last year is checked against this year's. It can be pulled
      // by every client; but of one that is told so it is not sure that it then pulls its open documents anew, too.
      diagnosticProvider: { identifier: 'gouji', interFileDependencies: true, workspaceDiagnostics: workspaceView },
    }),
  };
}

function describe(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  const cause = problem.cause === undefined ? '' : `\n${describe(problem.cause)}`;
  return `${problem.stack ?? problem.message}${cause}`;
}

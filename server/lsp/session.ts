import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyses } from './analyses.ts';
import type { ClientFacts } from './client-facts.ts';
import type { Configuration } from './configuration.ts';

/** What every handler works with: one client, its documents and what is known about them. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientFacts;
  readonly documents: TextDocuments<TextDocument>;
  readonly configuration: Configuration;
  readonly analyses: Analyses;
  /** Writes to the client's log, never to the user's face. */
  readonly log: (problem: unknown) => void;
}

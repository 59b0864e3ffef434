import type { Analyses } from './analyses.ts';
import type { ClientFacts } from './client-facts.ts';
import type { Configuration } from './configuration.ts';
import type { Connection } from './connection/connection.ts';
import type { Documents } from './connection/documents.ts';
import type { WorkspaceIndex } from './workspace/index.ts';
import type { Pace } from './workspace/pace.ts';

/** What every handler works with: one client, its documents and what is known about them. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientFacts;
  readonly documents: Documents;
  readonly configuration: Configuration;
  readonly analyses: Analyses;
  /** The other reports of the workspace, once the user had it looked through. */
  readonly index: WorkspaceIndex;
  readonly pace: Pace;
  /** Has the client ask anew, if it can. */
  readonly refresh: (what: keyof ClientFacts['refresh']) => void;
  /** Writes to the client's log, never to the user's face. */
  readonly log: (problem: unknown) => void;
}

/** Notices changes of files that findings depend on beside the documents: `.gouji.json`, form files, other reports. */
import { basename, dirname } from 'node:path';
import type { ClientFacts } from './client-facts.ts';
import type { Connection } from './connection/connection.ts';
import type { Documents } from './connection/documents.ts';
import { CONFIGURATION_FILE, pathOf, uriOf } from './project.ts';
import { WatchKind } from './protocol.ts';

export interface Watcher {
  /** To be called once the client is ready for registrations. */
  readonly start: () => void;
  /** Watches these too, wherever they are. */
  readonly add: (paths: readonly string[]) => void;
  /** Watches every file with one of these extensions (`.txt`), and whatever is deleted. */
  readonly addKinds: (extensions: readonly string[]) => void;
}

export interface WatcherHost {
  readonly connection: Connection;
  readonly client: ClientFacts;
  readonly documents: Documents;
  readonly onChange: () => void;
  /** Called with the paths of all other files that changed, came or went. */
  readonly onFiles: (paths: readonly string[]) => void;
}

export function createWatcher({ connection, client, documents, onChange, onFiles }: WatcherHost): Watcher {
  const watched = new Set<string>();
  const kinds = new Set<string>();
  const register = (
    globs: readonly (string | { readonly baseUri: string; readonly pattern: string })[],
    kind?: WatchKind,
  ) => {
    const watchers = globs.map((globPattern) => ({ globPattern, ...(kind !== undefined && { kind }) }));
    connection.register('workspace/didChangeWatchedFiles', { watchers });
  };

  connection.onNotification('workspace/didChangeWatchedFiles', ({ changes }) => {
    const concerns = (path: string | null) =>
      path !== null && (basename(path) === CONFIGURATION_FILE || watched.has(path));
    if (changes.some(({ uri }) => concerns(pathOf(uri)))) onChange();
    const others = changes.flatMap(({ uri }) => pathOf(uri) ?? []).filter((path) => !concerns(path));
    if (others.length > 0) onFiles(others);
  });
  // A client that watches nothing for us at least tells when something is saved.
  if (!client.watchRegistration) {
    documents.onDidSave(({ document }) => {
      onChange();
      onFiles([pathOf(document.uri)].flatMap((path) => path ?? []));
    });
  }

  return {
    start: () => {
      if (client.watchRegistration) register([`**/${CONFIGURATION_FILE}`]);
    },
    add: (paths) => {
      const fresh = paths.filter((path) => !watched.has(path));
      for (const path of fresh) watched.add(path);
      if (fresh.length === 0 || !client.watchRegistration) return;
      register(
        fresh.map((path) => {
          const pattern = globOf(basename(path));
          return client.relativePatterns ? { baseUri: uriOf(dirname(path)), pattern } : `**/${pattern}`;
        }),
      );
    },
    addKinds: (extensions) => {
      const fresh = extensions.filter((extension) => !kinds.has(extension));
      // A folder that goes takes its files along without a word about them.
      if (kinds.size === 0 && client.watchRegistration) register(['**/*'], WatchKind.Delete);
      for (const extension of fresh) kinds.add(extension);
      if (fresh.length > 0 && client.watchRegistration) register(fresh.map((extension) => `**/*${globOf(extension)}`));
    },
  };
}

/** A pattern for a name that may hold marks of patterns. */
function globOf(name: string): string {
  return name.replaceAll(/[*?[\]{},!]/g, '?');
}

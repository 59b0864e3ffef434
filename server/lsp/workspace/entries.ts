/** The files of the workspace that were looked at: an entry for each, its summaries on the shelf. */
import type { Analyses } from '../analyses.ts';
import type { Configuration } from '../configuration.ts';
import { type Checked, type Entry, openEntry, readEntry } from './entry.ts';
import type { Place } from './places.ts';
import type { Shelf } from './shelf.ts';
import type { Store } from './store.ts';

export interface Entries {
  /** By address. */
  readonly all: ReadonlyMap<string, Entry>;
  /**
   * Reads a file; where it is open, what its reader sees.
   *
   * @param settled whether the findings must be those beside the library as it is now
   */
  readonly read: (place: Place, settled: boolean) => Promise<Entry>;
  readonly put: (entry: Entry) => void;
  readonly drop: (uri: string) => void;
  readonly clear: () => void;
  /** Keeps what a later start can use. */
  readonly save: () => Promise<void>;
}

export interface EntriesHost {
  readonly configuration: Configuration;
  readonly analyses: Analyses;
  readonly shelf: Shelf;
  readonly store: Store;
  /** How the client writes the address of an open document. */
  readonly openAs: (uri: string) => string | undefined;
}

export function createEntries({ configuration, analyses, shelf, store, openAs }: EntriesHost): Entries {
  const all = new Map<string, Entry>();
  /** By stamp; read from the store when it is first asked for. */
  let known: Map<string, Checked> | null = null;
  return {
    all,
    read: async (place, settled) => {
      const open = openAs(place.uri);
      if (open !== undefined) {
        const analysed = await analyses.of(open);
        if (analysed !== null) return openEntry(place, analysed);
      }
      known ??= await store.load();
      const { options } = await configuration.ofFile(place.file);
      return readEntry(place, options, shelf, known, settled);
    },
    put: (entry) => {
      all.set(entry.place.uri, entry);
      shelf.put(entry.place.uri, entry.summaries);
    },
    drop: (uri) => {
      all.delete(uri);
      shelf.remove(uri);
    },
    clear: () => {
      all.clear();
      shelf.clear();
    },
    save: async () => {
      if (known === null) return;
      const used = new Map([...all.values()].flatMap(kept));
      known = used;
      await store.save(used);
    },
  };
}

function kept({ stamp, summaries, findings, state }: Entry): [string, Checked][] {
  return stamp === null ? [] : [[stamp, { summaries, findings, state }]];
}

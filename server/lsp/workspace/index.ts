/**
 * The workspace's reports, once its user wants them looked through: an entry for each file, kept true while files and
 * open documents change. One piece of work at a time, a file at a time; whoever waits for an answer goes first.
 */
import { extname, sep } from 'node:path';
import type { Analysed, Analyses } from '../analyses.ts';
import type { Configuration } from '../configuration.ts';
import type { Documents } from '../connection/documents.ts';
import { addressOf, pathOf } from '../project.ts';
import { type Checked, type Entry, openEntry, readEntry } from './entry.ts';
import type { Pace } from './pace.ts';
import { openPlaces, type Place, placesIn } from './places.ts';
import type { Shelf } from './shelf.ts';
import type { Store } from './store.ts';

/** `none`: nobody asked for it, or it was cleared. `cancelled`: stopped half-way, what was read stays. */
export type Phase = 'none' | 'running' | 'complete' | 'cancelled';

interface Progress {
  /** Files dealt with, and files there are; 0 of 0 while they are being looked for. */
  readonly report: (done: number, total: number) => void;
  readonly cancelled: () => boolean;
}

export interface WorkspaceIndex {
  readonly phase: () => Phase;
  readonly progress: () => { readonly done: number; readonly total: number };
  /** By address. */
  readonly entries: () => ReadonlyMap<string, Entry>;
  /** Looks through the workspace, files that are known and unchanged included. */
  readonly check: (progress: Progress) => Promise<void>;
  readonly clear: () => void;
  /** Takes in the analysis of an open document. */
  readonly take: (analysed: Analysed) => void;
  readonly isOpen: (uri: string) => boolean;
  /** The address by which the client knows an open document. */
  readonly openAs: (uri: string) => string | undefined;
  /** Null until the workspace was looked through. */
  readonly library: Shelf['library'];
  readonly settings: Shelf['settings'];
  /** Whose report it is and of which year. */
  readonly filingOf: Shelf['filingOf'];
  readonly onDidChange: (listener: () => void) => void;
  /** Analyses of open documents have become untrue. */
  readonly onStale: (listener: () => void) => void;
}

export interface IndexHost {
  readonly documents: Documents;
  readonly configuration: Configuration;
  readonly analyses: Analyses;
  readonly shelf: Shelf;
  readonly pace: Pace;
  readonly store: Store;
  readonly log: (problem: unknown) => void;
}

/** How long changes are gathered before the rest of the workspace is looked at again, in milliseconds. */
const REST = 300;

const nobody: Progress = { report: () => {}, cancelled: () => false };

export function createIndex(host: IndexHost): WorkspaceIndex {
  const { documents, configuration, analyses, shelf, pace, store, log } = host;
  const entries = new Map<string, Entry>();
  const changed = new Set<string>();
  /** Addresses of open documents as the client writes them, by our own. */
  const opened = new Map(documents.keys().map((uri) => [addressOf(uri), uri]));
  const changeListeners: (() => void)[] = [];
  const staleListeners: (() => void)[] = [];
  let known: Map<string, Checked> | null = null;
  let phase: Phase = 'none';
  let counted = { done: 0, total: 0 };
  let work: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  /** Work that began before the last `clear` has nothing to say any more. */
  let era = 0;

  const tell = () => {
    for (const listener of changeListeners) listener();
  };
  const enqueue = (job: () => Promise<void>) => {
    work = work.then(job).catch(log);
    return work;
  };
  const put = (entry: Entry) => {
    entries.set(entry.place.uri, entry);
    shelf.put(entry.place.uri, entry.summaries);
  };
  const drop = (uri: string) => {
    entries.delete(uri);
    shelf.remove(uri);
  };
  const isOpen = (uri: string) => opened.has(uri);

  const readAt = async (place: Place, settled: boolean): Promise<Entry> => {
    const open = opened.get(place.uri);
    if (open !== undefined) {
      const analysed = await analyses.of(open);
      if (analysed !== null) return openEntry(place, analysed);
    }
    known ??= await store.load();
    const { options } = await configuration.ofFile(place.file);
    return readEntry(place, options, shelf, known, settled);
  };

  /** Checks again what rests on reports that have changed; open documents are their readers' to ask for. */
  const settle = async (mine: number, isOver: () => boolean) => {
    for (const { place, summaries, state, failure } of [...entries.values()]) {
      await pace.breath();
      if (mine !== era) return;
      if (failure !== null || isOpen(place.uri) || state === shelf.stateOf(place.uri, summaries)) continue;
      await pace.turn();
      if (mine !== era || isOver()) return;
      const entry = await readAt(place, true);
      if (mine === era && entries.has(place.uri)) put(entry);
    }
    if (analyses.stale().length > 0) for (const listener of staleListeners) listener();
  };

  const save = async () => {
    if (known === null) return;
    const used = new Map([...entries.values()].flatMap((entry) => kept(entry)));
    known = used;
    await store.save(used);
  };

  const run = async (mine: number, progress: Progress) => {
    const found = await placesIn(configuration, pace.turn);
    const settings = await configuration.librarySettings();
    if (mine !== era) return;
    shelf.configure(settings);
    for (const uri of [...entries.keys()]) if (!found.has(uri)) drop(uri);
    configuration.watchKinds([...new Set([...found.values()].map(({ file }) => extname(file)))]);
    counted = { done: 0, total: found.size };
    for (const place of found.values()) {
      await pace.turn();
      if (mine !== era || progress.cancelled()) break;
      const entry = await readAt(place, false);
      if (mine !== era) return;
      put(entry);
      counted = { done: counted.done + 1, total: found.size };
      progress.report(counted.done, counted.total);
      tell();
    }
    if (mine !== era) return;
    shelf.open();
    await settle(mine, progress.cancelled);
    if (mine !== era) return;
    phase = progress.cancelled() ? 'cancelled' : 'complete';
    tell();
    await save();
  };

  /** Takes in what changed since. */
  const update = async () => {
    timer = null;
    const mine = era;
    const paths = [...changed];
    changed.clear();
    const look = openPlaces(configuration);
    for (const path of paths) {
      await pace.turn();
      if (mine !== era) return;
      const { isThere, place } = await look(path);
      if (!isThere) {
        // A folder that went took its files along.
        for (const { place: gone } of [...entries.values()])
          if (gone.file === path || gone.file.startsWith(path + sep)) drop(gone.uri);
      } else if (place !== null) {
        const entry = await readAt(place, false);
        if (mine === era) put(entry);
      }
    }
    if (mine !== era) return;
    await settle(mine, () => false);
    tell();
  };

  const schedule = (paths: readonly string[]) => {
    if (phase === 'none') return;
    for (const path of paths) changed.add(path);
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void enqueue(update), REST);
  };

  configuration.onDidChangeFiles(schedule);
  documents.onDidOpen(({ document }) => opened.set(addressOf(document.uri), document.uri));
  documents.onDidClose(({ document }) => {
    opened.delete(addressOf(document.uri));
    if (entries.has(addressOf(document.uri))) schedule([pathOf(document.uri)].flatMap((path) => path ?? []));
  });
  configuration.onDidChange(() => {
    // Other files may be meant now, and all of them under other options.
    if (phase === 'cancelled') schedule([...entries.values()].map(({ place }) => place.file));
    else if (phase !== 'none') void enqueue(() => run(era, nobody));
  });

  return {
    phase: () => phase,
    progress: () => counted,
    isOpen,
    library: shelf.library,
    settings: shelf.settings,
    filingOf: shelf.filingOf,
    openAs: (uri) => opened.get(uri),
    entries: () => entries,
    check: (progress) => {
      const mine = era;
      phase = 'running';
      counted = { done: 0, total: 0 };
      tell();
      return enqueue(async () => {
        if (mine !== era) return;
        phase = 'running';
        try {
          await run(mine, progress);
        } finally {
          // Whatever went wrong: what is there is shown as what it is, a part.
          if (mine === era && phase === 'running') phase = 'cancelled';
          tell();
        }
      });
    },
    clear: () => {
      era += 1;
      phase = 'none';
      changed.clear();
      entries.clear();
      shelf.clear();
      tell();
      for (const listener of staleListeners) listener();
    },
    take: (analysed) => {
      const entry = entries.get(addressOf(analysed.document.uri));
      if (entry === undefined) return;
      put(openEntry(entry.place, analysed));
      schedule([]);
      tell();
    },
    onDidChange: (listener) => changeListeners.push(listener),
    onStale: (listener) => staleListeners.push(listener),
  };
}

/** What a later start can use of an entry. */
function kept({ stamp, summaries, findings, state }: Entry): [string, Checked][] {
  return stamp === null ? [] : [[stamp, { summaries, findings, state }]];
}

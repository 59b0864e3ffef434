/**
 * The workspace's reports, once its user wants them looked through: an entry for each file, kept true while files and
 * open documents change. One piece of work at a time, a file at a time; whoever waits for an answer goes first.
 */
import type { Analysed, Analyses } from '../analyses.ts';
import type { Configuration } from '../configuration.ts';
import type { Documents } from '../connection/documents.ts';
import { addressOf, pathOf } from '../project.ts';
import { createEntries } from './entries.ts';
import { type Entry, openEntry } from './entry.ts';
import type { Pace } from './pace.ts';
import { lookThrough, type Round, type RoundHost, takeIn } from './rounds.ts';
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
  /** Addresses of open documents as the client writes them, by our own. */
  const opened = new Map(documents.keys().map((uri) => [addressOf(uri), uri]));
  const isOpen = (uri: string) => opened.has(uri);
  const openAs = (uri: string) => opened.get(uri);
  const entries = createEntries({ configuration, analyses, shelf, store, openAs });
  const changed = new Set<string>();
  const changeListeners: (() => void)[] = [];
  const staleListeners: (() => void)[] = [];
  let phase: Phase = 'none';
  let counted = { done: 0, total: 0 };
  let work: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  /** Work that began before the last `clear` has nothing to say any more. */
  let era = 0;

  const tell = () => {
    for (const listener of changeListeners) listener();
  };
  const tellStale = () => {
    for (const listener of staleListeners) listener();
  };
  const enqueue = (job: () => Promise<void>) => {
    work = work.then(job).catch(log);
    return work;
  };
  const onSettled = () => {
    if (analyses.stale().length > 0) tellStale();
  };
  const rounds: RoundHost = { configuration, entries, shelf, pace, isOpen, onSettled };

  const run = async (mine: number, progress: Progress) => {
    if (mine !== era) return;
    const round: Round = {
      isOver: () => mine !== era,
      isCancelled: progress.cancelled,
      report: (done, total) => {
        counted = { done, total };
        if (done === 0) return;
        progress.report(done, total);
        tell();
      },
    };
    await lookThrough(rounds, round);
    if (mine !== era) return;
    phase = progress.cancelled() ? 'cancelled' : 'complete';
    tell();
    await entries.save();
  };

  const update = async () => {
    timer = null;
    const mine = era;
    const paths = [...changed];
    changed.clear();
    await takeIn(rounds, paths, { isOver: () => mine !== era, isCancelled: () => false, report: () => {} });
    if (mine === era) tell();
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
    if (entries.all.has(addressOf(document.uri))) schedule([pathOf(document.uri)].flatMap((path) => path ?? []));
  });
  configuration.onDidChange(() => {
    // Other files may be meant now, and all of them under other options.
    if (phase === 'cancelled') schedule([...entries.all.values()].map(({ place }) => place.file));
    else if (phase !== 'none') {
      const mine = era;
      void enqueue(() => run(mine, nobody));
    }
  });

  return {
    phase: () => phase,
    progress: () => counted,
    isOpen,
    library: shelf.library,
    settings: shelf.settings,
    filingOf: shelf.filingOf,
    openAs,
    entries: () => entries.all,
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
      tell();
      tellStale();
    },
    take: (analysed) => {
      const entry = entries.all.get(addressOf(analysed.document.uri));
      if (entry === undefined) return;
      entries.put(openEntry(entry.place, analysed));
      schedule([]);
      tell();
    },
    onDidChange: (listener) => changeListeners.push(listener),
    onStale: (listener) => staleListeners.push(listener),
  };
}

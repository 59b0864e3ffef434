/** What `check` and `facts` share: all files at once, on all cores, and what comes of them in a stable order. */
import { resolve } from 'node:path';
import { createLibrary, type LibrarySettings } from '../../core/index.ts';
import { reasonOf } from '../../files/problems.ts';
import { checkBeside, type Settled } from '../batch/beside.ts';
import { type Cache, cacheOver } from '../batch/cache.ts';
import { type Entry, entriesOf } from '../batch/entries.ts';
import { inOrder } from '../batch/in-order.ts';
import type { Job, Outcome, Task } from '../batch/job.ts';
import { type Journal, openJournal } from '../batch/journal.ts';
import { openWorkforce, type Workforce } from '../batch/workforce.ts';
import type { Context } from '../context.ts';
import type { Document } from '../document.ts';
import { openProgress } from '../progress.ts';
import { placed, type ReportRecord } from '../record.ts';
import type { Settings } from '../settings.ts';
import { type Telling, telling } from './telling.ts';

export interface Visit<Rec> {
  readonly record: (record: Rec) => Promise<void>;
  /** A configuration or form file with what is wrong in it, which has been said. */
  readonly configuration: (document: Document) => Promise<void>;
}

export async function eachRecord<Rec extends { readonly path: string; readonly reports: readonly ReportRecord[] }>(
  task: Task,
  words: readonly string[],
  settings: Settings,
  context: Context,
  visit: Visit<Rec>,
): Promise<void> {
  const { messages } = context;
  const entries: Exclude<Entry, { readonly kind: 'library' }>[] = [];
  let ofLibrary: LibrarySettings = {};
  for await (const entry of entriesOf(words, settings, context)) {
    if (entry.kind === 'library') ofLibrary = entry.settings;
    // Figures of a file are its own; what is found in it depends on those beside it, so they are looked at too.
    else if (entry.kind !== 'file' || entry.isShown || task === 'check') entries.push(entry);
  }
  const jobs = jobsOf(task, entries, settings);
  const workforce = openWorkforce(jobs.length, settings.jobs, messages);
  const tell = telling(settings, context);
  const journal = settings.cache === null ? null : await journalAt(settings.cache, tell, context);
  // What is told of figures file by file is progress enough; findings come when all files are known.
  const progress = await openProgress(
    jobs.length,
    task === 'check' && context.isWatched && !settings.quiet,
    messages.cli,
  );
  try {
    const outcomes = outcomesOf(
      jobs,
      workforce,
      journal === null ? null : cacheOver(journal),
      ofLibrary,
      progress.tick,
    );
    for (const entry of entries) {
      if (entry.kind !== 'file') {
        tell.entry(entry);
        if (entry.kind === 'configuration') await visit.configuration(entry.document);
        continue;
      }
      const { path } = entry.input;
      const { outcome, library }: Settled = (await outcomes.next()).value;
      if (!entry.isShown) continue;
      const { problem, notes, isEmpty, record }: Outcome<Rec> = JSON.parse(outcome);
      for (const note of notes) tell.note(path, note);
      if (problem !== null) tell.problem(path, problem);
      if (isEmpty && !settings.quiet) tell.note(path, messages.cli.noReport);
      if (record !== null) await visit.record(placed(record, library.filingOf));
    }
  } finally {
    progress.end();
    await workforce.close();
    if (journal !== null) await closeJournal(settings.cache!, journal, tell, context);
  }
}

/** Without a cache everything takes longer and nothing else is different, so that is no failure. */
async function journalAt(path: string, tell: Telling, { folder, messages }: Context): Promise<Journal | null> {
  try {
    const journal = await openJournal(resolve(folder, path));
    if (journal === null) tell.note(path, messages.cli.noCache);
    return journal;
  } catch (error) {
    tell.note(path, messages.cli.cacheFailed(reasonOf(error)));
    return null;
  }
}

async function closeJournal(path: string, journal: Journal, tell: Telling, { messages }: Context): Promise<void> {
  if (journal.damaged() > 0) tell.note(path, messages.cli.cacheDamaged(journal.damaged()));
  await journal.close().catch((error) => tell.note(path, messages.cli.cacheFailed(reasonOf(error))));
}

function jobsOf(task: Task, entries: readonly Entry[], { encoding }: Settings): Job[] {
  const files = entries.filter((entry) => entry.kind === 'file');
  const isBesideOthers = task === 'check' && files.length > 1;
  return files.map(({ input, options, bytes }) => ({ task, input, options, bytes, encoding, isBesideOthers }));
}

function outcomesOf(
  jobs: readonly Job[],
  workforce: Workforce,
  cache: Cache | null,
  settings: LibrarySettings,
  done: () => void,
): AsyncGenerator<Settled> {
  if (jobs[0]?.isBesideOthers) return checkBeside(jobs, workforce, cache, settings, done);
  const library = createLibrary([], settings);
  return inOrder(jobs, async (job) => ({ library, ...(await workforce.run(job, alone)) }), workforce.window);
}

/** Nobody asks for the neighbours of what stands alone. */
function alone(): never {
  throw new Error('no library');
}

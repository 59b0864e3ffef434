/** All reports of some files at once, in brief. */
import { builtInForms, createLibrary, type Filed, type Form, type LibrarySettings } from '../../core/index.ts';
import { entriesOf, type FileEntry } from '../batch/entries.ts';
import { inOrder } from '../batch/in-order.ts';
import type { Ask, Job, Outcome } from '../batch/job.ts';
import { openWorkforce } from '../batch/workforce.ts';
import { telling } from '../commands/telling.ts';
import type { Context } from '../context.ts';
import { openProgress } from '../progress.ts';
import type { Settings } from '../settings.ts';

/** All that was read. */
export interface ReadReports {
  readonly filed: readonly Filed[];
  /** Users' own forms, before those that are built in. */
  readonly forms: readonly Form[];
  readonly settings: LibrarySettings;
}

/** Reads all files; null where nothing is to be done, which has been said. */
export async function readReports(
  paths: readonly string[],
  settings: Settings,
  context: Context,
): Promise<ReadReports | null> {
  const tell = telling(settings, context);
  const files: FileEntry[] = [];
  let ofLibrary: LibrarySettings | null = null;
  for await (const entry of entriesOf(paths, settings, context)) {
    if (entry.kind === 'file') files.push(entry);
    else if (entry.kind === 'library') ofLibrary = entry.settings;
    else tell.entry(entry);
  }
  if (ofLibrary === null) return null;
  const { filed, said } = await reportsIn(files, settings, context);
  for (const { path, problem, notes } of said) {
    for (const note of notes) tell.note(path, note);
    if (problem !== null) tell.problem(path, problem);
  }
  return {
    filed,
    forms: [...new Set(files.flatMap(({ options }) => options.forms ?? [])), ...builtInForms],
    settings: ofLibrary,
  };
}

/** What is to be said of a file. */
interface Said extends Pick<Outcome<unknown>, 'problem' | 'notes'> {
  readonly path: string;
}

/** The reports in files, on all cores, in the order of the files. */
export async function reportsIn(
  files: readonly FileEntry[],
  settings: Settings,
  { messages, isWatched }: Context,
): Promise<{ readonly filed: readonly Filed[]; readonly said: readonly Said[] }> {
  const jobs = files.map(({ input, bytes, options }): Job => {
    return { task: 'facts', input, bytes, options, encoding: settings.encoding, isBesideOthers: true };
  });
  const workforce = openWorkforce(jobs.length, settings.jobs, messages);
  const progress = await openProgress(jobs.length, isWatched && !settings.quiet, messages.cli);
  const nobody = createLibrary([]);
  const work = async (job: Job) => {
    const ask: Ask = (asked) => nobody.neighboursOf(asked, job.input.path);
    const result = await workforce.run(job, ask);
    progress.tick();
    return { path: job.input.path, result };
  };
  const filed: Filed[] = [];
  const said: Said[] = [];
  try {
    for await (const { path, result } of inOrder(jobs, work, workforce.window)) {
      filed.push(...result.summaries.map((summary, index) => ({ file: path, index, summary })));
      const { problem, notes }: Outcome<unknown> = JSON.parse(result.outcome);
      if (problem !== null || notes.length > 0) said.push({ path, problem, notes });
    }
  } finally {
    progress.end();
    await workforce.close();
  }
  return { filed, said };
}

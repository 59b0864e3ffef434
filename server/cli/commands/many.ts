/** What `check` and `facts` share: all files at once, on all cores, and what comes of them in a stable order. */
import type { Settings } from '../arguments.ts';
import { checkBeside } from '../batch/beside.ts';
import { type Entry, entriesOf } from '../batch/entries.ts';
import { inOrder } from '../batch/in-order.ts';
import type { Job, Outcome, Task } from '../batch/job.ts';
import { openWorkforce, type Workforce } from '../batch/workforce.ts';
import type { Context } from '../context.ts';
import type { Document } from '../document.ts';
import { telling } from './telling.ts';

export interface Visit<Rec> {
  readonly record: (record: Rec) => Promise<void>;
  /** A configuration or form file with what is wrong in it, which has been said. */
  readonly configuration: (document: Document) => Promise<void>;
}

export async function eachRecord<Rec>(
  task: Task,
  words: readonly string[],
  settings: Settings,
  context: Context,
  visit: Visit<Rec>,
): Promise<void> {
  const { messages } = context;
  const entries: Entry[] = [];
  for await (const entry of entriesOf(words, settings, context)) entries.push(entry);
  const jobs = jobsOf(task, entries, settings);
  const workforce = openWorkforce(jobs.length, settings.jobs, messages);
  const tell = telling(settings, context);
  try {
    const outcomes = outcomesOf(jobs, workforce);
    for (const entry of entries) {
      if (entry.kind !== 'file') {
        tell.entry(entry);
        if (entry.kind === 'configuration') await visit.configuration(entry.document);
        continue;
      }
      const { path } = entry.input;
      const { problem, notes, isEmpty, record }: Outcome<Rec> = JSON.parse((await outcomes.next()).value);
      for (const note of notes) tell.note(path, note);
      if (problem !== null) tell.problem(path, problem);
      if (isEmpty && !settings.quiet) tell.note(path, messages.cli.noReport);
      if (record !== null) await visit.record(record);
    }
  } finally {
    await workforce.close();
  }
}

function jobsOf(task: Task, entries: readonly Entry[], { encoding }: Settings): Job[] {
  const files = entries.filter((entry) => entry.kind === 'file');
  const isBesideOthers = task === 'check' && files.length > 1;
  return files.map(({ input, options, bytes }) => ({ task, input, options, bytes, encoding, isBesideOthers }));
}

function outcomesOf(jobs: readonly Job[], workforce: Workforce): AsyncGenerator<string> {
  if (jobs[0]?.isBesideOthers) return checkBeside(jobs, workforce, () => {});
  return inOrder(jobs, async (job) => (await workforce.run(job, alone)).outcome, workforce.window);
}

/** Nobody asks for the neighbours of what stands alone. */
function alone(): never {
  throw new Error('no library');
}

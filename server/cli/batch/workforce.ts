/** Where jobs are done: in this thread when they are few, else in as many as there are cores. */
import { availableParallelism } from 'node:os';
import type { Form, Messages, Options } from '../../core/index.ts';
import { reasonOf } from '../../files/problems.ts';
import { type Ask, type Asked, failed, type Job, type Neighbours, type Result, run } from './job.ts';
import { openPool } from './pool.ts';
import { serve } from './serve.ts';

export interface Workforce {
  /** Never rejects: a thread that dies leaves a result that says so. */
  readonly run: (job: Job, ask: Ask) => Promise<Result>;
  /** How many jobs are worth having under way at once. */
  readonly window: number;
  readonly close: () => Promise<void>;
}

/** Fewer files are done before a thread has started. */
const FEW = 8;
/** Results that may wait behind a slow file, for each thread. */
const WAITING = 16;

/** @param threads as many as the user asks for; null: one a core */
export function openWorkforce(files: number, threads: number | null, messages: Messages): Workforce {
  const count = Math.min(threads ?? availableParallelism(), Math.ceil(files / FEW));
  const here: Workforce['run'] = (job, ask) => run(job, ask, messages);
  if (count <= 1) return { run: here, window: 1, close: async () => {} };
  // The bundle of the command is also what its threads run.
  const pool = openPool<Job, Result, Asked, Neighbours>(__filename, count);
  return {
    // What was read already would have to be copied to a thread.
    run: (job, ask) =>
      job.bytes !== null
        ? here(job, ask)
        : pool.run(job, ask).catch((error) => failed(messages.cli.crashed(reasonOf(error)))),
    window: count * WAITING,
    close: pool.close,
  };
}

/** A thread of the workforce. */
export function work(messages: Messages): void {
  const sameForms = new Map<string, readonly Form[]>();
  const share = (options: Options): Options => {
    const { forms = [] } = options;
    if (forms.length === 0) return options;
    // A copy comes with each job; reading prepares for a set of forms once if it is the same array.
    const key = JSON.stringify(forms);
    const known = sameForms.get(key) ?? forms;
    sameForms.set(key, known);
    return { ...options, forms: known };
  };
  serve<Job, Result, Asked, Neighbours>((job, ask) => run({ ...job, options: share(job.options) }, ask, messages));
}

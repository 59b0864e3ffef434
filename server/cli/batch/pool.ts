/** Threads that do jobs. A thread that dies costs the job it was at; the others go on, in another thread. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';

/** What a thread gets when it starts: where answers to its questions come from, and how it is woken for them. */
export interface Line {
  readonly answers: MessagePort;
  /** One number, 1 when an answer is there. */
  readonly bell: Int32Array;
}

/** What a thread says: that it asks something, or that a job is done. */
export type Word<Result, Question> = { readonly question: Question } | { readonly result: Result };

export interface Pool<Job, Result, Question, Answer> {
  /** Rejects when the thread dies over the job. `answer` is called for each question that the job asks meanwhile. */
  readonly run: (job: Job, answer: (question: Question) => Answer) => Promise<Result>;
  readonly close: () => Promise<void>;
}

interface Task<Job, Result, Question, Answer> {
  readonly job: Job;
  readonly answer: (question: Question) => Answer;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** Jobs that wait in a thread while it does one, so that it is never idle. */
const AHEAD = 2;

/** @param script what each thread runs: it does jobs one after another, in the order they come (see `serve`) */
export function openPool<Job, Result, Question, Answer>(
  script: string,
  threads: number,
): Pool<Job, Result, Question, Answer> {
  type ThisTask = Task<Job, Result, Question, Answer>;
  interface Thread {
    readonly worker: Worker;
    readonly given: ThisTask[];
  }
  const pending: ThisTask[] = [];
  const open = new Set<Thread>();
  let isClosed = false;

  function start(): Thread {
    const { port1, port2 } = new MessageChannel();
    const bell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const line: Line = { answers: port2, bell };
    const worker = new Worker(script, { argv: process.argv.slice(2), workerData: line, transferList: [port2] });
    const thread: Thread = { worker, given: [] };
    open.add(thread);
    let reason = 'worker';
    worker.on('message', (word: Word<Result, Question>) => {
      // Jobs are done in the order in which they were given, so it is always the first that speaks.
      const task = thread.given[0]!;
      if ('question' in word) {
        port1.postMessage(task.answer(word.question));
        Atomics.store(bell, 0, 1);
        Atomics.notify(bell, 0);
        return;
      }
      thread.given.shift();
      task.resolve(word.result);
      deal();
    });
    worker.on('error', (error) => {
      reason = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
    });
    worker.on('exit', () => {
      open.delete(thread);
      port1.close();
      const [guilty, ...others] = thread.given;
      guilty?.reject(new Error(reason));
      pending.unshift(...others);
      if (!isClosed) deal();
    });
    return thread;
  }

  function deal(): void {
    while (pending.length > 0) {
      const idlest = [...open].sort((a, b) => a.given.length - b.given.length)[0];
      const isFree = idlest !== undefined && idlest.given.length === 0;
      const thread = isFree || open.size >= threads ? idlest! : start();
      if (thread.given.length >= AHEAD) return;
      const task = pending.shift()!;
      thread.given.push(task);
      thread.worker.postMessage(task.job);
    }
  }

  return {
    run: (job, answer) =>
      new Promise((resolve, reject) => {
        pending.push({ job, answer, resolve, reject });
        deal();
      }),
    close: async () => {
      isClosed = true;
      await Promise.all([...open].map(({ worker }) => worker.terminate()));
    },
  };
}

/** A thread's side of a pool. */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Line, Word } from './pool.ts';

/** Does the jobs that come, one after another. A job may ask the pool's owner something and waits for the answer. */
export function serve<Job, Result, Question, Answer>(
  work: (job: Job, ask: (question: Question) => Answer) => Promise<Result>,
): void {
  const { answers, bell } = workerData as Line;
  const say = (word: Word<Result, Question>) => parentPort!.postMessage(word);
  let last: Promise<void> = Promise.resolve();
  parentPort!.on('message', (job: Job) => {
    const ask = (question: Question): Answer => {
      Atomics.store(bell, 0, 0);
      say({ question });
      Atomics.wait(bell, 0, 0);
      return receiveMessageOnPort(answers)!.message as Answer;
    };
    last = last.then(async () => say({ result: await work(job, ask) }));
  });
}

/** Threads: order, questions, and what a thread's death costs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { inOrder } from '../../server/cli/batch/in-order.ts';
import { openPool } from '../../server/cli/batch/pool.ts';
import { collect } from '../kit/collect.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'gouji-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that doubles numbers; `'ask'` is answered by the owner, `'die'` and `'burst'` end it in two ways. */
const script = join(folder, 'thread.cjs');
buildSync({
  stdin: {
    contents: `
      import { serve } from './server/cli/batch/serve.ts';
      serve(async (job, ask) => {
        if (job === 'die') process.exit(3);
        if (job === 'burst') setImmediate(() => { throw new Error('burst'); });
        if (job === 'burst') await new Promise(() => {});
        return job === 'ask' ? [ask('first'), ask('second')] : job * 2;
      });`,
    resolveDir: join(import.meta.dirname, '../..'),
  },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outfile: script,
});

type Work = number | string;

async function results(jobs: readonly Work[], threads: number): Promise<unknown[]> {
  const pool = openPool<Work, unknown, string, string>(script, threads);
  try {
    const work = (job: Work) =>
      pool.run(job, (question) => `${question}!`).catch((error: Error) => `lost: ${error.message}`);
    return await collect(inOrder(jobs, work, 8));
  } finally {
    await pool.close();
  }
}

describe('a pool of threads', () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index);

  it.each([1, 3])('does every job and keeps their order, with %i', async (threads) => {
    expect(await results(numbers, threads)).toEqual(numbers.map((number) => number * 2));
  });

  it('answers what a job asks', async () => {
    expect(await results([1, 'ask', 2], 2)).toEqual([2, ['first!', 'second!'], 4]);
  });

  it('loses with a thread the job it was at, and no other', async () => {
    const jobs = [1, 'die', 2, 3, 'burst', 4, 5, 6, 'die', 'ask'];
    expect(await results(jobs, 2)).toEqual([
      2,
      'lost: worker',
      4,
      6,
      'lost: burst',
      8,
      10,
      12,
      'lost: worker',
      ['first!', 'second!'],
    ]);
  });
});

describe('in order', () => {
  it('has no more under way than the window', async () => {
    let running = 0;
    let most = 0;
    const work = async (number: number) => {
      most = Math.max(most, ++running);
      // Later ones are quicker.
      await new Promise((resolve) => setTimeout(resolve, 20 - number));
      running--;
      return number;
    };
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    expect(await collect(inOrder(numbers, work, 4))).toEqual(numbers);
    expect(most).toBe(4);
  });

  it('fails where its turn is, not before', async () => {
    const seen: number[] = [];
    const work = async (number: number) => {
      if (number === 2) throw new Error('second');
      return number;
    };
    const run = async () => {
      for await (const number of inOrder([1, 2, 3], work, 3)) seen.push(number);
    };
    await expect(run()).rejects.toThrow('second');
    expect(seen).toEqual([1]);
  });
});

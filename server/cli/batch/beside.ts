/**
 * Checking files beside each other. Who stands beside whom is known only when all have been read, but reading twice
 * costs twice. So the files are checked year by year, by the years in their names, beside those that came before; and
 * when all are known, those are checked again that turn out to have other neighbours, in the order they were named.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import {
  createLibrary,
  type Filed,
  type FiledLibrary,
  type LibrarySettings,
  type ReportSummary,
  sharedSummary,
} from '../../core/index.ts';
import type { Cache, Remembered } from './cache.ts';
import { hash } from './hash.ts';
import { inOrder } from './in-order.ts';
import type { Asked, Job, Neighbours } from './job.ts';
import type { Workforce } from './workforce.ts';

/** Bytes of outcomes that are kept, packed, until all files are known; what is beyond is looked up or worked out again. */
const KEPT = 64 * 1024 * 1024;
/** Outcomes say much the same with other figures: the quickest packing makes a tenth of them. */
const PACKING = { level: 1 };

/** An outcome, and all the reports that it was found beside. */
export interface Settled {
  readonly outcome: string;
  readonly library: FiledLibrary;
}

/**
 * The outcomes of the jobs, in their order; `done` is told of each that is finished for the first time. No outcome comes
 * before all of that.
 */
export async function* checkBeside(
  jobs: readonly Job[],
  { run, window }: Workforce,
  cache: Cache | null,
  settings: LibrarySettings,
  done: () => void,
  room = KEPT,
): AsyncGenerator<Settled> {
  const filed: Filed[][] = jobs.map(() => []);
  const kept = new Map<number, Pick<Remembered, 'answers'> & { readonly packed: Buffer }>();
  let size = 0;
  let library = createLibrary([], settings);

  const check = async (index: number): Promise<Remembered> => {
    const job = jobs[index]!;
    const beside = library;
    const answers: Neighbours[] = [];
    const { content, outcome, summaries } = await run(job, (question) => {
      const answer = beside.neighboursOf(question, job.input.path);
      answers.push(answer);
      return answer;
    });
    const checked = { outcome, summaries, answers: keyOf(answers) };
    if (cache !== null && job.bytes === null && content !== null) await cache.keep(job, content, checked);
    return checked;
  };

  /** First a file is taken beside whom it may have been; in the end that has to be right. */
  const first = async (index: number) => ({ index, ...((await cache?.find(jobs[index]!)) ?? (await check(index))) });

  for (const indices of byYear(jobs)) {
    for await (const { index, outcome, summaries, answers } of inOrder(indices, first, window)) {
      const { path } = jobs[index]!.input;
      filed[index] = summaries.map((summary, at) => ({ file: path, index: at, summary: sharedSummary(summary) }));
      // A copy, as what is given would keep the larger buffer that it lies in.
      const packed = Buffer.from(deflateRawSync(outcome, PACKING));
      if (size + packed.length <= room) {
        size += packed.length;
        kept.set(index, { packed, answers });
      }
      done();
    }
    library = createLibrary(filed.flat(), settings);
  }

  const final = async (index: number): Promise<Settled> => {
    const known = kept.get(index);
    kept.delete(index);
    const { path } = jobs[index]!.input;
    const answers = keyOf(questionsOf(filed[index]!).map((asked) => library.neighboursOf(asked, path)));
    if (known?.answers === answers) return { library, outcome: inflateRawSync(known.packed).toString() };
    const remembered = known === undefined ? await cache?.find(jobs[index]!) : null;
    if (remembered?.answers === answers) return { library, outcome: remembered.outcome };
    return { library, outcome: (await check(index)).outcome };
  };
  yield* inOrder(jobs.keys(), final, window);
}

function questionsOf(filed: readonly Filed[]): Asked[] {
  return filed.map(({ summary: { year, organisation }, index }) => ({ year, organisation, index }));
}

/** Indices of the jobs, those of earlier years first; names without a year come before all. */
function byYear(jobs: readonly Job[]): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  jobs.forEach(({ input }, index) => {
    const year = Number(/.*(?<!\d)((?:19|20)\d\d)(?!\d)/s.exec(input.path)?.[1] ?? 0);
    const group = groups.get(year);
    if (group === undefined) groups.set(year, [index]);
    else group.push(index);
  });
  return [...groups].sort(([a], [b]) => a - b).map(([, indices]) => indices);
}

/** The same for the same neighbours. Of a file of thousands of reports one text of all of them would be too long. */
function keyOf(answers: readonly Neighbours[]): string {
  const written = (_: string, value: unknown) =>
    isFiled(value) ? { ...value, summary: hashOf(value.summary) } : value;
  return hash(answers.map((answer) => hash(JSON.stringify(answer, written))).join());
}

function isFiled(value: unknown): value is Filed {
  return typeof value === 'object' && value !== null && 'summary' in value && typeof value.summary === 'object';
}

const hashes = new WeakMap<ReportSummary, string>();

/** A report may be the neighbour of many. */
function hashOf(summary: ReportSummary): string {
  let known = hashes.get(summary);
  if (known === undefined) {
    known = hash(JSON.stringify(summary));
    hashes.set(summary, known);
  }
  return known;
}

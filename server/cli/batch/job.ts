/** The work on one file, as plain data on both ends: it is done in this thread or in another one. */
import { type Library, type Messages, type Options, type ReportSummary, summarise } from '../../core/index.ts';
import type { EncodingName } from '../../files/encoding-names.ts';
import { reasonOf } from '../../files/problems.ts';
import { factsOf } from '../facts-record.ts';
import type { Input } from '../files.ts';
import { analyseSource, readSource } from '../load.ts';
import { recordOf } from '../record-of.ts';
import { hash } from './hash.ts';

export type Task = 'check' | 'facts';

export interface Job {
  readonly task: Task;
  readonly input: Input;
  /** What was read before; null: the job reads the file. */
  readonly bytes: Buffer | null;
  /** Null: detected. */
  readonly encoding: EncodingName | null;
  readonly options: Options;
  /** Whether other reports are at hand, to be asked for. */
  readonly isBesideOthers: boolean;
}

/** What is to be said of a file. */
export interface Outcome<Rec> {
  /** Why there is no record. */
  readonly problem: string | null;
  readonly notes: readonly string[];
  /** It was read, but there is neither a report in it nor a finding. */
  readonly isEmpty: boolean;
  readonly record: Rec | null;
}

export interface Result {
  /** The hash of the file's bytes; null where there is no record, which is not worth remembering. */
  readonly content: string | null;
  /** An `Outcome` with the task's kind of record, as JSON: it may have to wait, and text waits in little space. */
  readonly outcome: string;
  /** The file's reports, for others that stand beside it. */
  readonly summaries: readonly ReportSummary[];
}

/** Who is looked up in a library. */
export type Asked = Parameters<Library['neighboursOf']>[0];
export type Neighbours = ReturnType<Library['neighboursOf']>;
export type Ask = (asked: Asked) => Neighbours;

/** Does a job. Whatever a text does, it costs that text alone: nothing is thrown. */
export async function run(job: Job, ask: Ask, messages: Messages): Promise<Result> {
  try {
    return await attempt(job, ask, messages);
  } catch (error) {
    return failed(messages.cli.crashed(reasonOf(error)));
  }
}

/** The result that says why there is none. */
export function failed(problem: string): Result {
  const outcome: Outcome<never> = { problem, notes: [], isEmpty: false, record: null };
  return { content: null, outcome: JSON.stringify(outcome), summaries: [] };
}

async function attempt(job: Job, ask: Ask, messages: Messages): Promise<Result> {
  const { task, input, bytes, encoding, options, isBesideOthers } = job;
  const source = await readSource(input, bytes, encoding, messages.cli);
  if ('refused' in source) return failed(source.refused);
  const library: Library | null = isBesideOthers ? { size: 0, neighboursOf: ask } : null;
  const document = analyseSource(source, options, library);
  const { reports, findings, failures } = document.analysis;
  const { damagedLine, encoding: found } = source.decoded;
  const outcome: Outcome<unknown> = {
    problem: null,
    notes: [
      ...(damagedLine === null ? [] : [messages.cli.damaged(found, damagedLine + 1)]),
      ...failures.map(({ rule }) => messages.cli.ruleFailed(rule)),
    ],
    isEmpty: reports.length === 0 && findings.length === 0,
    record: task === 'check' ? recordOf(document) : factsOf(document, messages),
  };
  return {
    content: hash(source.bytes),
    outcome: JSON.stringify(outcome),
    summaries: isBesideOthers ? summarise(document.analysis) : [],
  };
}

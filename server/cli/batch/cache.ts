/** What earlier runs said of files, for those that are the same as then. */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportSummary } from '../../core/index.ts';
import { hash } from './hash.ts';
import type { Job } from './job.ts';
import type { Journal } from './journal.ts';

/** What was said of a file. */
export interface Remembered {
  readonly outcome: string;
  readonly summaries: readonly ReportSummary[];
  /** Stands for the neighbours that it was checked beside. */
  readonly answers: string;
}

export interface Cache {
  /** Null where the file is not the same as then, or was not seen. */
  readonly find: (job: Job) => Promise<Remembered | null>;
  /** @param content the hash of the bytes that were checked */
  readonly keep: (job: Job, content: string, remembered: Remembered) => Promise<void>;
}

/** In the journal lists of cell ids, which are long and few, have lines of their own. */
interface Entry {
  readonly key: string;
  readonly outcome: string;
  readonly answers: string;
  readonly summaries: readonly (Omit<ReportSummary, 'cells'> & { readonly cells: string })[];
}

export function cacheOver(journal: Journal): Cache {
  const product = productKey();
  const lists = new Map<string, Promise<unknown>>();
  const keyOf = ({ input, encoding, options }: Job, content: string): string =>
    hash(JSON.stringify([product, input.path, encoding, options, content]));

  const listNamed = (name: string): Promise<unknown> => {
    const list = lists.get(name) ?? journal.get(name);
    lists.set(name, list);
    return list;
  };
  const nameOf = async (cells: readonly string[]): Promise<string> => {
    const name = `cells-${hash(cells.join('\n'))}`;
    if (!lists.has(name) && !journal.has(name)) {
      lists.set(name, Promise.resolve(cells));
      await journal.put(name, cells);
    }
    return name;
  };

  return {
    find: async (job) => {
      const name = hash(job.input.path);
      if (job.bytes !== null || !journal.has(name)) return null;
      // A file that cannot be read will be said to be so by the job.
      const bytes = await readFile(job.input.file!).catch(() => null);
      const entry = bytes === null ? undefined : ((await journal.get(name)) as Entry | undefined);
      if (bytes === null || entry === undefined || entry.key !== keyOf(job, hash(bytes))) return null;
      const summaries: ReportSummary[] = [];
      for (const summary of entry.summaries) {
        const cells = (await listNamed(summary.cells)) as readonly string[] | undefined;
        if (cells === undefined) return null;
        summaries.push({ ...summary, cells });
      }
      return { outcome: entry.outcome, answers: entry.answers, summaries };
    },
    keep: async (job, content, { outcome, summaries, answers }) => {
      const packed: Entry['summaries'][number][] = [];
      for (const summary of summaries) packed.push({ ...summary, cells: await nameOf(summary.cells) });
      const entry: Entry = { key: keyOf(job, content), outcome, answers, summaries: packed };
      await journal.put(hash(job.input.path), entry);
    },
  };
}

/** Another build may say other things: the bundles beside this one tell them apart. */
function productKey(): string {
  const bundles = readdirSync(__dirname).filter((name) => name.endsWith('.js'));
  return hash(bundles.map((name) => hash(readFileSync(join(__dirname, name)))).join(' '));
}

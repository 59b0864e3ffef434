/** What was found out about files, kept over restarts: one file of JSON lines in the client's storage folder. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { sharedSummary } from '../../core/index.ts';
import type { Checked } from './entry.ts';
import type { Pace } from './pace.ts';

export interface Store {
  /** By stamp; empty where nothing was kept, or nothing of use. */
  readonly load: () => Promise<Map<string, Checked>>;
  readonly save: (known: ReadonlyMap<string, Checked>) => Promise<void>;
}

const NAME = 'workspace.jsonl';

/** @param folder null: the client gave none, and nothing is kept */
export function createStore(folder: string | null, pace: Pace, log: (problem: unknown) => void): Store {
  return {
    load: async () => {
      const known = new Map<string, Checked>();
      if (folder === null) return known;
      const text = await readFile(join(folder, NAME), 'utf8').catch(() => '');
      const [head, ...lines] = text.split('\n');
      // Findings of another version are not ours to show.
      if (head !== (await heading())) return known;
      for (const line of lines) {
        await pace.breath();
        const entry = parse(line);
        if (entry === null) continue;
        const [stamp, checked] = entry;
        known.set(stamp, { ...checked, summaries: checked.summaries.map(sharedSummary) });
      }
      return known;
    },
    save: async (known) => {
      if (folder === null) return;
      const temporary = join(folder, `${NAME}.${process.pid}`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(temporary, linesOf(known, pace));
        await rename(temporary, join(folder, NAME));
      } catch (error) {
        log(error);
        await rm(temporary, { force: true });
      }
    },
  };
}

async function* linesOf(known: ReadonlyMap<string, Checked>, pace: Pace): AsyncGenerator<string> {
  yield await heading();
  for (const entry of known) {
    await pace.breath();
    const json = JSON.stringify(entry);
    yield `\n${digestOf(json)} ${json}`;
  }
}

/** Names the program that wrote the file, down to its build. */
async function heading(): Promise<string> {
  const { mtimeMs, size } = await stat(join(__dirname, 'core.js'));
  return `gouji ${version} ${size} ${mtimeMs}`;
}

/** A line carries a digest of itself: half a line, or one that somebody touched, counts for nothing. */
function parse(line: string): [stamp: string, checked: Checked] | null {
  const space = line.indexOf(' ');
  const json = line.slice(space + 1);
  if (line.slice(0, space) !== digestOf(json)) return null;
  try {
    return JSON.parse(json) as [string, Checked];
  } catch {
    return null;
  }
}

function digestOf(json: string): string {
  return createHash('sha256').update(json).digest('base64url').slice(0, 16);
}

/**
 * A file of named values, of which later ones replace earlier ones. Values are only ever appended, whole lines at a
 * time, so a run that is killed leaves all that it had written, and at worst half a line, which nobody believes: each
 * line carries its checksum. When most of the file is replaced values it is written anew, beside the old one.
 */
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { hash } from './hash.ts';

export interface Journal {
  readonly has: (name: string) => boolean;
  /** The value as it was put in; undefined where there is none, or it is damaged. */
  readonly get: (name: string) => Promise<unknown>;
  /** @param name without blanks and line ends */
  readonly put: (name: string, value: unknown) => Promise<void>;
  /** How many values were asked for and found damaged. */
  readonly damaged: () => number;
  readonly close: () => Promise<void>;
}

const HEADER = 'gouji-journal 1\n';
const LINE_END = 10;
const CHUNK = 1 << 20;
/** Bytes that wait to be written together. */
const TOGETHER = 1 << 16;

interface Place {
  readonly start: number;
  readonly length: number;
}

/**
 * Opens a journal, or begins one.
 * @param spare bytes of replaced values that are left alone, however little else there is
 * @returns null for a file that is something else, which is not touched
 * @throws what the file system says
 */
export async function openJournal(file: string, spare = 1 << 22): Promise<Journal | null> {
  const handle = await open(file, 'a+');
  const places = new Map<string, Place>();
  const scanned = await scan(handle, places).catch(async (error) => {
    await handle.close();
    throw error;
  });
  if (scanned === null) {
    await handle.close();
    return null;
  }
  const isBegun = scanned.size >= HEADER.length;
  // A run may have ended over the first line.
  if (!isBegun) await handle.truncate(0);
  let waiting: string[] = !isBegun ? [HEADER] : scanned.isWhole ? [] : ['\n'];
  let waitingSize = 0;
  const written = new Set<string>();
  let damaged = 0;
  let last: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => {
    const text = waiting.join('');
    waiting = [];
    waitingSize = 0;
    if (text !== '') last = last.then(async () => void (await handle.appendFile(text)));
    return last;
  };

  return {
    has: (name) => places.has(name) || written.has(name),
    get: async (name) => {
      const place = places.get(name);
      if (place === undefined) return undefined;
      const value = believed(await lineAt(handle, place));
      if (value === undefined) damaged++;
      return value;
    },
    put: async (name, value) => {
      const json = JSON.stringify(value);
      const line = `${name} ${checksum(json)} ${json}\n`;
      written.add(name);
      waiting.push(line);
      waitingSize += line.length;
      if (waitingSize >= TOGETHER) await flush();
    },
    damaged: () => damaged,
    close: async () => {
      try {
        await flush();
        await compact(file, handle, spare);
      } finally {
        await handle.close();
      }
    },
  };
}

/** Notes where the last value of each name stands. Null: this is no journal. */
async function scan(
  handle: FileHandle,
  places: Map<string, Place>,
): Promise<{ readonly size: number; readonly isWhole: boolean } | null> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  let rest = Buffer.alloc(0);
  let start = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, start + rest.length);
    if (bytesRead === 0) break;
    rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    if (start === 0 && !HEADER.startsWith(rest.toString('latin1', 0, HEADER.length))) return null;
    let from = 0;
    for (let end = rest.indexOf(LINE_END); end !== -1; end = rest.indexOf(LINE_END, from)) {
      const name = rest.subarray(from, end).indexOf(' ');
      const isValue = name > 0 && start + from >= HEADER.length;
      if (isValue) {
        places.set(rest.toString('latin1', from, from + name), { start: start + from, length: end - from });
      }
      from = end + 1;
    }
    start += from;
    rest = rest.subarray(from);
  }
  return { size: start + rest.length, isWhole: rest.length === 0 };
}

async function lineAt(handle: FileHandle, { start, length }: Place): Promise<Buffer> {
  const line = Buffer.alloc(length);
  await handle.read(line, 0, length, start);
  return line;
}

function believed(line: Buffer): unknown {
  const [, sum, json] = /^\S+ (\S+) (.*)$/s.exec(line.toString()) ?? [];
  return json === undefined || sum !== checksum(json) ? undefined : JSON.parse(json);
}

function checksum(text: string): string {
  return hash(text).slice(0, 12);
}

/** Writes the values that count to a new file, which takes the old one's place in one step. */
async function compact(file: string, handle: FileHandle, spare: number): Promise<void> {
  const places = new Map<string, Place>();
  const scanned = await scan(handle, places);
  const live = [...places.values()].reduce((sum, { length }) => sum + length + 1, HEADER.length);
  if (scanned === null || scanned.size - live <= Math.max(live, spare)) return;
  const temporary = `${file}.${process.pid}.tmp`;
  const fresh = await open(temporary, 'w');
  try {
    await fresh.appendFile(HEADER);
    for (const place of places.values()) {
      const line = await lineAt(handle, place);
      if (believed(line) !== undefined) await fresh.appendFile(Buffer.concat([line, Buffer.from('\n')]));
    }
    await fresh.close();
    await rename(temporary, file);
  } catch (error) {
    await fresh.close();
    await rm(temporary, { force: true });
    throw error;
  }
}

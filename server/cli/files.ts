/** From the words of the command line to files, in a stable order, each once. */
import { resolve, sep } from 'node:path';
import { type Messages, matchesGlob } from '../core/index.ts';
import { obstacleText, type Problem } from '../files/problems.ts';
import { filesBelow, kindOfFile, type Wanted } from '../files/walk.ts';

export interface Input {
  /** As given, or joined with `/` below a folder; `-` for standard input. */
  readonly path: string;
  /** Absolute; null for standard input. */
  readonly file: string | null;
  /** It can be read only once, as standard input and pipes. */
  readonly once: boolean;
}

export type Found =
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** A folder without a file to check, which is worth a line but no failure. */
  | { readonly kind: 'note'; readonly problem: Problem };

/**
 * Whether a walk through a folder takes a file; both paths are absolute. `passed-over` is one that cannot be read, which
 * its user should know.
 */
export type WantedBelow = (file: string, root: string) => Promise<'yes' | 'no' | 'passed-over'>;

/** Finds the files one after another: a first file can be checked while the rest of a large tree is still unread. */
export async function* findFiles(
  words: readonly string[],
  folder: string,
  wanted: WantedBelow,
  messages: Messages['cli'],
): AsyncGenerator<Found> {
  const seen = new Set<string>();
  for (const word of words) {
    for await (const found of findWord(word, folder, wanted, messages)) {
      if (found.kind === 'input') {
        const key = found.input.file ?? '-';
        if (seen.has(key)) continue;
        seen.add(key);
      }
      yield found;
    }
  }
}

async function* findWord(
  word: string,
  folder: string,
  wanted: WantedBelow,
  messages: Messages['cli'],
): AsyncGenerator<Found> {
  if (word === '-') {
    yield { kind: 'input', input: { path: '-', file: null, once: true } };
    return;
  }
  const file = resolve(folder, word);
  const kind = await kindOf(file, messages);
  if (kind === 'folder') {
    yield* findInFolder(word, file, wanted, messages);
  } else if (kind === 'file' || kind === 'pipe') {
    yield { kind: 'input', input: { path: word, file, once: kind === 'pipe' } };
  } else if (kind === null && MAGIC.test(word)) {
    yield* findByPattern(word, folder, messages);
  } else {
    yield { kind: 'problem', problem: { path: word, message: kind ?? messages.fileMissing } };
  }
}

/** `file`, `folder`, `pipe`, null where nothing is there, or why it cannot be used. */
async function kindOf(file: string, messages: Messages['cli']): Promise<string | null> {
  const kind = await kindOfFile(file);
  if (kind === 'file' || kind === 'folder' || kind === 'pipe') return kind;
  return kind === 'missing' ? null : obstacleText(kind, messages);
}

async function* findInFolder(
  word: string,
  file: string,
  wanted: WantedBelow,
  messages: Messages['cli'],
): AsyncGenerator<Found> {
  let any = false;
  let passedOver = 0;
  const meant: Wanted = async (below) => {
    const answer = await wanted(below, file);
    if (answer === 'passed-over') passedOver += 1;
    return answer === 'yes';
  };
  for await (const found of walk(word.replace(/(?<=.)[/\\]+$/, ''), file, meant, messages)) {
    any = true;
    yield found;
  }
  if (!any) yield { kind: 'note', problem: { path: word, message: messages.emptyFolder } };
  if (passedOver > 0) yield { kind: 'note', problem: { path: word, message: messages.passedOver(passedOver) } };
}

async function* walk(
  path: string,
  folder: string,
  wanted: Wanted,
  messages: Messages['cli'],
  depth?: number,
): AsyncGenerator<Found> {
  for await (const { path: below, file, obstacle: kind } of filesBelow(path, folder, wanted, depth)) {
    if (kind === null) yield { kind: 'input', input: { path: below, file, once: false } };
    else yield { kind: 'problem', problem: { path: below, message: obstacleText(kind, messages) } };
  }
}

/** What makes a word a glob; a file of just that name comes first. */
const MAGIC = /[*?{]/;

/** The last folder that a glob names plainly, as written; null for a word that is no glob. */
export function folderOfPattern(word: string): string | null {
  if (!MAGIC.test(word)) return null;
  const parts = (sep === '\\' ? word.replaceAll(sep, '/') : word).split('/');
  const plain = parts.findIndex((part) => MAGIC.test(part));
  return parts.slice(0, plain).join('/') + (plain === 1 && parts[0] === '' ? '/' : '');
}

/** The files a glob means, as one finds them from the last folder that it names plainly. */
async function* findByPattern(word: string, folder: string, messages: Messages['cli']): AsyncGenerator<Found> {
  const pattern = sep === '\\' ? word.replaceAll(sep, '/') : word;
  const parts = pattern.split('/');
  const plain = parts.findIndex((part) => MAGIC.test(part));
  const base = folderOfPattern(word)!;
  const depth = pattern.includes('**') ? undefined : parts.length - plain;
  const meant: Wanted = async (_, path) => matchesGlob(pattern, path.replace(/^(?:\.\/)+/, ''));
  let any = false;
  if ((await kindOf(resolve(folder, base), messages)) === 'folder') {
    for await (const found of walk(base, resolve(folder, base), meant, messages, depth)) {
      any = true;
      yield found;
    }
  }
  if (!any) yield { kind: 'problem', problem: { path: word, message: messages.noMatch } };
}

/** A walk through a folder: the files one after another, in a stable order, each once. */
import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type ConfigLayer, matchesGlob, mergeConfig } from '../core/index.ts';

/** Whether a walk takes a file, by its absolute path and the path it is shown by. */
export type Wanted = (file: string, path: string) => Promise<boolean>;

/** What stands at a path. `dangling` is a link that leads nowhere, `other` a device or a socket. */
export type FileKind = 'file' | 'folder' | 'pipe' | 'missing' | 'dangling' | 'other' | { readonly error: unknown };

/** Why what stands at a path is not to be read, as a pipe that may never be written to. */
export type Obstacle = Exclude<FileKind, 'file' | 'folder'>;

export interface Met {
  /** Joined with `/` below the folder's own path. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  /** Null for a file. */
  readonly obstacle: Obstacle | null;
}

const EXTENSIONS: ReadonlySet<string> = new Set(['.gouji', '.txt', '.md', '.html', '.htm']);

/**
 * Whether a configuration means a file when a folder is walked. One that says nothing of files means those of the
 * kinds that reports are kept in.
 * @param path from the folder of the configuration, with `/`; null where there is no such way
 */
export function isWanted(layer: ConfigLayer, path: string | null, file: string): boolean {
  const selects = layer.include !== undefined || layer.exclude !== undefined;
  if (!selects || path === null) return EXTENSIONS.has(extname(file).toLowerCase());
  const { include, exclude } = mergeConfig(layer);
  const matches = (globs: readonly string[]) => globs.some((glob) => matchesGlob(glob, path));
  return matches(include) && !matches(exclude);
}

/** What stands at a path; links are followed. */
export async function kindOfFile(file: string): Promise<FileKind> {
  try {
    const status = await stat(file);
    if (status.isDirectory()) return 'folder';
    return status.isFile() ? 'file' : status.isFIFO() ? 'pipe' : 'other';
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return { error };
    return lstat(file).then(
      () => 'dangling',
      () => 'missing',
    );
  }
}

/**
 * The files below a folder. Hidden entries and node_modules are passed over, links to folders not followed: a walk must
 * end, and must not read a file twice.
 * @param path by which the folder is shown; `` for none
 * @param depth how many levels down; all when left out
 */
export async function* filesBelow(
  path: string,
  folder: string,
  wanted: Wanted,
  depth = Number.POSITIVE_INFINITY,
): AsyncGenerator<Met> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path, file: folder, obstacle: { error } };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const below = path === '' || path.endsWith('/') ? `${path}${entry.name}` : `${path}/${entry.name}`;
    const file = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth > 1) yield* filesBelow(below, file, wanted, depth - 1);
    } else if ((entry.isFile() || entry.isSymbolicLink()) && (await wanted(file, below))) {
      const kind = entry.isFile() ? 'file' : await kindOfFile(file);
      if (kind !== 'folder') yield { path: below, file, obstacle: kind === 'file' ? null : kind };
    }
  }
}

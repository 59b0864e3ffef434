/** The files that git says have changed since a revision. */
import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Messages } from '../core/index.ts';
import { codeOf } from '../files/problems.ts';

/** Whether a file, by its absolute path, has changed. */
export type HasChanged = (file: string) => Promise<boolean>;

const run = promisify(execFile);
const MOST = 1 << 28;

/**
 * Changed since a revision, in the working tree: committed, staged, not yet staged and new files.
 * @param folder in a working tree of git
 * @returns what to say when git cannot tell
 */
export async function changedSince(
  revision: string,
  folder: string,
  messages: Messages['cli'],
): Promise<HasChanged | { readonly refused: string }> {
  const git = async (...words: string[]): Promise<string> =>
    (await run('git', words, { cwd: folder, maxBuffer: MOST })).stdout;
  try {
    const root = (await git('rev-parse', '--show-toplevel')).replace(/\r?\n$/, '');
    // Resolved first: what begins with a dash would be an option of git.
    const commit = (await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)).trim();
    const changed = await git('-C', root, 'diff', '--name-only', '--no-relative', '-z', commit, '--');
    const added = await git('-C', root, 'ls-files', '--others', '--exclude-standard', '-z');
    const files = new Set(`${changed}${added}`.split('\0').map((name) => resolve(root, name)));
    return async (file) => files.has(file) || files.has(await realpath(file).catch(() => file));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { refused: messages.noGit };
    const isRevision = error instanceof Error && 'cmd' in error && String(error.cmd).includes('--verify');
    return { refused: isRevision ? messages.noRevision(revision) : messages.noRepository };
  }
}

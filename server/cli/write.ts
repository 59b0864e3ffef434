/** Writing a changed text back: same encoding, same mark, same mode, all of it or nothing. */
import { constants } from 'node:fs';
import { chown, copyFile, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Messages } from '../core/index.ts';
import { encode } from '../files/encoding.ts';
import { codeOf, reasonOf } from '../files/problems.ts';
import type { Source } from './load.ts';

/** The bytes for a text in its source's encoding, or why there are none. */
export function bytesFor(
  { decoded, bytes }: Source,
  text: string,
  messages: Messages['cli'],
): { readonly bytes: Buffer } | { readonly refused: string } {
  if (decoded.damagedLine !== null) return { refused: messages.damagedUnfixed };
  // What was not touched must come out as it came in; encodings with two ways to write one character may fail this.
  const same = encode(decoded.text, decoded.encoding, decoded.bom);
  if (!('bytes' in same) || !same.bytes.equals(bytes)) return { refused: messages.notRoundTrip(decoded.encoding) };
  const changed = encode(text, decoded.encoding, decoded.bom);
  if ('bytes' in changed) return changed;
  const { missing, offset } = changed;
  const code = `U+${missing.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  const line = text.slice(0, offset).split(/\r\n?|\n/).length;
  return { refused: messages.missingCharacter(missing, code, decoded.encoding, line) };
}

/** Bits of a mode that let somebody write. */
const WRITABLE = 0o222;

/** Whether nobody may write a file: a new one in its place would be against its owner's will. */
export async function isReadOnly(file: string): Promise<boolean> {
  return ((await stat(file)).mode & WRITABLE) === 0;
}

/**
 * Replaces a file's content through a new file beside it, so that a crash leaves the old content or the new, never a
 * part. A link stays a link. A file that changed since it was read is left alone.
 * @returns a message when nothing was written
 */
export async function replaceFile(
  file: string,
  before: Buffer,
  after: Buffer,
  messages: Messages['cli'],
): Promise<string | null> {
  let temporary: string | null = null;
  try {
    const target = await realpath(file);
    const { mode, uid, gid } = await stat(target);
    const path = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const handle = await open(path, 'wx', mode);
    temporary = path;
    try {
      await handle.writeFile(after);
      // The creation mask may have taken bits away.
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Only the owner of everything may give files away; for anyone else the file is already theirs.
    await chown(path, uid, gid).catch(() => {});
    if (!(await readFile(target)).equals(before)) return messages.changedMeanwhile;
    await rename(path, target);
    temporary = null;
    return null;
  } catch (error) {
    return messages.writeFailed(reasonOf(error));
  } finally {
    if (temporary !== null) await rm(temporary, { force: true });
  }
}

/** Copies a file to `<name>.bak`, or to the first `<name>.bak2`, `.bak3` … that is free. Returns the path. */
export async function backUp(file: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = `${file}.bak${number === 1 ? '' : number}`;
    try {
      await copyFile(file, path, constants.COPYFILE_EXCL);
      return path;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

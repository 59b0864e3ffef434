/** LibreOffice, which makes one kind of file of another, and hangs on some. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** How long nothing may come of it, its start included, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Converts files of one folder, each to one named alike beside it. It takes long to start, so it is given all at once;
 * where it hangs it is ended, and begun anew behind that file.
 *
 * @param to what to make, as it names that: `pdf`, `docx:MS Word 2007 XML`
 * @param filter by which it reads; null for what it chooses
 * @returns the files on which it hung
 */
export async function office(
  paths: readonly string[],
  to: string,
  filter: string | null,
  patience = PATIENCE,
): Promise<readonly string[]> {
  const ending = to.split(':')[0]!;
  const into = join(dirname(paths[0] ?? ''), 'office');
  const madeOf = (path: string) => join(into, `${basename(path, extname(path))}.${ending}`);
  const skipped: string[] = [];
  let waiting = paths;
  while (waiting.length > 0 && (await hangs(waiting, to, filter, into, patience))) {
    const last = waiting.findLastIndex((path) => existsSync(madeOf(path)));
    skipped.push(...waiting.slice(last + 1, last + 2));
    waiting = waiting.slice(last + 2);
  }
  for (const path of paths) {
    const made = madeOf(path);
    if (existsSync(made)) renameSync(made, path.replace(/\.\w+$/, `.office.${ending}`));
  }
  return skipped;
}

/** Lets it run for as long as files come of it. */
function hangs(
  paths: readonly string[],
  to: string,
  filter: string | null,
  into: string,
  patience: number,
): Promise<boolean> {
  const profile = join(dirname(into), 'profile');
  const words = [`-env:UserInstallation=file://${profile}`, '--headless'];
  if (filter !== null) words.push(`--infilter=${filter}`);
  words.push('--convert-to', to, '--outdir', into, ...paths);
  // The command is a script that starts another program: only as a group do they end together.
  const child = spawn('soffice', words, { detached: true, stdio: 'ignore' });
  return new Promise((resolve) => {
    let [made, since] = [-1, Date.now()];
    const timer = setInterval(() => {
      const now = existsSync(into) ? readdirSync(into).length : 0;
      if (now !== made) [made, since] = [now, Date.now()];
      else if (Date.now() - since > patience) {
        end(true);
        process.kill(-child.pid!, 'SIGKILL');
        // A profile that was not closed properly is not used again.
        rmSync(profile, { recursive: true, force: true });
      }
    }, patience / 20);
    const end = (isHanging: boolean) => {
      clearInterval(timer);
      resolve(isHanging);
    };
    child.once('exit', () => end(false));
    child.once('error', () => end(false));
  });
}

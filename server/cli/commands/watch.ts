/** `gouji check --watch`: checks, and again after every change, until it is ended from outside. */
import { fstatSync, mkdtempSync, rmSync, type Stats } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { clearScreenDown, cursorTo } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { reasonOf } from '../../files/problems.ts';
import type { Context } from '../context.ts';
import { folderOfPattern } from '../files.ts';
import type { Settings } from '../settings.ts';
import { check } from './check.ts';

/** Milliseconds without a change after which a run begins: programs write in several steps. */
const QUIET = 200;

/** Hidden files that bear on what is found. */
const HIDDEN: ReadonlySet<string> = new Set(['.gouji.json', '.goujiignore', '.gitignore']);

/** As shells count a program that was interrupted. */
const INTERRUPTED = 130;

/** Ends the process on an interrupt, with the exit code of the last run that was finished. */
export async function watch(words: readonly string[], settings: Settings, context: Context): Promise<void> {
  const { output, messages } = context;
  // Loaded here, so that every other run starts without it.
  const { watch: open } = await import('chokidar');
  const memory = mkdtempSync(join(tmpdir(), 'gouji-watch-'));
  const cache = settings.cache ?? join(memory, 'cache');
  let last = INTERRUPTED;
  // However it ends, when the reader of the output has gone too.
  process.once('exit', () => rmSync(memory, { recursive: true, force: true }));
  // Threads may be at work.
  const end = (): void => process.exit(last);
  process.once('SIGINT', end);
  process.once('SIGTERM', end);

  const roots = rootsOf(words, settings, context.folder);
  const outputs = [1, 2].map((descriptor) => fstatSync(descriptor));
  let changes = 0;
  let wake = (): void => {};
  const watcher = open([...roots], {
    ignoreInitial: true,
    ignored: (path) => path === resolve(context.folder, cache) || (!roots.has(path) && isHidden(path)),
  });
  watcher.on('all', (_event, _path, stats) => {
    // What this command writes itself is no reason to write more.
    if (stats !== undefined && outputs.some((own) => isSame(own, stats))) return;
    changes += 1;
    wake();
  });
  watcher.on('error', (error) => output.note(messages.cli.general(messages.cli.watchFailed(reasonOf(error)))));
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));

  for (;;) {
    const seen = changes;
    if (process.stdout.isTTY) {
      cursorTo(process.stdout, 0, 0);
      clearScreenDown(process.stdout);
    }
    last = await codeOf(words, { ...settings, cache }, context);
    if (!settings.quiet)
      output.note(messages.cli.general(messages.cli.watching(new Date().toTimeString().slice(0, 8))));
    if (changes === seen) {
      await new Promise<void>((resume) => {
        wake = resume;
      });
    }
    for (let before = -1; before !== changes; await pause(QUIET)) before = changes;
  }
}

/** One run, with an exit code of its own. */
async function codeOf(words: readonly string[], settings: Settings, context: Context): Promise<number> {
  const { output, messages } = context;
  let code = 0;
  const raise: Context['raise'] = (to) => {
    code = Math.max(code, to);
  };
  try {
    await check(words, settings, { ...context, raise });
  } catch (error) {
    raise(2);
    output.note(messages.cli.general(messages.cli.crashed(reasonOf(error))));
  }
  return code;
}

/** What the words name, and where configurations for it may stand, as absolute paths. */
function rootsOf(words: readonly string[], { config, form }: Settings, folder: string): ReadonlySet<string> {
  const named = words.map((word) => resolve(folder, folderOfPattern(word) ?? word));
  const configurations = config === null ? [...named, folder].flatMap(configurationsFor) : [resolve(folder, config)];
  const forms = form !== null && /\.json$/i.test(form) ? [resolve(folder, form)] : [];
  return new Set([...named, ...configurations, ...forms]);
}

/** From beside a file or folder upwards. */
function configurationsFor(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [] : [join(parent, '.gouji.json'), ...configurationsFor(parent)];
}

function isHidden(path: string): boolean {
  const name = basename(path);
  return name === 'node_modules' || (name.startsWith('.') && !HIDDEN.has(name));
}

function isSame(one: Stats, other: Stats): boolean {
  return one.isFile() && one.dev === other.dev && one.ino === other.ino;
}

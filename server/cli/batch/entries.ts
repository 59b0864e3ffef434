/** What the words of a command come to: files with their options, and what is to be said between them, in order. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { LibrarySettings, Options } from '../../core/index.ts';
import { type Problem, readFailure } from '../../files/problems.ts';
import { changedSince, type HasChanged } from '../changed.ts';
import { openConfigurations } from '../configuration.ts';
import type { Context } from '../context.ts';
import type { Document } from '../document.ts';
import { findFiles, type Input } from '../files.ts';
import type { Settings } from '../settings.ts';

export type Entry =
  | FileEntry
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'note'; readonly problem: Problem }
  /** A configuration or form file with what is wrong in it; each comes once. */
  | { readonly kind: 'configuration'; readonly document: Document }
  /** What the configurations of all these files say of bodies and their order. */
  | { readonly kind: 'library'; readonly settings: LibrarySettings }
  /** Nothing is to be done at all; why, where that has not been said of a configuration. It is the last. */
  | { readonly kind: 'refusal'; readonly message: string | null };

export interface FileEntry {
  readonly kind: 'file';
  readonly input: Input;
  readonly options: Options;
  /** What was read where reading twice is not possible, as from standard input; null: to be read from the file. */
  readonly bytes: Buffer | null;
  /** False for a file that only stands beside the others: it has not changed since the revision asked about. */
  readonly isShown: boolean;
}

/** The entries one after another, so that a first file can be treated while the rest of a large tree is unread. */
export async function* entriesOf(
  words: readonly string[],
  settings: Settings,
  context: Context,
): AsyncGenerator<Entry> {
  const { messages, folder } = context;
  const configurations = await openConfigurations(settings, folder, messages);
  if ('refused' in configurations) {
    for (const document of configurations.faulty) yield { kind: 'configuration', document };
    yield { kind: 'refusal', message: configurations.refused };
    return;
  }
  const { optionsFor, wants, takeFaulty, librarySettings } = configurations;
  for (const document of takeFaulty()) yield { kind: 'configuration', document };
  const chosen = await choice(settings, context);
  if ('refused' in chosen) {
    yield { kind: 'refusal', message: messages.cli.general(chosen.refused) };
    return;
  }
  for await (const found of findFiles([...words, ...chosen.listed], folder, wants, messages.cli)) {
    if (found.kind !== 'input') yield found;
    else yield await fileEntry(found.input, await optionsFor(found.input.file), chosen.hasChanged, context);
    for (const document of takeFaulty()) yield { kind: 'configuration', document };
  }
  yield { kind: 'library', settings: await librarySettings() };
}

/** What `--files-from` and `--changed-since` say. */
async function choice(
  { changedSince: revision, filesFrom }: Settings,
  { folder, stdin, messages: { cli } }: Context,
): Promise<{ readonly listed: readonly string[]; readonly hasChanged: HasChanged } | { readonly refused: string }> {
  const hasChanged: HasChanged | { readonly refused: string } =
    revision === null ? async () => true : await changedSince(revision, folder, cli);
  if ('refused' in hasChanged) return hasChanged;
  if (filesFrom === null) return { listed: [], hasChanged };
  try {
    const list = filesFrom === '-' ? await stdin() : await readFile(resolve(folder, filesFrom));
    // As `find -print0` and `git ls-files -z` write it, or with a name a line.
    const names = list.includes(0) ? list.toString().split('\0') : list.toString().split(/\r?\n/);
    return { listed: names.filter((name) => name !== ''), hasChanged };
  } catch (error) {
    return { refused: `${filesFrom}：${readFailure(error, cli)}` };
  }
}

async function fileEntry(
  input: Input,
  configured: { readonly options: Options } | { readonly refused: string },
  hasChanged: HasChanged,
  { stdin, messages }: Context,
): Promise<Entry> {
  const { path, file, once } = input;
  if ('refused' in configured) return { kind: 'problem', problem: { path, message: configured.refused } };
  try {
    const bytes = file === null ? await stdin() : once ? await readFile(file) : null;
    return {
      kind: 'file',
      input,
      options: configured.options,
      bytes,
      isShown: file === null || (await hasChanged(file)),
    };
  } catch (error) {
    return { kind: 'problem', problem: { path, message: readFailure(error, messages.cli) } };
  }
}

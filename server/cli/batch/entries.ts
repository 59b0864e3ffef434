/** What the words of a command come to: files with their options, and what is to be said between them, in order. */
import { readFile } from 'node:fs/promises';
import type { Options } from '../../core/index.ts';
import { type Problem, readFailure } from '../../files/problems.ts';
import type { Settings } from '../arguments.ts';
import { openConfigurations } from '../configuration.ts';
import type { Context } from '../context.ts';
import type { Document } from '../document.ts';
import { findFiles, type Input } from '../files.ts';

export type Entry =
  | FileEntry
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'note'; readonly problem: Problem }
  /** A configuration or form file with what is wrong in it; each comes once. */
  | { readonly kind: 'configuration'; readonly document: Document }
  /** Nothing is to be done at all; why, where that has not been said of a configuration. It is the last. */
  | { readonly kind: 'refusal'; readonly message: string | null };

export interface FileEntry {
  readonly kind: 'file';
  readonly input: Input;
  readonly options: Options;
  /** What was read where reading twice is not possible, as from standard input; null: to be read from the file. */
  readonly bytes: Buffer | null;
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
  const { optionsFor, wants, takeFaulty } = configurations;
  for (const document of takeFaulty()) yield { kind: 'configuration', document };
  for await (const found of findFiles(words, folder, wants, messages.cli)) {
    if (found.kind === 'input') yield await fileEntry(found.input, await optionsFor(found.input.file), context);
    else yield found;
    for (const document of takeFaulty()) yield { kind: 'configuration', document };
  }
}

async function fileEntry(
  input: Input,
  configured: { readonly options: Options } | { readonly refused: string },
  { stdin, messages }: Context,
): Promise<Entry> {
  const { path, file, once } = input;
  if ('refused' in configured) return { kind: 'problem', problem: { path, message: configured.refused } };
  try {
    const bytes = file === null ? await stdin() : once ? await readFile(file) : null;
    return { kind: 'file', input, options: configured.options, bytes };
  } catch (error) {
    return { kind: 'problem', problem: { path, message: readFailure(error, messages.cli) } };
  }
}

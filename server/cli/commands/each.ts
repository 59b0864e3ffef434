/** Every input of `fix` in turn, read and analysed beside the others; what cannot be is said and skipped. */

import { createLibrary, type Filed, type FiledLibrary, type LibrarySettings, summarise } from '../../core/index.ts';
import { reasonOf } from '../../files/problems.ts';
import { type Entry, entriesOf, type FileEntry } from '../batch/entries.ts';
import type { Context } from '../context.ts';
import type { Document } from '../document.ts';
import { analyseSource, readSource, type Source } from '../load.ts';
import type { Settings } from '../settings.ts';
import { reportsIn } from './read-reports.ts';
import { type Telling, telling } from './telling.ts';

/**
 * What is done with a text, read and analysed; `reanalyse` gives the analysis of another text in its place.
 * @returns the document that stands in its file from now on
 */
export type Visit = (document: Document, source: Source, reanalyse: (text: string) => Document) => Promise<Document>;

export async function eachDocument(
  words: readonly string[],
  settings: Settings,
  context: Context,
  visit: Visit,
): Promise<void> {
  const tell = telling(settings, context);
  const entries: Exclude<Entry, { readonly kind: 'library' }>[] = [];
  let ofLibrary: LibrarySettings = {};
  for await (const entry of entriesOf(words, settings, context)) {
    if (entry.kind === 'library') ofLibrary = entry.settings;
    else entries.push(entry);
  }
  const files = entries.filter((entry) => entry.kind === 'file');
  const others = files.length > 1 ? await othersOf(files, ofLibrary, settings, context) : null;
  for (const entry of entries) {
    if (entry.kind !== 'file') {
      tell.entry(entry);
      continue;
    }
    if (!entry.isShown) continue;
    try {
      await eachFile(entry, others, settings, context, visit, tell);
    } catch (error) {
      // Nothing that one text does may keep the others from being fixed.
      tell.problem(entry.input.path, context.messages.cli.crashed(reasonOf(error)));
    }
  }
}

/** All the reports, each as it will be when others are done. */
interface Others {
  readonly library: FiledLibrary;
  readonly become: (document: Document) => void;
}

async function othersOf(
  files: readonly FileEntry[],
  ofLibrary: LibrarySettings,
  settings: Settings,
  context: Context,
): Promise<Others> {
  const { filed } = await reportsIn(files, settings, context);
  const library = createLibrary(filed, ofLibrary);
  const before = new Map<string, Filed[]>();
  for (const each of filed) before.set(each.file, [...(before.get(each.file) ?? []), each]);
  const become = ({ path, analysis }: Document): void => {
    const own = before.get(path) ?? [];
    const summaries = summarise(analysis);
    // Whose reports they are does not change, however it is written then.
    const named = own.map(({ summary: { organisation, year } }, index) => {
      return { ...(summaries[index] ?? own[index]!.summary), organisation, year };
    });
    library.take(path, named);
  };
  return { library, become };
}

async function eachFile(
  { input, options, bytes }: FileEntry,
  others: Others | null,
  { encoding, quiet }: Settings,
  { messages: { cli } }: Context,
  visit: Visit,
  tell: Telling,
): Promise<void> {
  const source = await readSource(input, bytes, encoding, cli);
  if ('refused' in source) return tell.problem(input.path, source.refused);
  const { decoded } = source;
  const library = others?.library ?? null;
  const document = analyseSource(source, options, library);
  if (decoded.damagedLine !== null) tell.note(input.path, cli.damaged(decoded.encoding, decoded.damagedLine + 1));
  for (const { rule } of document.analysis.failures) tell.note(input.path, cli.ruleFailed(rule));
  const { reports, findings } = document.analysis;
  if (reports.length === 0 && findings.length === 0 && !quiet) tell.note(input.path, cli.noReport);
  const after = await visit(document, source, (text) =>
    analyseSource({ ...source, decoded: { ...decoded, text } }, options, library),
  );
  if (after !== document) others?.become(after);
}

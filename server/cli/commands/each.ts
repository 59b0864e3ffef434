/** Every input of `fix` in turn, read and analysed; what cannot be is said and skipped. */

import { reasonOf } from '../../files/problems.ts';
import type { Settings } from '../arguments.ts';
import { entriesOf, type FileEntry } from '../batch/entries.ts';
import type { Context } from '../context.ts';
import type { Document } from '../document.ts';
import { analyseSource, readSource, type Source } from '../load.ts';
import { type Telling, telling } from './telling.ts';

/** What is done with a text, read and analysed; `reanalyse` gives the analysis of another text in its place. */
export type Visit = (document: Document, source: Source, reanalyse: (text: string) => Document) => Promise<void>;

export async function eachDocument(
  words: readonly string[],
  settings: Settings,
  context: Context,
  visit: Visit,
): Promise<void> {
  const tell = telling(settings, context);
  for await (const entry of entriesOf(words, settings, context)) {
    if (entry.kind === 'library') continue;
    if (entry.kind !== 'file') {
      tell.entry(entry);
      continue;
    }
    if (!entry.isShown) continue;
    try {
      await eachFile(entry, settings, context, visit, tell);
    } catch (error) {
      // Nothing that one text does may keep the others from being fixed.
      tell.problem(entry.input.path, context.messages.cli.crashed(reasonOf(error)));
    }
  }
}

async function eachFile(
  { input, options, bytes }: FileEntry,
  { encoding, quiet }: Settings,
  { messages: { cli } }: Context,
  visit: Visit,
  tell: Telling,
): Promise<void> {
  const source = await readSource(input, bytes, encoding, cli);
  if ('refused' in source) return tell.problem(input.path, source.refused);
  const { decoded } = source;
  const document = analyseSource(source, options, null);
  if (decoded.damagedLine !== null) tell.note(input.path, cli.damaged(decoded.encoding, decoded.damagedLine + 1));
  for (const { rule } of document.analysis.failures) tell.note(input.path, cli.ruleFailed(rule));
  const { reports, findings } = document.analysis;
  if (reports.length === 0 && findings.length === 0 && !quiet) tell.note(input.path, cli.noReport);
  await visit(document, source, (text) => analyseSource({ ...source, decoded: { ...decoded, text } }, options, null));
}

/** What `check`, `facts` and `fix` share: every input in turn, read and analysed; what cannot be is said and skipped. */

import { reasonOf } from '../../files/problems.ts';
import type { Settings } from '../arguments.ts';
import { printable } from '../columns.ts';
import { type Configurations, openConfigurations } from '../configuration.ts';
import type { Context } from '../context.ts';
import { type Document, rangeOf } from '../document.ts';
import { findFiles, type Input } from '../files.ts';
import { analyseSource, readSource, type Source } from '../load.ts';

export interface Visit {
  /** A text, read and analysed; `reanalyse` gives the analysis of another text in its place. */
  readonly document: (document: Document, source: Source, reanalyse: (text: string) => Document) => Promise<void>;
  /** A configuration or form file with what is wrong in it; each comes once. */
  readonly configuration: (document: Document) => Promise<void>;
}

export async function eachDocument(
  words: readonly string[],
  settings: Settings,
  context: Context,
  visit: Visit,
): Promise<void> {
  const { output, messages, raise } = context;
  const problem = (path: string, message: string): void => {
    raise(2);
    output.note(messages.cli.problem(printable(path), printable(message)));
  };
  const configurations = await openConfigurations(settings, context.folder, messages);
  if ('refused' in configurations) {
    raise(2);
    for (const document of configurations.faulty) await faulty(document, context, visit);
    if (configurations.refused !== null) output.note(configurations.refused);
    return;
  }
  for (const document of configurations.takeFaulty()) await faulty(document, context, visit);
  for await (const found of findFiles(words, context.folder, configurations.wants, messages.cli)) {
    if (found.kind === 'note') {
      if (!settings.quiet) output.note(messages.cli.problem(printable(found.problem.path), found.problem.message));
    } else if (found.kind === 'problem') {
      problem(found.problem.path, found.problem.message);
    } else {
      try {
        await eachInput(found.input, settings, context, configurations, visit, problem);
      } catch (error) {
        // Nothing that one text does may keep the others from being checked.
        problem(found.input.path, messages.cli.crashed(reasonOf(error)));
      }
    }
    for (const document of configurations.takeFaulty()) await faulty(document, context, visit);
  }
}

async function eachInput(
  input: Input,
  settings: Settings,
  context: Context,
  configurations: Configurations,
  visit: Visit,
  problem: (path: string, message: string) => void,
): Promise<void> {
  const { output, messages } = context;
  const source = await readSource(input, settings.encoding, context.stdin, messages.cli);
  if ('refused' in source) return problem(input.path, source.refused);
  const { decoded } = source;
  const configured = await configurations.optionsFor(input.file, decoded.text);
  if ('refused' in configured) return problem(input.path, configured.refused);
  const document = analyseSource(source, configured.options);
  const note = (message: string) => output.note(messages.cli.problem(printable(input.path), message));
  if (decoded.damagedLine !== null) note(messages.cli.damaged(decoded.encoding, decoded.damagedLine + 1));
  for (const failure of document.analysis.failures) note(messages.cli.ruleFailed(failure.rule));
  const { reports, findings } = document.analysis;
  if (reports.length === 0 && findings.length === 0 && !settings.quiet) note(messages.cli.noReport);
  await visit.document(document, source, (text) =>
    analyseSource({ ...source, decoded: { ...decoded, text } }, configured.options),
  );
}

async function faulty(document: Document, { output, messages, raise }: Context, visit: Visit): Promise<void> {
  raise(2);
  for (const { message, span } of document.analysis.findings) {
    const { line, character } = rangeOf(document, span).start;
    output.note(messages.cli.problem(`${printable(document.path)}:${line + 1}:${character + 1}`, printable(message)));
  }
  await visit.configuration(document);
}

/** `gouji fix`: carries out repairs and writes the texts back, or shows what it would do. */
import { isAbsolute } from 'node:path';
import { reasonOf } from '../../files/problems.ts';
import { printable } from '../columns.ts';
import type { Context } from '../context.ts';
import type { Document } from '../document.ts';
import { prettyFinding } from '../formats/pretty-finding.ts';
import type { Source } from '../load.ts';
import { recordOf } from '../record-of.ts';
import { type Repaired, repairBest, repairSafely } from '../repairs.ts';
import type { Settings } from '../settings.ts';
import { backUp, bytesFor, isReadOnly, replaceFile } from '../write.ts';
import { eachDocument } from './each.ts';

interface Tally {
  files: number;
  edits: number;
  remaining: number;
}

export async function fix(words: readonly string[], settings: Settings, context: Context): Promise<void> {
  if (settings.mode === 'review') return review(words, settings, context);
  const { output, messages } = context;
  const tally: Tally = { files: 0, edits: 0, remaining: 0 };
  const repair = settings.mode === 'best' || settings.mode === 'best-dry-run' ? repairBest : repairSafely;
  await eachDocument(words, settings, context, async (document, source, reanalyse) => {
    const repaired = repair(document, reanalyse);
    tally.remaining += repaired.remaining;
    return finish(document, source, repaired, settings, context, tally);
  });
  if (settings.quiet) return;
  const dry = settings.mode === 'dry-run' || settings.mode === 'best-dry-run';
  if (tally.files === 0) output.note(messages.cli.nothingToFix);
  else output.note((dry ? messages.cli.dryRunSummary : messages.cli.fixSummary)(tally.files, tally.edits));
  if (tally.remaining > 0) output.note(messages.cli.remaining(tally.remaining));
}

/** Writes, shows or passes on one repaired text; what the file holds from now on, or would. */
async function finish(
  document: Document,
  source: Source,
  { document: repaired, edits }: Repaired,
  settings: Settings,
  context: Context,
  tally: Tally,
): Promise<Document> {
  const { output, messages } = context;
  const { file, path } = source.input;
  const dry = settings.mode === 'dry-run' || settings.mode === 'best-dry-run';
  const passOn = file === null && !dry;
  // Standard input comes out again even when there was nothing to mend.
  const { text } = repaired.analysis;
  if (text === document.analysis.text) {
    if (passOn) await output.write(source.bytes);
    return document;
  }
  const encoded = bytesFor(source, text, messages.cli);
  if ('refused' in encoded) {
    context.raise(2);
    output.note(messages.cli.problem(printable(path), encoded.refused));
    if (passOn) await output.write(source.bytes);
    return document;
  }
  if (dry || (settings.mode === 'best' && file !== null)) await showDiff(path, document.analysis.text, text, context);
  if (passOn) await output.write(encoded.bytes);
  else if (file !== null && !dry && !(await write(file, source, encoded.bytes, settings, context))) return document;
  tally.files++;
  tally.edits += edits;
  if (!settings.quiet) {
    output.note(messages.cli.problem(printable(path), (dry ? messages.cli.wouldFix : messages.cli.fixed)(edits)));
  }
  return repaired;
}

async function write(
  file: string,
  source: Source,
  bytes: Buffer,
  settings: Settings,
  context: Context,
): Promise<boolean> {
  const { output, messages } = context;
  let failure: string | null = null;
  try {
    if (await isReadOnly(file)) failure = messages.cli.readOnly;
    else if (settings.mode === 'best' && settings.backup) {
      const copy = await backUp(file);
      const shown = `${source.input.path}${copy.slice(file.length)}`;
      if (!settings.quiet)
        output.note(messages.cli.problem(printable(source.input.path), messages.cli.backup(printable(shown))));
    }
    failure ??= await replaceFile(file, source.bytes, bytes, messages.cli);
  } catch (error) {
    failure = messages.cli.writeFailed(reasonOf(error));
  }
  if (failure === null) return true;
  context.raise(2);
  output.note(messages.cli.problem(printable(source.input.path), failure));
  return false;
}

async function showDiff(path: string, before: string, after: string, { output, style }: Context): Promise<void> {
  // Loaded here, so that every other command starts without it.
  const { createTwoFilesPatch } = await import('diff');
  // As `git apply` and `patch -p1` expect it.
  const name = (side: 'a' | 'b') => (isAbsolute(path) ? path : `${side}/${path.replace(/^(?:\.\/)+/, '')}`);
  const patch = createTwoFilesPatch('a', 'b', before, after, undefined, undefined, { context: 3 });
  const lines = patch.replace(/^=+\n/, '').split('\n');
  // The library would write Chinese names as bytes in octal, which neither of the two asks for.
  lines[0] = `--- ${quoted(name('a'))}`;
  lines[1] = `+++ ${quoted(name('b'))}`;
  const painted = lines.map((line) => {
    if (/^(?:---|\+\+\+) /.test(line)) return style.bold(line);
    if (line.startsWith('@@')) return style.cyan(line);
    return line.startsWith('+') ? style.green(line) : line.startsWith('-') ? style.red(line) : line;
  });
  await output.write(painted.join('\n'));
}

/** As git quotes a name, but only for what would end it, begin an escape or move the cursor. */
function quoted(name: string): string {
  const escaped = name.replace(/["\\\p{Cc}]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''),
  );
  return escaped === name ? name : `"${escaped}"`;
}

/** `--review`: what needs a person's decision, with every way to mend it and the reasons. */
async function review(words: readonly string[], settings: Settings, context: Context): Promise<void> {
  const { output, messages } = context;
  let findings = 0;
  await eachDocument(words, settings, context, async (document) => {
    const record = recordOf(forReview(document));
    findings += record.findings.length;
    for (const finding of record.findings) {
      await output.write(prettyFinding(record, finding, context, finding.repairs.length));
    }
    return document;
  });
  if (!settings.quiet)
    output.note(findings === 0 ? messages.cli.nothingToReview : messages.cli.reviewSummary(findings));
}

/** The document with the findings that a person can mend, each with the repairs to choose from. */
function forReview(document: Document): Document {
  const findings = document.analysis.findings
    .map((finding) => ({ ...finding, repairs: finding.repairs.filter(({ kind }) => kind === 'review') }))
    .filter(({ repairs }) => repairs.length > 0);
  return { ...document, analysis: { ...document.analysis, findings } };
}

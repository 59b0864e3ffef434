import { resolve } from 'node:path';
import { reasonOf } from '../../files/problems.ts';
import { type Baseline, openBaseline } from '../baseline.ts';
import { countChecked, NOTHING_CHECKED } from '../check-totals.ts';
import { printable } from '../columns.ts';
import type { Context } from '../context.ts';
import { reaches } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { FileRecord } from '../record.ts';
import { recordOf } from '../record-of.ts';
import type { Settings } from '../settings.ts';
import { eachRecord } from './many.ts';

/** `gouji check`: every finding, in the chosen format; ends with 1 when one reaches the fail level. */
export async function check(words: readonly string[], settings: Settings, context: Context): Promise<void> {
  const { output, messages, style, columns, raise } = context;
  const { quiet, failOn } = settings;
  const hasBaseline = settings.baseline !== null;
  const sheet = FORMATS[settings.format].check({ messages, style, columns, quiet, failOn, hasBaseline });
  let totals = NOTHING_CHECKED;
  const baseline = await baselineOf(settings, context);
  if (baseline === undefined) return;
  const show = async (found: FileRecord): Promise<void> => {
    const record = baseline === null ? found : baseline.apply(found);
    if (settings.updateBaseline) return;
    if (record.findings.some(({ severity }) => reaches(severity, failOn))) raise(1);
    for (const piece of sheet.file(record)) await output.write(piece);
    totals = countChecked(totals, record);
  };
  if (!settings.updateBaseline) await output.write(sheet.start());
  await eachRecord<FileRecord>('check', words, settings, context, {
    record: show,
    configuration: (document) => show(recordOf(document)),
  });
  if (!settings.updateBaseline) await output.write(sheet.end(totals));
  if (baseline !== null) await close(baseline, settings, context);
}

/** Null: none was asked for; undefined: it cannot be used, which has been said. */
async function baselineOf(settings: Settings, context: Context): Promise<Baseline | null | undefined> {
  const { folder, messages, output, raise } = context;
  if (settings.baseline === null) return null;
  const file = resolve(folder, settings.baseline);
  const baseline = await openBaseline(file, folder, settings.updateBaseline, messages.cli);
  if (!('refused' in baseline)) return baseline;
  raise(2);
  output.note(messages.cli.problem(printable(settings.baseline), baseline.refused));
  return undefined;
}

/** Says what became of the known findings, or writes which they are from now on. */
async function close(baseline: Baseline, settings: Settings, { output, messages, raise }: Context): Promise<void> {
  const path = printable(settings.baseline!);
  const note = (message: string) => output.note(messages.cli.problem(path, message));
  if (settings.updateBaseline) {
    try {
      await baseline.write();
      if (!settings.quiet) note(messages.cli.baselineWritten(baseline.size()));
    } catch (error) {
      raise(2);
      note(messages.cli.writeFailed(reasonOf(error)));
    }
  } else if (!settings.quiet) {
    if (baseline.silenced() > 0) note(messages.cli.baselineSilenced(baseline.silenced()));
    for (const { file, rule, cells, text, count } of baseline.stale()) {
      note(printable(messages.cli.baselineStale(file, rule, cells.join('、') || (text ?? ''), count)));
    }
  }
}

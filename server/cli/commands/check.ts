import type { Settings } from '../arguments.ts';
import type { Context } from '../context.ts';
import { reaches } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { countChecked, type FileRecord, NOTHING_CHECKED, recordOf } from '../record.ts';
import { eachRecord } from './many.ts';

/** `gouji check`: every finding, in the chosen format; ends with 1 when one reaches the fail level. */
export async function check(words: readonly string[], settings: Settings, context: Context): Promise<void> {
  const { output, messages, style, columns, raise } = context;
  const { quiet, failOn } = settings;
  const sheet = FORMATS[settings.format].check({ messages, style, columns, quiet, failOn });
  let totals = NOTHING_CHECKED;
  const show = async (record: FileRecord): Promise<void> => {
    if (record.findings.some(({ severity }) => reaches(severity, failOn))) raise(1);
    for (const piece of sheet.file(record)) await output.write(piece);
    totals = countChecked(totals, record);
  };
  await output.write(sheet.start());
  await eachRecord<FileRecord>('check', words, settings, context, {
    record: show,
    configuration: (document) => show(recordOf(document)),
  });
  await output.write(sheet.end(totals));
}

import type { Settings } from '../arguments.ts';
import type { Context } from '../context.ts';
import type { Document } from '../document.ts';
import { reaches } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { countChecked, NOTHING_CHECKED, recordOf } from '../record.ts';
import { eachDocument } from './each.ts';

/** `gouji check`: every finding, in the chosen format; ends with 1 when one reaches the fail level. */
export async function check(words: readonly string[], settings: Settings, context: Context): Promise<void> {
  const { output, messages, style, columns, raise } = context;
  const { quiet, failOn } = settings;
  const sheet = FORMATS[settings.format].check({ messages, style, columns, quiet, failOn });
  let totals = NOTHING_CHECKED;
  const show = async (document: Document): Promise<void> => {
    const record = recordOf(document);
    if (record.findings.some(({ severity }) => reaches(severity, failOn))) raise(1);
    for (const piece of sheet.file(record)) await output.write(piece);
    totals = countChecked(totals, record);
  };
  await output.write(sheet.start());
  await eachDocument(words, settings, context, { document: show, configuration: show });
  await output.write(sheet.end(totals));
}

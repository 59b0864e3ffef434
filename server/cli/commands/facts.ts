import type { Context } from '../context.ts';
import { countFacts, type FactsRecord, NO_FACTS } from '../facts-record.ts';
import type { Format } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Settings } from '../settings.ts';
import { eachRecord } from './many.ts';

/** `gouji facts`: every figure that was read, and every one that was not with the reason. */
export async function facts(words: readonly string[], settings: Settings, context: Context): Promise<void> {
  const { output, messages, style, columns } = context;
  const { quiet, failOn } = settings;
  const format: Format = FORMATS[settings.format];
  // The words were read so that only a format with figures comes here.
  const sheet = format.facts!({ messages, style, columns, quiet, failOn, hasBaseline: false });
  let totals = NO_FACTS;
  await output.write(sheet.start());
  await eachRecord<FactsRecord>('facts', words, settings, context, {
    record: async (record) => {
      for (const piece of sheet.file(record)) await output.write(piece);
      totals = countFacts(totals, record);
    },
    // Its problems are on standard error; it has no figures.
    configuration: async () => {},
  });
  await output.write(sheet.end(totals));
}

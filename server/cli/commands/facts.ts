import type { Settings } from '../arguments.ts';
import type { Context } from '../context.ts';
import { counted, NOTHING } from '../document.ts';
import { FORMATS } from '../formats/formats.ts';
import { eachDocument } from './each.ts';

/** `gouji facts`: every figure that was read, and every one that was not with the reason. */
export async function facts(words: readonly string[], settings: Settings, context: Context): Promise<void> {
  const { output, messages, style, columns } = context;
  const { quiet, failOn } = settings;
  const sheet = FORMATS[settings.format].facts({ messages, style, columns, quiet, failOn });
  let summary = NOTHING;
  await output.write(sheet.start());
  await eachDocument(words, settings, context, {
    document: async (document) => {
      for (const piece of sheet.file(document)) await output.write(piece);
      summary = counted(summary, document);
    },
    // Its problems are on standard error; it has no figures.
    configuration: async () => {},
  });
  await output.write(sheet.end(summary));
}

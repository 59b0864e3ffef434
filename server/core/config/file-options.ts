/** What a configuration says of one file. */
import type { Ignore, Options } from '../analysis.ts';
import type { Form } from '../forms/form.ts';
import type { Markup } from '../source/markup.ts';
import { matchesGlob } from '../text/glob.ts';
import type { Config, FileIgnore } from './config.ts';

export interface FileFacts {
  readonly markup: Markup;
  /** The configuration's own forms, loaded. The same array for all files spares reading them anew. */
  readonly forms: readonly Form[];
  /** From the folder of the `.gouji.json` to the file, with `/`; null where there is no such way. */
  readonly path: string | null;
}

/** The options under which a file is analysed; every door gets them here, so that all give the same findings. */
export function fileOptions(config: Config, { markup, forms, path }: FileFacts): Options {
  const { form, rules, tier, maxLength, locale } = config;
  const ignores = path === null ? [] : ignoresFor(config.ignores, path);
  return { markup, form, forms, rules, tier, ignores, maxLength, locale };
}

/** The entries for a file. */
function ignoresFor(ignores: readonly FileIgnore[], path: string): Ignore[] {
  return ignores
    .filter(({ file }) => matchesGlob(file, path))
    .map(({ rule, cell, reason }) => ({ rule, cell, reason }));
}

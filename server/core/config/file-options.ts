/** What a configuration says of one file. */
import type { Ignore, Markup, Options } from '../analysis.ts';
import type { Form } from '../forms/form.ts';
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

/**
 * Whether a path or glob of a configuration means a file. One that names it plainly does even where the name reads
 * like a glob.
 * @param path from the folder of the configuration to the file, with `/`
 */
export function matchesGlob(glob: string, path: string): boolean {
  return plain(glob) === path || globPattern(plain(glob)).test(path);
}

function plain(file: string): string {
  return file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

/** `*` and `?` stay within a folder, `**` spans folders, `{a,b}` is a choice; all else stands for itself. */
function globPattern(glob: string): RegExp {
  let depth = 0;
  const source = glob.replaceAll(/\*\*\/|\*\*|[*?{},]|[\\^$.|+()[\]]/g, (mark) => {
    if (mark === '**/') return '(?:.*/)?';
    if (mark === '**') return '.*';
    if (mark === '*') return '[^/]*';
    if (mark === '?') return '[^/]';
    if (mark === '{') {
      depth += 1;
      return '(?:';
    }
    if (mark === '}') {
      if (depth === 0) return '\\}';
      depth -= 1;
      return ')';
    }
    if (mark === ',') return depth > 0 ? '|' : ',';
    return `\\${mark}`;
  });
  // A brace that is never closed leaves no pattern; then only the plain name counts.
  return depth === 0 ? new RegExp(`^${source}$`, 'u') : /^(?!)/;
}

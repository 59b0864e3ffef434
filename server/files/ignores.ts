/** Files that lists in their folders leave out of walks: `.goujiignore`, and `.gitignore` in a working tree of git. */
import { access, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** @param root the folder that is walked; when it is left out itself, it was asked for all the same */
export type IsIgnored = (file: string, root: string) => Promise<boolean>;

/** What a folder says of what is below it, and whether git keeps it. */
interface Level {
  readonly list: Ignore | null;
  readonly isInTree: boolean;
}

/** Each list is read once. Those nearer to a file are asked first, and `!` takes a file back in. */
export function openIgnores(): IsIgnored {
  const levels = new Map<string, Promise<Level>>();

  const levelAt = (folder: string): Promise<Level> => {
    const level = levels.get(folder) ?? readLevel(folder);
    levels.set(folder, level);
    return level;
  };

  const readLevel = async (folder: string): Promise<Level> => {
    const parent = dirname(folder);
    const isRoot = await access(join(folder, '.git')).then(
      () => true,
      () => false,
    );
    const isInTree = isRoot || (parent !== folder && (await levelAt(parent)).isInTree);
    const names = isInTree ? ['.gitignore', '.goujiignore'] : ['.goujiignore'];
    // What cannot be read says nothing.
    const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
    return { list: texts.every((text) => text === '') ? null : ignore().add(texts.join('\n')), isInTree };
  };

  /** @param mark `/` for a folder, as the lists tell those apart */
  const isLeftOut = async (path: string, mark: '' | '/', last: string | null): Promise<boolean> => {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const { list } = await levelAt(folder);
      const said = list?.test(`${relative(folder, path).replaceAll(sep, '/')}${mark}`);
      if (said?.ignored) return true;
      if (said?.unignored || folder === last || folder === dirname(folder)) return false;
    }
  };

  const roots = new Map<string, Promise<boolean>>();
  return async (file, root) => {
    const isOut = roots.get(root) ?? (dirname(root) === root ? Promise.resolve(false) : isLeftOut(root, '/', null));
    roots.set(root, isOut);
    return isLeftOut(file, '', (await isOut) ? root : null);
  };
}

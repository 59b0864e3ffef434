/**
 * Whether a path or glob of a configuration means a file. One that names it plainly does even where the name reads
 * like a glob.
 * @param path from the folder of the configuration to the file, with `/`
 */
export function matchesGlob(glob: string, path: string): boolean {
  return plainPath(glob) === path || globPattern(plainPath(glob)).test(path);
}

/** With `/` between folders, and without `./` at its beginning. */
export function plainPath(file: string): string {
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

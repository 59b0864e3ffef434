/** The project's own files: what is written by hand or generated, not what is installed, built or fetched. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

const ELSEWHERE: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  'dist',
  'coverage',
  '.vscode-test',
  'screenshots',
]);

/** Paths below a folder of the project, with `/`, sorted. */
export function filesBelow(folder = '.'): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !ELSEWHERE.has(name) && !name.endsWith('.vsix'))
    .flatMap((entry) => {
      const path = relative(root, join(root, folder, entry.name)).replaceAll(sep, '/');
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
}

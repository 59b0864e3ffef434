/** Who imports what, read from the sources. */
import { posix } from 'node:path';

export interface Import {
  /** Path of the importing file. */
  readonly from: string;
  /** Path of a file of the project, or a package as named. */
  readonly to: string;
}

const STATEMENT =
  /^(?:import|export)(?: type)?\s[^;'"]*?from '(?<from>[^']+)'|^import '(?<bare>[^']+)'|\bimport\('(?<called>[^']+)'\)/gm;

/** The imports of a TypeScript file as Biome formats it. */
export function importsOf(path: string, source: string): Import[] {
  return [...source.matchAll(STATEMENT)].map(({ groups }) => {
    const target = (groups?.from ?? groups?.bare ?? groups?.called)!;
    const to = target.startsWith('.') ? posix.join(posix.dirname(path), target) : target;
    return { from: path, to };
  });
}

/** A way that leads back to where it began; null when there is none. */
export function cycleIn(imports: readonly Import[]): string[] | null {
  const targets = new Map<string, Import[]>();
  for (const each of imports) targets.set(each.from, [...(targets.get(each.from) ?? []), each]);
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const { to } of targets.get(file) ?? []) {
      const cycle = visit(to, [...way, file]);
      if (cycle !== null) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** Under which body and year a report is filed. */
import { matchesGlob } from '../config/file-options.ts';
import type { BodyEntry, Named } from './bodies.ts';
import { plainPath } from './hierarchy.ts';

/** What everything that puts reports in order by body and year goes by. */
export interface Filing {
  /** One name for all reports of a body, however they write it; null where it is not known whose report it is. */
  readonly body: string | null;
  readonly bodyFrom: 'text' | 'configuration' | null;
  readonly year: number | null;
  readonly yearFrom: 'text' | null;
}

/** What is said of a file by the user, before all that its text says; null where nothing is. */
export function namesGiven({
  bodies = [],
  pathOf = plainPath,
}: {
  readonly bodies?: readonly BodyEntry[];
  readonly pathOf?: (file: string) => string | null;
}): (file: string) => string | null {
  const given = bodies.flatMap(({ name, files = [] }) => files.map((glob) => ({ name, glob })));
  return (file) => {
    if (given.length === 0) return null;
    const path = pathOf(file);
    return (path === null ? undefined : given.find(({ glob }) => matchesGlob(glob, path))?.name) ?? null;
  };
}

/** By key the name of each body: the user's, else the one of its newest report. */
export function bodyNames(
  named: readonly Named[],
  keyOf: (organisation: string | null) => string | null,
  entries: readonly BodyEntry[] = [],
): ReadonlyMap<string, string> {
  const newest = new Map<string, { readonly name: string; readonly year: number }>();
  const put = (name: string | null, year: number) => {
    const key = keyOf(name);
    if (name === null || key === null) return;
    const known = newest.get(key);
    if (known === undefined || known.year < year) newest.set(key, { name, year });
  };
  for (const { organisation, year } of named) put(organisation, year ?? 0);
  for (const { name } of entries) put(name, Number.POSITIVE_INFINITY);
  return new Map([...newest].map(([key, { name }]) => [key, name]));
}

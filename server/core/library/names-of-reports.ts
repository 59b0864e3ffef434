/** What a report is called before others are asked: by the user, by its text, else by the path of its file. */
import { matchesGlob } from '../text/glob.ts';
import { lazily } from '../text/once.ts';
import { type BodyEntry, bodyKey, type Named } from './bodies.ts';
import type { PathNames } from './path-names.ts';

/** A report's names, and where it stands. */
export interface Placed extends Named {
  readonly file: string;
}

/** Under which name and year, and who says so. */
export interface Draft {
  readonly name: string | null;
  readonly from: 'text' | 'configuration' | 'path' | null;
  readonly year: number | null;
  readonly yearFrom: 'text' | 'path' | null;
}

/**
 * Tells what a report is called. A path names a body or year only where the text does not, and where no text in the same
 * place says that paths there mean something else.
 *
 * @param reports all of them
 */
export function drafter(
  reports: readonly Placed[],
  bodies: readonly BodyEntry[],
  pathOf: (file: string) => string | null,
  namesInPath: (file: string) => PathNames,
): (report: Placed) => Draft {
  const given = namesGiven(bodies, pathOf);
  const misleading = lazily(() => misleadingPlaces(reports, namesInPath));
  return ({ organisation, year, file }) => {
    const configured = given(file);
    const name = configured ?? organisation;
    const isNamed = bodyKey(name) !== null;
    const from = configured === null ? 'text' : 'configuration';
    if (isNamed && year !== null) return { name, from, year, yearFrom: 'text' };
    const path = namesInPath(file);
    const { bodies: noBodies, years: noYears } = misleading();
    const own = isNamed || noBodies.has(path.place) ? null : path.organisation;
    const ownYear = year ?? (noYears.has(path.place) ? null : path.year);
    return {
      name: isNamed ? name : own,
      from: isNamed ? from : own === null ? null : 'path',
      year: ownYear,
      yearFrom: ownYear === null ? null : year === null ? 'path' : 'text',
    };
  };
}

/** What is said of a file by the user, before all that its text says; null where nothing is. */
function namesGiven(bodies: readonly BodyEntry[], pathOf: (file: string) => string | null) {
  const given = bodies.flatMap(({ name, files = [] }) => files.map((glob) => ({ name, glob })));
  return (file: string): string | null => {
    if (given.length === 0) return null;
    const path = pathOf(file);
    return (path === null ? undefined : given.find(({ glob }) => matchesGlob(glob, path))?.name) ?? null;
  };
}

/** Places where some text contradicts its path: folders of the year of publication, of a county with its departments. */
function misleadingPlaces(reports: readonly Placed[], pathsOf: (file: string) => PathNames) {
  const bodies = new Set<string>();
  const years = new Set<string>();
  for (const { organisation, year, file } of reports) {
    const path = pathsOf(file);
    if (year !== null && path.year !== null && year !== path.year) years.add(path.place);
    const [own, named] = [bodyKey(organisation), bodyKey(path.organisation)];
    if (own !== null && named !== null && !own.endsWith(named) && !named.endsWith(own)) bodies.add(path.place);
  }
  return { bodies, years };
}

/** Under which body and year a report is filed: by the user's word, else its text's, else the path of its file. */
import { matchesGlob } from '../text/glob.ts';
import { type BodyEntry, bodyKey, bodyMatcher, type Named, type Standing, shorter } from './bodies.ts';
import { plainPath } from './hierarchy.ts';
import { IN, placeIn, plainKey } from './namesakes.ts';
import { type PathNames, pathNames } from './path-names.ts';
import { placesBefore } from './places.ts';

/** What everything that puts reports in order by body and year goes by. */
export interface Filing {
  /** One name for all reports of a body, however they write it; null where it is not known whose report it is. */
  readonly body: string | null;
  readonly bodyFrom: 'text' | 'configuration' | 'path' | null;
  readonly year: number | null;
  readonly yearFrom: 'text' | 'path' | null;
}

/** A filing with what reports are compared by. */
interface Keyed extends Filing {
  /** The same for two reports of one body. */
  readonly key: string | null;
}

/** A report's names, and where it stands. */
export interface Placed extends Named {
  readonly file: string;
}

export interface FilingSettings {
  readonly bodies?: readonly BodyEntry[];
  readonly pathOf?: (file: string) => string | null;
}

export interface Filer {
  readonly file: (report: Placed) => Keyed;
  /** The key of a body that is named by no report but by the user. */
  readonly keyOf: (name: string) => string | null;
}

/**
 * Files reports beside each other. A path names a body or year only where the text does not, where no text in the same
 * place says that paths there mean something else, and the body only among reports of the same place.
 * @param others names that the user gives elsewhere
 */
export function createFiler(
  reports: readonly Placed[],
  { bodies = [], pathOf = plainPath }: FilingSettings,
  others: readonly string[] = [],
): Filer {
  const given = namesGiven(bodies, pathOf);
  const pathsOf = remembered((file: string) => namesIn(pathOf(file)));
  const misleading = lazily(() => misleadingPlaces(reports, pathsOf));

  const draft = ({ organisation, year, file }: Placed): Draft => {
    const configured = given(file);
    const name = configured ?? organisation;
    const isNamed = bodyKey(name) !== null;
    if (isNamed && year !== null)
      return { name, from: configured === null ? 'text' : 'configuration', year, yearFrom: 'text' };
    const path = pathsOf(file);
    const { bodies: noBodies, years: noYears } = misleading();
    const own = isNamed || noBodies.has(path.place) ? null : path.organisation;
    const ownYear = year ?? (noYears.has(path.place) ? null : path.year);
    return {
      name: isNamed ? name : own,
      from: isNamed ? (configured === null ? 'text' : 'configuration') : own === null ? null : 'path',
      year: ownYear,
      yearFrom: ownYear === null ? null : year === null ? 'path' : 'text',
    };
  };

  const drafts = reports.map((report) => ({ ...draft(report), file: report.file }));
  const sure = drafts
    .filter(({ from }) => from !== 'path')
    .map(({ name, year, file }) => ({ organisation: name, year, file }));
  const standing = ({ organisation, file }: Placed): Standing => {
    const { place, way, organisation: named } = pathsOf(file);
    const [own, fuller] = [bodyKey(organisation), bodyKey(named)];
    const isFuller = own !== null && fuller !== null && own.length < fuller.length && shorter(fuller).includes(own);
    return { file, place, way: isFuller ? [way, ...placesBefore(fuller).places].join('/') : way };
  };
  const match = bodyMatcher(sure, bodies, others, standing);
  const matchIn = (name: string | null, file: string) =>
    match(name, standing({ organisation: name, year: null, file }));
  const homes = lazily(() => {
    const keys = drafts
      .filter(({ from }) => from === 'text')
      .map(({ name, file }) => homeOf(matchIn(name, file), pathsOf(file)));
    return new Set(keys);
  });
  const keyOf = ({ name, from }: Draft, file: string): string | null => {
    const key = matchIn(name, file);
    if (from !== 'path' || key === null) return key;
    // Another place may well have a body of that name.
    const home = homeOf(key, pathsOf(file));
    return homes().has(home) ? key : home;
  };

  const names = new Map<string, { readonly name: string; readonly year: number }>();
  const know = (key: string | null, name: string | null, year: number): void => {
    if (key === null || name === null) return;
    const known = names.get(key);
    if (known === undefined || known.year < year) names.set(key, { name, year });
  };
  // A name that a text gives goes before one of a path, the user's before all; else the newest.
  for (const each of drafts) know(keyOf(each, each.file), each.name, each.from === 'path' ? -1 : (each.year ?? 0));
  for (const { name } of bodies) know(match(name), name, Number.POSITIVE_INFINITY);
  const shown = new Map<string, number>();
  for (const { name } of names.values()) shown.set(name, (shown.get(name) ?? 0) + 1);

  return {
    keyOf: match,
    file: (report) => {
      const own = draft(report);
      const key = keyOf(own, report.file);
      const name = key === null ? null : (names.get(key)?.name ?? own.name);
      const isShared = key !== null && key !== plainKey(key) && (shown.get(name ?? '') ?? 0) > 1;
      const place = !isShared ? '' : (own.from === 'path' ? '' : placeIn(key)) || pathsOf(report.file).place;
      return {
        key,
        body: place === '' ? name : `${name}（${place}）`,
        bodyFrom: key === null ? null : own.from === 'text' && key !== match(own.name) ? 'path' : own.from,
        year: own.year,
        yearFrom: own.yearFrom,
      };
    },
  };
}

interface Draft {
  readonly name: string | null;
  readonly from: Filing['bodyFrom'];
  readonly year: number | null;
  readonly yearFrom: Filing['yearFrom'];
}

const NAMELESS: PathNames = { organisation: null, year: null, place: '', way: '' };

function namesIn(path: string | null): PathNames {
  return path === null ? NAMELESS : pathNames(path);
}

/** The key of a body that only a path names. */
function homeOf(key: string | null, { place }: PathNames): string {
  return `${key}${IN}${place}`;
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

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}

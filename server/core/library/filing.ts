/** Under which body and year a report is filed: by the user's word, else its text's, else the path of its file. */
import { plainPath } from '../text/glob.ts';
import { lazily, onceByName } from '../text/once.ts';
import { type BodyEntry, bodyKey, bodyMatcher, type Standing, shorter } from './bodies.ts';
import { type Draft, drafter, type Placed } from './names-of-reports.ts';
import { IN, placeIn, plainKey } from './namesakes.ts';
import { type PathNames, pathNames } from './path-names.ts';
import { placesBefore } from './places.ts';

/** What everything that puts reports in order by body and year goes by. */
export interface Filing {
  /** One name for all reports of a body, however they write it; null where it is not known whose report it is. */
  readonly body: string | null;
  readonly bodyFrom: Draft['from'];
  readonly year: number | null;
  readonly yearFrom: Draft['yearFrom'];
}

/** A filing with what reports are compared by. */
interface Keyed extends Filing {
  /** The same for two reports of one body. */
  readonly key: string | null;
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
 * Files reports beside each other. A path names a body only among reports of the same place.
 *
 * @param others names that the user gives elsewhere
 */
export function createFiler(
  reports: readonly Placed[],
  { bodies = [], pathOf = plainPath }: FilingSettings,
  others: readonly string[] = [],
): Filer {
  const pathsOf = onceByName((file) => namesIn(pathOf(file)));
  const draft = drafter(reports, bodies, pathOf, pathsOf);
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

const NAMELESS: PathNames = { organisation: null, year: null, place: '', way: '' };

function namesIn(path: string | null): PathNames {
  return path === null ? NAMELESS : pathNames(path);
}

/** The key of a body that only a path names. */
function homeOf(key: string | null, { place }: PathNames): string {
  return `${key}${IN}${place}`;
}

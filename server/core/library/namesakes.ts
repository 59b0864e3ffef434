/** Bodies of one name: every county has its 教育局, and where texts leave the county out, the ways to their files may tell. */
import { placesBefore, widthOf } from './places.ts';

/** Stands between a name and what tells its bearers apart. */
export const IN = '\n';

/** The name alone. */
export function plainKey(key: string): string {
  const end = key.indexOf(IN);
  return end === -1 ? key : key.slice(0, end);
}

/** The narrowest place that a key has beside its name; null where the name is enough, empty where the place is not known. */
export function placeIn(key: string): string | null {
  return key.split(IN)[1]?.split('/').at(-1) ?? null;
}

export interface Bearer {
  readonly key: string;
  /** The places that the way to its file names, the widest first, with `/`. */
  readonly way: string;
}

/**
 * Tells the bearers of each name apart where some stand in one place and some in another, like 石桥县/ and 云溪县/; a file
 * that stands in neither may be of any of them, so it has its key to itself. All others keep the name as their key.
 */
export function tellApart(bearers: Iterable<Bearer>): (bearer: Bearer, file: string) => string {
  const ways = new Map<string, Set<string>>();
  for (const { key, way } of bearers) {
    const known = ways.get(key);
    if (known === undefined) ways.set(key, new Set([way]));
    else known.add(way);
  }
  const ends = new Map<string, ReadonlySet<string>>();
  for (const [key, known] of ways) {
    if (known.size < 2) continue;
    const all = new Set([...known].map((way) => tellingWay(key, way)));
    const longest = [...all].filter((way) => ![...all].some((other) => other !== way && isEndOf(way, other)));
    if (longest.length > 1) ends.set(key, new Set(longest));
  }
  return ({ key, way }, file) => {
    const known = ends.get(key);
    if (known === undefined) return key;
    const own = tellingWay(key, way);
    if (known.has(own)) return key + IN + own;
    const [only, another] = [...known].filter((other) => isEndOf(own, other));
    return only === undefined || another !== undefined ? key + IN + IN + file : key + IN + only;
  };
}

/** Places that are wider than those of the name: 石桥县教育局 is the same in whatever county's folder it lies. */
function tellingWay(key: string, way: string): string {
  const { places } = placesBefore(key);
  const width = Math.max(-1, ...places.map(widthOf));
  const telling = (place: string) => place !== '' && widthOf(place) > width && !places.includes(place);
  return way.split('/').filter(telling).join('/');
}

function isEndOf(way: string, other: string): boolean {
  return way === '' || way === other || other.endsWith(`/${way}`);
}

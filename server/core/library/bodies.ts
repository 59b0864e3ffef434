/** Whether two reports are of the same body, whose name is seldom written twice in the same way. */
import { fold } from '../text/fold.ts';
import { onceByName } from '../text/once.ts';
import { placeIn, plainKey, tellApart } from './namesakes.ts';
import { placesBefore } from './places.ts';

/** What a `.gouji.json` says of a body. */
export interface BodyEntry {
  readonly name: string;
  /** Other names under which it reports. */
  readonly aliases?: readonly string[] | undefined;
  /** Paths or globs of files whose reports are its own, whatever their titles say. */
  readonly files?: readonly string[] | undefined;
}

/** Endings that are written in several ways. A place and its government are one body; its office is another. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:人民)?政府办(?:公[室厅])?$/, '政府办'],
  [/(?<=[省市县区州盟旗镇乡])(?:人民)?政府$/, ''],
  [/(?<=[区园城岛])(?:管理委员会|管委会)$/, ''],
  [/街道办(?:事处)?$/, '街道'],
  [/委员会$/, '委'],
  [/办公[室厅]$/, '办'],
];
/** 住房和城乡建设局, 住房城乡建设局; but 和县, 平和县, 和平区. */
const AND = /(?<=[^省市县区州盟旗平])[和与](?=\p{L}{2})(?![县平田林顺静政龙])/gu;

const keyOf = onceByName((name) => {
  const letters = fold(name).text.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return ENDINGS.reduce((written, [pattern, short]) => written.replace(pattern, short), letters).replaceAll(AND, '');
});

/** What a body's name comes down to for comparing, whatever else is known; null for a report that names none. */
export function bodyKey(name: string | null): string | null {
  return name === null ? null : keyOf(name) || null;
}

const PLACE = '(?:\\p{L}{1,8}?(?:自治[区州县旗]|[省市县区州盟旗镇乡]))';
const PLACES = new RegExp(`^${PLACE}+?(?=\\p{L})`, 'u');

/** What is left of a name when the places before it are left out, one after the other: 水利局 of 石桥县水利局, and 县水利局. */
export function shorter(key: string): string[] {
  const names: string[] = [];
  for (let rest = key; ; ) {
    const place = PLACES.exec(rest)?.[0];
    if (place === undefined || place.length === rest.length) return names;
    const ending = /自治[区州县旗]$|.$/u.exec(place)![0];
    rest = rest.slice(place.length);
    names.push(rest, ending + rest);
  }
}

/** A name as a report gives it, and the report's year. */
export interface Named {
  readonly organisation: string | null;
  readonly year: number | null;
}

/** Where a report stands. */
export interface Standing {
  readonly file: string;
  /** Reports of one place may be meant to go together. */
  readonly place: string;
  /** The places that the way there names, the widest first, with `/`. */
  readonly way: string;
}

const ANYWHERE: Standing = { file: '', place: '', way: '' };

/**
 * Tells bodies apart by all names that there are. A name that leaves out the places before it (水利局) is taken for the
 * one that has them (石桥县水利局) where there is only one such, no year in which both report, and one place in which
 * both do: every county has its 城关镇.
 * @param entries what the user says; names given there are kept apart from others
 * @param others names that the user gives in other places, which may be fuller than those of the reports
 * Bearers of one name in places that their files' ways name are told apart.
 * @param standsAt by default all stand in one place
 */
export function bodyMatcher<Report extends Named>(
  named: readonly Report[],
  entries: readonly BodyEntry[] = [],
  others: readonly string[] = [],
  standsAt: (report: Report) => Standing = () => ANYWHERE,
): (organisation: string | null, standing?: Standing) => string | null {
  const given = keysGiven(entries);
  const plain = (organisation: string | null) => {
    const key = bodyKey(organisation);
    return key === null ? null : (given.get(key) ?? key);
  };
  const fixed = new Set(given.values());
  const all = named.flatMap((report) => {
    const key = plain(report.organisation);
    return key === null ? [] : [{ key, year: report.year, ...standsAt(report) }];
  });
  const keyAmong = tellApart(all.filter(({ key }) => !fixed.has(key)));
  const years = new Map<string, Set<number | null>>();
  const placesOf = new Map<string, Set<string>>();
  for (const each of all) {
    const key = keyAmong(each, each.file);
    addTo(years, key, each.year);
    addTo(placesOf, key, each.place);
  }
  for (const name of others) {
    const key = plain(name);
    if (key !== null && !years.has(key)) years.set(key, new Set());
  }
  const longer = longerNames([...[...years.keys()].map((key) => [plainKey(key), key] as const), ...given]);
  // Names that are given elsewhere stand nowhere, and so everywhere.
  const meet = (one: string, other: string): boolean => {
    const [own, theirs] = [placesOf.get(one), placesOf.get(other)];
    return own === undefined || theirs === undefined || [...own].some((place) => theirs.has(place));
  };
  const roots = new Map<string, string>();
  const rootOf = (key: string): string => roots.get(key) ?? key;
  for (const key of [...years.keys()].sort((a, b) => plainKey(b).length - plainKey(a).length)) {
    const place = placeIn(key);
    if (fixed.has(key) || place === '') continue;
    const fuller = [...(longer.get(plainKey(key)) ?? [])].filter((name) => name !== key).map(rootOf);
    // Of several bearers of a name each is only the one that has its place in the name.
    const candidates = new Set(fuller.filter((name) => place === null || placesBefore(name).places.includes(place)));
    const [root] = candidates;
    if (root === undefined || candidates.size > 1 || (place === null && !meet(key, root))) continue;
    const [own, theirs] = [years.get(key)!, years.get(root)!];
    if ([...own].some((year) => theirs.has(year))) continue;
    roots.set(key, root);
    for (const year of own) theirs.add(year);
  }
  return (organisation, standing) => {
    const name = plain(organisation);
    if (name === null) return null;
    const key = standing === undefined ? name : keyAmong({ key: name, way: standing.way }, standing.file);
    if (years.has(key)) return rootOf(key);
    // A name that no report gives: of the hierarchy, or of a report that is being written.
    const [root, another] = new Set([...(longer.get(key) ?? [])].map(rootOf));
    return root !== undefined && another === undefined ? root : key;
  };
}

/** The user's names and their aliases, each with the key that all of a body go by. */
function keysGiven(entries: readonly BodyEntry[]): Map<string, string> {
  const given = new Map<string, string>();
  for (const { name, aliases = [] } of entries) {
    const own = bodyKey(name);
    for (const alias of [name, ...aliases]) {
      const key = bodyKey(alias);
      if (own !== null && key !== null) given.set(key, own);
    }
  }
  return given;
}

/** For each name that leaves something out of others the keys of these. */
function longerNames(keys: readonly (readonly [name: string, key: string])[]): Map<string, Set<string>> {
  const longer = new Map<string, Set<string>>();
  for (const [name, key] of keys) {
    for (const less of shorter(name)) addTo(longer, less, key);
  }
  return longer;
}

function addTo<Value>(sets: Map<string, Set<Value>>, key: string, value: Value): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

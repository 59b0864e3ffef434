/** A folder of reports by body and year: who stands beside whom. Pure; doors read the files. */

import { matchesGlob } from '../text/glob.ts';
import type { BodyEntry, Named } from './bodies.ts';
import { agree } from './compare.ts';
import { createFiler, type Filing } from './filing.ts';
import { type HierarchyEntry, isPath, plainPath } from './hierarchy.ts';
import { plainKey } from './namesakes.ts';
import type { ReportSummary } from './summary.ts';

/** A summary and where its report stands. */
export interface Filed {
  /** The door's name for the file: a path for the command, a URI for the server. */
  readonly file: string;
  /** The report's index in the file. */
  readonly index: number;
  readonly summary: ReportSummary;
}

/** A report beside another one. Its summary has the body and year that it is filed under. */
export interface Neighbour extends Filed {
  /** Its text leaves out its body or its year; the path of its file gives it. */
  readonly isByPath: boolean;
}

/** A body below another, with its report of the year. */
export interface Child {
  readonly name: string;
  /** Null when there is none, or several that disagree. */
  readonly report: Neighbour | null;
  /** Reports of one body and year that disagree. */
  readonly rivals: readonly Neighbour[];
  /** The user names it by files that it has of other years alone: it may be gone, or not there yet. */
  readonly isSupposed: boolean;
}

/** The reports that bear on one report. Plain data, which may come from another thread. */
export interface Neighbours {
  /** The year under which the report itself is filed. */
  readonly year: number | null;
  /** Its own text leaves out its body or its year; the path of its file gives it. */
  readonly isByPath: boolean;
  /** The same body's report on the year before; null when there is none, or more than one that disagree. */
  readonly previous: Neighbour | null;
  /** Other reports of the same body on the same year: the first few, as a name may be that of hundreds. */
  readonly twins: readonly Neighbour[];
  /** How many more there are. */
  readonly moreTwins: number;
  /** The reports that this one sums up, of the same year; null for a body that is not said to have any below it. */
  readonly children: readonly Child[] | null;
}

/** What the user says of a folder of reports. */
export interface LibrarySettings {
  readonly bodies?: readonly BodyEntry[];
  readonly hierarchy?: readonly HierarchyEntry[];
  /** The way from the folder of the configuration to a file, with `/`; null for a file outside. By default the name itself. */
  readonly pathOf?: (file: string) => string | null;
}

/** Who asks: whose report it is, and which one of its file. */
export interface Asked extends Named {
  readonly index: number;
}

export interface Library {
  readonly size: number;
  /** @param file where the asking report stands; it is not its own neighbour */
  readonly neighboursOf: (asked: Asked, file: string) => Neighbours;
}

/** A library of reports that are all at hand. */
export interface FiledLibrary extends Library {
  /** Whose report it is and of which year, as all who show reports by body and year have it. */
  readonly filingOf: (named: Named, file: string) => Filing;
  /**
   * Puts other figures in the place of those that a file had.
   * @returns false, with nothing done, where its reports are others by number, body or year: who stands beside whom is
   *   then to be found out anew
   */
  readonly take: (file: string, summaries: readonly ReportSummary[]) => boolean;
}

/** The report of the year before where no path had to say which one that is. */
export function surePrevious({ previous, isByPath }: Neighbours): Neighbour | null {
  return isByPath || previous?.isByPath === true ? null : previous;
}

export const noNeighbours: Neighbours = {
  year: null,
  isByPath: false,
  previous: null,
  twins: [],
  moreTwins: 0,
  children: null,
};

/** Twins that are looked at: more than a report has copies and versions. */
const TWINS = 20;

export function createLibrary(filed: readonly Filed[], settings: LibrarySettings = {}): FiledLibrary {
  const { pathOf = plainPath, hierarchy = [] } = settings;
  const filer = createFiler(
    filed.map(({ file, summary: { organisation, year } }) => ({ organisation, year, file })),
    settings,
    hierarchy.flatMap(({ parent, children }) => [parent, ...children.filter((child) => !isPath(child))]),
  );
  const entries = filed.map((entry): Entry => {
    const { organisation, year } = entry.summary;
    const filing = filer.file({ organisation, year, file: entry.file });
    return { named: { organisation, year }, filing, key: filing.key, report: neighbourOf(entry, filing) };
  });
  const shelves = new Map<string, Neighbour[]>();
  /** Keys of bodies that only paths name or tell apart, by the keys of their names. */
  const places = new Map<string, Set<string>>();
  for (const { key, filing, report } of entries) {
    if (key === null || filing.year === null) continue;
    addTo(shelves, shelfOf(key, filing.year), report);
    if (plainKey(key) !== key) places.set(plainKey(key), (places.get(plainKey(key)) ?? new Set()).add(key));
  }
  for (const shelf of shelves.values()) shelf.sort(inOrder);
  const on = (key: string, year: number) => shelves.get(shelfOf(key, year)) ?? NONE;
  /** Every report of a body asks for the same shelf. */
  const settledOn = remembered(settled);
  const isAlike = remembered(allAgree);
  /** The keys that the user may mean by a name, who knows of no places. */
  const keysNamed = (key: string, year: number): readonly string[] => {
    const placed = [...(places.get(key) ?? [])];
    return placed.length === 0 || on(key, year).length > 0 ? [key] : placed;
  };

  const childNamed = (name: string, keys: readonly string[], year: number): Child => {
    const reports = keys.flatMap((key) => on(key, year));
    if (keys.length === 1) return childOf(name, reports);
    // Nobody says which of them is meant.
    return { ...childOf(name, []), rivals: reports.length > 1 ? reports : [] };
  };

  const parents = hierarchy.map((entry) => ({ ...entry, key: filer.keyOf(entry.parent) }));
  const inFiles = new Map<string, readonly Entry[]>();
  const filesOf = (glob: string) => {
    let found = inFiles.get(glob);
    if (found === undefined) {
      found = entries.filter(({ report: { file } }) => {
        const path = pathOf(file);
        return path !== null && matchesGlob(glob, path);
      });
      inFiles.set(glob, found);
    }
    return found;
  };
  const childrenOf = (parent: string, year: number): Child[] | null => {
    const own = parents.filter(({ key }) => key !== null && (key === parent || isOnly(places.get(key), parent)));
    if (own.length === 0) return null;
    const children = new Map<string, Child>();
    for (const child of own.flatMap((entry) => entry.children)) {
      if (!isPath(child)) {
        const keys = keysNamed(filer.keyOf(child) ?? child, year);
        children.set(keys[0]!, childNamed(child, keys, year));
        continue;
      }
      const files = filesOf(child).filter(({ key, filing }) => filing.year !== null && key !== parent);
      for (const { key, filing, report } of files) {
        if (filing.year !== year || children.has(key ?? report.file)) continue;
        const name = report.summary.organisation ?? report.file;
        children.set(key ?? report.file, childOf(name, key === null ? [report] : on(key, year)));
      }
      for (const { key, filing } of files) {
        if (key === null || children.has(key)) continue;
        const reports = on(key, year);
        children.set(key, { ...childOf(filing.body!, reports), isSupposed: reports.length === 0 });
      }
    }
    return [...children.values()];
  };

  let byFile: ReadonlyMap<string, readonly Entry[]> | null = null;
  const take: FiledLibrary['take'] = (file, summaries) => {
    byFile ??= groupedByFile(entries);
    const own = byFile.get(file) ?? [];
    const isAsBefore = ({ named }: Entry, index: number) =>
      named.organisation === summaries[index]?.organisation && named.year === summaries[index]?.year;
    if (own.length !== summaries.length || !own.every(isAsBefore)) return false;
    for (const [index, entry] of own.entries()) {
      const { filing, key, report: before } = entry;
      entry.report = neighbourOf({ file, index, summary: summaries[index]! }, filing);
      if (key === null || filing.year === null) continue;
      const shelf = on(key, filing.year).map((report) => (report === before ? entry.report : report));
      shelves.set(shelfOf(key, filing.year), shelf);
    }
    return true;
  };

  return {
    size: filed.length,
    take,
    filingOf: ({ organisation, year }, file) => {
      const { key: _, ...filing } = filer.file({ organisation, year, file });
      return filing;
    },
    neighboursOf: ({ year: written, organisation, index }, file) => {
      const filing = filer.file({ organisation, year: written, file });
      const { key, year } = filing;
      if (key === null || year === null) return noNeighbours;
      const isOther = (entry: Neighbour) => entry.file !== file || entry.index !== index;
      const before = on(key, year - 1);
      const twins = on(key, year).filter(isOther);
      return {
        year,
        isByPath: isByPath(filing),
        previous:
          isByPath(filing) && !isAlike(on(key, year))
            ? null
            : settledOn(before.every(isOther) ? before : before.filter(isOther)),
        twins: twins.slice(0, TWINS),
        moreTwins: Math.max(0, twins.length - TWINS),
        children: childrenOf(key, year),
      };
    },
  };
}

function isOnly(keys: ReadonlySet<string> | undefined, key: string): boolean {
  return keys?.size === 1 && keys.has(key);
}

interface Entry {
  /** As its text has it. */
  readonly named: Named;
  readonly key: string | null;
  readonly filing: Filing;
  report: Neighbour;
}

function groupedByFile(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) addTo(groups, entry.report.file, entry);
  for (const group of groups.values()) group.sort((a, b) => a.report.index - b.report.index);
  return groups;
}

function neighbourOf(entry: Filed, filing: Filing): Neighbour {
  const { summary } = entry;
  // What its own text says stays as it is written there.
  const organisation = filing.bodyFrom === 'text' ? summary.organisation : filing.body;
  const isSame = organisation === summary.organisation && filing.year === summary.year;
  return {
    file: entry.file,
    index: entry.index,
    summary: isSame ? summary : { ...summary, organisation, year: filing.year },
    isByPath: isByPath(filing),
  };
}

function isByPath({ bodyFrom, yearFrom }: Filing): boolean {
  return bodyFrom === 'path' || yearFrom === 'path';
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

const NONE: readonly Neighbour[] = [];

/** Whichever comes first of a shelf is the same wherever its reports were met. */
function inOrder(a: Neighbour, b: Neighbour): number {
  if (a.isByPath !== b.isByPath) return a.isByPath ? 1 : -1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.index - b.index;
}

/** What is made of a shelf, made once. */
function remembered<Value>(make: (reports: readonly Neighbour[]) => Value): (reports: readonly Neighbour[]) => Value {
  const known = new WeakMap<readonly Neighbour[], { readonly value: Value }>();
  return (reports) => {
    let made = known.get(reports);
    if (made === undefined) {
      made = { value: make(reports) };
      known.set(reports, made);
    }
    return made.value;
  };
}

function shelfOf(key: string, year: number): string {
  return `${year} ${key}`;
}

/** Reports of several bodies may lie together under names that tell none: they are not alike. */
function allAgree([first, ...others]: readonly Neighbour[]): boolean {
  return first === undefined || others.every((other) => agree(first.summary, other.summary));
}

/**
 * Copies of one report are one; of reports that disagree none can be said to be the right one. What only its path says
 * to be the report meant counts where no other is there.
 */
function settled(all: readonly Neighbour[]): Neighbour | null {
  const sure = all.filter((report) => !report.isByPath);
  const reports = sure.length > 0 ? sure : all;
  if (reports.length === 0 || !allAgree(reports)) return null;
  return reports.reduce((best, other) => (other.summary.cells.length > best.summary.cells.length ? other : best));
}

function childOf(name: string, reports: readonly Neighbour[]): Child {
  const report = settled(reports);
  return { name, report, rivals: report === null ? reports : [], isSupposed: false };
}

/** A folder of reports by body and year: who stands beside whom. Pure; doors read the files. */

import { matchesGlob } from '../text/glob.ts';
import { type BodyEntry, bodyMatcher, type Named } from './bodies.ts';
import { agree } from './compare.ts';
import { bodyNames, type Filing, namesGiven } from './filing.ts';
import { type HierarchyEntry, isPath, plainPath } from './hierarchy.ts';
import type { ReportSummary } from './summary.ts';

/** A summary and where its report stands. */
export interface Filed {
  /** The door's name for the file: a path for the command, a URI for the server. */
  readonly file: string;
  /** The report's index in the file. */
  readonly index: number;
  readonly summary: ReportSummary;
}

/** A body below another, with its report of the year. */
export interface Child {
  readonly name: string;
  /** Null when there is none, or several that disagree. */
  readonly report: Filed | null;
  /** Reports of one body and year that disagree. */
  readonly rivals: readonly Filed[];
}

/** The reports that bear on one report. Plain data, which may come from another thread. */
export interface Neighbours {
  /** The same body's report on the year before; null when there is none, or more than one that disagree. */
  readonly previous: Filed | null;
  /** Other reports of the same body on the same year. */
  readonly twins: readonly Filed[];
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
}

export const noNeighbours: Neighbours = { previous: null, twins: [], children: null };

export function createLibrary(filed: readonly Filed[], settings: LibrarySettings = {}): FiledLibrary {
  const given = namesGiven(settings);
  const organisationOf = (organisation: string | null, file: string) => given(file) ?? organisation;
  const pathOf = settings.pathOf ?? plainPath;
  const named = filed.map(({ file, summary }) => ({
    organisation: organisationOf(summary.organisation, file),
    year: summary.year,
  }));
  const keyOf = bodyMatcher(named, settings.bodies, namesOf(settings));
  const shelves = new Map<string, Filed[]>();
  filed.forEach((entry, index) => {
    const { organisation, year } = named[index]!;
    const key = keyOf(organisation);
    if (key === null || year === null) return;
    const shelf = shelfOf(key, year);
    const known = shelves.get(shelf);
    if (known === undefined) shelves.set(shelf, [entry]);
    else known.push(entry);
  });
  const names = bodyNames(named, keyOf, settings.bodies);
  const on = (key: string, year: number) => shelves.get(shelfOf(key, year)) ?? [];

  const entries = (settings.hierarchy ?? []).map((entry) => ({ ...entry, key: keyOf(entry.parent) }));
  const inFiles = new Map<string, readonly Filed[]>();
  const filesOf = (glob: string) => {
    let found = inFiles.get(glob);
    if (found === undefined) {
      found = filed.filter(({ file }) => {
        const path = pathOf(file);
        return path !== null && matchesGlob(glob, path);
      });
      inFiles.set(glob, found);
    }
    return found;
  };
  const childrenOf = (parent: string, year: number): Child[] | null => {
    const own = entries.filter(({ key }) => key === parent);
    if (own.length === 0) return null;
    const children = new Map<string, Child>();
    for (const child of own.flatMap((entry) => entry.children)) {
      if (!isPath(child)) {
        const key = keyOf(child) ?? child;
        children.set(key, childOf(child, on(key, year)));
        continue;
      }
      for (const entry of filesOf(child)) {
        const organisation = organisationOf(entry.summary.organisation, entry.file);
        const key = keyOf(organisation);
        if (entry.summary.year !== year || key === parent || children.has(key ?? entry.file)) continue;
        children.set(key ?? entry.file, childOf(organisation ?? entry.file, key === null ? [entry] : on(key, year)));
      }
    }
    return [...children.values()];
  };

  return {
    size: filed.length,
    filingOf: ({ organisation, year }, file) => {
      const name = organisationOf(organisation, file);
      const key = keyOf(name);
      return {
        body: key === null ? null : (names.get(key) ?? name),
        bodyFrom: key === null ? null : given(file) === null ? 'text' : 'configuration',
        year,
        yearFrom: year === null ? null : 'text',
      };
    },
    neighboursOf: ({ year, organisation, index }, file) => {
      const key = keyOf(organisationOf(organisation, file));
      if (key === null || year === null) return noNeighbours;
      const others = (entry: Filed) => entry.file !== file || entry.index !== index;
      return {
        previous: settled(on(key, year - 1).filter(others)),
        twins: on(key, year).filter(others),
        children: childrenOf(key, year),
      };
    },
  };
}

function shelfOf(key: string, year: number): string {
  return `${year} ${key}`;
}

/** Copies of one report are one; of reports that disagree none can be said to be the right one. */
function settled(reports: readonly Filed[]): Filed | null {
  const [first, ...others] = reports;
  if (first === undefined || !others.every((other) => agree(first.summary, other.summary))) return null;
  return reports.reduce((best, other) => (other.summary.cells.length > best.summary.cells.length ? other : best));
}

function childOf(name: string, reports: readonly Filed[]): Child {
  const report = settled(reports);
  return { name, report, rivals: report === null ? reports : [] };
}

function namesOf({ hierarchy = [] }: LibrarySettings): string[] {
  return hierarchy.flatMap(({ parent, children }) => [parent, ...children.filter((child) => !isPath(child))]);
}

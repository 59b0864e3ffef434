/** A folder of reports by body and year: who stands beside whom. Pure; doors read the files. */
import { plainPath } from '../text/glob.ts';
import { once } from '../text/once.ts';
import type { BodyEntry, Named } from './bodies.ts';
import { hierarchyOver } from './children.ts';
import { createFiler, type Filing } from './filing.ts';
import { type HierarchyEntry, isPath } from './hierarchy.ts';
import { type Filed, type Neighbour, type Neighbours, noNeighbours } from './neighbours.ts';
import { addTo, allAgree, createShelves, type FiledReport, settled } from './shelves.ts';
import type { ReportSummary } from './summary.ts';

/** What the user says of a folder of reports. */
export interface LibrarySettings {
  readonly bodies?: readonly BodyEntry[];
  readonly hierarchy?: readonly HierarchyEntry[];
  /**
   * The way from the folder of the configuration to a file, with `/`; null for a file outside. By default the name
   * itself.
   */
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

/** Twins that are looked at: more than a report has copies and versions. */
const TWINS = 20;

export function createLibrary(filed: readonly Filed[], settings: LibrarySettings = {}): FiledLibrary {
  const { pathOf = plainPath, hierarchy = [] } = settings;
  const filer = createFiler(
    filed.map(({ file, summary: { organisation, year } }) => ({ organisation, year, file })),
    settings,
    hierarchy.flatMap(({ parent, children }) => [parent, ...children.filter((child) => !isPath(child))]),
  );
  const entries = filed.map((entry): FiledReport => {
    const { organisation, year } = entry.summary;
    const filing = filer.file({ organisation, year, file: entry.file });
    return { named: { organisation, year }, filing, key: filing.key, report: neighbourOf(entry, filing) };
  });
  const shelves = createShelves(entries);
  const { on } = shelves;
  /** Every report of a body asks for the same shelf. */
  const settledOn = once(settled);
  const isAlike = once(allAgree);
  const childrenOf = hierarchyOver(entries, shelves, filer.keyOf, { hierarchy, pathOf });

  let byFile: ReadonlyMap<string, readonly FiledReport[]> | null = null;
  const take: FiledLibrary['take'] = (file, summaries) => {
    byFile ??= groupedByFile(entries);
    const own = byFile.get(file) ?? [];
    const isAsBefore = ({ named }: FiledReport, index: number) =>
      named.organisation === summaries[index]?.organisation && named.year === summaries[index]?.year;
    if (own.length !== summaries.length || !own.every(isAsBefore)) return false;
    for (const [index, entry] of own.entries()) {
      const { filing, key, report: before } = entry;
      entry.report = neighbourOf({ file, index, summary: summaries[index]! }, filing);
      if (key === null || filing.year === null) continue;
      shelves.replace(key, filing.year, before, entry.report);
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

function groupedByFile(entries: readonly FiledReport[]): ReadonlyMap<string, readonly FiledReport[]> {
  const groups = new Map<string, FiledReport[]>();
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

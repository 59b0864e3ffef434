/** The bodies below one, with their reports of a year. */
import { matchesGlob } from '../text/glob.ts';
import { onceByName } from '../text/once.ts';
import { type HierarchyEntry, isPath } from './hierarchy.ts';
import { plainKey } from './namesakes.ts';
import type { Child, Neighbour } from './neighbours.ts';
import { type FiledReport, type Shelves, settled } from './shelves.ts';

/** What the user says of it. */
interface Given {
  readonly hierarchy: readonly HierarchyEntry[];
  readonly pathOf: (file: string) => string | null;
}

/**
 * Tells the children of a body by its key; null for one that has none.
 * @param keyOf the key of a body by the name that the user gives it
 */
export function hierarchyOver(
  reports: readonly FiledReport[],
  { on, placed }: Shelves,
  keyOf: (name: string) => string | null,
  { hierarchy, pathOf }: Given,
): (parent: string, year: number) => readonly Child[] | null {
  const parents = hierarchy.map((entry) => ({ ...entry, key: keyOf(entry.parent) }));
  const filesOf = onceByName((glob) =>
    reports.filter(({ report: { file } }) => {
      const path = pathOf(file);
      return path !== null && matchesGlob(glob, path);
    }),
  );
  /** The keys that the user may mean by a name, who knows of no places. */
  const keysNamed = (key: string, year: number): readonly string[] => {
    const keys = [...placed(key)];
    return keys.length === 0 || on(key, year).length > 0 ? [key] : keys;
  };
  const childNamed = (name: string, keys: readonly string[], year: number): Child => {
    const found = keys.flatMap((key) => on(key, year));
    if (keys.length === 1) return childOf(name, found);
    // Nobody says which of them is meant.
    return { ...childOf(name, []), rivals: found.length > 1 ? found : [] };
  };
  const isMeant = (key: string | null, parent: string): boolean => {
    if (key === null || key === parent) return key !== null;
    return key === plainKey(parent) && placed(key).size === 1;
  };

  const addFiles = (children: Map<string, Child>, glob: string, parent: string, year: number): void => {
    const files = filesOf(glob).filter(({ key, filing }) => filing.year !== null && key !== parent);
    for (const { key, filing, report } of files) {
      if (filing.year !== year || children.has(key ?? report.file)) continue;
      const name = report.summary.organisation ?? report.file;
      children.set(key ?? report.file, childOf(name, key === null ? [report] : on(key, year)));
    }
    // Those that have reports of other years alone; or one of this year, which lies elsewhere.
    for (const { key, filing } of files) {
      if (key === null || children.has(key)) continue;
      const found = on(key, year);
      children.set(key, { ...childOf(filing.body!, found), isSupposed: found.length === 0 });
    }
  };

  return (parent, year) => {
    const own = parents.filter(({ key }) => isMeant(key, parent));
    if (own.length === 0) return null;
    const children = new Map<string, Child>();
    for (const child of own.flatMap((entry) => entry.children)) {
      if (isPath(child)) {
        addFiles(children, child, parent, year);
        continue;
      }
      const keys = keysNamed(keyOf(child) ?? child, year);
      children.set(keys[0]!, childNamed(child, keys, year));
    }
    return [...children.values()];
  };
}

function childOf(name: string, reports: readonly Neighbour[]): Child {
  const report = settled(reports);
  return { name, report, rivals: report === null ? reports : [], isSupposed: false };
}

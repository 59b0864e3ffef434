/** Reports by body and year. */
import type { Named } from './bodies.ts';
import { agree } from './compare.ts';
import type { Filing } from './filing.ts';
import { plainKey } from './namesakes.ts';
import type { Neighbour } from './neighbours.ts';

/** A report of a library, with what it is filed under. */
export interface FiledReport {
  /** As its text has it. */
  readonly named: Named;
  /** The same for all reports of a body; null where it is not known whose it is. */
  readonly key: string | null;
  readonly filing: Filing;
  /** As it is now: its figures may change. */
  report: Neighbour;
}

export interface Shelves {
  /** A body's reports on a year, those first whose texts name both. */
  readonly on: (key: string, year: number) => readonly Neighbour[];
  /** Keys of bodies that only paths name or tell apart, by the key of their name. */
  readonly placed: (name: string) => ReadonlySet<string>;
  /** Puts a report in the place of one of the same body and year. */
  readonly replace: (key: string, year: number, before: Neighbour, after: Neighbour) => void;
}

export function createShelves(reports: readonly FiledReport[]): Shelves {
  const shelves = new Map<string, Neighbour[]>();
  const places = new Map<string, Set<string>>();
  for (const { key, filing, report } of reports) {
    if (key === null || filing.year === null) continue;
    addTo(shelves, shelfOf(key, filing.year), report);
    const name = plainKey(key);
    if (name !== key) places.set(name, (places.get(name) ?? new Set()).add(key));
  }
  for (const shelf of shelves.values()) shelf.sort(inOrder);
  const on: Shelves['on'] = (key, year) => shelves.get(shelfOf(key, year)) ?? EMPTY;
  return {
    on,
    placed: (name) => places.get(name) ?? NOWHERE,
    replace: (key, year, before, after) => {
      const shelf = on(key, year).map((report) => (report === before ? after : report));
      shelves.set(shelfOf(key, year), shelf);
    },
  };
}

const EMPTY: readonly Neighbour[] = [];
const NOWHERE: ReadonlySet<string> = new Set();

function shelfOf(key: string, year: number): string {
  return `${year} ${key}`;
}

/** Whichever comes first of a shelf is the same wherever its reports were met. */
function inOrder(a: Neighbour, b: Neighbour): number {
  if (a.isByPath !== b.isByPath) return a.isByPath ? 1 : -1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.index - b.index;
}

/** Reports of several bodies may lie together under names that tell none: they are not alike. */
export function allAgree([first, ...others]: readonly Neighbour[]): boolean {
  return first === undefined || others.every((other) => agree(first.summary, other.summary));
}

/**
 * Copies of one report are one; of reports that disagree none can be said to be the right one. What only its path says
 * to be the report meant counts where no other is there.
 */
export function settled(all: readonly Neighbour[]): Neighbour | null {
  const sure = all.filter((report) => !report.isByPath);
  const reports = sure.length > 0 ? sure : all;
  if (reports.length === 0 || !allAgree(reports)) return null;
  return reports.reduce((best, other) => (other.summary.cells.length > best.summary.cells.length ? other : best));
}

export function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

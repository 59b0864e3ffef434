/**
 * Rounds through the workspace, a file at a time: through all of it, or just to what has changed. Each ends with what
 * rests on reports that are others now.
 */
import { extname } from 'node:path';
import type { Configuration } from '../configuration.ts';
import { isBelow } from '../project.ts';
import type { Entries } from './entries.ts';
import type { Pace } from './pace.ts';
import { openPlaces, placesIn } from './places.ts';
import type { Shelf } from './shelf.ts';

export interface RoundHost {
  readonly configuration: Configuration;
  readonly entries: Entries;
  readonly shelf: Shelf;
  readonly pace: Pace;
  /** Open documents are their readers' to ask for. */
  readonly isOpen: (uri: string) => boolean;
  /** Called when what rests on other reports was checked, open documents excepted. */
  readonly onSettled: () => void;
}

/** One round, as who began it sees it. */
export interface Round {
  /** Files dealt with, and files there are. */
  readonly report: (done: number, total: number) => void;
  /** True once it is to stop; what was read stays. */
  readonly isCancelled: () => boolean;
  /** True once nothing of it has anything to say any more. */
  readonly isOver: () => boolean;
}

/** Looks through the workspace, files that are known and unchanged included. */
export async function lookThrough(host: RoundHost, round: Round): Promise<void> {
  const { configuration, entries, shelf, pace } = host;
  const found = await placesIn(configuration, pace.turn);
  const settings = await configuration.librarySettings();
  if (round.isOver()) return;
  shelf.configure(settings);
  for (const uri of [...entries.all.keys()]) if (!found.has(uri)) entries.drop(uri);
  configuration.watchKinds([...new Set([...found.values()].map(({ file }) => extname(file)))]);
  let done = 0;
  round.report(done, found.size);
  for (const place of found.values()) {
    await pace.turn();
    if (round.isOver() || round.isCancelled()) break;
    const entry = await entries.read(place, false);
    if (round.isOver()) return;
    entries.put(entry);
    done += 1;
    round.report(done, found.size);
  }
  if (round.isOver()) return;
  shelf.open();
  await settle(host, round);
}

/** Takes in what changed at some paths. */
export async function takeIn(host: RoundHost, paths: readonly string[], round: Round): Promise<void> {
  const { configuration, entries, pace } = host;
  const look = openPlaces(configuration);
  for (const path of paths) {
    await pace.turn();
    if (round.isOver()) return;
    const { isThere, place } = await look(path);
    if (!isThere) {
      // A folder that went took its files along.
      for (const { place: gone } of [...entries.all.values()])
        if (gone.file === path || isBelow(gone.file, path)) entries.drop(gone.uri);
    } else if (place !== null) {
      const entry = await entries.read(place, false);
      if (!round.isOver()) entries.put(entry);
    }
  }
  if (!round.isOver()) await settle(host, round);
}

/** Checks again what rests on reports that have changed. */
async function settle({ entries, shelf, pace, isOpen, onSettled }: RoundHost, round: Round): Promise<void> {
  for (const { place, summaries, state, failure } of [...entries.all.values()]) {
    await pace.breath();
    if (round.isOver()) return;
    if (failure !== null || isOpen(place.uri) || state === shelf.stateOf(place.uri, summaries)) continue;
    await pace.turn();
    if (round.isOver() || round.isCancelled()) return;
    const entry = await entries.read(place, true);
    if (!round.isOver() && entries.all.has(place.uri)) entries.put(entry);
  }
  onSettled();
}

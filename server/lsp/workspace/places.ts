/** Which files of the workspace are meant: by the walk, by the configuration, by the lists of what to leave out. */
import { basename, relative, sep } from 'node:path';
import { openIgnores } from '../../files/ignores.ts';
import { filesBelow, kindOfFile, type Obstacle } from '../../files/walk.ts';
import type { Configuration } from '../configuration.ts';
import { isBelow, uriOf } from '../project.ts';

/** A file that is looked at. */
export interface Place {
  readonly uri: string;
  /** Absolute. */
  readonly file: string;
  /** As it is shown: from the workspace folder, with `/`; where there are several, that folder's name stands first. */
  readonly path: string;
  /** Null for a file. */
  readonly obstacle: Obstacle | null;
}

/** Every file that is meant, by its address; in folders that lie in one another each once. */
export async function placesIn(configuration: Configuration, turn: () => Promise<void>): Promise<Map<string, Place>> {
  const found = new Map<string, Place>();
  const isIgnored = openIgnores();
  for (const folder of configuration.folders()) {
    const isMeant = async (file: string) => (await configuration.wants(file)) && !(await isIgnored(file, folder));
    for await (const { file, obstacle } of filesBelow('', folder, isMeant)) {
      const place = placeOf(file, obstacle, folder, configuration);
      if (!found.has(place.uri)) found.set(place.uri, place);
      await turn();
    }
  }
  return found;
}

/** The same question for one path: whether there is anything, and its place when it is a file that is meant. */
export function openPlaces(
  configuration: Configuration,
): (path: string) => Promise<{ readonly isThere: boolean; readonly place: Place | null }> {
  const isIgnored = openIgnores();
  return async (path) => {
    const kind = await kindOfFile(path);
    const folder = configuration.folders().find((root) => isBelow(path, root));
    const isMeant =
      kind !== 'missing' &&
      kind !== 'folder' &&
      folder !== undefined &&
      !isHidden(relative(folder, path)) &&
      (await configuration.wants(path)) &&
      !(await isIgnored(path, folder));
    const obstacle = kind === 'file' || kind === 'folder' ? null : kind;
    return { isThere: kind !== 'missing', place: isMeant ? placeOf(path, obstacle, folder, configuration) : null };
  };
}

function placeOf(file: string, obstacle: Obstacle | null, folder: string, configuration: Configuration): Place {
  const name = configuration.folders().length > 1 ? `${basename(folder)}/` : '';
  return { uri: uriOf(file), file, path: name + relative(folder, file).replaceAll(sep, '/'), obstacle };
}

/** What a walk passes over. */
function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith('.') || part === 'node_modules');
}

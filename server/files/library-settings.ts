/** What configurations in several folders say of one library of reports. */
import { resolve, sep } from 'node:path';
import { type ConfigLayer, isPath, type LibrarySettings } from '../core/index.ts';

/** A configuration's own words, and the folder that its paths and globs count from. */
interface Placed {
  readonly layer: ConfigLayer;
  readonly folder: string;
}

/**
 * Paths and globs of every configuration count from its own folder; in one library they are absolute.
 *
 * @param pathOf the absolute path of a file by the name it has in the library; null where it has none
 */
export function librarySettings(
  configurations: readonly Placed[],
  pathOf: (file: string) => string | null,
): LibrarySettings {
  const slashed = (path: string) => path.replaceAll(sep, '/');
  const all = [...new Set(configurations)];
  const absolute = ({ folder }: Placed, path: string) => slashed(resolve(folder, path));
  return {
    bodies: all.flatMap((one) =>
      (one.layer.bodies ?? []).map((body) => ({ ...body, files: body.files?.map((path) => absolute(one, path)) })),
    ),
    hierarchy: all.flatMap((one) =>
      (one.layer.hierarchy ?? []).map(({ parent, children }) => ({
        parent,
        children: children.map((child) => (isPath(child) ? absolute(one, child) : child)),
      })),
    ),
    pathOf: (file) => {
      const path = pathOf(file);
      return path === null ? null : slashed(path);
    },
  };
}

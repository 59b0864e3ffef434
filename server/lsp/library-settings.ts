/** What the `.gouji.json` files of a workspace say of bodies and their order, for one library. */
import { sep } from 'node:path';
import { isPath, type LibrarySettings } from '../core/index.ts';
import { type Project, pathOf } from './project.ts';

/** Paths and globs of every configuration count from its own folder; in one library they are absolute. */
export function librarySettings(projects: readonly Project[]): LibrarySettings {
  const slashed = (path: string) => path.replaceAll(sep, '/');
  const below = ({ folder }: Project, path: string) => `${slashed(folder)}/${slashed(path).replace(/^(?:\.\/)+/, '')}`;
  return {
    bodies: projects.flatMap((project) =>
      (project.layer.bodies ?? []).map((body) => ({ ...body, files: body.files?.map((path) => below(project, path)) })),
    ),
    hierarchy: projects.flatMap((project) =>
      (project.layer.hierarchy ?? []).map(({ parent, children }) => ({
        parent,
        children: children.map((child) => (isPath(child) ? below(project, child) : child)),
      })),
    ),
    pathOf: (uri) => {
      const path = pathOf(uri);
      return path === null ? null : slashed(path);
    },
  };
}

/** Configuration and form files as they were last read, each read once until something changes. */
import { resolve } from 'node:path';
import type { ConfigLayer, Form } from '../core/index.ts';
import { nearestConfiguration, type Project, readForms, readProject, uriOf } from './project.ts';
import { remembered } from './remembered.ts';
import type { Settings } from './settings.ts';
import type { Watcher } from './watcher.ts';

export interface Projects {
  /** What a `.gouji.json` says. */
  readonly at: (file: string) => Promise<Project>;
  /** All that were read. */
  readonly all: () => Promise<Project[]>;
  /** The nearest `.gouji.json` from a folder upwards. */
  readonly above: (folder: string) => Promise<string | null>;
  /**
   * The forms of a project and those of the settings: the same array for the same forms, as reading keeps what it
   * worked out for one.
   */
  readonly formsOf: (project: Project | null, settings: ConfigLayer, folder: string) => Promise<readonly Form[]>;
  /** Reads anew what is asked for from now on, and at once what was read before. */
  readonly invalidate: () => void;
}

export interface ProjectsHost {
  readonly settings: Settings;
  readonly watch: Watcher['add'];
  readonly log: (problem: unknown) => void;
  readonly onRead: (project: Project) => void;
}

const noForms: readonly Form[] = [];

export function createProjects({ settings, watch, log, onRead }: ProjectsHost): Projects {
  const projects = new Map<string, Promise<Project>>();
  const formLists = new Map<string, Promise<readonly Form[]>>();
  const nearest = new Map<string, Promise<string | null>>();

  const at = (file: string) =>
    remembered(projects, file, async () => {
      const { locale } = await settings.of(uriOf(file));
      const project = await readProject(file, locale);
      watch([...project.files.map(({ path }) => path), ...project.missing]);
      onRead(project);
      return project;
    });

  return {
    at,
    all: () => Promise.all(projects.values()),
    above: (folder) => remembered(nearest, folder, () => nearestConfiguration(folder)),
    formsOf: (project, { forms: names = [], locale }, folder) =>
      remembered(formLists, JSON.stringify([project?.folder, folder, names]), async () => {
        const own = await readForms(names, folder, locale);
        watch([...own.files.map(({ path }) => path), ...own.missing.map((name) => resolve(folder, name))]);
        for (const name of own.missing) log(`gouji.forms: ${name} cannot be read`);
        for (const { path, problems } of own.files) for (const { message } of problems) log(`${path}: ${message}`);
        const forms = [...(project?.forms ?? []), ...own.forms];
        return forms.length === 0 ? noForms : forms;
      }),
    invalidate: () => {
      const files = [...projects.keys()];
      for (const cache of [projects, formLists, nearest]) cache.clear();
      // What was wrong in a file must not stay on display only because no document asks for it again.
      for (const file of files) at(file).catch(log);
    },
  };
}

/** Under which options a document is analysed: the nearest `.gouji.json` before the client's settings. */
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type ConfigLayer,
  type EditorConfig,
  type Form,
  fileOptions,
  isPath,
  type LibrarySettings,
  type Markup,
  mergeConfig,
  type Options,
} from '../core/index.ts';
import { markupOf } from '../files/markup.ts';
import { isWanted } from '../files/walk.ts';
import type { ClientFacts } from './client-facts.ts';
import {
  CONFIGURATION_FILE,
  hasForm,
  nearestConfiguration,
  type Project,
  pathOf,
  readForms,
  readProject,
  uriOf,
} from './project.ts';
import { createSettings } from './settings.ts';
import { createWatcher } from './watcher.ts';

/** What holds for one document. */
export interface DocumentConfiguration {
  readonly options: Options;
  /** The `.gouji.json` in force, or where one would best be made; null for a document outside of any folder. */
  readonly file: { readonly path: string; readonly text: string | null } | null;
  readonly editor: EditorConfig;
}

export interface Configuration {
  /** The same object until something changes. */
  readonly of: (document: TextDocument) => Promise<DocumentConfiguration>;
  /** What holds for a file that is not open. Settings are asked for once for all files of a folder. */
  readonly ofFile: (path: string) => Promise<DocumentConfiguration>;
  /** In which language the workspace as a whole is spoken of: as configured for its first folder. */
  readonly locale: () => Promise<string | undefined>;
  /** Whether a walk through the workspace takes a file. */
  readonly wants: (path: string) => Promise<boolean>;
  /** What all `.gouji.json` that were read say of bodies and their order; for files by their addresses. */
  readonly librarySettings: () => Promise<LibrarySettings>;
  /** The workspace's folders, as absolute paths. */
  readonly folders: () => readonly string[];
  /** After settings or files changed: everything may be different. */
  readonly onDidChange: (listener: () => void) => void;
  /** After a `.gouji.json` and its forms were read. */
  readonly onDidRead: (listener: (project: Project) => void) => void;
  /** When files other than these changed, came or went; to be told of them, say which kinds. */
  readonly onDidChangeFiles: (listener: (paths: readonly string[]) => void) => void;
  readonly watchKinds: (extensions: readonly string[]) => void;
  /** To be called once the client is ready for registrations. */
  readonly start: () => void;
}

export interface ConfigurationHost {
  readonly connection: Connection;
  readonly client: ClientFacts;
  readonly documents: TextDocuments<TextDocument>;
  readonly params: InitializeParams;
  readonly log: (problem: unknown) => void;
}

const noForms: readonly Form[] = [];

export function createConfiguration(host: ConfigurationHost): Configuration {
  const { connection, client, documents, params, log } = host;
  const settings = createSettings(connection, client, params, log);
  const changeListeners: (() => void)[] = [];
  const fileListeners: ((paths: readonly string[]) => void)[] = [];
  const readListeners: ((project: Project) => void)[] = [];
  const known = new Map<string, Promise<DocumentConfiguration>>();
  const projects = new Map<string, Promise<Project>>();
  const formLists = new Map<string, Promise<readonly Form[]>>();
  const nearest = new Map<string, Promise<string | null>>();
  const folderSettings = new Map<string, ReturnType<typeof settings.of>>();
  let folders = foldersOf(params);

  const invalidate = () => {
    const files = [...projects.keys()];
    for (const cache of [known, projects, formLists, nearest, folderSettings]) cache.clear();
    // What was wrong in a file must not stay on display only because no document asks for it again.
    for (const file of files) projectAt(file).catch(log);
    for (const listener of changeListeners) listener();
  };

  const watcher = createWatcher({
    connection,
    client,
    documents,
    log,
    onChange: invalidate,
    onFiles: (paths) => {
      for (const listener of fileListeners) listener(paths);
    },
  });

  const projectAt = (file: string) =>
    remembered(projects, file, async () => {
      const { locale } = await settings.of(uriOf(file));
      const project = await readProject(file, locale);
      watcher.add([...project.files.map(({ path }) => path), ...project.missing]);
      for (const listener of readListeners) listener(project);
      return project;
    });

  /** The same array for the same forms: reading keeps what it worked out for one. */
  const formsOf = (project: Project | null, { forms: names = [], locale }: ConfigLayer, folder: string) =>
    remembered(formLists, JSON.stringify([project?.folder, folder, names]), async () => {
      const own = await readForms(names, folder, locale);
      watcher.add([...own.files.map(({ path }) => path), ...own.missing.map((name) => resolve(folder, name))]);
      for (const name of own.missing) log(`gouji.forms: ${name} cannot be read`);
      for (const { path, problems } of own.files) for (const { message } of problems) log(`${path}: ${message}`);
      const forms = [...(project?.forms ?? []), ...own.forms];
      return forms.length === 0 ? noForms : forms;
    });

  const configurationAbove = (folder: string) => remembered(nearest, folder, () => nearestConfiguration(folder));

  const read = async (
    uri: string,
    markup: Markup,
    askSettings: () => ReturnType<typeof settings.of>,
  ): Promise<DocumentConfiguration> => {
    const path = pathOf(uri);
    const workspace = folders.find((folder) => path?.startsWith(folder + sep)) ?? folders[0] ?? null;
    const folder = path === null ? workspace : dirname(path);
    const file = folder === null ? null : await configurationAbove(folder);
    const project = file === null ? null : await projectAt(file);
    const layer = await askSettings();
    const home = workspace ?? folder;
    const forms = await formsOf(project, layer, home ?? '.');
    const { form, ...others } = layer;
    const isKnown = form == null || hasForm(forms, form);
    if (!isKnown) log(`gouji.form: there is no form ${form}`);
    const layers = [...(project === null ? [] : [project.layer]), isKnown ? layer : others];
    const config = mergeConfig(...layers);
    const { editor } = config;
    const options = fileOptions(config, {
      markup,
      forms,
      path: project === null || path === null ? null : relative(project.folder, path).replaceAll(sep, '/'),
    });
    if (file !== null) return { options, editor, file: { path: file, text: project?.files[0]?.text ?? '' } };
    return { options, editor, file: home === null ? null : { path: join(home, CONFIGURATION_FILE), text: null } };
  };

  documents.onDidClose(({ document }) => known.delete(document.uri));
  connection.onDidChangeConfiguration((change) => {
    settings.change(change.settings);
    invalidate();
  });

  const ofFile = (path: string) => {
    const uri = uriOf(path);
    return read(uri, markupOf(path), () => remembered(folderSettings, dirname(path), () => settings.of(uri)));
  };

  return {
    of: ({ uri, languageId }) => remembered(known, uri, () => read(uri, markupIn(languageId), () => settings.of(uri))),
    ofFile,
    locale: async () => {
      const [folder] = folders;
      if (folder === undefined) return (await settings.of(null)).locale;
      return (await ofFile(join(folder, CONFIGURATION_FILE))).options.locale;
    },
    wants: async (path) => {
      const file = await configurationAbove(dirname(path));
      if (file === null) return isWanted({}, null, path);
      const { layer, folder } = await projectAt(file);
      return isWanted(layer, relative(folder, path).replaceAll(sep, '/'), path);
    },
    librarySettings: async () => settingsOfLibrary(await Promise.all(projects.values())),
    folders: () => folders,
    onDidChange: (listener) => changeListeners.push(listener),
    onDidChangeFiles: (listener) => fileListeners.push(listener),
    watchKinds: watcher.addKinds,
    onDidRead: (listener) => readListeners.push(listener),
    start: () => {
      settings.start();
      watcher.start();
      if (params.capabilities.workspace?.workspaceFolders !== true) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
        folders = [...folders.filter((folder) => !gone.has(folder)), ...added.flatMap(({ uri }) => pathOf(uri) ?? [])];
        invalidate();
      });
    },
  };
}

/** Paths and globs of every configuration count from its own folder; in one library they are absolute. */
function settingsOfLibrary(projects: readonly Project[]): LibrarySettings {
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

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const named = workspaceFolders ?? (rootUri === null || rootUri === undefined ? [] : [{ uri: rootUri }]);
  return named.flatMap(({ uri }) => pathOf(uri) ?? []);
}

function markupIn(languageId: string): Markup {
  return languageId === 'markdown' || languageId === 'html' ? languageId : 'plain';
}

/** The value that is on its way or there for a key; one that failed is made anew the next time. */
function remembered<T>(cache: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const there = cache.get(key);
  if (there !== undefined) return there;
  const value = make();
  cache.set(key, value);
  value.catch(() => cache.delete(key));
  return value;
}

/** Under which options a document is analysed: the nearest `.gouji.json` before the client's settings. */
import { dirname, join, relative, sep } from 'node:path';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type EditorConfig,
  fileOptions,
  type LibrarySettings,
  type Markup,
  mergeConfig,
  type Options,
  withKnownForm,
} from '../core/index.ts';
import { librarySettings } from '../files/library-settings.ts';
import { markupOf } from '../files/markup.ts';
import { isWanted } from '../files/walk.ts';
import type { ClientFacts } from './client-facts.ts';
import type { Connection } from './connection/connection.ts';
import type { Documents } from './connection/documents.ts';
import { CONFIGURATION_FILE, isBelow, type Project, pathOf, uriOf } from './project.ts';
import { createProjects } from './projects.ts';
import { remembered } from './remembered.ts';
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
  readonly documents: Documents;
  readonly params: InitializeParams;
  readonly log: (problem: unknown) => void;
}

export function createConfiguration(host: ConfigurationHost): Configuration {
  const { connection, client, documents, params, log } = host;
  const settings = createSettings(connection, client, params, log);
  const changeListeners: (() => void)[] = [];
  const fileListeners: ((paths: readonly string[]) => void)[] = [];
  const readListeners: ((project: Project) => void)[] = [];
  const known = new Map<string, Promise<DocumentConfiguration>>();
  const folderSettings = new Map<string, ReturnType<typeof settings.of>>();
  let folders = foldersOf(params);

  const invalidate = () => {
    for (const cache of [known, folderSettings]) cache.clear();
    projects.invalidate();
    for (const listener of changeListeners) listener();
  };

  const watcher = createWatcher({
    connection,
    client,
    documents,
    onChange: invalidate,
    onFiles: (paths) => {
      for (const listener of fileListeners) listener(paths);
    },
  });

  const projects = createProjects({
    settings,
    watch: watcher.add,
    log,
    onRead: (project) => {
      for (const listener of readListeners) listener(project);
    },
  });

  const read = async (
    uri: string,
    markup: Markup,
    askSettings: () => ReturnType<typeof settings.of>,
  ): Promise<DocumentConfiguration> => {
    const path = pathOf(uri);
    const [first = null] = folders;
    const workspace = path === null ? first : (folders.find((each) => isBelow(path, each)) ?? null);
    const folder = path === null ? first : dirname(path);
    const file = folder === null ? null : await projects.above(folder);
    const project = file === null ? null : await projects.at(file);
    const given = await askSettings();
    const forms = await projects.formsOf(project, given, workspace ?? first ?? folder ?? '.');
    const { layer, unknown } = withKnownForm(given, forms);
    if (unknown !== null) log(`gouji.form: there is no form ${unknown}`);
    const config = mergeConfig(...(project === null ? [] : [project.layer]), layer);
    const { editor } = config;
    const options = fileOptions(config, {
      markup,
      forms,
      path: project === null || path === null ? null : relative(project.folder, path).replaceAll(sep, '/'),
    });
    if (file !== null) return { options, editor, file: { path: file, text: project?.files[0]?.text ?? '' } };
    const home = workspace ?? folder;
    return { options, editor, file: home === null ? null : { path: join(home, CONFIGURATION_FILE), text: null } };
  };

  documents.onDidClose(({ document }) => known.delete(document.uri));
  connection.onNotification('workspace/didChangeConfiguration', (change) => {
    settings.change(change.settings);
    invalidate();
  });

  const ofFile = (path: string) => {
    const uri = uriOf(path);
    return read(uri, markupOf(path), () => remembered(folderSettings, dirname(path), () => settings.of(uri)));
  };

  return {
    of: ({ uri, languageId }) =>
      remembered(known, uri, () => read(uri, markupIn(languageId, uri), () => settings.of(uri))),
    ofFile,
    locale: async () => {
      const [folder] = folders;
      if (folder === undefined) return (await settings.of(null)).locale;
      return (await ofFile(join(folder, CONFIGURATION_FILE))).options.locale;
    },
    wants: async (path) => {
      const file = await projects.above(dirname(path));
      if (file === null) return isWanted({}, null, path);
      const { layer, folder } = await projects.at(file);
      return isWanted(layer, relative(folder, path).replaceAll(sep, '/'), path);
    },
    librarySettings: async () => librarySettings(await projects.all(), pathOf),
    folders: () => folders,
    onDidChange: (listener) => changeListeners.push(listener),
    onDidChangeFiles: (listener) => fileListeners.push(listener),
    watchKinds: watcher.addKinds,
    onDidRead: (listener) => readListeners.push(listener),
    start: () => {
      settings.start();
      watcher.start();
      if (params.capabilities.workspace?.workspaceFolders !== true) return;
      connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event: { added, removed } }) => {
        const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
        folders = [...folders.filter((folder) => !gone.has(folder)), ...added.flatMap(({ uri }) => pathOf(uri) ?? [])];
        invalidate();
      });
    },
  };
}

/** Of a client that knows no folders: its root, which was a path at first. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  const root = rootUri ? pathOf(rootUri) : rootPath;
  return workspaceFolders?.flatMap(({ uri }) => pathOf(uri) ?? []) ?? (root ? [root] : []);
}

/** By its language, else by its name: there are clients that call all languages of a server by one name, but for plain text. */
function markupIn(languageId: string, uri: string): Markup {
  if (languageId === 'markdown' || languageId === 'html') return languageId;
  return languageId === 'plaintext' ? 'plain' : markupOf(uri);
}

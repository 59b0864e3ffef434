/** The configuration of each file: what the command line says, over the nearest `.gouji.json` upwards. */
import { dirname, join, resolve } from 'node:path';
import {
  builtInForms,
  type Config,
  type ConfigLayer,
  type Form,
  fileOptions,
  isKnownForm,
  type LibrarySettings,
  type Messages,
  mergeConfig,
  type Options,
  parseConfig,
  parseForm,
  rules,
  type Span,
  type TextProblem,
  unknownForm,
  unreadableForm,
  withKnownForm,
} from '../core/index.ts';
import { openIgnores } from '../files/ignores.ts';
import { librarySettings } from '../files/library-settings.ts';
import { markupOf } from '../files/markup.ts';
import { isDocument } from '../files/refusals.ts';
import { isWanted } from '../files/walk.ts';
import type { Document } from './document.ts';
import { faultyDocument, pathBelow, readSettingsFile, type SettingsFile } from './faults.ts';
import type { WantedBelow } from './files.ts';
import type { Settings } from './settings.ts';

const NAME = '.gouji.json';

export interface Configurations {
  /** The options for a file; null stands for standard input, which counts as lying in the working folder. */
  readonly optionsFor: (file: string | null) => Promise<{ readonly options: Options } | { readonly refused: string }>;
  /** Whether a folder walk takes a file. */
  readonly wants: WantedBelow;
  /**
   * What the configurations that were read so far say of bodies and their order; files by their names from the working
   * folder.
   */
  readonly librarySettings: () => Promise<LibrarySettings>;
  /** Configuration and form files found faulty since the last call. */
  readonly takeFaulty: () => readonly Document[];
}

/** A configuration with its forms loaded. */
interface Loaded {
  readonly config: Config;
  readonly forms: readonly Form[];
  /** Its paths and globs count from here. */
  readonly folder: string;
  /** What the file itself says. */
  readonly layer: ConfigLayer;
}

/**
 * Prepares the look-up and opens what the command line itself names.
 * @returns what to say when `--config FILE` or `--form FILE` is of no use; then nothing is to be checked
 */
export async function openConfigurations(
  settings: Settings,
  folder: string,
  messages: Messages,
): Promise<Configurations | { readonly refused: string | null; readonly faulty: readonly Document[] }> {
  const locale = settings.locale ?? undefined;
  const faulty: Document[] = [];
  const byFolder = new Map<string, Promise<Loaded>>();
  const isIgnored = openIgnores();
  const formFiles = new Map<string, Promise<Form | null | { readonly refused: string }>>();
  const fault = (source: SettingsFile, problems: readonly TextProblem[]): void => {
    faulty.push(faultyDocument(source, problems, folder, locale));
  };

  let form = settings.form;
  let flagForm: Form | null = null;
  if (form !== null && /\.json$/i.test(form)) {
    const opened = await formAt(resolve(folder, form));
    if (opened === null) return { refused: null, faulty };
    if ('refused' in opened) return { refused: messages.cli.problem(form, opened.refused), faulty };
    flagForm = opened;
    form = opened.id;
  }
  const flags: ConfigLayer = {
    rules: settings.rules,
    ...(form === null ? {} : { form }),
    ...(settings.locale === null ? {} : { locale: settings.locale }),
  };
  let only: Loaded | null = null;
  if (settings.config !== null) {
    const source = await readSettingsFile(resolve(folder, settings.config), messages.cli);
    if ('refused' in source) return { refused: messages.cli.problem(settings.config, source.refused), faulty };
    only = await load(source, dirname(source.file));
  }

  return {
    async optionsFor(file) {
      const { config, forms, folder: base } = await loadedFor(file === null ? folder : dirname(file));
      // A form chosen in a file was looked at with the file; this one may be known to some configurations only.
      if (config.form !== null && !isKnownForm(config.form, forms)) {
        const known = [...forms, ...builtInForms].map(({ id }) => id);
        return { refused: messages.cli.unknownForm(config.form, known) };
      }
      const path = file === null ? null : pathBelow(base, file);
      const options = fileOptions(config, { markup: markupOf(file ?? '-'), forms, path });
      return { options: { ...options, honourIgnores: settings.honourIgnores } };
    },
    async wants(file, root) {
      const { layer, folder: base } = await loadedFor(dirname(file));
      if (!isWanted(layer, pathBelow(base, file), file) && !passesOver(layer, file)) return 'no';
      if (settings.ignoreFiles && (await isIgnored(file, root))) return 'no';
      return passesOver(layer, file) ? 'passed-over' : 'yes';
    },
    librarySettings: async () =>
      librarySettings(only === null ? await Promise.all(byFolder.values()) : [only], (file) =>
        file === '-' ? null : resolve(folder, file),
      ),
    takeFaulty: () => faulty.splice(0),
  };

  function loadedFor(start: string): Promise<Loaded> {
    if (only !== null) return Promise.resolve(only);
    let loaded = byFolder.get(start);
    if (loaded === undefined) {
      loaded = find(start);
      byFolder.set(start, loaded);
    }
    return loaded;
  }

  async function find(start: string): Promise<Loaded> {
    const file = join(start, NAME);
    const source = await readSettingsFile(file, messages.cli);
    if (!('refused' in source)) return load(source, start);
    if (!source.missing) fault({ file, text: '', encoding: 'utf-8' }, [{ message: source.refused, span: NOWHERE }]);
    const parent = dirname(start);
    return parent === start ? load(null, start) : loadedFor(parent);
  }

  async function load(source: SettingsFile | null, base: string): Promise<Loaded> {
    const ids = rules.map(({ id }) => id);
    const { config: layer, problems } = source === null ? NO_CONFIG : parseConfig(source.text, ids, locale);
    const found: TextProblem[] = [...problems];
    const forms: Form[] = flagForm === null ? [] : [flagForm];
    for (const path of layer.forms ?? []) {
      const own = await formAt(resolve(base, path));
      if (own === null) continue;
      if ('refused' in own) found.push(unreadableForm(source!.text, path, locale));
      else forms.push(own);
    }
    const { layer: counted, unknown } = withKnownForm(layer, forms);
    if (unknown !== null) found.push(unknownForm(source!.text, unknown, locale));
    if (source !== null && found.length > 0) fault(source, found);
    return { config: mergeConfig(flags, counted), forms, folder: base, layer };
  }

  /** A form file's form; null when its problems have been reported in it, a message when it cannot be read. */
  function formAt(file: string): Promise<Form | null | { readonly refused: string }> {
    let form = formFiles.get(file);
    if (form === undefined) {
      form = openForm(file);
      formFiles.set(file, form);
    }
    return form;
  }

  async function openForm(file: string): Promise<Form | null | { readonly refused: string }> {
    const source = await readSettingsFile(file, messages.cli);
    if ('refused' in source) return { refused: source.refused };
    const parsed = parseForm(source.text, messages);
    if ('form' in parsed) return parsed.form;
    fault(source, parsed.problems);
    return null;
  }
}

/** A document where nothing is said of files: its user may take it to be checked with the others. */
function passesOver({ include, exclude }: ConfigLayer, file: string): boolean {
  return include === undefined && exclude === undefined && isDocument(file);
}

const NOWHERE: Span = { start: 0, end: 0 };

const NO_CONFIG: ReturnType<typeof parseConfig> = { config: {}, problems: [] };

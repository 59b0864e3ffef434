/** `.gouji.json` and form files, read from the file system. Nothing here throws: what cannot be read is a problem. */
import { access, readFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ConfigLayer,
  type Form,
  localeIn,
  messagesFor,
  parseConfig,
  parseForm,
  rules,
  type TextProblem,
  unknownForm,
  unreadableForm,
  withKnownForm,
} from '../core/index.ts';

export const CONFIGURATION_FILE = '.gouji.json';

/** A file that was read as configuration, and what is wrong in it. */
export interface ReadFile {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly TextProblem[];
  /** In which the problems are said. */
  readonly locale: string | undefined;
}

export interface Project {
  /** The folder that the paths in the configuration count from. */
  readonly folder: string;
  readonly layer: ConfigLayer;
  readonly forms: readonly Form[];
  /** The `.gouji.json`, then the form files that it names. */
  readonly files: readonly ReadFile[];
  /** Paths of forms that it names and that could not be read. */
  readonly missing: readonly string[];
}

// A function, as the core is loaded with the first document and not before.
const ruleIds = () => rules.map((rule) => rule.id);

/** The nearest `.gouji.json` from a folder upwards. */
export async function nearestConfiguration(folder: string): Promise<string | null> {
  for (let current = folder; ; current = dirname(current)) {
    const path = join(current, CONFIGURATION_FILE);
    if (await exists(path)) return path;
    if (dirname(current) === current) return null;
  }
}

/**
 * Reads a `.gouji.json` with the forms it names; a form that is not there is a problem where it is named.
 * @param language of the problems, where the file itself names none
 * @param written as it stands in an editor; by default what is on the disk
 */
export async function readProject(path: string, language: string | undefined, written?: string): Promise<Project> {
  const folder = dirname(path);
  const text = written ?? (await textOf(path));
  if (text === null)
    return { folder, layer: {}, forms: [], files: [{ path, text: '', problems: [], locale: language }], missing: [] };
  const locale = localeIn(text) ?? language;
  const { config, problems } = parseConfig(text, ruleIds(), locale);
  const { forms, files, missing } = await readForms(config.forms ?? [], folder, locale);
  const { layer, unknown } = withKnownForm(config, forms);
  const found = [...problems, ...missing.map((name) => unreadableForm(text, name, locale))];
  if (unknown !== null) found.push(unknownForm(text, unknown, locale));
  const own = { path, text, problems: found, locale };
  return {
    folder,
    layer,
    forms,
    files: [own, ...files],
    missing: missing.map((name) => resolve(folder, name)),
  };
}

export interface ReadForms {
  readonly forms: readonly Form[];
  readonly files: readonly ReadFile[];
  /** Those that could not be read, as they were named. */
  readonly missing: readonly string[];
}

/** Reads form files by their paths, relative ones from a folder. */
export async function readForms(
  names: readonly string[],
  folder: string,
  locale: string | undefined,
): Promise<ReadForms> {
  const forms: Form[] = [];
  const files: ReadFile[] = [];
  const missing: string[] = [];
  for (const name of names) {
    const path = resolve(folder, name);
    const text = await textOf(path);
    if (text === null) {
      missing.push(name);
      continue;
    }
    const result = parseForm(text, messagesFor(locale));
    if ('form' in result) forms.push(result.form);
    files.push({ path, text, problems: 'form' in result ? [] : result.problems, locale });
  }
  return { forms, files, missing };
}

export function isConfigurationUri(uri: string): boolean {
  return uri.startsWith('file:') && uri.endsWith(`/${CONFIGURATION_FILE}`);
}

/** Files of ours: no reports, whatever labels they quote. */
export function isOwnUri(uri: string): boolean {
  return isConfigurationUri(uri) || uri.endsWith('.gouji-form.json');
}

/** The path behind an address; null for what is no file of this machine. */
export function pathOf(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** Whether a path leads to what is in a folder, which may be the root or written with a separator at its end. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** One spelling for all addresses of a file: clients escape more characters in them, or fewer, than Node does. */
export function addressOf(uri: string): string {
  const path = pathOf(uri);
  return path === null ? uri : uriOf(path);
}

/** As an editor has it: without a byte order mark, which is no character. */
async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').then(
    (text) => text.replace(/^\ufeff/, ''),
    () => null,
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

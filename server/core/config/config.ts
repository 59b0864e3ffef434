/** A configuration: one layer as written somewhere, and what all layers together say. */

import type { Ignore } from '../analysis.ts';
import { DEFAULT_MAX_LENGTH } from '../analysis.ts';
import type { Severity } from '../forms/form.ts';
import type { BodyEntry } from '../library/bodies.ts';
import type { HierarchyEntry } from '../library/hierarchy.ts';
import { DEFAULT_LOCALE } from '../messages/messages.ts';

/** An entry of `ignores`: for which file, beside what it silences. */
export interface FileIgnore extends Ignore {
  /** Path or glob with `/`, relative to the folder of the `.gouji.json` that holds it. */
  readonly file: string;
}

/** What an editor does beside showing findings. */
export interface EditorConfig {
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** Totals follow while their parts are typed. */
  readonly fillOnType: boolean;
  /** Tables are aligned when a line of them ends. */
  readonly formatOnType: boolean;
}

/** What every setting says after all layers are merged. */
export interface Config {
  /** A form's id; null: found by heads and labels. */
  readonly form: string | null;
  /** Paths of users' own form files, as written in their layer. */
  readonly forms: readonly string[];
  /** Overrides by rule id. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly tier: 'default' | 'strict';
  /** Globs of the files that a walk through a folder takes. */
  readonly include: readonly string[];
  /** Globs of the files that it leaves out. */
  readonly exclude: readonly string[];
  readonly ignores: readonly FileIgnore[];
  /** Which names are of one body. */
  readonly bodies: readonly BodyEntry[];
  /** Whose reports sum up whose. */
  readonly hierarchy: readonly HierarchyEntry[];
  /** UTF-16 units; longer texts are announced, not read. */
  readonly maxLength: number;
  readonly locale: string;
  readonly editor: EditorConfig;
}

/** One layer: command options, a `.gouji.json` or editor settings. What it leaves out is for the layers below. */
export type ConfigLayer = Partial<Omit<Config, 'editor'>> & { readonly editor?: Partial<EditorConfig> };

/** What holds where no layer says anything. */
export const defaultConfig: Config = {
  form: null,
  forms: [],
  rules: {},
  tier: 'default',
  include: ['**/*.{gouji,txt,md,html,htm}'],
  exclude: ['**/node_modules/**', '**/.*/**'],
  ignores: [],
  bodies: [],
  hierarchy: [],
  maxLength: DEFAULT_MAX_LENGTH,
  locale: DEFAULT_LOCALE,
  editor: { inlayHints: true, codeLens: true, fillOnType: false, formatOnType: false },
};

/**
 * Merges layers, the strongest first: command options, `.gouji.json`, editor settings; the defaults come last.
 * Rules and the editor's switches merge by name; `forms`, `ignores`, `bodies` and `hierarchy` add up; of all else the
 * strongest layer that says anything counts. Paths and globs are taken as they are: layers whose paths count from
 * different folders are resolved before.
 */
export function mergeConfig(...layers: readonly ConfigLayer[]): Config {
  const all: readonly ConfigLayer[] = [...layers, defaultConfig];
  const strongest = <K extends Exclude<keyof Config, 'editor'>>(key: K): Config[K] =>
    all.map((layer) => layer[key] as Config[K] | undefined).find((value) => value !== undefined) ?? defaultConfig[key];
  return {
    form: strongest('form'),
    forms: [...new Set(all.flatMap((layer) => layer.forms ?? []))],
    rules: Object.assign({}, ...all.map((layer) => layer.rules ?? {}).reverse()),
    tier: strongest('tier'),
    include: strongest('include'),
    exclude: strongest('exclude'),
    ignores: all.flatMap((layer) => layer.ignores ?? []),
    bodies: all.flatMap((layer) => layer.bodies ?? []),
    hierarchy: all.flatMap((layer) => layer.hierarchy ?? []),
    maxLength: strongest('maxLength'),
    locale: strongest('locale'),
    editor: Object.assign({}, ...all.map((layer) => layer.editor ?? {}).reverse()),
  };
}

/** What the options of a command line come to. */
import { type Messages, rules as ruleList, type Severity } from '../core/index.ts';
import { type EncodingName, encodingNamed } from '../files/encoding-names.ts';
import type { FormatName } from './formats/formats.ts';
import type { OptionName } from './options.ts';
import { nearest } from './suggest.ts';
import type { Failure, Values } from './words.ts';

type FailLevel = 'error' | 'warning' | 'information';

export interface Settings {
  readonly format: FormatName;
  readonly failOn: FailLevel;
  /** Null: detected. */
  readonly encoding: EncodingName | null;
  /** A form's id or a form file; null: found by its heads. */
  readonly form: string | null;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly honourIgnores: boolean;
  /** A configuration file that replaces the look-up. */
  readonly config: string | null;
  /** Of everything that is said; null: each configuration's, for findings. */
  readonly locale: string | null;
  readonly quiet: boolean;
  /** Whose reports are summed up. */
  readonly year: number | null;
  /** How many threads at most; null: one a core. */
  readonly jobs: number | null;
  /** Whether lists of ignored files count. */
  readonly ignoreFiles: boolean;
  /** A list of paths, `-` for standard input. */
  readonly filesFrom: string | null;
  /** A revision of git: only what changed since is shown. */
  readonly changedSince: string | null;
  /** A file of known findings. */
  readonly baseline: string | null;
  /** The findings become the known ones. */
  readonly updateBaseline: boolean;
  /** Where results are kept from run to run; null: nowhere. */
  readonly cache: string | null;
  /** Checks again after every change. */
  readonly watch: boolean;
  readonly colour: boolean;
  /** How `fix` goes about it: write, show only, list what needs a person, or write the preferred repairs too. */
  readonly mode: 'safe' | 'dry-run' | 'review' | 'best' | 'best-dry-run';
  readonly backup: boolean;
}

/** In the working folder; hidden, so that no walk takes it. */
const DEFAULT_CACHE = '.gouji-cache';

/** Formats that are read line by line; of the others one run makes a whole file. */
const WATCHED: readonly string[] = ['pretty', 'unix'];

/** The settings, or why the options do not go together. */
export function settingsOf(values: Values, messages: Messages['cli']): Settings | Failure {
  const rules: Record<string, Severity | 'off'> = {};
  for (const entry of values.rule ?? []) {
    const match = /^([^=]+)=(error|warning|information|hint|off)$/.exec(entry);
    if (match === null) return { message: messages.invalidRuleOption(entry) };
    const id = match[1]!;
    const ids = ruleList.map((rule) => rule.id);
    if (!ids.includes(id)) return { message: messages.unknownRule(id, nearest(id, ids)) };
    rules[id] = match[2] as Severity | 'off';
  }
  const has = (name: OptionName) => values[name] !== undefined;
  if (has('review') && has('apply')) return { message: messages.optionsExclude('--review', '--apply') };
  if (has('review') && has('dry-run')) return { message: messages.optionsExclude('--review', '--dry-run') };
  if (has('update-baseline') && !has('baseline')) {
    return { message: messages.optionNeeds('--update-baseline', '--baseline') };
  }
  if (has('no-backup') && !has('apply')) return { message: messages.optionNeeds('--no-backup', '--apply best') };
  for (const other of ['files-from', 'update-baseline'] as const) {
    if (has('watch') && has(other)) return { message: messages.optionsExclude('--watch', `--${other}`) };
  }
  const format = values.format?.[0] ?? 'pretty';
  if (has('watch') && !WATCHED.includes(format)) return { message: messages.watchFormat(format, WATCHED) };
  const jobs = values.jobs?.[0];
  if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs)) return { message: messages.invalidJobs(jobs) };
  const year = values.year?.[0];
  if (year !== undefined && !/^(?:19|20)\d\d$/.test(year)) return { message: messages.invalidYear(year) };
  return {
    format: format as Settings['format'],
    failOn: (values['fail-on']?.[0] ?? 'error') as FailLevel,
    encoding: encodingNamed(values.encoding?.[0] ?? ''),
    form: values.form?.[0] ?? null,
    rules,
    honourIgnores: !has('no-ignores'),
    config: values.config?.[0] ?? null,
    locale: values.locale?.[0] ?? null,
    quiet: has('quiet'),
    ignoreFiles: !has('no-ignore-files'),
    filesFrom: values['files-from']?.[0] ?? null,
    changedSince: values['changed-since']?.[0] ?? null,
    baseline: values.baseline?.[0] ?? null,
    updateBaseline: has('update-baseline'),
    cache: has('cache') ? values.cache![0] || DEFAULT_CACHE : null,
    jobs: jobs === undefined ? null : Number(jobs),
    year: year === undefined ? null : Number(year),
    watch: has('watch'),
    colour: !has('no-color'),
    mode: modeOf(has),
    backup: !has('no-backup'),
  };
}

function modeOf(has: (name: OptionName) => boolean): Settings['mode'] {
  if (has('review')) return 'review';
  if (has('apply')) return has('dry-run') ? 'best-dry-run' : 'best';
  return has('dry-run') ? 'dry-run' : 'safe';
}

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

/** Options that do not go together. */
const RIVALS: readonly (readonly [OptionName, OptionName])[] = [
  ['review', 'apply'],
  ['review', 'dry-run'],
  ['watch', 'files-from'],
  ['watch', 'update-baseline'],
];

/** Options that are nothing without another, as that is written. */
const NEEDED: readonly (readonly [OptionName, OptionName, string])[] = [
  ['update-baseline', 'baseline', '--baseline'],
  ['no-backup', 'apply', '--apply best'],
];

/** The settings, or why the options do not go together. */
export function settingsOf(values: Values, messages: Messages['cli']): Settings | Failure {
  const has = (name: OptionName) => values[name] !== undefined;
  const the = (name: OptionName) => values[name]?.[0] ?? null;
  const severities = values.rule ?? [];
  const wrong = wrongSeverity(severities, messages) ?? conflictOf(has, messages);
  if (wrong !== null) return { message: wrong };
  const format = the('format') ?? 'pretty';
  if (has('watch') && !WATCHED.includes(format)) return { message: messages.watchFormat(format, WATCHED) };
  const jobs = the('jobs');
  if (jobs !== null && !/^[1-9]\d{0,2}$/.test(jobs)) return { message: messages.invalidJobs(jobs) };
  const year = the('year');
  if (year !== null && !/^(?:19|20)\d\d$/.test(year)) return { message: messages.invalidYear(year) };
  return {
    format: format as Settings['format'],
    failOn: (the('fail-on') ?? 'error') as FailLevel,
    encoding: encodingNamed(the('encoding') ?? ''),
    form: the('form'),
    rules: Object.fromEntries(severities.map((entry) => entry.split('='))),
    honourIgnores: !has('no-ignores'),
    config: the('config'),
    locale: the('locale'),
    quiet: has('quiet'),
    ignoreFiles: !has('no-ignore-files'),
    filesFrom: the('files-from'),
    changedSince: the('changed-since'),
    baseline: the('baseline'),
    updateBaseline: has('update-baseline'),
    cache: has('cache') ? the('cache') || DEFAULT_CACHE : null,
    jobs: jobs === null ? null : Number(jobs),
    year: year === null ? null : Number(year),
    watch: has('watch'),
    colour: !has('no-color'),
    mode: modeOf(has),
    backup: !has('no-backup'),
  };
}

/** What is wrong with one of the severities, `ID=SEVERITY`. */
function wrongSeverity(entries: readonly string[], messages: Messages['cli']): string | null {
  const ids = ruleList.map((rule) => rule.id);
  for (const entry of entries) {
    const id = /^([^=]+)=(?:error|warning|information|hint|off)$/.exec(entry)?.[1];
    if (id === undefined) return messages.invalidRuleOption(entry);
    if (!ids.includes(id)) return messages.unknownRule(id, nearest(id, ids));
  }
  return null;
}

function conflictOf(has: (name: OptionName) => boolean, messages: Messages['cli']): string | null {
  const rivals = RIVALS.find((pair) => pair.every(has));
  if (rivals !== undefined) return messages.optionsExclude(`--${rivals[0]}`, `--${rivals[1]}`);
  const alone = NEEDED.find(([name, other]) => has(name) && !has(other));
  return alone === undefined ? null : messages.optionNeeds(`--${alone[0]}`, alone[2]);
}

function modeOf(has: (name: OptionName) => boolean): Settings['mode'] {
  if (has('review')) return 'review';
  if (has('apply')) return has('dry-run') ? 'best-dry-run' : 'best';
  return has('dry-run') ? 'dry-run' : 'safe';
}

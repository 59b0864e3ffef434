/** What the words on the command line ask for. */
import { parseArgs } from 'node:util';
import { type Messages, rules as ruleList, type Severity } from '../core/index.ts';
import { type EncodingName, encodingNamed } from '../files/encoding.ts';
import type { FormatName } from './formats/formats.ts';
import { COMMANDS, type Command, choicesOf, OPTIONS, type Option, type OptionName } from './options.ts';
import { nearest } from './suggest.ts';

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

export type Request =
  | { readonly kind: 'run'; readonly command: Command; readonly words: readonly string[]; readonly settings: Settings }
  | { readonly kind: 'help'; readonly command: Command | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage'; readonly message: string; readonly command: Command | null };

/** In the working folder; hidden, so that no walk takes it. */
const DEFAULT_CACHE = '.gouji-cache';

/** The language asked for, wherever it stands: what is wrong with the other words is said in it too. */
export function localeIn(words: readonly string[]): string | undefined {
  const at = words.findLastIndex((word) => word === '--locale' || word.startsWith('--locale='));
  return at === -1 ? undefined : (words[at]!.split('=')[1] ?? words[at + 1]);
}

/** Formats that are read line by line; of the others one run makes a whole file. */
const WATCHED: readonly string[] = ['pretty', 'unix'];

type Values = Partial<Record<OptionName, readonly string[]>>;

/** Reads the words behind `gouji`. Wrong use is an answer too (`usage`), never a throw. */
export function readArguments(written: readonly string[], messages: Messages['cli']): Request {
  const [first, ...rest] = commandFirst(written);
  if (first === '--version' || first === '-V') return { kind: 'version' };
  if (first === '--help' || first === '-h' || first === 'help') {
    const named = rest.find((word) => !word.startsWith('-'));
    if (first !== 'help' || named === undefined || isCommand(named))
      return { kind: 'help', command: isCommand(named) ? named : null };
    return { kind: 'usage', message: unknownCommand(named, messages), command: null };
  }
  if (first === undefined) return { kind: 'usage', message: messages.usage, command: null };
  if (!isCommand(first)) return { kind: 'usage', message: unknownCommand(first, messages), command: null };
  const usage = (message: string): Request => ({ kind: 'usage', message, command: first });
  const parsed = parseWords(first, rest, messages);
  if ('message' in parsed) return usage(parsed.message);
  if (parsed.values.help !== undefined) return { kind: 'help', command: first };
  const settings = settingsOf(parsed.values, messages);
  if ('message' in settings) return usage(settings.message);
  if (first === 'rules' && parsed.words.length > 1) return usage(messages.extraArgument(parsed.words[1]!));
  const { filesFrom } = settings;
  if (first !== 'rules' && first !== 'sum' && parsed.words.length === 0 && filesFrom === null)
    return usage(messages.noPaths(first));
  if (first === 'sum') {
    if (settings.year === null) return usage(messages.noYear);
    if (parsed.words.length < (filesFrom === null ? 2 : 1)) return usage(messages.noParent);
  }
  const readers = [...parsed.words, filesFrom].filter((word) => word === '-');
  if (settings.watch && readers.length > 0) return usage(messages.optionsExclude('--watch', '-'));
  if (readers.length > 1) return usage(messages.stdinTwice);
  return { kind: 'run', command: first, words: parsed.words, settings };
}

/** Options may stand before the command too: `gouji --locale en check …`. */
function commandFirst(words: readonly string[]): readonly string[] {
  if (!words[0]?.startsWith('-') || words[0] === '-') return words;
  const { tokens } = parseArgs({
    args: [...words],
    options: parserOptions(),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const helps = tokens.find((token) => token.kind === 'option' && token.name === 'help');
  const first = tokens.find((token) => token.kind === 'positional');
  if (first !== undefined && isCommand(first.value)) return [first.value, ...words.toSpliced(first.index, 1)];
  return helps === undefined ? words : ['--help'];
}

function isCommand(word: string | undefined): word is Command {
  return COMMANDS.some((command) => command === word);
}

function unknownCommand(word: string, messages: Messages['cli']): string {
  if (word.startsWith('-') && word !== '-') {
    const options = ['--help', '--version', ...Object.keys(OPTIONS).map((name) => `--${name}`)];
    return messages.unknownOption(word, nearest(word, options));
  }
  const near = nearest(word, COMMANDS);
  // `gouji report.txt`: the command was forgotten rather than mistyped.
  if (near === null && (word === '-' || /[./\\]/.test(word))) return messages.forgottenCommand(word);
  return messages.unknownCommand(word, near);
}

function parserOptions() {
  const table: Readonly<Record<string, Option>> = OPTIONS;
  return Object.fromEntries(
    Object.entries(table).map(([name, { takes, short }]) => [
      name,
      {
        type: takes === 'flag' || takes === 'inline' ? 'boolean' : 'string',
        multiple: true,
        ...(short === undefined ? {} : { short }),
      } as const,
    ]),
  );
}

type Failure = { readonly message: string };

function parseWords(
  command: Command,
  words: readonly string[],
  messages: Messages['cli'],
): { readonly values: Values; readonly words: readonly string[] } | Failure {
  const table: Readonly<Record<string, Option>> = OPTIONS;
  // Not strict: the errors of strict parsing are English and know no suggestion.
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: parserOptions(),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Partial<Record<OptionName, string[]>> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (option === undefined) {
      const known = Object.keys(table).filter((name) => table[name]!.commands.includes(command));
      const near = nearest(token.name, known);
      return { message: messages.unknownOption(token.rawName, near === null ? null : `--${near}`) };
    }
    if (!option.commands.includes(command)) return { message: messages.foreignOption(token.rawName, command) };
    if (option.takes === 'flag' && token.value !== undefined)
      return { message: messages.optionTakesNoValue(token.rawName) };
    // `--config --quiet`: the next option is not the value.
    const swallowed = token.value?.startsWith('-') === true && token.value !== '-' && token.inlineValue === false;
    if (
      option.takes !== 'flag' &&
      option.takes !== 'inline' &&
      (swallowed || token.value === undefined || token.value === '')
    ) {
      return { message: messages.optionNeedsValue(token.rawName) };
    }
    const value = token.value ?? '';
    const choices = choicesOf(option, command);
    const known =
      choices === undefined || choices.includes(value) || (token.name === 'encoding' && encodingNamed(value) !== null);
    if (!known) return { message: messages.invalidChoice(token.rawName, value, choices) };
    const name = token.name as OptionName;
    values[name] = option.takes === 'list' ? [...(values[name] ?? []), value] : [value];
  }
  return { values, words: positionals };
}

function settingsOf(values: Values, messages: Messages['cli']): Settings | Failure {
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

/** What the words on the command line ask for. */
import { parseArgs } from 'node:util';
import type { Messages } from '../core/index.ts';
import { COMMANDS, type Command, OPTIONS } from './options.ts';
import { type Settings, settingsOf } from './settings.ts';
import { nearest } from './suggest.ts';
import { parserOptions, parseWords } from './words.ts';

export type Request =
  | { readonly kind: 'run'; readonly command: Command; readonly words: readonly string[]; readonly settings: Settings }
  | { readonly kind: 'help'; readonly command: Command | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'usage'; readonly message: string; readonly command: Command | null };

/** The language asked for, wherever it stands: what is wrong with the other words is said in it too. */
export function localeIn(words: readonly string[]): string | undefined {
  const at = words.findLastIndex((word) => word === '--locale' || word.startsWith('--locale='));
  return at === -1 ? undefined : (words[at]!.split('=')[1] ?? words[at + 1]);
}

/** Reads the words behind `gouji`. Wrong use is an answer too (`usage`), never a throw. */
export function readArguments(written: readonly string[], messages: Messages['cli']): Request {
  const [first, ...rest] = commandFirst(written);
  if (first === '--version' || first === '-V') return { kind: 'version' };
  if (first === '--help' || first === '-h' || first === 'help') return helpWith(first, rest, messages);
  if (first === undefined) return { kind: 'usage', message: messages.usage, command: null };
  if (!isCommand(first)) return { kind: 'usage', message: unknownCommand(first, messages), command: null };
  const usage = (message: string): Request => ({ kind: 'usage', message, command: first });
  const parsed = parseWords(first, rest, messages);
  if ('message' in parsed) return usage(parsed.message);
  if (parsed.values.help !== undefined) return { kind: 'help', command: first };
  const settings = settingsOf(parsed.values, messages);
  if ('message' in settings) return usage(settings.message);
  const fault = faultOf(first, parsed.words, settings, messages);
  return fault === null ? { kind: 'run', command: first, words: parsed.words, settings } : usage(fault);
}

function helpWith(word: string, rest: readonly string[], messages: Messages['cli']): Request {
  const named = rest.find((each) => !each.startsWith('-'));
  if (isCommand(named)) return { kind: 'help', command: named };
  if (word !== 'help' || named === undefined) return { kind: 'help', command: null };
  return { kind: 'usage', message: unknownCommand(named, messages), command: null };
}

/** What a command lacks or cannot do with what it was given; null where nothing is wrong. */
function faultOf(
  command: Command,
  words: readonly string[],
  { filesFrom, year, watch }: Settings,
  messages: Messages['cli'],
): string | null {
  if (command === 'rules') {
    if (words.length > 1) return messages.extraArgument(words[1]!);
  } else if (command === 'sum') {
    if (year === null) return messages.noYear;
    if (words.length < (filesFrom === null ? 2 : 1)) return messages.noParent;
  } else if (words.length === 0 && filesFrom === null) return messages.noPaths(command);
  const readers = [...words, filesFrom].filter((word) => word === '-');
  if (watch && readers.length > 0) return messages.optionsExclude('--watch', '-');
  return readers.length > 1 ? messages.stdinTwice : null;
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

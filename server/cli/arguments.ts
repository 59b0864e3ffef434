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

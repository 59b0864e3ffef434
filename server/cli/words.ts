/** The words behind a command, taken apart: options with their values, and the rest. */
import { parseArgs } from 'node:util';
import type { Messages } from '../core/index.ts';
import { encodingNamed } from '../files/encoding-names.ts';
import { type Command, choicesOf, OPTIONS, type Option, type OptionName } from './options.ts';
import { nearest } from './suggest.ts';

/** Of an option that is no list the last value that was given. */
export type Values = Partial<Record<OptionName, readonly string[]>>;

/** What is wrong, for the user. */
export type Failure = { readonly message: string };

/** For node's parser. */
export function parserOptions() {
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

/** Options that the command knows, with values that they may have; or what is wrong with one. */
export function parseWords(
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

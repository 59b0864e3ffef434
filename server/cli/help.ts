import type { Messages } from '../core/index.ts';
import { formatsOf } from './formats/formats.ts';
import { type Command, OPTIONS, type OptionName } from './options.ts';

/** The help of a command, or of the whole. */
export function helpText(command: Command | null, messages: Messages['cli']): string {
  if (command === null) return `${messages.usage}\n\n${messages.exits.check}\n`;
  const names = Object.keys(OPTIONS) as OptionName[];
  const options = names
    .filter((name) => (OPTIONS[name].commands as readonly Command[]).includes(command))
    .flatMap((name) => [messages.options[name], ...(name === 'format' ? formatLines(command, messages) : [])]);
  return `${[messages.commandUsage[command], '', messages.optionsTitle, ...options, '', messages.exits[command]].join('\n')}\n`;
}

/** Columns before the descriptions of the options. */
const INDENT = 28;

/** The formats that a command has, a line each. */
function formatLines(command: Command, { formatNames }: Messages['cli']): string[] {
  if (command !== 'check' && command !== 'facts') return [];
  const names = formatsOf(command);
  const width = Math.max(...names.map((name) => name.length)) + 2;
  return names.map((name) => `${' '.repeat(INDENT)}${name.padEnd(width)}${formatNames[name]}`);
}

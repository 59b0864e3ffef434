import type { Messages } from '../core/index.ts';
import { type Command, OPTIONS, type OptionName } from './options.ts';

/** The help of a command, or of the whole. */
export function helpText(command: Command | null, messages: Messages['cli']): string {
  if (command === null) return `${messages.usage}\n\n${messages.exits}\n`;
  const names = Object.keys(OPTIONS) as OptionName[];
  const options = names
    .filter((name) => (OPTIONS[name].commands as readonly Command[]).includes(command))
    .map((name) => messages.options[name]);
  return `${[messages.commandUsage[command], '', messages.optionsTitle, ...options, '', messages.exits].join('\n')}\n`;
}

/** The command's options as data: what they take and which commands know them. */
import { ENCODINGS } from '../files/encoding.ts';
import { FORMATS } from './formats/formats.ts';

export type Command = 'check' | 'facts' | 'fix' | 'rules';

export const COMMANDS: readonly Command[] = ['check', 'facts', 'fix', 'rules'];

export interface Option {
  readonly short?: string;
  /** `flag` takes no value, `text` any, `list` any and may be repeated; an array names the values there are. */
  readonly takes: 'flag' | 'text' | 'list';
  readonly choices?: readonly string[];
  readonly commands: readonly Command[];
}

export const OPTIONS = {
  format: { takes: 'text', choices: Object.keys(FORMATS), commands: ['check', 'facts'] },
  'fail-on': { takes: 'text', choices: ['error', 'warning', 'information'], commands: ['check'] },
  encoding: { takes: 'text', choices: ENCODINGS, commands: ['check', 'facts', 'fix'] },
  form: { takes: 'text', commands: ['check', 'facts', 'fix'] },
  rule: { takes: 'list', commands: ['check', 'fix'] },
  'no-ignores': { takes: 'flag', commands: ['check', 'fix'] },
  config: { takes: 'text', commands: ['check', 'facts', 'fix'] },
  quiet: { takes: 'flag', short: 'q', commands: ['check', 'facts', 'fix'] },
  'dry-run': { takes: 'flag', commands: ['fix'] },
  review: { takes: 'flag', commands: ['fix'] },
  apply: { takes: 'text', choices: ['best'], commands: ['fix'] },
  'no-backup': { takes: 'flag', commands: ['fix'] },
  'no-color': { takes: 'flag', commands: ['check', 'facts', 'fix', 'rules'] },
  help: { takes: 'flag', short: 'h', commands: ['check', 'facts', 'fix', 'rules'] },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

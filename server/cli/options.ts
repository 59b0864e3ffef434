/** The command's options as data: what they take and which commands know them. */
import { LOCALES } from '../core/index.ts';
import { ENCODINGS } from '../files/encoding-names.ts';
import { formatsOf } from './formats/formats.ts';

export type Command = 'check' | 'facts' | 'fix' | 'sum' | 'rules';

export const COMMANDS: readonly Command[] = ['check', 'facts', 'fix', 'sum', 'rules'];

export interface Option {
  readonly short?: string;
  /**
   * `flag` takes no value, `inline` one behind `=` or none, `text` any, `list` any and may be repeated; `choices` names
   * the values there are, for each command where they differ.
   */
  readonly takes: 'flag' | 'inline' | 'text' | 'list';
  readonly choices?: readonly string[] | Partial<Readonly<Record<Command, readonly string[]>>>;
  readonly commands: readonly Command[];
}

export const OPTIONS = {
  format: {
    takes: 'text',
    choices: { check: formatsOf('check'), facts: formatsOf('facts') },
    commands: ['check', 'facts'],
  },
  'fail-on': { takes: 'text', choices: ['error', 'warning', 'information'], commands: ['check'] },
  encoding: { takes: 'text', choices: ENCODINGS, commands: ['check', 'facts', 'fix', 'sum'] },
  form: { takes: 'text', commands: ['check', 'facts', 'fix', 'sum'] },
  rule: { takes: 'list', commands: ['check', 'fix'] },
  'no-ignores': { takes: 'flag', commands: ['check', 'fix'] },
  config: { takes: 'text', commands: ['check', 'facts', 'fix', 'sum'] },
  quiet: { takes: 'flag', short: 'q', commands: ['check', 'facts', 'fix', 'sum'] },
  'files-from': { takes: 'text', commands: ['check', 'facts', 'fix', 'sum'] },
  'no-ignore-files': { takes: 'flag', commands: ['check', 'facts', 'fix', 'sum'] },
  'changed-since': { takes: 'text', commands: ['check', 'facts', 'fix'] },
  baseline: { takes: 'text', commands: ['check'] },
  'update-baseline': { takes: 'flag', commands: ['check'] },
  cache: { takes: 'inline', commands: ['check'] },
  watch: { takes: 'flag', short: 'w', commands: ['check'] },
  jobs: { takes: 'text', commands: ['check', 'facts', 'fix', 'sum'] },
  year: { takes: 'text', commands: ['sum'] },
  locale: { takes: 'text', choices: LOCALES, commands: ['check', 'facts', 'fix', 'sum', 'rules'] },
  'dry-run': { takes: 'flag', commands: ['fix'] },
  review: { takes: 'flag', commands: ['fix'] },
  apply: { takes: 'text', choices: ['best'], commands: ['fix'] },
  'no-backup': { takes: 'flag', commands: ['fix'] },
  'no-color': { takes: 'flag', commands: ['check', 'facts', 'fix', 'sum', 'rules'] },
  help: { takes: 'flag', short: 'h', commands: ['check', 'facts', 'fix', 'sum', 'rules'] },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

/** The values an option takes with a command; undefined where it takes any. */
export function choicesOf({ choices }: Option, command: Command): readonly string[] | undefined {
  return choices === undefined || Array.isArray(choices) ? choices : (choices as Record<Command, string[]>)[command];
}

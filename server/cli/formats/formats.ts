import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';
import { unix } from './unix.ts';

/** Every output format by the name `--format` takes, in the order that the help lists them. */
export const FORMATS = {
  pretty,
  json,
  sarif,
  github,
  gitlab,
  junit,
  unix,
  csv,
  markdown,
  html,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

/** The formats that have something to show of a command's results. */
export function formatsOf(command: 'check' | 'facts'): FormatName[] {
  const formats: Readonly<Record<FormatName, Format>> = FORMATS;
  return (Object.keys(formats) as FormatName[]).filter((name) => formats[name][command] !== undefined);
}

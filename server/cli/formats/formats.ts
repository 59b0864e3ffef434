import type { Format } from './format.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';

/** Every output format by the name `--format` takes. */
export const FORMATS = { pretty, json } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

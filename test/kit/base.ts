/** The complete clean drafts of test/rules/base. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBase } from './suite.ts';

const folder = join(import.meta.dirname, '..', 'rules', 'base');

/** Named after the forms they follow. */
export const baseNames: readonly string[] = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));

/** @throws Error when no base has the name */
export function baseDraft(name: string): string {
  if (!baseNames.includes(name)) throw new Error(`No base is called ${name}.`);
  return readBase(readFileSync(join(folder, `${name}.md`), 'utf8'));
}

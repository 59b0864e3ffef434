/**
 * For esbuild: what schemas say of their keys is for the files that are generated from them (schemas/, package.json);
 * no bundle reads it.
 */
import { readFile } from 'node:fs/promises';

const DESCRIPTIONS = /\s*\.describe\(\s*(?:'[^'\n]*'|`[^`]*`)\s*,?\s*\)/g;

export const withoutDescriptions = {
  name: 'without-descriptions',
  setup(context) {
    context.onLoad({ filter: /[\\/](?:config|forms)[\\/]schema\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replaceAll(DESCRIPTIONS, ''), loader: 'ts' };
    });
  },
};

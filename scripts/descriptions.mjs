/**
 * For esbuild: what schemas say of their keys is for the files that are generated from them (schemas/, package.json);
 * no bundle reads it.
 */
import { readFile } from 'node:fs/promises';

const DESCRIBE = String.raw`z\.describe\(\s*(?:'[^'\n]*'|\`[^\`]*\`)\s*,?\s*\)`;
/** As the only check, or as one of several. */
const DESCRIPTIONS = new RegExp(String.raw`\s*\.check\(\s*${DESCRIBE}\s*,?\s*\)|,\s*${DESCRIBE}|${DESCRIBE}\s*,`, 'g');

export const withoutDescriptions = {
  name: 'without-descriptions',
  setup(context) {
    context.onLoad({ filter: /[\\/](?:config|forms)[\\/]schema\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replaceAll(DESCRIPTIONS, ''), loader: 'ts' };
    });
  },
};

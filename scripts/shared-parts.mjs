/**
 * For esbuild: the forms that come with the product have whole tables in common. A part that the newest has too is taken
 * from it, so that a bundle carries it once; the files stay whole.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const NEWEST = 'ogi-2021.json';
/** In characters of JSON: a reference to a shorter part would save little. */
const WORTH = 100;

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Calls back with every object and list in a JSON value and the JavaScript that leads to it, outer ones first. */
function eachPart(value, place, take) {
  if (typeof value !== 'object' || value === null) return;
  take(value, place);
  for (const [key, part] of Object.entries(value)) eachPart(part, `${place}[${JSON.stringify(key)}]`, take);
}

function written(value, shared) {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const known = shared.get(JSON.stringify(value));
  if (known !== undefined) return known;
  if (Array.isArray(value)) return `[${value.map((part) => written(part, shared)).join()}]`;
  return `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${written(part, shared)}`)}}`;
}

export const sharedParts = {
  name: 'shared-parts',
  setup(context) {
    context.onLoad({ filter: /[\\/]forms[\\/]ogi-[^\\/]+\.json$/ }, ({ path }) => {
      if (basename(path) === NEWEST) return null;
      const shared = new Map();
      eachPart(read(join(dirname(path), NEWEST)), 'newest', (part, place) => {
        const json = JSON.stringify(part);
        if (json.length > WORTH && !shared.has(json)) shared.set(json, place);
      });
      const contents = `import newest from './${NEWEST}' with { type: 'json' };\nexport default ${written(read(path), shared)};`;
      return { contents, loader: 'js', resolveDir: dirname(path) };
    });
  },
};

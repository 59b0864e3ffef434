/**
 * For esbuild: the forms that come with the product have whole tables in common. A part that the newest has too is taken
 * from it, so that a bundle carries it once; a text that a form repeats is written once, too. The files stay whole.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const NEWEST = 'ogi-2021.json';
/** In characters of JSON: a reference to a shorter part would save little. */
const WORTH = 40;

/** Declares the texts that occur so often that a name for them is shorter; `shared` takes the names in. */
function repeatedTexts(form, shared) {
  const counts = new Map();
  JSON.stringify(form, (_key, value) => {
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
    return value;
  });
  const often = [...counts].flatMap(([text, count]) => {
    const size = Buffer.byteLength(JSON.stringify(text));
    return (count - 1) * size > 4 + count * 3 ? [JSON.stringify(text)] : [];
  });
  return often.map((json, index) => {
    shared.set(json, `text${index}`);
    return `const text${index} = ${json};\n`;
  });
}

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Calls back with every object and list in a JSON value and the JavaScript that leads to it, outer ones first. */
function eachPart(value, place, take) {
  if (typeof value !== 'object' || value === null) return;
  take(value, place);
  for (const [key, part] of Object.entries(value)) eachPart(part, `${place}[${JSON.stringify(key)}]`, take);
}

function written(value, shared) {
  if (typeof value !== 'object' || value === null) return shared.get(JSON.stringify(value)) ?? JSON.stringify(value);
  const known = shared.get(JSON.stringify(value));
  if (known !== undefined) return known;
  if (Array.isArray(value)) return `[${value.map((part) => written(part, shared)).join()}]`;
  return `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${written(part, shared)}`)}}`;
}

export const sharedParts = {
  name: 'shared-parts',
  setup(context) {
    context.onLoad({ filter: /[\\/]forms[\\/]ogi-[^\\/]+\.json$/ }, ({ path }) => {
      const shared = new Map();
      const isNewest = basename(path) === NEWEST;
      const newest = isNewest ? null : read(join(dirname(path), NEWEST));
      eachPart(newest, 'newest', (part, place) => {
        const json = JSON.stringify(part);
        if (json.length > WORTH && !shared.has(json)) shared.set(json, place);
      });
      const form = read(path);
      const texts = repeatedTexts(form, shared).join('');
      const other = isNewest ? '' : `import newest from './${NEWEST}' with { type: 'json' };\n`;
      const contents = `${other}${texts}export default ${written(form, shared)};`;
      return { contents, loader: 'js', resolveDir: dirname(path) };
    });
  },
};

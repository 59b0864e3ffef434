/**
 * For esbuild: the forms that come with the product have whole tables in common. A part that the newest has too is taken
 * from it, so that a bundle carries it once; a text that a form repeats is written once, too, and so are the keys of
 * objects that are alike. The files stay whole.
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

/** Declares what makes the objects that have the same keys, where there are several; `makers` takes the names in. */
function repeatedShapes(form, makers) {
  const counts = new Map();
  eachPart(form, '', (part) => {
    if (Array.isArray(part)) return;
    const shape = Object.keys(part).join();
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  });
  const often = [...counts].filter(([shape, count]) => count >= SEVERAL && shape.includes(','));
  return often.map(([shape], index) => {
    makers.set(shape, `make${index}`);
    const keys = shape.split(',');
    const parts = keys.map((key, at) => `${JSON.stringify(key)}: part${at}`);
    return `const make${index} = (${keys.map((_, at) => `part${at}`)}) => ({${parts}});\n`;
  });
}

/** For fewer objects a function saves little. */
const SEVERAL = 3;

/** Without what editors alone look at. */
function read(path) {
  const { $schema: _, ...form } = JSON.parse(readFileSync(path, 'utf8'));
  return form;
}

/** Calls back with every object and list in a JSON value and the JavaScript that leads to it, outer ones first. */
function eachPart(value, place, take) {
  if (typeof value !== 'object' || value === null) return;
  take(value, place);
  for (const [key, part] of Object.entries(value)) eachPart(part, `${place}[${JSON.stringify(key)}]`, take);
}

function written(value, shared, makers) {
  if (typeof value !== 'object' || value === null) return shared.get(JSON.stringify(value)) ?? JSON.stringify(value);
  const known = shared.get(JSON.stringify(value));
  if (known !== undefined) return known;
  const parts = Object.values(value).map((part) => written(part, shared, makers));
  if (Array.isArray(value)) return `[${parts}]`;
  const keys = Object.keys(value);
  const maker = makers.get(keys.join());
  return maker === undefined
    ? `{${keys.map((key, at) => `${JSON.stringify(key)}:${parts[at]}`)}}`
    : `${maker}(${parts})`;
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
      const makers = new Map();
      const shapes = repeatedShapes(form, makers).join('');
      const contents = `${other}${texts}${shapes}export default ${written(form, shared, makers)};`;
      return { contents, loader: 'js', resolveDir: dirname(path) };
    });
  },
};

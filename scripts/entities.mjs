import { characterEntitiesHtml4 } from 'character-entities-html4';

/** A name and its character after the other: no name has any but letters and digits, no character is one of these. */
const names = Object.entries(characterEntitiesHtml4).flat().join('');

/** For esbuild: the names of HTML 4 as one text, which is 1 KB shorter than their table. */
const entitiesAsText = `export const characterEntitiesHtml4 = Object.fromEntries(Array.from(${JSON.stringify(names)}.matchAll(/(\\w+)(\\W)/g), ([, name, character]) => [name, character]));`;

/** For esbuild: the tokenizer of HTML is asked for no entities (server/core/source/entities.ts), so it needs no table of them. */
export const withoutEntities = {
  name: 'without-entities',
  setup(context) {
    context.onLoad({ filter: /character-entities-html4\/index\.js$/ }, () => ({ contents: entitiesAsText }));
    context.onResolve({ filter: /^entities\/decode$/ }, ({ path }) => ({ path, namespace: 'entities' }));
    context.onLoad({ filter: /./, namespace: 'entities' }, () => ({
      contents:
        'export const DecodingMode = {}, htmlDecodeTree = null, xmlDecodeTree = null; export class EntityDecoder {}',
    }));
  },
};

/**
 * For esbuild: the converter's dictionary of phrases without what its table of characters says already. A phrase is
 * written once, a `=` before a character that stays, a `>` before one that has another form in it, and that form.
 */
import phrases from 'opencc-js/dict/TSPhrases';
import { scriptPairs } from './script-pairs.mjs';

const forms = new Map(scriptPairs());

function written([traditional, simplified]) {
  const own = [...simplified];
  return Array.from(traditional, (character, index) => {
    const form = own[index];
    if (form === (forms.get(character) ?? character)) return character;
    return form === character ? `=${form}` : `>${character}${form}`;
  }).join('');
}

/** Every phrase has as many characters in both scripts, none of them a mark. */
const marked = phrases
  .split('|')
  .map((pair) => written(pair.split(' ')))
  .join('|');

const contents = `
  import { SIMPLIFIED, TRADITIONAL } from './script-map.ts';
  const marked = '${marked}';
  const forms = new Map(Array.from(TRADITIONAL, (character, index) => [character, SIMPLIFIED[index]]));
  const ofCharacter = (character, same, other) => same ?? other ?? forms.get(character) ?? character;
  const simplified = marked.replaceAll(/=(.)|>.(.)|[^|]/gu, ofCharacter).split('|');
  const traditional = marked.replaceAll(/=|(?<=>.)./gu, '').replaceAll('>', '').split('|');
  export default traditional.map((phrase, index) => phrase + ' ' + simplified[index]).join('|');`;

export const withoutKnownForms = {
  name: 'without-known-forms',
  setup(context) {
    context.onResolve({ filter: /^opencc-js\/dict\/TSPhrases$/ }, ({ path, resolveDir }) => ({
      path,
      namespace: 'phrases',
      pluginData: resolveDir,
    }));
    context.onLoad({ filter: /./, namespace: 'phrases' }, ({ pluginData }) => ({ contents, resolveDir: pluginData }));
  },
};

/** Traditional characters and what they are compared as: what folding and highlighting both go by. */
import { Converter } from 'opencc-js/t2cn';

/**
 * What a character stands for only in some words, so that the converter leaves it alone: 答覆, 反覆, 隨著, 瞭解, 藉由,
 * 彷彿. Comparing must not tell them apart; that 覆蓋 folds to 复盖 does no harm, for what it is compared with does too.
 */
const BY_PHRASE = new Map(['覆复', '著着', '瞭了', '藉借', '彷仿'].map((pair) => [...pair]));

/** Every character of one UTF-16 unit, from U+3400 to U+9FFF, whose Simplified form is another single unit. */
export function scriptPairs() {
  // Hong Kong's own forms (衞, 敍) only add to the general map. Taiwan's would turn the Simplified 么 into 幺.
  const converters = [Converter({ from: 't', to: 'cn' }), Converter({ from: 'hk', to: 'cn' })];
  const simplified = new Map();
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const converted = converters.map((convert) => convert(character)).find((result) => result !== character);
    const folded = BY_PHRASE.get(character) ?? converted;
    if (folded?.length === 1) simplified.set(character, folded);
  }
  // A few Simplified forms are themselves Traditional for another character (薴 → 苧 → 苎): folding goes to the end.
  const last = (character) => (simplified.has(character) ? last(simplified.get(character)) : character);
  return [...simplified.keys()].map((character) => [character, last(character)]);
}

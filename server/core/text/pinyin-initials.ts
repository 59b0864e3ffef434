/** Chinese as its writers type it in a hurry: 本年新收 as `bnxs`. */
import table from './pinyin-initials.json' with { type: 'json' };

let letters: ReadonlyMap<string, string> | null = null;

/**
 * The first letters of a text's syllables; digits and Latin letters stay, punctuation is left out. Null where a
 * character has no known reading: a label of a form of one's own may hold any.
 */
export function pinyinInitials(text: string): string | null {
  letters ??= new Map(
    Object.entries(table).flatMap(([letter, characters]) => [...characters].map((each) => [each, letter] as const)),
  );
  let initials = '';
  for (const character of text) {
    if (/[a-z0-9]/i.test(character)) initials += character.toLowerCase();
    else if (/\p{L}/u.test(character)) {
      const letter = letters.get(character);
      if (letter === undefined) return null;
      initials += letter;
    }
  }
  return initials;
}

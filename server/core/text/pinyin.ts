/**
 * Pinyin that converters and web editors leave behind a character: 結(jié)果, 政(zheng)府(fu).
 * Written for folded text: half-width brackets and letters, tone marks kept.
 */

/**
 * A possible syllable, finals by the initials they go with. `ü` counts as `u` and may be written `v`.
 * Tight enough that abbreviations in brackets (app, gdp, vip) do not pass.
 */
const SYLLABLE = new RegExp(
  '^(?:' +
    [
      '[bpmf](?:a|o|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|iu|ian|in|ing|u)|me',
      '[dtnl](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|u|v|ue|ve|uo|ui|uan|un)',
      '(?:[gkhrzcs]|[zcs]h)(?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)|(?:r|[zcs]h?)i',
      '[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)',
      'y(?:a|e|o|ao|ou|an|ang|ong|i|in|ing|u|ue|uan|un)',
      'w(?:a|o|ai|ei|an|en|ang|eng|u)',
      'a|o|e|ai|ei|ao|ou|an|en|ang|eng|er',
    ].join('|') +
    ')$',
);

/** A syllable has at most six letters (zhuang); one may carry two combining marks (u + diaeresis + caron). */
const LONGEST = 8;

const BRACKET = 0x28;

/**
 * When the `length` units before a closing bracket end in a Chinese character, an opening bracket and a syllable:
 * the offset of that opening bracket; else −1.
 */
export function pinyinBracket(units: Uint16Array, length: number): number {
  let open = length - 1;
  while (open > 0 && length - open <= LONGEST && isLetter(units[open]!)) open--;
  if (open < 1 || open === length - 1 || units[open] !== BRACKET || !isChinese(units[open - 1]!)) return -1;
  return isSyllable(String.fromCharCode(...units.subarray(open + 1, length))) ? open : -1;
}

/** True for one syllable of pinyin with or without its tone mark; a single letter needs the mark: `(a)` is an item. */
function isSyllable(written: string): boolean {
  const letters = written
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ɡ/g, 'g')
    .replace(/ɑ/g, 'a');
  return SYLLABLE.test(letters) && (letters.length > 1 || written !== letters);
}

/** a–z, Latin letters with diacritics, the script forms ɑ and ɡ that pinyin is often set in, combining marks. */
function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xe0 && unit <= 0x261) || (unit >= 0x300 && unit <= 0x36f);
}

function isChinese(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
}

/** Pinyin in brackets behind a character, `結(jié)果`: the debris of converters and web editors. */

const TONES = { a: 'aāáǎàɑ', e: 'eēéěè', i: 'iīíǐì', o: 'oōóǒò', u: 'uūúǔùüǖǘǚǜv', n: 'nńňǹ', g: 'gɡ' };

/** Initials and the finals that go with them. Tight, so that `(app)` or `(ok)` is left alone. */
const SYLLABLES = [
  '[bpmf](?:a|o|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|iu|ian|in|ing|u)|me',
  '[dtnl](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|u|ue|uo|ui|uan|un)',
  '(?:[gkhrzcs]|[zcs]h)(?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang)|(?:r|[zcs]h?)i',
  '[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)',
  'y(?:a|e|o|ao|ou|an|ang|ong|i|in|ing|u|ue|uan|un)',
  'w(?:a|o|ai|ei|an|en|ang|eng|u)',
  'ai|ei|ao|ou|an|en|ang|eng|er',
];

/** A lone vowel needs its tone mark: `(a)` is an item of a list. */
const LONE_VOWEL = '[āáǎàēéěèōóǒò]';

/** Matches the brackets and the syllable, behind a character or behind other pinyin. */
export const PINYIN = `(?<=[\\p{Han}）)])[（(](?:${SYLLABLES.map(toned).join('|')}|${LONE_VOWEL})[）)]`;

/** Lets every vowel carry a tone mark; what stands in square brackets are initials, which carry none. */
function toned(syllables) {
  return syllables
    .split(/(\[[a-z]+\])/)
    .map((part) =>
      part.startsWith('[') ? part.replace('g', 'gɡ') : part.replace(/[aeioung]/g, (letter) => `[${TONES[letter]}]`),
    )
    .join('');
}

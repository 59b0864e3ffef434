/**
 * Writes server/core/text/pinyin-initials.json: the first letter of each character that the built-in forms and the
 * standard phrases use, so that a label can be typed as 本年新收 = bnxs. Run by hand after a form or a phrase brings
 * new characters (a test names those that lack): `node scripts/pinyin-initials.mjs`. The letters come from the order
 * that Node's collation gives Chinese characters, and from the list below where a character has several readings.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The first character of each letter in the order of pinyin; i, u and v begin no syllable. */
const FIRST = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];

/** As they are read in these labels: 行政, 重复, 会议, 数量, 提供, 单位. */
const READ = {
  行: 'x',
  重: 'c',
  会: 'h',
  数: 's',
  提: 't',
  单: 'd',
  没: 'm',
  属: 's',
  率: 'l',
  参: 'c',
  解: 'j',
  都: 'd',
};

const forms = join(root, 'server/core/forms');
const texts = readdirSync(forms)
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(join(forms, name), 'utf8'));
texts.push(readFileSync(join(root, 'server/core/features/completion/phrases.ts'), 'utf8'));

const { compare } = new Intl.Collator('zh-CN-u-co-pinyin');
const initials = {};
for (const character of new Set(texts.join('').match(/\p{Script=Han}/gu))) {
  const letter = READ[character] ?? FIRST.findLast(([, first]) => compare(first, character) <= 0)?.[0];
  if (letter !== undefined) initials[letter] = (initials[letter] ?? '') + character;
}
const sorted = Object.entries(initials)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([letter, characters]) => [letter, [...characters].sort(compare).join('')]);
writeFileSync(
  join(root, 'server/core/text/pinyin-initials.json'),
  `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`,
);

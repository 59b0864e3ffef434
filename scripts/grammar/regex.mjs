/** Regular expressions (Oniguruma's dialect) that match a text in every way drafts write it. */
import { scriptPairs } from '../script-pairs.mjs';

/** Characters that stand for one another in drafts, whatever the script. */
const INTERCHANGEABLE = ['（(', '）)', '，,', '：:', '／/', '“"「‘', '”"」’', '．.、', ...fullWidthDigits()];

/** Each Simplified character → itself, its Traditional forms, and the Kangxi radicals that look like any of them. */
const GLYPHS = glyphs();

/**
 * Named sub-expressions which patterns made by `anyOf` call; append this once to such a pattern.
 * `g` is what may stand between two characters of a label, `p` what may follow the last one:
 * pinyin left behind by a converter, and between characters a space.
 */
export const DEFINITIONS = `(?<p>(?:[（(][a-zà-ɡ]{1,7}[）)]){0,2}){0}(?<g>(?:[（(][a-zà-ɡ]{1,7}[）)]|[ 　]){0,2}){0}`;

/** One character in any script, width or glyph. */
function character(simplified) {
  const all = GLYPHS.get(simplified) ?? new Set([simplified]);
  const written = [...all].map(escaped).join('');
  return all.size === 1 ? written : `[${written}]`;
}

/** A text in any script, width or glyph, with nothing between its characters. */
export function script(text) {
  return [...text].map(character).join('');
}

/**
 * Any of the texts, the longest that fits, tolerating what `DEFINITIONS` names. The alternatives share their
 * beginnings (a trie), so a position is decided by its characters one after the other, without trying each label.
 *
 * @param {Iterable<string>} texts
 */
export function anyOf(texts) {
  const root = { end: false, next: new Map() };
  for (const text of [...texts].sort()) {
    let node = root;
    for (const glyph of text) {
      if (!node.next.has(glyph)) node.next.set(glyph, { end: false, next: new Map() });
      node = node.next.get(glyph);
    }
    node.end = true;
  }
  return branches(root);
}

function branches(node) {
  const alternatives = [...node.next].map(([glyph, child]) => character(glyph) + rest(child));
  return alternatives.length === 1 ? alternatives[0] : `(?:${alternatives.join('|')})`;
}

function rest(node) {
  if (node.next.size === 0) return '\\g<p>';
  const longer = `\\g<g>${branches(node)}`;
  return node.end ? `(?:${longer}|\\g<p>)` : longer;
}

function escaped(glyph) {
  return /[\\^$.|?*+()[\]{}/-]/.test(glyph) ? `\\${glyph}` : glyph;
}

function fullWidthDigits() {
  return Array.from({ length: 10 }, (_, digit) => `${digit}${String.fromCodePoint(0xff10 + digit)}`);
}

function glyphs() {
  const all = new Map();
  const add = (simplified, glyph) => {
    if (!all.has(simplified)) all.set(simplified, new Set([simplified]));
    all.get(simplified).add(glyph);
  };
  const simplified = new Map(scriptPairs());
  for (const [traditional, plain] of simplified) add(plain, traditional);
  for (let code = 0x2f00; code <= 0x2fd5; code++) {
    const radical = String.fromCharCode(code);
    const plain = radical.normalize('NFKC');
    add(simplified.get(plain) ?? plain, radical);
  }
  for (const set of INTERCHANGEABLE) {
    for (const glyph of set) for (const other of set) add(glyph, other);
  }
  return all;
}

/**
 * Pinyin that converters and web editors leave behind a character: 結(jié)果, 政(zheng)府(fu).
 * Written for folded text: half-width brackets and letters, tone marks kept.
 */

/** Initials and the finals they take; `ü` counts as `u` and may be written `v`. Abbreviations (app, gdp) are none. */
const FINALS: readonly (readonly [initials: string, finals: string])[] = [
  ['b p m f', 'a o ai ei ao ou an en ang eng i ie iao iu ian in ing u'],
  ['m', 'e'],
  ['d t n l', 'a e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing u v ue ve uo ui uan un'],
  ['g k h r z c s zh ch sh', 'a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang'],
  ['r z c s zh ch sh', 'i'],
  ['j q x', 'i ia ie iao iu ian in iang ing iong u ue uan un'],
  ['y', 'a e o ao ou an ang ong i in ing u ue uan un'],
  ['w', 'a o ai ei an en ang eng u'],
  // Syllables without an initial.
  ['', 'a o e ai ei ao ou an en ang eng er'],
];

/** A syllable has at most six letters (zhuang) and two combining marks (u + diaeresis + caron). */
const LONGEST = 8;

const BRACKET = 0x28;
const LAST_LETTER = 0x36f;

/** By unit up to `LAST_LETTER`: 1–26 for a–z and what decomposes to them, `MARK` for combining marks, else 0. */
type Letters = Uint8Array;
const MARK = 27;

let letters: Letters | null = null;
let syllables: ReadonlySet<number> | null = null;

/**
 * When the `length` units before a closing bracket end in a Chinese character, an opening bracket and a syllable
 * (with or without its tone mark): the offset of that opening bracket; else −1.
 */
export function pinyinBracket(units: Uint16Array, length: number): number {
  letters ??= readLetters();
  let key = 0;
  let place = 1;
  let marked = false;
  const first = Math.max(1, length - 1 - LONGEST);
  for (let index = length - 1; index >= first; index--) {
    const unit = units[index]!;
    if (unit === BRACKET) {
      if (!isChinese(units[index - 1]!)) return -1;
      syllables ??= readSyllables();
      // A single letter without a tone mark is an item: (a).
      return syllables.has(key) && (marked || key > 26) ? index : -1;
    }
    const letter = unit <= LAST_LETTER ? letters[unit]! : 0;
    if (letter === 0) return -1;
    if (unit > 0x7f) marked = true;
    if (letter === MARK) continue;
    key += letter * place;
    place *= 27;
  }
  return -1;
}

function readLetters(): Letters {
  const read = new Uint8Array(LAST_LETTER + 1);
  for (let unit = 0x61; unit <= LAST_LETTER; unit++) {
    const base = String.fromCharCode(unit).normalize('NFD').charCodeAt(0);
    if (base >= 0x61 && base <= 0x7a) read[unit] = base - 0x60;
  }
  read.fill(MARK, 0x300);
  // Pinyin is often set in the single-storey letters of its script.
  read['ɑ'.charCodeAt(0)] = read['a'.charCodeAt(0)]!;
  read['ɡ'.charCodeAt(0)] = read['g'.charCodeAt(0)]!;
  return read;
}

/** Each syllable as a number to the base 27, a = 1. */
function readSyllables(): ReadonlySet<number> {
  const read = new Set<number>();
  for (const [initials, finals] of FINALS) {
    for (const initial of initials.split(' ')) {
      for (const final of finals.split(' ')) {
        read.add([...(initial + final)].reduce((key, letter) => key * 27 + letter.charCodeAt(0) - 0x60, 0));
      }
    }
  }
  return read;
}

function isChinese(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf);
}

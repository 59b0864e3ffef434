/** What each UTF-16 unit folds to: built once from ranges, Unicode's own decompositions and the script map. */
import { characterOfRadical } from './radicals.ts';
import { SIMPLIFIED, TRADITIONAL } from './script-map.ts';

export interface FoldTable {
  /** By UTF-16 unit: the unit it folds to, or `DROPPED`, or `SPECIAL`. */
  readonly units: Uint16Array;
  /** Units that fold to several, and enclosed digits. */
  readonly expansions: ReadonlyMap<number, string>;
}

/** The unit has no folded counterpart. Controls are dropped, so the values 0 and 1 are free to mark cases. */
export const DROPPED = 0;
/** A carriage return, or a unit listed in `expansions`. */
export const SPECIAL = 1;

/** Character → all that fold to it. A name `from-to` is a range of code units in hexadecimal. */
const PUNCTUATION: readonly (readonly [to: string, from: string])[] = [
  [' ', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  ['\n', '\v\f\u0085\u2028\u2029'],
  ['"', '“”„‟‘’‚‛「」『』〝〞〟'],
  ['-', '‐‑‒–—―−─━'],
  ['/', '⁄∕'],
  ['|', '│┃￨'],
  ['[', '〔【〖〘'],
  [']', '〕】〗〙'],
];

/** Controls, soft hyphen, zero-width characters, marks of direction, variation selectors, byte order mark. */
const INVISIBLE: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
];

/** Enclosed numbers that NFKC resolves: ①–⒛, ⓪, ㈠–㈩, ㉑–㉟, ㊀–㊉, ㊱–㊿. */
const ENCLOSED: readonly (readonly [from: number, to: number])[] = [
  [0x2460, 0x249b],
  [0x24ea, 0x24ea],
  [0x3220, 0x3229],
  [0x3251, 0x325f],
  [0x3280, 0x3289],
  [0x32b1, 0x32bf],
];

/** Enclosed numbers that it leaves, by the first of a series of ten and its number: ⓫, ⓵, ❶, ➀, ➊. */
const ENCLOSED_SERIES: readonly (readonly [from: number, first: number])[] = [
  [0x24eb, 11],
  [0x24f5, 1],
  [0x2776, 1],
  [0x2780, 1],
  [0x278a, 1],
];

/** Compatibility characters that NFKC unifies: 〸〹〺, ideographs, vertical and small punctuation, half-width 。「」、. */
const COMPATIBILITY: readonly (readonly [from: number, to: number])[] = [
  [0x3038, 0x303a],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe6b],
  [0xff61, 0xff64],
];

const FULL_WIDTH = [0xff01, 0xff5e] as const;
const FULL_WIDTH_SHIFT = 0xfee0;

let table: FoldTable | null = null;

/** The table, built at the first call (about a millisecond). */
export function foldTable(): FoldTable {
  table ??= build();
  return table;
}

function build(): FoldTable {
  const units = new Uint16Array(0x10000);
  for (let unit = 0; unit < units.length; unit++) units[unit] = unit;
  const expansions = new Map<number, string>();
  for (const [from, to] of INVISIBLE) units.fill(DROPPED, from, to + 1);
  for (const [to, from] of PUNCTUATION) for (const character of from) set(character.charCodeAt(0), to);
  for (let index = 0; index < TRADITIONAL.length; index++) {
    units[TRADITIONAL.charCodeAt(index)] = SIMPLIFIED.charCodeAt(index);
  }
  for (let unit = FULL_WIDTH[0]; unit <= FULL_WIDTH[1]; unit++) units[unit] = unit - FULL_WIDTH_SHIFT;
  // From here on targets are looked up in what stands already: ⾒ → 見 → 见, ﹝ → 〔 → [.
  for (let unit = 0x2e80; unit < 0x2fe0; unit++) set(unit, characterOfRadical(unit));
  each(COMPATIBILITY, (unit) => set(unit, String.fromCharCode(unit).normalize('NFKC')));
  each(ENCLOSED, (unit) => set(unit, String.fromCharCode(unit).normalize('NFKC')));
  for (const [from, first] of ENCLOSED_SERIES) for (let i = 0; i < 10; i++) set(from + i, String(first + i));
  units['\r'.charCodeAt(0)] = SPECIAL;
  return { units, expansions };

  function set(unit: number, to: string | null): void {
    if (to === null) return;
    // What becomes of an enclosed digit hangs on what stands beside it.
    if (to.length === 1 && !/\d/.test(to)) {
      units[unit] = units[to.charCodeAt(0)]!;
    } else if (/^[(]?[\d一二三四五六七八九十]+[).]?$/.test(to)) {
      units[unit] = SPECIAL;
      expansions.set(unit, to);
    }
  }
}

function each(ranges: readonly (readonly [from: number, to: number])[], act: (unit: number) => void): void {
  for (const [from, to] of ranges) for (let unit = from; unit <= to; unit++) act(unit);
}

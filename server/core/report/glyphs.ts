/** What a text keeps of its way here: Traditional characters, radicals in place of characters, pinyin in brackets. */
import { fold } from '../text/fold.ts';
import { once } from '../text/once.ts';
import { characterOfRadical } from '../text/radicals.ts';
import { TRADITIONAL } from '../text/script-map.ts';
import { type Replacement, simplifyEdits } from '../text/simplify.ts';
import { type Span, textOf } from '../text/span.ts';
import type { Report } from './report.ts';

/** Offsets into the visible text (`report.body.source.visible`). */
export interface Glyphs {
  /** Characters that only Traditional writing has. */
  readonly traditional: readonly number[];
  readonly radicals: readonly number[];
  /** Brackets with a syllable in them behind a character: `(jù)`. */
  readonly pinyin: readonly { readonly start: number; readonly end: number; readonly toned: boolean }[];
}

/** Characters of the script map that Simplified writing has too: those of GB 2312 (著名, 乾坤, 拼搏), and of names. */
const SHARED = '覆藉乾著菸薹拚捱摺吒彷後徵夥榘於袷麴醣麽瞭昇陞鍾甯祕';

const NONE = 0;
const IS_TRADITIONAL = 1;
const IS_RADICAL = 2;
const IS_BRACKET = 3;

let classes: Uint8Array | null = null;

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < TRADITIONAL.length; i++) table[TRADITIONAL.charCodeAt(i)] = IS_TRADITIONAL;
  for (const shared of SHARED) table[shared.charCodeAt(0)] = NONE;
  for (let unit = 0x2e80; unit < 0x2fe0; unit++) if (characterOfRadical(unit) !== null) table[unit] = IS_RADICAL;
  for (const bracket of '(（') table[bracket.charCodeAt(0)] = IS_BRACKET;
  return table;
}

/** The glyphs of a report, in one pass for all rules. */
export const glyphsOf = once(({ body }: Report): Glyphs => {
  classes ??= classTable();
  const table = classes;
  const { text } = body.source.visible;
  const traditional: number[] = [];
  const radicals: number[] = [];
  const pinyin: Glyphs['pinyin'][number][] = [];
  const end = body.source.folded.at[body.end]!;
  for (let at = body.source.folded.at[body.start]!; at < end; at++) {
    const kind = table[text.charCodeAt(at)]!;
    if (kind === NONE) continue;
    if (kind === IS_TRADITIONAL) traditional.push(at);
    else if (kind === IS_RADICAL) radicals.push(at);
    else if (isLatin(text.charCodeAt(at + 1))) {
      const bracket = pinyinAt(text, at);
      if (bracket !== null) pinyin.push(bracket);
    }
  }
  return { traditional, radicals, pinyin };
});

/** From a to ɡ, with the letters of pinyin among them. */
function isLatin(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x261;
}

/** A letter, and what may follow it: more letters, marks. Both stand below the first Chinese character. */
const BRACKET = /[(（][a-zɑɡ\u00e0-\u01dc][^()（）\s\u2e80-\uffff]{0,7}[)）]/y;

/** Folding knows the syllables: it drops the bracket of one that stands behind a character. */
function pinyinAt(text: string, start: number): Glyphs['pinyin'][number] | null {
  if (start === 0) return null;
  BRACKET.lastIndex = start;
  const bracket = BRACKET.exec(text)?.[0];
  if (bracket === undefined || fold(text[start - 1] + bracket).text.length !== 1) return null;
  return { start, end: start + bracket.length, toned: /[^a-z()（）]/.test(bracket) };
}

/** Fewer Traditional characters, or always the same, stand in Simplified texts: in names, in quotations. */
const FEWEST = 8;
const FEWEST_KINDS = 5;

/** True when a report, or a good part of it, is written in Traditional characters. */
export function isTraditional(report: Report): boolean {
  const { traditional } = glyphsOf(report);
  if (traditional.length < FEWEST) return false;
  const { text } = report.body.source.visible;
  return new Set(traditional.slice(0, 200).map((at) => text[at])).size >= FEWEST_KINDS;
}

/** Offsets in the visible text of the characters that only Traditional writing has. */
export function traditionalIn(report: Report): readonly number[] {
  return glyphsOf(report).traditional;
}

/**
 * The edits that bring the lines of these characters (offsets into the visible text) into Simplified writing. What a tag
 * of HTML divides stays as it is.
 */
export function simplification(report: Report, text: string, traditional: readonly number[]): Replacement[] {
  return simplifyEdits(report.body.source.visible.text, traditional)
    .map(({ span, newText }) => ({ span: placeOf(report, span.start, span.end), newText }))
    .filter(({ span }) => !/[<>]/.test(textOf(text, span)));
}

/** The place in the document of a stretch of the visible text. */
export function placeOf({ body }: Report, start: number, end: number): Span {
  const { starts, ends } = body.source.visible;
  return starts === null || ends === null ? { start, end } : { start: starts[start]!, end: ends[end - 1]! };
}

const LONGEST_WORD = 12;

/** The run of Chinese characters around an offset of the visible text, cut where it gets long. */
export function wordAt({ body }: Report, at: number): Span {
  const { text } = body.source.visible;
  const isChinese = (index: number) => /[\u3400-\u9fff]/.test(text[index] ?? '');
  let start = at;
  let end = at + 1;
  while (at - start < LONGEST_WORD && isChinese(start - 1)) start--;
  while (end - at < LONGEST_WORD && isChinese(end)) end++;
  return { start, end };
}

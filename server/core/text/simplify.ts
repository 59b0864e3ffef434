/**
 * Traditional → Simplified characters by words, as people write them (乾隆, 乾净). The bundles keep this file and the
 * converter behind it apart and load them with the first Traditional text (scripts/build.mjs).
 */
import { ConverterFactory } from 'opencc-js/core';
import phrases from 'opencc-js/dict/TSPhrases';
import { SIMPLIFIED, TRADITIONAL } from './script-map.ts';
import type { Span } from './span.ts';

/** Only words tell what these stand for (答覆, 瞭解), so that by themselves they stay. */
const BY_PHRASE = new Set('彷瞭著藉覆');

/**
 * The converter's `t2s` with its words; its characters are those of the map, which is there already. Vocabulary stays: a
 * preset that also rewrites words (軟體 → 软件) would change what a report says.
 */
const byWords = ConverterFactory([
  phrases,
  Array.from(TRADITIONAL, (character, index) => [character, SIMPLIFIED[index]!] as const).filter(
    ([character]) => !BY_PHRASE.has(character),
  ),
]);

/** Characters that are there a second time, for old encodings: the converter has a dictionary of them, as Unicode has. */
const COMPATIBILITY = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/** The converter leaves 著 alone; it is 着 (著重, 隨著) but in words of writing and of being seen (著作, 顯著). */
const PARTICLE = /(?<![名显原专编论土卓昭巨遗合译拙新])著(?![名作述称录书者文论])/g;

function convert(text: string): string {
  return byWords(text.replaceAll(COMPATIBILITY, (character) => character.normalize())).replace(PARTICLE, '着');
}

export interface Replacement {
  readonly span: Span;
  readonly newText: string;
}

/** Words are told by what stands around them on their line; a longer line is converted in pieces. */
const LONGEST_LINE = 20_000;

/**
 * The edits that bring the lines of these characters into Simplified writing: disjoint, in order, no more than the
 * characters that change. Figures, letters and marks stay.
 *
 * @param traditional offsets of Traditional characters in the text, ascending
 */
export function simplifyEdits(text: string, traditional: readonly number[]): Replacement[] {
  const edits: Replacement[] = [];
  let done = 0;
  for (const at of traditional) {
    if (at < done) continue;
    const start =
      Math.max(done, at - LONGEST_LINE) + text.slice(Math.max(done, at - LONGEST_LINE), at).lastIndexOf('\n') + 1;
    const rest = text.slice(at, at + LONGEST_LINE);
    const line = rest.indexOf('\n');
    const end = at + (line === -1 ? rest.length : line);
    edits.push(...changes(text.slice(start, end), start));
    done = end;
  }
  return edits;
}

/** Where a piece differs from its conversion; as a whole in the rare case that their lengths differ. */
function changes(piece: string, offset: number): Replacement[] {
  const converted = convert(piece);
  if (converted.length !== piece.length) {
    return [{ span: { start: offset, end: offset + piece.length }, newText: converted }];
  }
  const edits: Replacement[] = [];
  for (let i = 0; i < piece.length; i++) {
    if (piece.charCodeAt(i) === converted.charCodeAt(i)) continue;
    let end = i + 1;
    while (end < piece.length && piece[end] !== converted[end]) end++;
    edits.push({ span: { start: offset + i, end: offset + end }, newText: converted.slice(i, end) });
    i = end;
  }
  return edits;
}

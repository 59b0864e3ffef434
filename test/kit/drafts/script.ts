/** What converters and PDF extraction do to the words of a draft. */
import { Converter } from 'opencc-js/cn2t';
import type { Random } from '../random.ts';
import { mapWords, type Piece } from './pieces.ts';
import type { Style } from './style.ts';

const toTraditional = Converter({ from: 'cn', to: 't' });

const PINYIN: Readonly<Record<string, string>> = {
  结: 'jié',
  結: 'jié',
  政: 'zhèng',
  府: 'fǔ',
  开: 'kāi',
  開: 'kāi',
  处: 'chù',
  處: 'chù',
  数: 'shù',
  數: 'shù',
  复: 'fù',
  復: 'fù',
  复议: 'fù',
  规: 'guī',
  規: 'guī',
  业: 'yè',
  業: 'yè',
  总: 'zǒng',
  總: 'zǒng',
  无: 'wú',
  無: 'wú',
};
const RADICALS: Readonly<Record<string, string>> = {
  一: '⼀',
  二: '⼆',
  人: '⼈',
  八: '⼋',
  十: '⼗',
  大: '⼤',
  工: '⼯',
  文: '⽂',
  方: '⽅',
  日: '⽇',
  月: '⽉',
  止: '⽌',
  比: '⽐',
  生: '⽣',
  用: '⽤',
  目: '⽬',
  立: '⽴',
  自: '⾃',
  至: '⾄',
  行: '⾏',
  言: '⾔',
  里: '⾥',
  面: '⾯',
  高: '⾼',
  见: '⻅',
  长: '⻓',
  民: '⺠',
  门: '⻔',
  页: '⻚',
  车: '⻋',
  齐: '⻬',
  风: '⻛',
  食: '⻝',
  力: '⼒',
  手: '⼿',
  口: '⼝',
};

/** Rewrites the words between the figures in the script that the style asks for. */
export function inScript(pieces: readonly Piece[], style: Style, next: Random): Piece[] {
  let written = pieces;
  if (style.traditional) written = mapWords(written, toTraditional);
  if (style.pinyin) {
    const tones = next.chance(0.5);
    const times = next.chance(0.3) ? 2 : 1;
    written = mapWords(written, (words) =>
      replaceSome(words, PINYIN, 0.1, next, (character, reading) => {
        const syllable = `(${tones ? reading : reading.normalize('NFD').replace(/[\u0300-\u036f]/g, '')})`;
        return character + syllable.repeat(times);
      }),
    );
  }
  if (style.radicals)
    written = mapWords(written, (words) => replaceSome(words, RADICALS, 0.4, next, (_, glyph) => glyph));
  return [...written];
}

function replaceSome(
  words: string,
  table: Readonly<Record<string, string>>,
  share: number,
  next: Random,
  write: (character: string, entry: string) => string,
): string {
  // Tags and attributes of HTML are no words.
  return words.replace(/<[^>]*>|[^<]/g, (character) => {
    const entry = table[character];
    return entry !== undefined && next.chance(share) ? write(character, entry) : character;
  });
}

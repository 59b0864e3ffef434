/** A passage as the grammar sees it: figures, years, marks and known phrases; what lies between them is unknown text. */

import { SIGNS } from '../../text/ordinal.ts';
import { readNumber } from './figures.ts';
import { lexiconOfProse } from './lexicon.ts';
import type { Term } from './terms.ts';
import { isMark, type Sentence, type Token } from './token.ts';

/** What a character may begin; nearly all of them begin nothing, which one look-up tells. */
const NUMBER = 1;
const PHRASE = 2;
const MARK = 4;
const STOP = 8;

/** What has more tokens is no sentence, and is read in pieces: the work for one grows with the square of its tokens. */
const LONGEST_SENTENCE = 200;

/** Marks by their units. A character taken from a text would be a string of its own, and slow to compare. */
const MARKS: ReadonlyMap<number, string> = new Map(
  [...',、;:()"《》/-[]<>+='].map((mark) => [mark.charCodeAt(0), mark]),
);

const LINE_BREAK = 0x0a;
/** What numbers a point, where a sentence or, behind a semicolon, a clause of it begins. */
const POINT = new RegExp(`\\([${SIGNS}\\d]{1,3}\\)|[${SIGNS}]{1,3}[、是]|\\d{1,2}[.、](?!\\d)`, 'y');

/** A mark of quotation before a row's number. */
const QUOTED_ROW = new RegExp(`"(?:\\([${SIGNS}]{1,3}\\)|[${SIGNS}]{1,3}、|\\d{1,2}\\.(?=[一-龥]))`, 'y');
const TOTAL_ROW = /^"\(七\)总计$/;
const HANDLED: { readonly kind: 'term'; readonly term: Term } = {
  kind: 'term',
  term: { role: 'verb', verb: 'handle' },
};

let kinds: Uint8Array | null = null;

function kindsOfUnits(): Uint8Array {
  const all = new Uint8Array(0x10000);
  const set = (characters: string, kind: number) => {
    for (const character of characters) all[character.charCodeAt(0)]! |= kind;
  };
  for (const unit of lexiconOfProse().begins) all[unit]! |= PHRASE;
  set('0123456789零〇○一二三四五六七八九十百千两廿卅壹贰叁肆伍陆柒捌玖拾佰仟', NUMBER);
  for (const unit of MARKS.keys()) all[unit]! |= MARK;
  set('。!?\n', STOP);
  return all;
}

let last: { readonly text: string; readonly sentences: readonly Sentence[] } = { text: '', sentences: [] };

/** Sentences with at least one token, in order. Those of the last text are kept: who edits a table leaves its prose alone. */
export function sentencesOf(text: string): readonly Sentence[] {
  if (text !== last.text) last = { text, sentences: split(text) };
  return last.sentences;
}

function split(text: string): Sentence[] {
  const lexicon = lexiconOfProse();
  kinds ??= kindsOfUnits();
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  let start = 0;
  let opens = true;
  const close = (end: number, next: number) => {
    if (tokens.length > 0) {
      sentences.push({ tokens, start, end, opens });
      tokens = [];
      opens = false;
    }
    if (text.charCodeAt(end) === LINE_BREAK) opens = true;
    start = next;
  };
  for (let i = 0; i < text.length; ) {
    if (tokens.length >= LONGEST_SENTENCE) close(i, i);
    const kind = kinds[text.charCodeAt(i)]!;
    if (kind === 0) {
      i += 1;
    } else if (kind === STOP) {
      close(i, i + 1);
      i += 1;
    } else if ((kind & (NUMBER | MARK)) !== 0 && numbersPoint(i)) {
      tokens.push({ kind: 'mark', mark: '#', start: i, end: POINT.lastIndex });
      i = POINT.lastIndex;
    } else if (kind === MARK) {
      if (unquoted(i)) i += 1;
      else i = mark(i);
    } else {
      i = (kind & NUMBER ? number(i) : null) ?? phrase(i) ?? i + 1;
    }
  }
  close(text.length, text.length);
  return sentences;

  function numbersPoint(at: number): boolean {
    const before = tokens.at(-1);
    const isBehind = before?.kind === 'mark' && before.end === at && ',;:'.includes(before.mark);
    if (at !== start && !isBehind) return false;
    POINT.lastIndex = at;
    // 分为：1.…；2、… and 问题有：一是…，二是…; a number behind a comma would be a number, and so would 1、 behind a colon.
    if (!POINT.test(text)) return false;
    const last = text[POINT.lastIndex - 1];
    return before?.kind !== 'mark' || before.mark === ';' || last === '是' || (before.mark === ':' && last === '.');
  }

  /** Takes a mark; with one of quotation the number of the row that is quoted: “二、上年结转…”. */
  function mark(at: number): number {
    QUOTED_ROW.lastIndex = at;
    const end = QUOTED_ROW.test(text) ? QUOTED_ROW.lastIndex : at + 1;
    tokens.push({ kind: 'mark', mark: MARKS.get(text.charCodeAt(at))!, start: at, end });
    return end;
  }

  /** “予以公开”12件, “上年结转政府信息公开申请数量”2件: phrases in quotes are the phrases. */
  function unquoted(at: number): boolean {
    if (text[at] !== '"' || tokens.at(-1)?.end !== at) return false;
    const from = tokens.findLastIndex(({ kind }) => kind !== 'term');
    const mark = tokens[from];
    if (!isMark(mark, '"') || mark === undefined || from === tokens.length - 1) return false;
    const phrases = tokens.slice(from + 1);
    if (phrases.some(({ start }, index) => start !== tokens[from + index]!.end)) return false;
    // “一、本年新收政府信息公开申请数量”: rows are of the year.
    const named = phrases.findIndex((phrase) => phrase.kind === 'term' && phrase.term.role !== 'this-year');
    const [first, ...others] = phrases.slice(Math.max(0, named));
    tokens.splice(from, phrases.length + 1, { ...first!, start: mark.start }, ...others);
    const last = tokens.at(-1)!;
    tokens[tokens.length - 1] = {
      ...last,
      end: at + 1,
      ...(TOTAL_ROW.test(text.slice(mark.start, at)) && HANDLED),
    } as Token;
    return true;
  }

  /** Takes a number; null where none begins, else where it ends. */
  function number(at: number): number | null {
    const read = readNumber(text, at);
    if (read === null) return null;
    if (read.kind === 'figure') {
      tokens.push({ kind: 'figure', figure: read.figure, start: at, end: read.figure.end });
      return read.figure.end;
    }
    if (read.kind === 'year') tokens.push({ kind: 'year', year: read.year, start: at, end: read.end });
    // 一年来, 一审
    return read.kind === 'none' ? (phrase(at) ?? read.end) : read.end;
  }

  function phrase(at: number): number | null {
    const found = lexicon.match(text, at);
    if (found === null) return null;
    tokens.push({ kind: 'term', term: found.meaning, start: at, end: found.end });
    return found.end;
  }
}

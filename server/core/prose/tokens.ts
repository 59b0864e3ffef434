/** A passage as the grammar sees it: figures, years, marks and known phrases; what lies between them is unknown text. */
import { type RawFigure, readNumber } from './figures.ts';
import { lexiconOfProse } from './lexicon.ts';
import type { Term } from './terms.ts';

/** Offsets into the passage. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'figure'; readonly figure: RawFigure }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'mark'; readonly mark: string }
  | { readonly kind: 'term'; readonly term: Term }
);

/** The tokens of one sentence, with where it begins and ends in the passage (its stop not included). */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
  /** True when a paragraph begins with it. */
  readonly opens: boolean;
}

const MARKS = new Uint8Array(0x10000);
for (const mark of ',、;:()"《》/-[]<>') MARKS[mark.charCodeAt(0)] = 1;
for (const stop of '。!?\n') MARKS[stop.charCodeAt(0)] = 2;

/** Characters that may begin a number. */
const NUMBERS = new Uint8Array(0x10000);
for (const digit of '0123456789零〇○一二三四五六七八九十百千两廿卅壹贰叁肆伍陆柒捌玖拾佰仟')
  NUMBERS[digit.charCodeAt(0)] = 1;

const LINE_BREAK = 0x0a;

/** Sentences with at least one token, in order. */
export function sentencesOf(text: string): Sentence[] {
  const lexicon = lexiconOfProse();
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  let start = 0;
  let opens = true;
  let i = 0;
  const close = (end: number) => {
    if (tokens.length > 0) {
      sentences.push({ tokens, start, end, opens });
      tokens = [];
      opens = false;
    }
    if (text.charCodeAt(end) === LINE_BREAK) opens = true;
    start = end + 1;
  };
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const mark = MARKS[unit]!;
    if (mark === 2) {
      close(i);
      i += 1;
      continue;
    }
    if (mark === 1) {
      tokens.push({ kind: 'mark', mark: text[i]!, start: i, end: i + 1 });
      i += 1;
      continue;
    }
    if (NUMBERS[unit] === 1) {
      const number = readNumber(text, i);
      if (number !== null) {
        const end = number.kind === 'figure' ? number.figure.end : number.end;
        if (number.kind === 'figure') tokens.push({ ...number, start: i, end });
        else if (number.kind === 'year') tokens.push({ ...number, start: i, end });
        i = end;
        continue;
      }
    }
    const phrase = lexicon.match(text, i);
    if (phrase === null) i += 1;
    else {
      tokens.push({ kind: 'term', term: phrase.meaning, start: i, end: phrase.end });
      i = phrase.end;
    }
  }
  close(text.length);
  return sentences;
}

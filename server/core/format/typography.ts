/** Marks of Chinese text that were typed in half their width. Words and figures stay as they are. */

import type { BareReport } from '../report/report.ts';
import type { Markup } from '../source/markup.ts';
import { edited } from '../text/edit.ts';
import { type Span, textOf } from '../text/span.ts';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

const HAN = /\p{Script=Han}/u;

/** Behind Chinese, or a mark that closes something Chinese; the blank behind such a mark goes where Chinese goes on. */
const AFTER_HAN = /(?<=[\p{Script=Han}”’》）】〕])([,;:?!]+)(?!\[)( ?(?=[\p{Script=Han}“‘《（【])|)/gu;
/** Between a figure or a foreign word and Chinese: `12%,其中`. */
const BEFORE_HAN = /(?<=[\dA-Za-z%％])(,)( ?)(?=[\p{Script=Han}“‘《（【])/gu;

/** A section's ordinal with whatever stands for its mark: `一. 总体情况`, `一 总体情况`. */
const ORDINAL = /^([一二三四五六七八九十]{1,3})(?:[ \t]*[、，,.．､:：][ \t]*|[ \t]+)(?=\p{Script=Han})/u;

/** What is not running text, by markup. */
const OPAQUE = /<!--[\s\S]*?-->|https?:\/\/[^\s\p{Script=Han}）)]+|<\/?[a-zA-Z][^<>]*>/gu;
const OPAQUE_IN_MARKDOWN = /^(`{3,}|~{3,})[\s\S]*?^\1|`[^`\n]+`|\]\([^()\n]*\)/gm;

interface Change {
  readonly span: Span;
  readonly newText: string;
}

/**
 * @param text the report's own stretch
 * @param base where it begins in the document
 */
export function withWideMarks(text: string, base: number, report: BareReport, markup: Markup): string {
  const kept = protectedIn(text, base, report, markup);
  const isFree = (start: number, end: number) => {
    for (let at = start; at < end; at++) if (kept[at] === 1) return false;
    return true;
  };
  const edits: Change[] = [];
  for (const { form, heading: there } of report.sections) {
    const heading = { start: there.start - base, end: there.end - base };
    const match = form === null ? null : ORDINAL.exec(textOf(text, heading));
    if (match === null || match[0] === `${match[1]}、`) continue;
    edits.push({ span: { start: heading.start, end: heading.start + match[0].length }, newText: `${match[1]}、` });
    kept.fill(1, heading.start, heading.start + match[0].length);
  }
  // Brackets first, which marks may stand behind; they take the places of the old ones.
  const brackets = [...narrowBrackets(text)].filter((at) => isFree(at, at + 1));
  for (const at of brackets) edits.push({ span: { start: at, end: at + 1 }, newText: WIDE[text[at]!]! });
  const bracketed = edited(text, edits.slice(edits.length - brackets.length));
  for (const pattern of [AFTER_HAN, BEFORE_HAN]) {
    for (const match of bracketed.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (isFree(span.start, span.end))
        edits.push({ span, newText: [...match[1]!].map((mark) => WIDE[mark]).join('') });
    }
  }
  return edited(text, edits);
}

/** 1 for every unit that must stay. */
function protectedIn(text: string, base: number, { cells, title }: BareReport, markup: Markup): Uint8Array {
  const kept = new Uint8Array(text.length);
  for (const { span } of cells.values()) kept.fill(1, span.start - base, span.end - base);
  if (title !== null) kept.fill(1, title.start - base, title.end - base);
  for (const pattern of markup === 'markdown' ? [OPAQUE, OPAQUE_IN_MARKDOWN] : [OPAQUE]) {
    for (const match of text.matchAll(pattern)) kept.fill(1, match.index, match.index + match[0].length);
  }
  return kept;
}

/** Brackets of half the width that hold Chinese, each with its partner on the line. */
function* narrowBrackets(text: string): Generator<number> {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    if (unit === '\n' || unit === '|') open.length = 0;
    else if (unit === '(' || unit === '（') open.push(at);
    else if (unit === ')' || unit === '）') {
      const start = open.pop();
      if (start === undefined || !HAN.test(text.slice(start + 1, at))) continue;
      if (text[start] === '(') yield start;
      if (unit === ')') yield at;
    }
  }
}

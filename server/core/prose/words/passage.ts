/** The sentences of a report: its text without tables, headings and the breaks that lines and pages make. */

import type { BareReport, Row } from '../../report/report.ts';
import { foldedAt, type Source, spanOf, visibleText } from '../../source/source.ts';
import { firstIndex } from '../../text/first-index.ts';
import { isDigit } from '../../text/letters.ts';
import { SIGNS } from '../../text/ordinal.ts';
import { byStart, type Span, textOf } from '../../text/span.ts';
import { stringOf } from '../../text/units.ts';

/** Prose in the folded text, squeezed. A `\n` stands where a paragraph, a cell or the prose itself ends. */
export interface Passage {
  readonly source: Source;
  readonly text: string;
  /** Offset in the folded text of each character. */
  readonly at: Uint32Array;
}

/** What happens to a character; Chinese ones are kept. */
const KEPT = 0;
const DROPPED = 1;
const BREAK = 2;
const LINE = 3;
const SPACE = 4;

const CLASSED = 0x2800;
const CLASSES = new Uint8Array(CLASSED);
for (const mark of '*_`~') CLASSES[mark.charCodeAt(0)] = DROPPED;
for (const mark of '|#') CLASSES[mark.charCodeAt(0)] = BREAK;
CLASSES[0x0a] = LINE;
for (const space of ' \t') CLASSES[space.charCodeAt(0)] = SPACE;
// ▲新收25件 ●办结25件: bullets say nothing. ○ is a numeral.
CLASSES.fill(SPACE, 0x25a0, 0x25cb).fill(SPACE, 0x25cc);

/** A line that begins so begins a paragraph: 一、 （一） 1. 一是 */
const HEADED = new RegExp(`[ \\t]*(?:[${SIGNS}]{1,3}[、是]|\\([${SIGNS}\\d]{1,3}\\)|\\d{1,2}[.、](?!\\d))`, 'y');
const LINE_BREAK = 0x0a;
/** A line that is nothing but a heading: （三）政府信息管理情况 */
const HEADING = new RegExp(`^(?:\\([${SIGNS}\\d]{1,3}\\)|[${SIGNS}]{1,3}、|\\d{1,2}[.、])[^,。;:\\d()]{2,}(?<!、)$`);
/** What it begins with. */
const NUMBERS: ReadonlySet<number> = new Set([...`(${SIGNS}0123456789`].map((sign) => sign.charCodeAt(0)));
/** Characters. */
const LONGEST_HEADING = 18;

export function passageOf(report: BareReport): Passage {
  const { source, start, end } = report.body;
  const folded = source.folded.text;
  const units = new Uint16Array(end - start + 1);
  const at = new Uint32Array(end - start + 1);
  let length = 0;
  let lineStart = 0;
  const put = (unit: number, from: number) => {
    units[length] = unit;
    at[length++] = from;
  };
  const breakHere = (from: number) => {
    if (length > 0 && units[length - 1] !== LINE_BREAK) put(LINE_BREAK, from);
  };
  let from = start;
  for (const skipped of [...notProse(report), { start: end, end }]) {
    squeeze(from, Math.min(skipped.start, end));
    from = Math.max(from, skipped.end);
    breakHere(Math.min(from, end - 1));
    lineStart = length;
  }
  return { source, text: stringOf(units.subarray(0, length)), at: at.subarray(0, length) };

  function squeeze(first: number, last: number): void {
    for (let i = first; i < last; i++) {
      const unit = folded.charCodeAt(i);
      const kind = unit < CLASSED ? CLASSES[unit]! : KEPT;
      if (kind === KEPT) put(unit, i);
      else if (kind === BREAK) breakHere(i);
      else if (kind === LINE) endLine(i);
      else if (isBetweenDigits(i)) put(0x20, i);
    }
  }

  function endLine(newline: number): void {
    if (isLoneFigure(newline)) {
      length = lineStart;
      breakHere(newline);
    } else if (endsParagraph(newline) || isHeading()) breakHere(newline);
    else if (isBetweenDigits(newline) && !isWrapped(newline)) put(0x20, newline);
    lineStart = length;
  }

  /** Two numbers side by side do not become one, but a number that was wrapped does. */
  function isBetweenDigits(at: number): boolean {
    return isDigit(units[length - 1]!) && isDigit(folded.charCodeAt(at + 1));
  }

  /** Whether a line is nothing but a figure, and what follows is not what it counts: a cell, or the number of a page. */
  function isLoneFigure(newline: number): boolean {
    if (length === lineStart || length - lineStart > FIGURE) return false;
    for (let i = lineStart; i < length; i++) if (!isDigit(units[i]!)) return false;
    return !COUNTED.includes(folded[newline + 1] ?? '');
  }

  function isHeading(): boolean {
    const mayBe = length - lineStart <= LONGEST_HEADING && NUMBERS.has(units[lineStart]!);
    return mayBe && HEADING.test(stringOf(units.subarray(lineStart, length)));
  }

  /** Whether a number goes on below: its line is a sentence's, and so is the one that the rest of it begins. */
  function isWrapped(newline: number): boolean {
    REST.lastIndex = newline + 1;
    return length - lineStart >= SENTENCE && REST.test(folded);
  }

  /** Lines of a paragraph that was wrapped run on; others do not. */
  function endsParagraph(newline: number): boolean {
    const before = units[length - 1]!;
    if (before === STOP || before === 0x21 || before === 0x3f) return true;
    const next = newline + 1;
    if (folded.charCodeAt(next) === LINE_BREAK) return true;
    HEADED.lastIndex = next;
    return HEADED.test(folded);
  }
}

/** No figure that stands in a cell has more digits. */
const FIGURE = 8;
/** What goes on behind the figure of a sentence that was broken around it. */
const COUNTED = '件份宗起条次个项人户处家部场期篇万亿元余多%,，。;；、)';

/** Shorter lines are cells, or pieces of a label. */
const SENTENCE = 8;
/** The end of a number, its unit, and the sentence that goes on. */
const REST = /[\d,.]{1,9}[\u3400-\u9fff%][^\n]*[\u3400-\u9fff,;。、]/y;

const STOP = '。'.charCodeAt(0);

/** Rows and headings, as spans of the folded text in order. */
function notProse(report: BareReport): Span[] {
  const { source } = report.body;
  const spans: Span[] = [];
  const { text } = source.folded;
  const put = ({ start, end }: Span) => {
    const from = foldedAt(source, start);
    const ordinal = ORDINAL.exec(text.slice(from - REACH, from))?.[0].length ?? 0;
    spans.push({ start: from - ordinal, end: foldedAt(source, end) });
  };
  for (const { rows, unread } of report.tables) {
    for (const row of rows) {
      if (!isTorn(row, source)) put(row.span);
      else for (const { span } of [{ span: row.label }, ...row.cells]) put(span);
    }
    for (const { span } of unread) put(span);
  }
  for (const { heading } of report.sections) put(heading);
  if (report.title !== null) put(report.title);
  return spans.sort(byStart);
}

/** That of a label of which the beginning was damaged is none of a sentence: `1、属属于国家秘密`. */
const ORDINAL = /\d{1,2}[、.][\u3400-\u9fff]{0,2}$/;
const REACH = 6;

/** A row whose values stand far from its label, with sentences between: its pieces alone are no prose. */
function isTorn({ span }: Row, { text }: Source): boolean {
  return span.end - span.start > LONGEST_ROW && textOf(text, span).includes('。');
}

const LONGEST_ROW = 200;

/** Where an offset of the document comes to stand in the passage: at the first character kept from there on. */
export function passageAt({ source, at }: Passage, offset: number): number {
  const folded = foldedAt(source, offset);
  return firstIndex(at.length, (index) => at[index]! >= folded);
}

/** The place in the document of a stretch of the passage. */
export function passageSpan({ source, at }: Passage, start: number, end: number): Span {
  return spanOf(source, at[start]!, at[end - 1]! + 1);
}

/** A stretch of the passage as a reader sees it, on one line. */
export function passageText({ source, at }: Passage, start: number, end: number): string {
  const visible = visibleText(source, at[start]!, at[end - 1]! + 1);
  return visible.includes('\n') ? visible.replace(/\s*\n\s*/g, '') : visible;
}

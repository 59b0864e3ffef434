/** Passages that stand in a report twice, whatever lines and pages break them. */
import { isLetter } from '../text/letters.ts';
import { byStart, type Span, textOf } from '../text/span.ts';
import { bodyOffset, bodyText } from './body.ts';
import type { Report } from './report.ts';

/** Both places of a repeated passage, as offsets into the body; whole sentences. */
export interface Repeat {
  readonly first: Span;
  readonly second: Span;
  /** Letters of the passage, punctuation and white space left out. */
  readonly length: number;
}

/** A passage of fewer letters may well be said twice, in other places. */
const SHORTEST = 60;
/** Nobody says the same twice in one breath, unless it is a slogan. */
const SHORTEST_AT_ONCE = 15;
/** A paragraph of its own, in the section where it stands already. */
const SHORTEST_PARAGRAPH = 20;
/** What is true of several things is said of each: 本年度未发生此类情况。 */
const FORMULA = /无|未|没有|不存在|零|(?<!\d)0(?!\d)/;
/** Letters that are compared to find where a repeat begins. */
const WINDOW = 15;
const MASK = 0x3fffffff;

/** What ends a sentence, and with it a passage, as `Prose.ends` has it. */
const ENDS: ReadonlyMap<number, number> = new Map(
  [...'!?;\n。'].map((mark) => [mark.charCodeAt(0), mark === '。' ? 2 : 1]),
);

/**
 * The repeats of a report's sentences outside its tables, in the order of their second places, without overlaps.
 * Every sentence's first letters are looked up once, and a repeat is followed letter by letter: linear.
 */
export function repeatsIn(report: Report): Repeat[] {
  const prose = proseOf(report);
  const repeats: Repeat[] = [];
  const sections = report.sections.map(({ heading }) => bodyOffset(report, heading.start));
  const seen = new Map<number, number>();
  let last = { known: -1, start: -1, end: -1 };
  for (let index = 0, next = 0; index < prose.starts.length; index++) {
    const start = prose.starts[index]!;
    if (start < next || start + WINDOW > prose.units.length) continue;
    const key = hash(prose.units, start);
    const known = seen.get(key);
    if (known === undefined) {
      seen.set(key, start);
      continue;
    }
    const { letters, whole } = commonLength(prose, known, start);
    // Sentences within what was compared repeat no more than it does.
    next = start + Math.max(letters, 1);
    if (whole === 0) continue;
    const first = spanOf(prose, known, whole);
    const repeat = { first, second: spanOf(prose, start, whole), length: whole };
    if (whole < SHORTEST && !isSlip(repeat, start - known, prose.text, sections)) continue;
    // What stands there three times and more at a stretch is one repeat.
    const goesOn = known === last.known && start === last.end;
    last = { known, start: goesOn ? last.start : start, end: start + whole };
    if (!goesOn) repeats.push(repeat);
    else {
      const length = last.end - last.start;
      repeats[repeats.length - 1] = { first: repeats.at(-1)!.first, second: spanOf(prose, last.start, length), length };
    }
  }
  return repeats;
}

/** A short passage that surely stands twice by mistake: at once, or as a paragraph of the same section. */
function isSlip(
  { first, second, length }: Repeat,
  distance: number,
  text: string,
  sections: readonly number[],
): boolean {
  if (length < SHORTEST_AT_ONCE || FORMULA.test(textOf(text, second))) return false;
  if (distance === length) return true;
  const isSame = sections.every((start) => start <= first.start === start <= second.start);
  return length >= SHORTEST_PARAGRAPH && isSame && [first, second].every((span) => isParagraph(span, text));
}

function isParagraph({ start, end }: Span, text: string): boolean {
  return (
    /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, start - 40), start)) &&
    /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + 40))
  );
}

interface Prose {
  readonly text: string;
  readonly units: Uint16Array;
  /** Offset in the body of each letter. */
  readonly at: Uint32Array;
  /** Indices of the letters that begin a sentence. */
  readonly starts: readonly number[];
  /** By letter: 1 where a sentence ends behind it, 2 where a full stop does. */
  readonly ends: Uint8Array;
}

function proseOf(report: Report): Prose {
  const text = bodyText(report);
  const units = new Uint16Array(text.length);
  const at = new Uint32Array(text.length);
  const ends = new Uint8Array(text.length);
  const starts: number[] = [];
  let count = 0;
  let from = 0;
  let opens = true;
  for (const skipped of [...tablesOf(report), { start: text.length, end: text.length }]) {
    for (let i = from; i < skipped.start; i++) {
      const unit = text.charCodeAt(i);
      if (isLetter(unit)) {
        if (opens) starts.push(count);
        opens = false;
        at[count] = i;
        units[count++] = unit;
      } else {
        const end = ENDS.get(unit);
        if (end === undefined) continue;
        opens = true;
        if (count > 0 && ends[count - 1] !== 2) ends[count - 1] = end;
      }
    }
    from = Math.max(from, skipped.end);
    opens = true;
  }
  return { text, units: units.subarray(0, count), at: at.subarray(0, count), starts, ends };
}

function tablesOf(report: Report): Span[] {
  return report.tables
    .map(({ span }) => ({ start: bodyOffset(report, span.start), end: bodyOffset(report, span.end) }))
    .sort(byStart);
}

function hash(units: Uint16Array, start: number): number {
  let value = 0;
  for (let i = start; i < start + WINDOW; i++) value = (Math.imul(value, 31) + units[i]!) & MASK;
  return value;
}

interface Common {
  /** Letters that both places share. */
  readonly letters: number;
  /** Those up to the last sentence that ends in both; 0 when none does with a full stop. */
  readonly whole: number;
}

function commonLength({ units, ends }: Prose, first: number, second: number): Common {
  let whole = 0;
  let stopped = false;
  let letters = 0;
  while (second + letters < units.length && first + letters < second) {
    if (units[first + letters] !== units[second + letters]) break;
    letters++;
    if (ends[first + letters - 1] === 0 || ends[second + letters - 1] === 0) continue;
    whole = letters;
    if (ends[first + letters - 1] === 2) stopped = true;
  }
  return { letters, whole: stopped ? whole : 0 };
}

/** From the first letter to the mark behind the last one. */
function spanOf({ text, at }: Prose, start: number, length: number): Span {
  let end = at[start + length - 1]! + 1;
  while (end < text.length && !isLetter(text.charCodeAt(end)) && !/[\s|([《"]/.test(text[end]!)) end++;
  return { start: at[start]!, end };
}

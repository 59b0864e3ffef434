/** Figures in cells. A cell is read surely or not at all: what could be two numbers, or part of one, is none. */
import { type Decimal, negate, parseDecimal, toNumber } from './decimal.ts';
import { matchesOf } from './matches.ts';
import { type Span, textOf } from './span.ts';
import { BEHIND } from './value-words.ts';

export interface CellNumber {
  /** Offsets within the given text: the number with its sign or 增/减, without its unit; what a fix may replace. */
  readonly digits: Span;
  readonly value: Decimal;
  /** What stands beside the number and is no unit: `驳回`, `其中修订16件`; null when nothing does. */
  readonly note: string | null;
}

const BLANK = /^\s*(?:\/+|[-－–—―─]+|无|無|(?:&nbsp;\s*)+)?\s*$/;

/**
 * Whether a cell's text says that there is no number: empty, `/`, `-`, `—`, `——`, `无`, and the entity that Markdown
 * tables keep from the page they were copied from. Folded or not.
 */
export function isBlankMark(text: string): boolean {
  return BLANK.test(text);
}

/** Nearly every cell. */
const PLAIN = /^\d{1,15}$/;
/** Digits, and separators only between them. */
const DIGITS = /\d+(?:[.,]\d+)*/g;
/** A sign that belongs to the digits behind it, at the start of the cell or after a space or the line to write on. */
const SIGN = /(?:^|[\s_])([+-]|净?([增减])[加少长]?\s*)$/;
/**
 * What makes digits part of something else: an ordinal (`第5`, `5.`, `5、`), a word (`A5`), a numeral (`43〇`) or a stroke
 * that recognition of characters saw (`14丨`), the number of a note (`见附件1`), a larger number (`.5`, `3万`), a decrease of other words (`约减10`).
 */
const BOUND_BEFORE = /(?:[A-Za-z.,+\-/〇○零丨一二三四五六七八九]|第\s*|增减\s*|减少?\s*|见.{0,8}|附[件表]|[注表图])$/;
const BOUND_AFTER = /^(?:[A-Za-z.,、〇○零丨一二三四五六七八九]|\s*(?:[万亿](?!元)|[十百千]))/;
/** A unit with what may stand around it. */
const unitIn = (before: string, behind: string) => new RegExp(`^${before}${BEHIND}${behind}`);
const UNIT = unitIn('\\s*', '');
/** A bracket with nothing but a unit in it: `12(件)`. */
const UNIT_IN_BRACKETS = unitIn('(?:单位:)?', '$');
const EDGE_PUNCTUATION = /^[\s"',;:。、，；：_]+|[\s"',;:。、，；：_]+$/g;

/**
 * The one number of a cell, given the cell's folded text; null when there is none, or two outside brackets (`12 13`),
 * or digits that are not surely the cell's value (`1,23`, `A5`, `3万`, `5.`, pieces of a tag). Brackets behind it belong
 * to the note.
 */
export function numberIn(text: string): CellNumber | null {
  if (PLAIN.test(text)) return { digits: { start: 0, end: text.length }, value: parseDecimal(text)!, note: null };
  const brackets = bracketsIn(text);
  if (brackets === null || /[<>=]/.test(text)) return null;
  const plain = withoutBrackets(text, brackets);
  const [match, second] = matchesOf(plain, DIGITS);
  if (match === undefined || second !== undefined) return null;

  const end = match.index + match[0].length;
  const [, sign = '', change] = SIGN.exec(plain.slice(0, match.index)) ?? [];
  const start = match.index - sign.length;
  const before = plain.slice(0, start);
  const after = plain.slice(end);
  if (BOUND_BEFORE.test(before) || BOUND_AFTER.test(after)) return null;
  if (sign !== '' && SIGN.test(before)) return null;
  const magnitude = parseDecimal(match[0]);
  if (magnitude === null) return null;

  const around = [before, after.replace(UNIT, '')];
  // A blank mark beside a number is another cell's.
  if (around.some((words) => words.split(/\s+/).some((word) => word !== '' && isBlankMark(word)))) return null;
  const inside = brackets.map((span) => textOf(text, span).replace(/^[([]|[)\]]$/g, ''));
  const notes = [...around, ...inside.filter((words) => !UNIT_IN_BRACKETS.test(words.trim()))]
    .map((words) => words.replace(/\s+/g, ' ').replace(EDGE_PUNCTUATION, ''))
    .filter((words) => words !== '');
  const negative = sign === '-' || change === '减';
  return {
    digits: { start, end },
    value: negative ? negate(magnitude) : magnitude,
    note: notes.length === 0 ? null : notes.join(' '),
  };
}

/** The same number, as near as a float comes to it. */
export function valueIn(text: string): number | null {
  if (PLAIN.test(text)) return Number(text);
  const number = numberIn(text);
  return number === null ? null : toNumber(number.value);
}

/** The outermost brackets; one left open reaches to the end. Null when one is closed that was never opened. */
function bracketsIn(text: string): Span[] | null {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (character === '(' || character === '[') {
      if (depth++ === 0) start = index;
    } else if (character === ')' || character === ']') {
      if (depth === 0) return null;
      if (--depth === 0) spans.push({ start, end: index + 1 });
    }
  }
  if (depth > 0) spans.push({ start, end: text.length });
  return spans;
}

/** The text with blanks in place of the brackets, so that offsets stay. */
function withoutBrackets(text: string, brackets: readonly Span[]): string {
  return brackets.reduce(
    (plain, { start, end }) => plain.slice(0, start) + ' '.repeat(end - start) + plain.slice(end),
    text,
  );
}

/** Values divided by blanks only: what else may stand among them is told from them. */
import { isDigit, isLetter } from '../../text/letters.ts';
import { isValueToken, NUMBER, unitAt } from '../../text/value-words.ts';
import { skipRemark } from './remarks.ts';
import { isBlank, loose, marked, type Slot, type Slots, skipBlank } from './slot.ts';

/** Values divided by blanks only (bars count as blanks): what remains when cell marks give no sense. */
export function tokensAfter(text: string, from: number, limit: number): Slots {
  const slots: Slot[] = [];
  let behindUnit = 0;
  let at = skipRemark(text, from, limit);
  for (;;) {
    at = skipBlank(text, at, limit);
    const plain = plainEnd(text, at, limit);
    if (plain > at && !isOrdinal(text, plain) && !isPoint(text[plain + 1])) {
      slots.push({ start: at, end: plain });
      at = plain;
      continue;
    }
    if (at >= limit) {
      // A unit on the label's line with nothing behind it: the value's place is there, and empty.
      if (slots.length === 0 && behindUnit > 0 && !text.slice(from, behindUnit).includes('\n'))
        return marked([{ start: behindUnit, end: behindUnit }]);
      return loose(slots);
    }
    const unit = slots.length === 0 ? unitAt(text, at, limit) : 0;
    if (unit > 0) {
      at += unit;
      behindUnit = at;
      continue;
    }
    const page = pageNumberAt(text, at);
    if (page > 0) {
      at += page;
      continue;
    }
    const end = tokenEnd(text, at + signLength(text, at), limit);
    const token = text.slice(at, end);
    const last = slots.at(-1);
    const note = last === undefined ? 0 : noteAt(text, last.end, limit);
    if (last !== undefined && note > 0) {
      at = last.end + note;
      slots[slots.length - 1] = { start: last.start, end: at };
      continue;
    }
    const ordinal = isOrdinal(text, end);
    // The last digit before a label that was not found is its ordinal; others are glued to it: `382.没有现成信息`.
    if (ordinal && /^\d{2,}$/.test(token) && !text.slice(last?.end ?? from, at).includes('\n')) {
      slots.push({ start: at, end: end - 1 });
      return loose(slots);
    }
    // At the limit digits may be glued to the next label.
    const isWord = (end < limit || (last !== undefined && text[at - 1] === '\n')) && runsIntoLetters(text, end);
    if (!isValueToken(token.replaceAll(' ', '')) || ordinal || isWord || isOrdinalApart(text, at)) {
      if (last?.end === at && GOES_ON.test(text.slice(at, at + TOKEN_LENGTH))) slots.pop();
      const broken = text.slice(slots.at(-1)?.end ?? from, at).includes('\n');
      return { slots, marked: false, clean: broken || token.startsWith('其中') };
    }
    slots.push({ start: at, end });
    at = end;
  }
}

/** Digits that do so begin another label: `3网络申请数`; but for parts of this one, and a heading. */
function runsIntoLetters(text: string, end: number): boolean {
  GOES_ON_APART.lastIndex = end;
  return isDigit(text.charCodeAt(end - 1)) && isLetter(text.charCodeAt(end)) && !GOES_ON_APART.test(text);
}

const GOES_ON_APART = /其中|[一二三四五六七八]、/y;

/** What makes the digits before it a part of something longer: marks with more digits behind them (`7→0`, `1、204`). */
const GOES_ON = /^[^\s|\u3400-\u9fff([\d]{1,6}\d/;

/** Where digits end that stand between blanks, as nearly every value does; `at` where there are none. */
function plainEnd(text: string, at: number, limit: number): number {
  let end = at;
  const last = Math.min(limit - 1, at + TOKEN_LENGTH);
  while (end < last && isDigit(text.charCodeAt(end))) end++;
  return isBlank(text.charCodeAt(end)) ? end : at;
}

function isPoint(mark: string | undefined): boolean {
  return mark === '.' || mark === ',';
}

const PAGE = /-\s?\d{1,4}\s?-[ \t]*(?=\n|$|(?:\d{1,2}[.、]|\()?[\u3400-\u9fff])|- \d{1,4} -(?=\d)/y;

/** Length of a page number at `at`: alone on its line, or stuck to what ends or begins there. Else its dashes are blank cells. */
function pageNumberAt(text: string, at: number): number {
  if (text[at] !== '-') return 0;
  const before = text[at - 1];
  const isApart = before === ' ' || before === '\t' || before === '|';
  // Centred on the page it stands behind blanks.
  if (isApart && (text[at + 1] === ' ' || !/\n *$/.test(text.slice(Math.max(0, at - INDENT), at)))) return 0;
  PAGE.lastIndex = at;
  return PAGE.exec(text)?.[0].length ?? 0;
}

/** No page is more blanks wide. */
const INDENT = 120;

const NOTE = / (?!(?:无|增|减)\s)[\u3400-\u9fff]{1,4}(?=\s+(?:\d|-|\/|无|[增减]\d))/y;

const SIGN_APART = /[增减] (?=\d)/y;

/** Length of a sign in words that stands apart from its figure: `减 9`. */
function signLength(text: string, at: number): number {
  SIGN_APART.lastIndex = at;
  return SIGN_APART.test(text) ? 2 : 0;
}

/** Length of a word or two beside the value that ends at `at`: `1 驳回`; another value follows it. */
function noteAt(text: string, at: number, limit: number): number {
  if (text.charCodeAt(at) !== 0x20 || text.charCodeAt(at + 1) < 0x3400) return 0;
  NOTE.lastIndex = at;
  const length = NOTE.exec(text)?.[0].length ?? 0;
  return at + length <= limit ? length : 0;
}

/** What makes an ordinal of the digits before it: `2.申请人…`; its label may go on below: `3、`, `不予公开数`. */
const ORDINAL_REST = /^ ?(?:[.、)][ \t]?|、\n)[\u3400-\u9fff]/;

function isOrdinal(text: string, end: number): boolean {
  const mark = text[end] === ' ' ? text[end + 1] : text[end];
  return (mark === '.' || mark === '、' || mark === ')') && ORDINAL_REST.test(text.slice(end, end + 4));
}

/** An ordinal before several figures, whose label stands on other lines: `5. 2 0 0`. */
const BEFORE_FIGURES = /\d{1,2}\. \d+ +\d/y;

function isOrdinalApart(text: string, at: number): boolean {
  BEFORE_FIGURES.lastIndex = at;
  return BEFORE_FIGURES.test(text) && /(?:^|\n) *$/.test(text.slice(Math.max(0, at - INDENT), at));
}

const TOKEN_LENGTH = 64;

/**
 * A token ends at a blank or bar; a number also ends where letters begin that are no unit of it. Blanks beside its point
 * (`384 . 62`, `1 , 384`) do not end it: what is before them is not its value.
 */
function tokenEnd(text: string, from: number, limit: number): number {
  const number = NUMBER.exec(text.slice(from, Math.min(limit, from + TOKEN_LENGTH)));
  if (number !== null) return from + number[0].length;
  let at = from;
  while (at < limit && at - from < TOKEN_LENGTH && !isBlank(text.charCodeAt(at)) && text[at] !== '|') at++;
  // The last dash may be that of a page number: `——- 1 -`.
  return at - from > 1 && pageNumberAt(text, at - 1) > 0 ? at - 1 : at;
}

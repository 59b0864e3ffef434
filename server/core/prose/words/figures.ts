/** Numbers in running text, with their counters and what blurs them. */
import { type Decimal, fromInteger, parseDecimal } from '../../text/decimal.ts';
import { isNumeralLetter, parseNumeral } from './numerals.ts';

/** A number as it stands in a passage; offsets into the passage. */
export interface RawFigure {
  readonly value: Decimal;
  readonly counter: string;
  readonly precision: 'exact' | 'rough';
  readonly start: number;
  /** Behind the digits (and a multiplier: 12万). */
  readonly digitsEnd: number;
  /** Behind the counter. */
  readonly end: number;
}

/** What a number turned out to be: a figure, a year, or part of something else (a date, an ordinal, a range). */
export type NumberRead =
  | { readonly kind: 'figure'; readonly figure: RawFigure }
  | { readonly kind: 'year'; readonly year: number; readonly end: number }
  | { readonly kind: 'none'; readonly end: number };

/** Longest first for each first character. */
const COUNTERS = [
  ...['人次', '件次', '场次', '批次', '万元', '亿元', '个百分点', '百分点', '平方米', '公里', '小时', '分钟'],
  ...'件份宗起条次个项篇期场人名户部例批家处幅张册种类元则组套本笔封倍成届层号楼版章款页岁分秒字站群轮天年月日时%',
];

const BY_FIRST = new Map<string, string[]>();
for (const counter of COUNTERS) BY_FIRST.set(counter[0]!, [...(BY_FIRST.get(counter[0]!) ?? []), counter]);
for (const list of BY_FIRST.values()) list.sort((a, b) => b.length - a.length);

/** What may follow the digits of a figure that is counted: a counter, a multiplier, a word that blurs. */
const MAY_COUNT = new Set([...BY_FIRST.keys(), ...'万亿余多来几']);

/** They make a date, a place or an ordinal of the number before them. */
const NO_COUNT = new Set([...'年月日时号楼层届版章款页']);

const DIGITS = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
/** 3-5件, 3至5件, 1/3 */
const RANGE = /[-~/—至](?=\d|[一二三四五六七八九十两])/y;
/** What makes digits part of something else: 第3, A3, .5, 3-5, 〔2021 */
const BOUND = /(?:[A-Za-z\d.[/~@#+×-]|[第每初逢])$/;
const BEFORE = /(?:约|近|超|超过|超出|逾|将近|接近|大概|至少|不少于|不低于|不足|最多|上|好几|突破)$/;
const BLURRED = /[余多来几]/y;
const AFTER = /(?:余|多(?!方|种|部|个|次|项)|以上|左右|上下|以内|以下)/y;
/** 12345, 12315, 12348: numbers that are called. */
const CALL = /^123\d\d$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Reads the number that begins at `index`; null when none does. */
export function readNumber(text: string, index: number): NumberRead | null {
  const unit = text.charCodeAt(index);
  if (unit >= 0x30 && unit <= 0x39) return readDigits(text, index);
  if (text.startsWith('百分之', index)) return readPercent(text, index);
  return isNumeralLetter(text[index]!) ? readChinese(text, index) : null;
}

function readDigits(text: string, index: number): NumberRead {
  DIGITS.lastIndex = index;
  const digits = DIGITS.exec(text)![0];
  const end = index + digits.length;
  const before = text.slice(Math.max(0, index - 4), index);
  if (YEAR.test(digits) && text[end] === '年') return { kind: 'year', year: Number(digits), end: yearEnd(text, end) };
  RANGE.lastIndex = end;
  if (BOUND.test(before) || RANGE.test(text) || /[A-Za-z]/.test(text[end] ?? '')) return { kind: 'none', end };
  const read = complete(text, index, end, parseDecimal(digits)!, before);
  const isCall = read.kind === 'figure' && read.figure.counter === '' && CALL.test(digits);
  return isCall ? { kind: 'none', end } : read;
}

/** Behind 年 or 年度. */
function yearEnd(text: string, digitsEnd: number): number {
  return digitsEnd + (text[digitsEnd + 1] === '度' ? 2 : 1);
}

function readChinese(text: string, index: number): NumberRead | null {
  // The rest of a numeral that was none, as in 第二十条, is none either.
  if (isNumeralLetter(text[index - 1] ?? '')) return null;
  let end = index + 1;
  while (end < text.length && isNumeralLetter(text[end]!)) end++;
  if (text[end] === '点' && isNumeralLetter(text[end + 1] ?? '')) {
    end += 2;
    while (end < text.length && isNumeralLetter(text[end]!)) end++;
  }
  // Only a counter makes a figure of it: most of them (统一, 一是) are words.
  if (!MAY_COUNT.has(text[end] ?? '')) return null;
  const letters = text.slice(index, end);
  const value = parseNumeral(letters);
  if (value === null) return null;
  if (/^[一二][九〇○零][〇○零一二三四五六七八九]{2}$/.test(letters) && text[end] === '年') {
    return { kind: 'year', year: Number(value.units), end: yearEnd(text, end) };
  }
  const before = text.slice(Math.max(0, index - 4), index);
  // 第一批, 高效办成一件事, 统一, 每一件: Chinese numerals are words first. Only a counter makes a figure of them.
  if (BOUND.test(before) || /[同统这那某任各]$/.test(before)) return null;
  const read = complete(text, index, end, value, before);
  if (read.kind !== 'figure') return read;
  const { counter } = read.figure;
  if (counter === '' || '类种个批本字分成群轮部处家'.includes(counter)) return null;
  // 两项合计16件: the parts of a sum are no figure.
  if (counter === '项' && /^[合共总相]/.test(text[read.figure.end] ?? '')) return null;
  // 一件事, 一次性
  return '事套性'.includes(text[read.figure.end] ?? '-') ? null : read;
}

/** 百分之三十二点五 */
function readPercent(text: string, index: number): NumberRead | null {
  const start = index + '百分之'.length;
  DIGITS.lastIndex = start;
  const digits = DIGITS.exec(text)?.[0];
  let end = start + (digits?.length ?? 0);
  if (digits === undefined) while (end < text.length && (isNumeralLetter(text[end]!) || text[end] === '点')) end++;
  const value = digits === undefined ? parseNumeral(text.slice(start, end)) : parseDecimal(digits);
  if (value === null) return null;
  const precision = BEFORE.test(text.slice(Math.max(0, index - 4), index)) ? 'rough' : blurAfter(text, end);
  return { kind: 'figure', figure: { value, counter: '%', precision, start, digitsEnd: end, end } };
}

function complete(text: string, start: number, numberEnd: number, number: Decimal, before: string): NumberRead {
  let rough = BEFORE.test(before);
  let end = numberEnd;
  let value = number;
  BLURRED.lastIndex = end;
  if (BLURRED.test(text)) {
    rough = true;
    end += 1;
  }
  let digitsEnd = numberEnd;
  const multiplier = text[end] === '万' ? 10_000 : text[end] === '亿' ? 100_000_000 : null;
  if (multiplier !== null && text[end + 1] !== '元') {
    // 1.2万 has been rounded.
    rough = true;
    value = { units: value.units * fromInteger(multiplier).units, scale: value.scale };
    end += 1;
    digitsEnd = end;
    BLURRED.lastIndex = end;
    if (BLURRED.test(text)) end += 1;
  }
  // ②部分公开: no 2部.
  const counter = text.startsWith('部分', end)
    ? ''
    : (BY_FIRST.get(text[end] ?? '')?.find((candidate) => text.startsWith(candidate, end)) ?? '');
  end += counter.length;
  if (NO_COUNT.has(counter)) return { kind: 'none', end };
  const precision = rough ? 'rough' : blurAfter(text, end);
  return { kind: 'figure', figure: { value, counter, precision, start, digitsEnd, end } };
}

function blurAfter(text: string, end: number): RawFigure['precision'] {
  AFTER.lastIndex = end;
  return AFTER.test(text) ? 'rough' : 'exact';
}

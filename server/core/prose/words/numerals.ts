/** Chinese numerals, in the styles that reports use: 两千零三, 二〇二五, 十二万三千, 廿三, 一百一, 三点五. */
import { type Decimal, parseDecimal } from '../../text/decimal.ts';

const DIGITS = '零一二三四五六七八九';

const VALUES: ReadonlyMap<string, number> = new Map([
  ...[...DIGITS].map((digit, value): [string, number] => [digit, value]),
  ...[...'壹贰叁肆伍陆柒捌玖'].map((digit, index): [string, number] => [digit, index + 1]),
  ['〇', 0],
  ['○', 0],
  ['两', 2],
]);

const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** 廿三 is 二十三. */
const TENS: ReadonlyMap<string, string> = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
  ['卌', '四十'],
]);

const LETTERS = new Set([...VALUES.keys(), ...UNITS.keys(), ...TENS.keys(), '万', '亿']);

/** Whether a character may stand in a Chinese numeral (`点` not counted). */
export function isNumeralLetter(character: string): boolean {
  return LETTERS.has(character);
}

/** The value of a Chinese numeral; null for anything that is none, or is written in no usual way (`百一`, `十百`). */
export function parseNumeral(text: string): Decimal | null {
  const point = text.indexOf('点');
  if (point !== -1) return parseFraction(text.slice(0, point), text.slice(point + 1));
  const plain = text.replace(/[廿卅卌]/g, (letter) => TENS.get(letter)!);
  const value = plain.length > 1 && [...plain].every((letter) => VALUES.has(letter)) ? positional(plain) : whole(plain);
  return value === null ? null : { units: value, scale: 0 };
}

/** 二〇二五: a digit a place. */
function positional(text: string): bigint | null {
  if (text.includes('两') || VALUES.get(text[0]!) === 0) return null;
  return BigInt([...text].map((letter) => VALUES.get(letter)!).join(''));
}

function parseFraction(left: string, right: string): Decimal | null {
  const before = parseNumeral(left);
  const digits = [...right].map((letter) => VALUES.get(letter));
  if (before === null || digits.length === 0 || digits.some((digit) => digit === undefined)) return null;
  return parseDecimal(`${before.units}.${digits.join('')}`);
}

/** 十二万三千: what stands before 亿 and 万, and the rest. */
function whole(text: string): bigint | null {
  for (const [letter, unit] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ] as const) {
    const at = text.lastIndexOf(letter);
    if (at === -1) continue;
    const before = whole(text.slice(0, at));
    const after = rest(text.slice(at + 1), unit);
    return before === null || before === 0n || after === null ? null : before * unit + after;
  }
  const value = section(text);
  return value === null ? null : BigInt(value);
}

/** What follows 万 or 亿: nothing, 三 (of 二万三: 3000), or a smaller number. */
function rest(text: string, unit: bigint): bigint | null {
  if (text === '') return 0n;
  const digit = VALUES.get(text);
  if (digit !== undefined) return digit === 0 ? null : (BigInt(digit) * unit) / 10n;
  const value = text.startsWith('零') || text.startsWith('〇') ? whole(text.slice(1)) : whole(text);
  return value === null || value >= unit ? null : value;
}

/** Below 万: 十二, 一百零三, 一百一, 两千零三十. */
function section(text: string): number | null {
  if (text.length === 1 && VALUES.has(text)) return VALUES.get(text)!;
  let value = 0;
  let last = 10_000;
  let digit: number | null = null;
  let zero = false;
  for (const [index, letter] of [...text].entries()) {
    const unit = UNITS.get(letter);
    if (unit !== undefined) {
      if (unit >= last || (digit === null && !(unit === 10 && index === 0)) || digit === 0) return null;
      value += (digit ?? 1) * unit;
      last = unit;
      digit = null;
      zero = false;
      continue;
    }
    const next = VALUES.get(letter);
    if (next === undefined || digit !== null) return null;
    if (next === 0) {
      if (zero || last === 10_000) return null;
      zero = true;
    } else digit = next;
  }
  if (digit === null) return zero || text === '' ? null : value;
  if (last === 10_000) return null;
  // 一百一 is 110, 一百零一 is 101, 十二 is 12.
  return value + digit * (zero || last === 10 ? 1 : last / 10);
}

/** A whole number as it is usually written: 一百零三, 十二, 两 as 二, 一万亿. Below 10¹⁶. */
export function formatNumeral(value: bigint): string {
  if (value === 0n) return '零';
  const sections = [
    { letter: '亿', unit: 100_000_000n },
    { letter: '万', unit: 10_000n },
  ];
  for (const { letter, unit } of sections) {
    if (value < unit) continue;
    const left = value % unit;
    const gap = left > 0n && left < unit / 10n ? '零' : '';
    return `${formatNumeral(value / unit)}${letter}${gap}${left === 0n ? '' : inner(left)}`;
  }
  const text = formatSection(Number(value));
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** Behind a larger unit 十 keeps its 一: 一万零一十. */
function inner(value: bigint): string {
  const text = formatNumeral(value);
  return text.startsWith('十') ? `一${text}` : text;
}

function formatSection(value: number): string {
  let text = '';
  let pending = false;
  for (const [letter, unit] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) pending = text !== '' && value % unit > 0;
    else {
      text += `${pending ? '零' : ''}${DIGITS[digit]}${letter}`;
      pending = false;
    }
  }
  return text;
}

/** A number digit by digit, as years are written: 二〇二五. */
export function formatPositional(value: bigint): string {
  return [...value.toString()].map((digit) => (digit === '0' ? '〇' : DIGITS[Number(digit)])).join('');
}

/** Widths of text on a terminal, and text made safe to show there. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Marks that stand on the character before them, and invisible format characters. */
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns one character (a code point) takes. Ambiguous ones (`—`, `①`) count as narrow, as terminals have it by default. */
export function columnsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x7f) return 1;
  if (ZERO_WIDTH.test(character)) return 0;
  return eastAsianWidth(code);
}

/** Columns a text takes that holds no tabs or control characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/**
 * Text of a document as it may be printed: control characters (which could steer the terminal) become their Unicode
 * pictures, direction overrides and lone surrogates the replacement character, line ends a space.
 */
export function printable(text: string): string {
  return text.replace(/[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu, pictureOf);
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x09 || code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029) return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/** Padded with spaces to a width in columns, at the end or (for figures) at the start. */
export function pad(text: string, width: number, side: 'end' | 'start' = 'end'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'end' ? text + space : space + text;
}

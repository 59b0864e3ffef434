/** Widths of text on a terminal, and text made safe to show there. */
export { columnsOf, pad, widthOf } from '../core/index.ts';

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

/** How wide text is drawn where all characters have one width or two: terminals and editors. */
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

/** Padded with spaces to a width in columns, at the end or (for figures) at the start. */
export function pad(text: string, width: number, side: 'end' | 'start' = 'end'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'end' ? text + space : space + text;
}

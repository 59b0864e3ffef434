/** How wide text is drawn where all characters have one width or two: terminals and editors. */

/** Marks that stand on the character before them, and invisible format characters. */
const ZERO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/**
 * What takes two columns by Unicode's East Asian Width, in ranges that hold what is unassigned too. The table of a library
 * would be ten times as long.
 */
const WIDE =
  /(?!\p{RI})[\p{Emoji_Presentation}\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f320}\u{20000}-\u{3fffd}]/u;

/**
 * Columns one character (a code point) takes. Ambiguous ones (`—`, `①`) count as narrow, as terminals have it by
 * default.
 */
export function columnsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x7f) return 1;
  if (ZERO_WIDTH.test(character)) return 0;
  return code > 0x10ff && WIDE.test(character) ? 2 : 1;
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

/** Editors break wider lines, and a row over three lines is harder to read than one whose columns are not aligned. */
const WIDEST = 120;

/** Whether columns of these widths, between bars and blanks, make lines that are too wide to be worth aligning. */
export function isTooWide(widths: readonly number[]): boolean {
  return widths.reduce((sum, width) => sum + width + 3, 1) > WIDEST;
}

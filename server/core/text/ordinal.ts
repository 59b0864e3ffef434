/** Ordinals of labels: `一、`, `（二）`, `3.`, `4、`. Only the figure counts; its brackets and points vary too much. */

/** What ordinals are written with, in their order. */
export const SIGNS = '一二三四五六七八九十';

const NUMERAL = `([${SIGNS}]{1,3})`;
const IN_LABEL = new RegExp(
  `^\\s*(?:其中[:,]?\\s*)?(?:\\(\\s*${NUMERAL}\\s*\\)|${NUMERAL}\\s*、|(\\d{1,2})\\s*[.、])\\s*`,
);
const BEFORE = new RegExp(`(?:\\(\\s*${NUMERAL}\\s*\\)|${NUMERAL}\\s*[、.,]|(\\d+) ?[.、,)])[\\s"'|]*$`);
/** An ordinal and what stands between it and the label fit into so many characters. */
const REACH = 16;
/** What an ordinal ends with, and what may stand between it and its label. */
const ENDS: ReadonlySet<string> = new Set('),.、');
const BETWEEN: ReadonlySet<string> = new Set(' \t\n"\'|');

function lastInk(text: string, from: number, to: number): string {
  let at = to - 1;
  while (at > from && BETWEEN.has(text[at]!)) at--;
  return text[at] ?? '';
}

/** Splits a folded label: `1.属于国家秘密` → `1` and `属于国家秘密`. */
export function splitOrdinal(label: string): { readonly ordinal: string | null; readonly rest: string } {
  const match = IN_LABEL.exec(label);
  if (match === null) return { ordinal: null, rest: label.replace(/^其中[:,]?/, '') };
  return { ordinal: match[1] ?? match[2] ?? match[3]!, rest: label.slice(match[0].length) };
}

/** The ordinal that stands right before `offset` in the folded text, with the offset at which it starts. */
export function ordinalBefore(
  text: string,
  offset: number,
): { readonly figure: string; readonly start: number; readonly end: number } | null {
  const from = Math.max(0, offset - REACH);
  if (!ENDS.has(lastInk(text, from, offset))) return null;
  const match = BEFORE.exec(text.slice(from, offset));
  if (match === null) return null;
  const figure = match[1] ?? match[2] ?? match[3]!;
  const start = from + match.index;
  return { figure, start, end: start + match[0].length };
}

/**
 * How an ordinal found in the text stands to the one a label should have. Digits may be glued to the value before
 * them (`00000002.`): then only their tail is the ordinal.
 */
export function ordinalAgrees(found: string, wanted: string): boolean {
  return /\d/.test(wanted) ? found.endsWith(wanted) : found === wanted;
}

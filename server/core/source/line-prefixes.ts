/** What stands before every line of a text that was copied together with it: marks of a quotation, numbers of lines. */

const QUOTATION = /^(?:[^\S\n]*>)+/;
const NUMBER = /^[^\S\n]*(\d{1,6})(?:[:|\s]|\.(?!\d)|$)/;
/** Fewer lines with numbers that go up are points of a list, or rows. */
const ENOUGH = 10;

/** The text without them, blanks in their places; as it is where a single line has none. */
export function withoutLinePrefixes(text: string): string {
  if (!/^\s*[>\d]/.test(text)) return text;
  const lines = text.split('\n');
  return (without(lines, QUOTATION, () => true) ?? without(lines, NUMBER, goesUp()))?.join('\n') ?? text;
}

/** Null where a line that is not empty has no such prefix, or another than it should. */
function without(lines: readonly string[], prefix: RegExp, fits: (found: RegExpExecArray) => boolean): string[] | null {
  let count = 0;
  const bare: string[] = [];
  for (const line of lines) {
    const found = prefix.exec(line);
    if (found === null ? line.trim() !== '' : !fits(found)) return null;
    if (found !== null) count++;
    const length = found?.[0].length ?? 0;
    bare.push(' '.repeat(length) + line.slice(length));
  }
  return count < ENOUGH ? null : bare;
}

/** Whether each number is greater than the one before. */
function goesUp(): (found: RegExpExecArray) => boolean {
  let last = -1;
  return ([, digits]) => {
    const number = Number(digits);
    const isNext = number > last;
    last = number;
    return isNext;
  };
}

/** Lines that a program cut at one width, as mail and terminals do: a figure or a row goes on in the next line. */

/** A narrower text has short lines by itself. */
const NARROWEST = 40;
/** So many lines are as wide as they can be, and so large a part of all. */
const ENOUGH = 3;
const SHARE = 0.02;

/** A figure's rest, with figures, blanks or nothing behind it: behind an ordinal or the number of a row stand words. */
const REST = /^\d[\d,]*(?:\.\d+)?[|\t ]*(?:\d|[-—/]|$)/;
/** What begins a row or a heading. */
const BEGINNING =
  /^[^\S\n]*(?:$|[|｜<(（[#第+\u2500-\u257f]|-{3}|={3}|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[.、．)）](?!\d)|[|\t ]+[\u3400-\u9fff]))/;

/** Folding drops it: what stands on both sides of it is one. */
const JOINER = '\u2060';

/** The text with figures and rows of marked cells in one piece again; every character keeps its place. */
export function withoutHardWraps(text: string): string {
  const lines = text.split('\n');
  // Some programs count columns, others characters.
  const [byColumns, byCharacters] = [fullLines(lines, columnsOf), fullLines(lines, (line) => line.length)];
  const full = byCharacters.size > byColumns.size ? byCharacters : byColumns;
  if (full.size < Math.max(ENOUGH, SHARE * lines.length)) return text;
  let joined = lines[0]!;
  for (let index = 1; index < lines.length; index++) {
    joined += (full.has(index - 1) ? jointOf(lines[index - 1]!, lines[index]!) : '\n') + lines[index]!;
  }
  return joined;
}

/** Which lines, by their numbers, are as wide as a line can be: a wide character may have found no room. */
function fullLines(lines: readonly string[], measure: (line: string) => number): ReadonlySet<number> {
  const widths = lines.map(measure);
  // Not as arguments: a text may have more lines than fit on the stack.
  const widest = widths.reduce((one, other) => Math.max(one, other), NARROWEST);
  const full = new Set<number>();
  for (let line = 0; line < widths.length; line++) if (widths[line]! >= widest - 1) full.add(line);
  return full;
}

/** Columns that a line takes, nearly: what is beyond Latin is wide. */
function columnsOf(line: string): number {
  let columns = 0;
  for (let at = 0; at < line.length; at++) columns += line.charCodeAt(at) < 0x2e80 ? 1 : 2;
  return columns;
}

/** What stands for the end of a full line before the next one. */
function jointOf(line: string, next: string): string {
  if (/\d$/.test(line) && REST.test(next)) return JOINER;
  if (/[|\t]|",/.test(line) && !BEGINNING.test(next)) return ' ';
  // Rows that end with a bar do so on their last line.
  return /\|.*[^|\s]\s*$/.test(line) && /^[^\S\n]*\|.*\|\s*$/.test(next) ? ' ' : '\n';
}

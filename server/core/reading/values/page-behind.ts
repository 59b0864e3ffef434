/** The number of a page behind what a line holds, or alone on it: `- 5 -`. */
const PAGE = /\s*-\s?\d{1,4}\s?-\s*$/;

/** A line without the number of a page at its end. */
export function withoutPageBehind(line: string): string {
  return line.trimEnd().endsWith('-') ? line.replace(PAGE, '') : line;
}

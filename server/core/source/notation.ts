/** What a notation needs and its reader does not see: blanks stand in its place, so that every character keeps its own. */

function blank(mark: string): string {
  return mark.replaceAll(/[^\r\n]/g, ' ');
}

/** Within a line of Markdown: marks of bold, what was struck out, and line ends within the cells of a table. */
const INLINE = /\*\*|~~[^~|\n]+~~|<(del|s)>[^<|\n]*<\/\1>|<br *\/?>/gi;

export function withoutInline(text: string): string {
  return withoutAttributes(text).replaceAll(INLINE, blank);
}

/** With attributes: `[规章]{lang="zh-CN"}`, and line ends that are marked. */
const ATTRIBUTES = /\[|\]\{[^{}\n]*\}|\\(?=\s)/g;

export function withoutAttributes(text: string): string {
  return text.includes(']{') ? text.replaceAll(ATTRIBUTES, blank) : text;
}

/** A comment is no part of what is read, least of all one that stands in a table. */
export function withoutComments(text: string): string {
  let result = '';
  let from = 0;
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', start + '<!--'.length);
    if (close === -1) break;
    const end = close + '-->'.length;
    result += text.slice(from, start) + blank(text.slice(start, end));
    from = end;
  }
  return result + text.slice(from);
}

/** In the tables of a wiki, where a row begins, a second bar, and how many cells one takes: `|-`, `||`, `colspan="3" |`. */
const WIKI =
  /^\|[-+}].*$|\|(?=\|)|(?:(?:(?:col|row)span|style|class|align|width)\s*=\s*(?:"[^"\n]*"|\d+)\s*)+\|(?!\|)/gm;
/** The last in AsciiDoc: `2.3+|`. */
const ASCIIDOC = /(?<![^\s|])[.<^>\d]*\d\+[.<^>a-z]*(?=\|)/g;

export function withoutCellSpans(text: string): string {
  const bare = text.includes('{|') ? text.replaceAll(WIKI, blank) : text;
  return bare.includes('|===') ? bare.replaceAll(ASCIIDOC, blank) : bare;
}

/** Lines of a list, items without words too, and among them one of a figure alone. */
const LIST = /(?:^[ \t]*(?:(?:[-*+•·●○▪■◆][ \t]+)+\S[^\n]*|[-*+•·●○▪■◆][ \t]+)\n(?:[ \t]*\n)*){3,}/gm;
const FIGURE = /^[-*+•·●○▪■◆ \t]+[0-9０-９][0-9０-９,，.．]*[ \t]*$/m;
const BULLETS = /^[ \t]*(?:[-*+•·●○▪■◆][ \t]+)+/gm;

/** A list of cells, each of its lines one: a dash before a figure is a bullet there, not a blank cell. */
export function withoutBullets(text: string): string {
  return text.replaceAll(LIST, (list) => (FIGURE.test(list) ? list.replaceAll(BULLETS, blank) : list));
}

/** What a notation needs and its reader does not see: blanks stand in its place, so that every character keeps its own. */

/** Blanks in place of a mark; line ends in it stay. */
export function blank(mark: string): string {
  return mark.replaceAll(/[^\r\n]/g, ' ');
}

/** Marks of bold, which stay in texts that were copied from Markdown. */
export function withoutBold(text: string): string {
  return text.replaceAll('**', '  ');
}

/**
 * Within a line of Markdown: what was struck out or raised; tags, line ends within the cells of a table among them; the
 * marks of emphasis, code and formulas around a figure.
 */
const INLINE = new RegExp(
  [
    '~~[^~|\\n]+~~',
    '<(del|s|strike|sup)>[^<|\\n]*</\\1>',
    '</?[a-z][a-z\\d]*(?:\\s[^<>\\n]*)?/?>',
    '[*`$]{1,3}(?=\\d[\\d,.]{0,20}[*`$])',
    '(?<=[*`$]\\d[\\d,.]{0,20})[*`$]{1,3}',
  ].join('|'),
  'gi',
);

export function withoutInline(text: string): string {
  return withoutAttributes(text).replaceAll(INLINE, blank);
}

/** With attributes: `[规章]{lang="zh-CN"}`, and line ends that are marked. */
const ATTRIBUTES = /\[|\]\{[^{}\n]*\}|\\(?=\s)/g;

export function withoutAttributes(text: string): string {
  return text.includes(']{') ? text.replaceAll(ATTRIBUTES, blank) : text;
}

/** Signs that Markdown would take for its own, as converters write them: `1\.属于国家秘密`, `12\.5`, `\-`, a table in a cell. */
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
/** Folding drops it, so that what stood on both sides of it is read as one. */
const ZERO_WIDTH = '\u200b';

export function withoutEscapes(text: string): string {
  return text.includes('\\') ? text.replaceAll(ESCAPE, `${ZERO_WIDTH}$1`) : text;
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

/** Lines of cells that semicolons divide, as spreadsheets write them in some countries. */
const SEMICOLONS = /(?:^(?:[^;\n]*;){3,}[^;\n]*\n){3,}/gm;

export function withBarsForSemicolons(text: string): string {
  return text.includes(';;') ? text.replaceAll(SEMICOLONS, (lines) => lines.replaceAll(';', '|')) : text;
}

/** Lines of a list, items without words too, and among them one of a figure alone, its unit, a mark or a remark in brackets beside it. */
const LIST =
  /(?:^[^\S\n]*(?:(?:[-*+•·●○▪■◆][^\S\n]+)+\S[^\n]*|[-*+•·●○▪■◆][^\S\n]+)(?:\n(?:[^\S\n]*\n)*|(?![\s\S]))){3,}/gm;
const FIGURE = /^[^\p{L}\p{N}\n]*\p{N}[^\p{L}\n(（]*(?:(?!年)\p{Script=Han}{1,2}[^\p{L}\n(（]*)?(?:[(（].*)?$/mu;
/** Most texts have none. */
const HINT = /^[^\S\n]*[-*+•·●○▪■◆][^\S\n]/m;
const BULLETS = /^[^\S\n]*(?:[-*+•·●○▪■◆][^\S\n]+)+/gm;

/** A list of cells, each of its lines one: a dash before a figure is a bullet there, not a blank cell. */
export function withoutBullets(text: string): string {
  if (!HINT.test(text)) return text;
  return text.replaceAll(LIST, (list) => (FIGURE.test(list) ? list.replaceAll(BULLETS, blank) : list));
}

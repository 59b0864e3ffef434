/**
 * What documents quote of the product, written by the product: the text between `<!-- quote: KIND WORDS -->` and
 * `<!-- quote: end -->`. Pure functions; scripts/generate.mjs writes the results, a test holds them to the built command.
 */
import { extname } from 'node:path';
import { eastAsianWidth } from 'get-east-asian-width';

/** Documents with quotes in them. */
export const quotingDocuments = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'];

/**
 * The document with each quote written anew.
 * @param {string} text
 * @param {(kind: string, words: string[]) => string} quote the Markdown to stand in a quote's place
 */
export function withQuotes(text, quote) {
  return text.replaceAll(
    /^<!-- quote: (?!end )(\S+)(.*?) -->\n[\s\S]*?^<!-- quote: end -->$/gm,
    (_, kind, words) =>
      `<!-- quote: ${kind}${words} -->\n${quote(kind, words.trim().split(/\s+/))}\n<!-- quote: end -->`,
  );
}

/**
 * The kinds of quotes:
 * - `gouji WORDS…` what the command prints,
 * - `lines FILE FIRST-LAST,…` those lines (from 1) with a squiggle under each finding,
 * - `file FILE` the whole of it,
 * - `hover FILE CELL` the hover over the cell of the file's first report.
 *
 * @param {typeof import('../server/core/index.ts')} core
 * @param {(path: string) => string} read the text of a file of the project
 * @param {(words: string[]) => string} run standard output of `gouji` with these words
 * @returns {(kind: string, words: string[]) => string}
 */
export function quoter(core, read, run) {
  const kinds = {
    gouji: (words) => fence('console', `$ gouji ${words.join(' ')}\n${run(words)}`),
    lines: ([file, ranges]) => {
      const pieces = ranges.split(',').map((range) => underlined(core, read(file), ...range.split('-').map(Number)));
      return fence('text', pieces.join('\n…\n'));
    },
    file: ([file]) => fence(LANGUAGES[extname(file)] ?? 'text', read(file)),
    hover: ([file, cell]) => {
      const analysis = core.analyse(read(file));
      const found = analysis.reports[0].cells.get(cell);
      const { markdown } = core.hoverAt(analysis, found.span.start);
      return markdown.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
    },
  };
  return (kind, words) => {
    if (!Object.hasOwn(kinds, kind)) throw new Error(`unknown kind of quote: ${kind}`);
    return kinds[kind](words);
  };
}

const LANGUAGES = { '.json': 'jsonc', '.ts': 'ts', '.md': 'markdown' };

/** With a longer fence around text that has fences itself. */
function fence(language, text) {
  const mark = text.includes('```') ? '````' : '```';
  return `${mark}${language}\n${text.trimEnd()}\n${mark}`;
}

/** Lines of a draft, each followed by its squiggle where it has one. */
function underlined(core, text, first, last) {
  const { findings } = core.analyse(text);
  const lines = core.lineIndex(text);
  const result = [];
  for (let line = first - 1; line < last; line++) {
    const [start, end] = [lines.starts[line], lines.ends[line]];
    result.push(text.slice(start, end));
    const spans = findings.map(({ span }) => span).filter((span) => span.start >= start && span.start < end);
    if (spans.length > 0) result.push(squiggle(text.slice(start, end), start, spans));
  }
  return result.join('\n');
}

/** As wide as the line in any font: a wide blank stands for a wide character. */
function squiggle(line, start, spans) {
  let offset = start;
  let result = '';
  for (const character of line) {
    const isMarked = spans.some((span) => span.start <= offset && offset < span.end);
    const isWide = eastAsianWidth(character.codePointAt(0), { ambiguousAsWide: true }) === 2;
    if (isMarked) result += isWide ? '～' : '~';
    else result += character === '\t' ? '\t' : isWide ? '\u3000' : ' ';
    offset += character.length;
  }
  return result.trimEnd();
}

import { html, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import type { Span } from '../text/span.ts';
import type { Visible } from './source.ts';

type Token = Parameters<TokenHandler['onCharacter']>[0] | Parameters<TokenHandler['onStartTag']>[0];

const { TAG_ID } = html;
const CELLS = new Set<number>([TAG_ID.TD, TAG_ID.TH]);
const ROWS = new Set<number>([TAG_ID.TR, TAG_ID.TABLE, TAG_ID.THEAD, TAG_ID.TBODY, TAG_ID.TFOOT]);
const BLOCKS = new Set<number>([
  ...[TAG_ID.P, TAG_ID.DIV, TAG_ID.LI, TAG_ID.UL, TAG_ID.OL, TAG_ID.BR, TAG_ID.SECTION, TAG_ID.ARTICLE, TAG_ID.HR],
  ...[TAG_ID.H1, TAG_ID.H2, TAG_ID.H3, TAG_ID.H4, TAG_ID.H5, TAG_ID.H6, TAG_ID.TITLE, TAG_ID.BODY, TAG_ID.BLOCKQUOTE],
]);
const HIDDEN = new Map<number, number>([
  [TAG_ID.SCRIPT, TokenizerMode.SCRIPT_DATA],
  [TAG_ID.STYLE, TokenizerMode.RAWTEXT],
]);

/** How word processors and pages hide a stretch within a line. */
const UNSEEN = /display\s*:\s*none|mso-hide\s*:\s*all/i;

/**
 * The visible text of HTML source: a table row is a line, a bar ends each of its cells, blocks begin new lines, tags,
 * scripts, styles, comments and spans that are not displayed are gone, entities are characters.
 *
 * @param keepLines line ends of the source stay (Markdown with HTML in it)
 */
export function visibleHtml(text: string, keepLines: boolean): Visible {
  const out = new Output(text.length);
  let hidden: number | null = null;
  /** How many spans are open from one that is not displayed; at most to the end of its cell or block. */
  let unseen = 0;
  let inCell = false;
  /** Between the cells of a row line ends only lay out the source. */
  let behindCell = false;
  const closeCell = (at: number) => {
    if (inCell) out.put(BAR, at, at);
    inCell = false;
  };
  const tag = (id: number, at: number, opens: boolean) => {
    behindCell = CELLS.has(id) && !opens;
    if (CELLS.has(id) || ROWS.has(id) || BLOCKS.has(id)) unseen = 0;
    if (CELLS.has(id)) {
      closeCell(at);
      inCell = opens;
    } else if (ROWS.has(id)) {
      closeCell(at);
      out.put(LINE_FEED, at, at);
    } else if (BLOCKS.has(id)) {
      out.put(inCell ? SPACE : LINE_FEED, at, at);
    }
  };
  const put = (token: Token, breaks: boolean) => {
    if (hidden !== null || unseen > 0 || !('chars' in token) || token.location === null) return;
    putCharacters(out, text, token.chars, token.location.startOffset, token.location.endOffset, breaks);
  };
  const handler: TokenHandler = {
    onStartTag(token) {
      const mode = HIDDEN.get(token.tagID);
      if (mode !== undefined && !token.selfClosing) {
        hidden = token.tagID;
        tokenizer.state = mode as typeof tokenizer.state;
      }
      if (token.tagID === TAG_ID.SPAN) {
        if (unseen > 0 || token.attrs.some(({ name, value }) => name === 'style' && UNSEEN.test(value))) unseen += 1;
      }
      tag(token.tagID, token.location?.startOffset ?? 0, true);
      if (token.tagID === TAG_ID.INPUT && inCell && unseen === 0) putField(out, text, token);
    },
    onEndTag(token) {
      if (hidden === token.tagID) hidden = null;
      if (token.tagID === TAG_ID.SPAN && unseen > 0) unseen -= 1;
      tag(token.tagID, token.location?.startOffset ?? 0, false);
    },
    onCharacter(token) {
      behindCell = false;
      put(token, keepLines && !inCell);
    },
    onWhitespaceCharacter(token) {
      put(token, keepLines && !inCell && !behindCell);
    },
    onNullCharacter() {},
    onComment() {},
    onDoctype() {},
    onEof() {},
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(text, true);
  return out.finish(text.length);
}

/** Table elements that hold no other, in the order of the source; one that is never closed is none. */
export function innermostTables(text: string): Span[] {
  const tables: Span[] = [];
  let open: number | null = null;
  const ignore = () => {};
  const handler: TokenHandler = {
    onStartTag({ tagID, location }) {
      const mode = HIDDEN.get(tagID);
      if (mode !== undefined) tokenizer.state = mode as typeof tokenizer.state;
      if (tagID === TAG_ID.TABLE) open = location?.startOffset ?? null;
    },
    onEndTag({ tagID, location }) {
      if (tagID !== TAG_ID.TABLE) return;
      if (open !== null && location !== null) tables.push({ start: open, end: location.endOffset });
      open = null;
    },
    onCharacter: ignore,
    onWhitespaceCharacter: ignore,
    onNullCharacter: ignore,
    onComment: ignore,
    onDoctype: ignore,
    onEof: ignore,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(text, true);
  return tables;
}

const BAR = 0x7c;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const AMPERSAND = 0x26;
const ENTITY = /&#?\w+;?/y;

/** What a field of a form shows: its value, where it stands in the tag. */
function putField(out: Output, text: string, { attrs, location }: Parameters<TokenHandler['onStartTag']>[0]): void {
  const value = attrs.find(({ name }) => name === 'value')?.value ?? '';
  const place = location?.attrs?.value;
  if (place === undefined || attrs.some((attr) => attr.name === 'type' && attr.value === 'hidden')) return;
  const start = text.indexOf(value, place.startOffset + 'value='.length);
  // Written with entities, or not at all: then there is no place for its characters.
  if (value === '' || start === -1 || start + value.length > place.endOffset) return;
  for (let i = 0; i < value.length; i++) out.put(value.charCodeAt(i), start + i, start + i + 1);
}

/** Walks source and decoded characters side by side; they differ only where an entity stands or a line ends with CR. */
function putCharacters(out: Output, text: string, chars: string, from: number, to: number, breaks: boolean): void {
  let at = from;
  for (let i = 0; i < chars.length && at < to; ) {
    const unit = text.charCodeAt(at);
    if (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    let end = at + 1;
    let units = 1;
    if (unit === AMPERSAND && chars.charCodeAt(i) !== AMPERSAND) {
      ENTITY.lastIndex = at;
      end = at + (ENTITY.exec(text)?.[0].length ?? 1);
      units = (chars.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    } else if (unit === AMPERSAND && text.startsWith('&amp;', at)) {
      end = at + 5;
    }
    for (let k = 0; k < units; k++) {
      const shown = chars.charCodeAt(i++);
      out.put(shown === LINE_FEED && !breaks ? SPACE : shown, at, end);
    }
    at = end;
  }
}

/** Grows with the text; visible text may be longer than its source by the bars and line ends of tags. */
class Output {
  #units: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#units = new Uint16Array(capacity + 1);
    this.#starts = new Uint32Array(capacity + 1);
    this.#ends = new Uint32Array(capacity + 1);
  }

  put(unit: number, start: number, end: number): void {
    // A tag is longer than the one character put for it, hence the source's length is never exceeded.
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length++] = end;
  }

  finish(end: number): Visible {
    const parts: string[] = [];
    for (let i = 0; i < this.#length; i += 8192) {
      parts.push(String.fromCharCode(...this.#units.subarray(i, Math.min(this.#length, i + 8192))));
    }
    this.#starts[this.#length] = end;
    this.#ends[this.#length] = end;
    return {
      text: parts.join(''),
      starts: this.#starts.subarray(0, this.#length + 1),
      ends: this.#ends.subarray(0, this.#length + 1),
    };
  }
}

/** HTML source as tags and pieces of text, each with its place. Whatever stands there, it is read to its end. */
import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { entitiesIn } from './entities.ts';

export interface Attribute {
  /** In small letters. */
  readonly name: string;
  readonly value: string;
  /** Offset of the value in the source; null where it is written with entities, or not at all. */
  readonly at: number | null;
}

/** What there is to be told, in the order of the source. Offsets are into the source, ends behind the last character. */
export interface HtmlHandler {
  /** @param name in small letters */
  readonly onOpen: (name: string, start: number, attributes: readonly Attribute[]) => void;
  readonly onClose: (name: string, start: number, end: number) => void;
  /** A stretch of the source that is shown as it stands; not in elements that show no text. */
  readonly onText: (start: number, end: number) => void;
  /** A character that is written as an entity. */
  readonly onEntity: (character: string, start: number, end: number) => void;
}

/** Elements whose content is no text for the reader; within them no tag but their own end is one. */
const SILENT = new Set(['script', 'style', 'iframe', 'noembed', 'noframes']);
/**
 * Those of them that hide all the rest where they are never closed: the end of a page was lost, and none of that is
 * text.
 */
const SILENT_TO_THE_END = new Set(['script', 'style']);
/** Elements in whose text tags are none. */
const LITERAL = new Set([...SILENT, 'title', 'textarea', 'xmp', 'plaintext']);

/** Reads the source from its beginning. Takes time in proportion to its length. */
export function readHtml(text: string, handler: HtmlHandler): void {
  /** Literal elements of which no end stands in what is left of the source; that one has none at all. */
  const unclosed = new Set(['plaintext']);
  const isClosed = (name: string, from: number) => {
    if (unclosed.has(name)) return false;
    const end = new RegExp(`</${name}[ \\t\\n\\f\\r/>]`, 'gi');
    end.lastIndex = from;
    if (end.test(text)) return true;
    unclosed.add(name);
    return false;
  };
  // In HTML this begins a comment to the next `>`; the tokenizer would look for its end as XML does, maybe in vain.
  const source = text.replaceAll('<![CDATA[', '<! CDATA[');
  for (let from = 0; from < text.length; ) from = readFrom(source, from, handler, isClosed);
}

/**
 * Reads on until the end, or until behind the tag of an element that would take all the rest for its text: it is a tag
 * like others then.
 *
 * @returns where to go on
 */
function readFrom(
  text: string,
  from: number,
  handler: HtmlHandler,
  isClosed: (name: string, from: number) => boolean,
): number {
  let next = text.length;
  let silent = false;
  let name = '';
  let start = 0;
  let attributes: Attribute[] = [];
  let attribute = '';
  let value = '';
  let at: number | null = null;
  const open = (end: number, closesItself: boolean) => {
    const behind = from + end + 1;
    handler.onOpen(name, start, attributes);
    if (!LITERAL.has(name) || closesItself) return;
    silent = SILENT.has(name);
    if (SILENT_TO_THE_END.has(name) || isClosed(name, behind)) return;
    silent = false;
    next = behind;
    tokenizer.pause();
  };
  const callbacks: TokenizerCallbacks = {
    onopentagname(begin, end) {
      name = text.slice(from + begin, from + end).toLowerCase();
      start = from + begin - '<'.length;
      attributes = [];
    },
    onattribname(begin, end) {
      attribute = text.slice(from + begin, from + end).toLowerCase();
      value = '';
      at = null;
    },
    onattribdata(begin, end) {
      const written = text.slice(from + begin, from + end);
      at = value === '' && !written.includes('&') ? from + begin : null;
      value += written;
    },
    onattribend(quote) {
      if (quote !== QuoteType.NoValue) attributes.push({ name: attribute, value: decoded(value), at });
    },
    onopentagend: (end) => open(end, false),
    onselfclosingtag: (end) => open(end, true),
    onclosetag(begin, end) {
      silent = false;
      const last = text[from + end] === '>' ? from + end : text.indexOf('>', from + end);
      if (last === -1) return;
      handler.onClose(text.slice(from + begin, from + end).toLowerCase(), from + begin - '</'.length, last + 1);
    },
    ontext(begin, end) {
      // A tag that is cut off by the end of the source comes as text, from its name on or from nowhere.
      const isCut = begin < 0 || (text[from + begin - 1] === '<' && /^[a-z]/i.test(text[from + begin] ?? ''));
      if (!silent && !isCut) tellText(text, from + begin, from + end, handler);
    },
    // Not called: entities are ours.
    onattribentity() {},
    ontextentity() {},
    oncdata() {},
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  };
  const tokenizer = new Tokenizer({ recognizeSelfClosing: true, decodeEntities: false }, callbacks);
  tokenizer.write(from === 0 ? text : text.slice(from));
  tokenizer.end();
  return next;
}

function tellText(text: string, start: number, end: number, handler: HtmlHandler): void {
  let from = start;
  for (const { at, entity } of entitiesIn(text, start, end, false)) {
    if (from < at) handler.onText(from, at);
    handler.onEntity(entity.character, at, entity.end);
    from = entity.end;
  }
  if (from < end) handler.onText(from, end);
}

/** The value of an attribute. */
function decoded(value: string): string {
  let shown = '';
  let from = 0;
  for (const { at, entity } of entitiesIn(value, 0, value.length, true)) {
    shown += value.slice(from, at) + entity.character;
    from = entity.end;
  }
  return shown + value.slice(from);
}

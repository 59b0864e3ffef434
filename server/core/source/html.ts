import type { Span } from '../text/span.ts';
import { stringOf } from '../text/units.ts';
import { type Attribute, readHtml } from './html-tokens.ts';
import type { Visible } from './visible.ts';

type Kind = 'cell' | 'row' | 'block';

const each = (kind: Kind, names: string) => names.split(' ').map((name) => [name, kind] as const);

/** What a tag means for the line that it stands in; others mean nothing. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...each('cell', 'td th'),
  ...each('row', 'tr table thead tbody tfoot'),
  ...each('block', 'p div li ul ol br section article hr h1 h2 h3 h4 h5 h6 title body blockquote'),
]);

/** How word processors and pages hide a stretch of a line, a cell or a row. */
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/i;
/** What was struck out is no longer said; a raised mark refers to a note; what stands over characters says how they sound. */
const APART = new Set(['del', 's', 'strike', 'sup', 'rt', 'rp']);

/** What ends a stretch that is not seen: tags of at least its own rank. Blocks are never hidden: a script may show them. */
const RANK = { line: 0, block: 1, cell: 2, row: 3 } as const;

/** An element that is not seen, with how many of its name are open in it. */
interface Unseen {
  readonly name: string;
  readonly rank: number;
  open: number;
}

/**
 * The visible text of HTML source: a table row is a line, a bar ends each of its cells, blocks begin new lines, tags,
 * scripts, styles, comments and what is hidden, struck out or raised are gone, entities are characters.
 *
 * @param keepLines line ends of the source stay (Markdown with HTML in it)
 */
export function visibleHtml(text: string, keepLines: boolean): Visible {
  const out = new Output(text.length);
  let unseen: Unseen | null = null;
  let inCell = false;
  /** Between the cells of a row line ends only lay out the source. */
  let behindCell = false;
  /** Between the cells and rows of a table. */
  let between = false;
  const closeCell = (at: number) => {
    if (inCell) out.put(BAR, at, at);
    inCell = false;
  };
  /** Whether a tag stands in what is not seen; others end it. */
  const isUnseen = (name: string, opens: boolean): boolean => {
    if (unseen === null) return false;
    const rank = RANK[KINDS.get(name) ?? 'line'];
    if (name === unseen.name && rank === RANK.line) unseen.open += opens ? 1 : -1;
    if (rank >= Math.max(unseen.rank, RANK.block) || unseen.open === 0 || name === 'ruby') unseen = null;
    return unseen !== null;
  };
  const tag = (name: string, at: number, opens: boolean) => {
    const kind = KINDS.get(name);
    behindCell = kind === 'cell' && !opens;
    between = behindCell || (kind === 'row' && (opens || name !== 'table'));
    if (kind === undefined) return;
    if (kind === 'block') return out.put(inCell ? SPACE : LINE_FEED, at, at);
    closeCell(at);
    if (kind === 'cell') inCell = opens;
    else out.put(LINE_FEED, at, at);
  };
  const put = (unit: number, start: number, end: number) => {
    if (unit === LINE_FEED) return out.put(keepLines && !inCell && !behindCell ? LINE_FEED : SPACE, start, end);
    if (!isBlank(unit)) behindCell = false;
    out.put(unit, start, end);
  };
  readHtml(text, {
    onOpen(name, start, attributes) {
      if (isUnseen(name, true)) return;
      const kind = KINDS.get(name) ?? 'line';
      if (kind !== 'block' && (APART.has(name) || HIDDEN.test(valueIn(attributes, 'style')))) {
        unseen = { name, rank: RANK[kind], open: 1 };
        // The row goes on behind a cell that is none.
        if (kind === 'cell') return closeCell(start);
      }
      tag(name, start, true);
      if (name === 'input' && inCell && unseen === null) putField(out, attributes);
    },
    onClose(name, start) {
      if (!isUnseen(name, false)) tag(name, start, false);
    },
    onText(start, end) {
      if (unseen !== null || (between && ASIDE.test(text.slice(start, end)))) return;
      for (let at = start; at < end; at++) {
        const unit = text.charCodeAt(at);
        if (unit > SPACE) {
          behindCell = false;
          // In a cell a bar is a character like others: it divides nothing.
          out.put(unit === BAR && inCell ? SPACE : unit, at, at + 1);
        } else if (unit === CARRIAGE_RETURN) {
          if (text.charCodeAt(at + 1) !== LINE_FEED) put(LINE_FEED, at, at + 1);
        } else if (unit !== 0) put(unit, at, at + 1);
      }
    },
    onEntity(character, start, end) {
      if (unseen !== null) return;
      for (let i = 0; i < character.length; i++) put(character.charCodeAt(i), start, end);
    },
  });
  return out.finish(text.length);
}

/** Table elements that hold no other, in the order of the source; one that is never closed is none. */
export function innermostTables(text: string): Span[] {
  const tables: Span[] = [];
  let open: number | null = null;
  readHtml(text, {
    onOpen(name, start) {
      if (name === 'table') open = start;
    },
    onClose(name, _start, end) {
      if (name !== 'table') return;
      if (open !== null) tables.push({ start: open, end });
      open = null;
    },
    onText() {},
    onEntity() {},
  });
  return tables;
}

/** A line by itself between the cells of a table is none of them, but a page's: its number, its running head. */
const ASIDE = /^[^\S\n]*\n\s*\S[^\n]{0,60}\n\s*$/;

const BAR = 0x7c;
const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const CARRIAGE_RETURN = 0x0d;

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === LINE_FEED || unit === TAB || unit === FORM_FEED || unit === CARRIAGE_RETURN;
}

/** Of attributes of one name the first counts; `` for none. */
function valueIn(attributes: readonly Attribute[], name: string): string {
  return attributes.find((attribute) => attribute.name === name)?.value ?? '';
}

/** What a field of a form shows: its value, where it stands in the tag. */
function putField(out: Output, attributes: readonly Attribute[]): void {
  const field = attributes.find(({ name }) => name === 'value');
  if (field === undefined || field.at === null || valueIn(attributes, 'type').toLowerCase() === 'hidden') return;
  const { value, at } = field;
  for (let i = 0; i < value.length; i++) out.put(value.charCodeAt(i), at + i, at + i + 1);
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
    this.#starts[this.#length] = end;
    this.#ends[this.#length] = end;
    return {
      text: stringOf(this.#units.subarray(0, this.#length)),
      starts: this.#starts.subarray(0, this.#length + 1),
      ends: this.#ends.subarray(0, this.#length + 1),
    };
  }
}

/**
 * Folding: one form for everything that differs only in script, width, typography or extraction debris.
 * It serves comparing alone. What a user reads, and what a fix writes, is always the original.
 */
import { DROPPED, foldTable, SPECIAL } from './fold-table.ts';
import { isDigit, isLetter } from './letters.ts';
import { pinyinBracket } from './pinyin.ts';
import { stringOf } from './units.ts';

export interface Folded {
  /** The text for comparing only. Never shown, never written. */
  readonly text: string;
  /**
   * `at[i]`: the UTF-16 offset in the original of the character from which folded unit `i` came. One longer than
   * `text`; the last entry is the original's length. Never decreases; an expansion (① → `1`, ⑴ → `(1)`) repeats one.
   */
  readonly at: Uint32Array;
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const CLOSING_BRACKET = 0x29;
const POINT = 0x2e;
const FULL_STOP = 0x3002;
const PERCENT = 0x25;

/**
 * Folds script (Traditional → Simplified by character), width, radicals and compatibility ideographs, spaces, line
 * ends (`\n`), dashes (`-`), quotes (`"`), brackets (`()`, `[]`), points that close a sentence (`。`) and enclosed
 * numbers (① → `1`, beside digits `(1)`); drops what is invisible and pinyin in brackets behind a character. What is
 * compared with the result, labels and patterns alike, must be folded too: 覆盖 and 显著 read 复盖 and 显着 there.
 * Idempotent; takes any string; one pass.
 */
export function fold(text: string): Folded {
  const { units, expansions } = foldTable();
  const size = text.length;
  let folded = new Uint16Array(size);
  let at = new Uint32Array(size + 1);
  let length = 0;
  for (let offset = 0; offset < size; offset++) {
    const original = text.charCodeAt(offset);
    const unit = units[original]!;
    if (unit > SPECIAL) {
      if (unit === CLOSING_BRACKET) {
        const open = pinyinBracket(folded, length);
        if (open >= 0) {
          length = open;
          continue;
        }
      }
      const isStop = unit === POINT && closes(folded[length - 1], units[text.charCodeAt(offset + 1)]);
      folded[length] = isStop ? FULL_STOP : unit;
      at[length++] = offset;
    } else if (unit === DROPPED) {
      // Nothing comes of it.
    } else if (original === CARRIAGE_RETURN) {
      if (text.charCodeAt(offset + 1) === LINE_FEED) continue;
      folded[length] = LINE_FEED;
      at[length++] = offset;
    } else {
      const expansion = besideDigits(expansions.get(original)!, folded[length - 1], units[text.charCodeAt(offset + 1)]);
      const needed = length + expansion.length + (size - offset);
      if (needed > folded.length) {
        folded = grown(folded, new Uint16Array(needed + (needed >> 3)));
        at = grown(at, new Uint32Array(folded.length + 1));
      }
      for (let index = 0; index < expansion.length; index++) {
        folded[length] = expansion.charCodeAt(index);
        at[length++] = offset;
      }
    }
  }
  at[length] = size;
  return { text: stringOf(folded.subarray(0, length)), at: at.subarray(0, length + 1) };
}

/** Whether a point between these closes a Chinese sentence: not `一.`, `3.5`, leaders of dots or the end of a file's name. */
function closes(before = 0, behind = 0): boolean {
  const isWord = (before >= 0x4e00 && before <= 0x9fff && !NUMERALS.has(before)) || before === PERCENT;
  return isWord && behind !== POINT && !(behind < 0x80 && isLetter(behind));
}

const NUMERALS: ReadonlySet<number> = new Set([...'一二三四五六七八九十'].map((sign) => sign.charCodeAt(0)));

/** An enclosed number beside a digit is a mark, not one digit more: `12①` → `12(1)`. */
function besideDigits(expansion: string, before = 0, behind = 0): string {
  return /^\d+$/.test(expansion) && (isDigit(before) || isDigit(behind)) ? `(${expansion})` : expansion;
}

function grown<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** A table as a program prints it: `[["规章", "3", null], …]`, in JSON or as lists of Python. */

/** Where one may begin. */
const OPENING = /\[\s*(?=["'[])/g;
/** What follows in it, behind blanks: a bracket or a comma; a text; nothing; a number, or another word without quotes. */
const TOKEN = /(\s*)(?:([[\],])|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(null|None|NaN|nan)\b|([^\s,|[\]{}"']+))/y;
const ESCAPED = /\\(?:u[0-9a-f]{4}|.)/gi;
/** What may be left where the text ends in an array: the beginning of a text. */
const CUT_OFF = /^\s*(?:"[^"\n]*|'[^'\n]*)?$/;
const CELL = 100;
const CHINESE = /[\u3400-\u9fff]/;
/** A list of tables, a table, a row: nobody nests them deeper. */
const DEPTH = 4;

/** A text in which such rows are lines with bars between their cells; every character keeps its place. */
export function arraysAsRows(text: string): string {
  let shown = '';
  let from = 0;
  OPENING.lastIndex = 0;
  for (let opening = OPENING.exec(text); opening !== null; opening = OPENING.exec(text)) {
    const { rows, end } = arrayAt(text, opening.index);
    OPENING.lastIndex = end;
    if (rows === null) continue;
    shown += text.slice(from, opening.index) + rows;
    from = end;
  }
  return from === 0 ? text : shown + text.slice(from);
}

interface Scanned {
  /** As long as what they stand for; null where brackets hold something else. */
  readonly rows: string | null;
  /** Behind the array, or where it proved to be none. */
  readonly end: number;
}

function arrayAt(text: string, start: number): Scanned {
  let rows = '';
  let depth = 0;
  /** What stood last: a comma behind a row ends its line, one behind a cell is a bar. */
  let last: string = ',';
  for (let at = start; ; ) {
    const none: Scanned = { rows: null, end: Math.max(at, start + 1) };
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (token === null) return cutOff(text, at, rows) ?? none;
    const [all, blanks, mark, quoted, nothing, word] = token as unknown as [string, string, ...(string | undefined)[]];
    const isBehindOne = last === 'cell' || last === ']';
    // A comma may also stand behind the last of all.
    if (mark !== ']' && isBehindOne !== (mark === ',')) return none;
    at += all.length;
    rows += ' '.repeat(blanks.length);
    if (mark === undefined) {
      rows += quoted !== undefined ? unquoted(quoted) : (word ?? ' '.repeat(nothing!.length));
      last = 'cell';
      continue;
    }
    rows += shownAs(mark, last === ']');
    if (mark === '[') depth += 1;
    if (mark === ']') depth -= 1;
    last = mark;
    if (depth > DEPTH) return { rows: null, end: at };
    if (depth === 0) return { rows: CHINESE.test(rows) ? rows : null, end: at };
  }
}

/** The rows of an array in which the text ends. */
function cutOff(text: string, at: number, rows: string): Scanned | null {
  const left = text.slice(at, at + CELL);
  const isCutOff = at + left.length === text.length && CUT_OFF.test(left) && rows.includes('\n');
  return isCutOff && CHINESE.test(rows) ? { rows: rows + left.replace(/["']/, ' '), end: text.length } : null;
}

/** A bar between cells and behind the last one; the end of a line between rows. */
function shownAs(mark: string, isBehindRow: boolean): string {
  if (mark === '[') return ' ';
  if (mark === ',') return isBehindRow ? '\n' : '|';
  return isBehindRow ? ' ' : '|';
}

/** Without its quotes, blanks for what is escaped in it. */
function unquoted(quoted: string): string {
  return ` ${quoted.slice(1, -1).replaceAll(ESCAPED, (mark) => ' '.repeat(mark.length))} `;
}

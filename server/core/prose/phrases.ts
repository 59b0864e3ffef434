/**
 * Phrases that are written in many ways. Patterns compile to an automaton whose states are worked out only as texts
 * reach them: thousands of variants cost what the few that occur do.
 */

/** A set of phrases, each with what it means. */
export interface Phrases<T> {
  /** The UTF-16 units with which phrases begin. */
  readonly begins: ReadonlySet<number>;
  /** The longest phrase at `index`; null when none begins there. */
  readonly match: (text: string, index: number) => Match<T> | null;
}

interface Match<T> {
  readonly meaning: T;
  readonly end: number;
}

/** A character of a pattern with what may follow it; or, without a character, the end of a pattern. */
interface Item<T> {
  readonly unit: number;
  readonly next: readonly Item<T>[];
  readonly entry: Entry<T> | null;
}

interface Entry<T> {
  readonly meaning: T;
  readonly order: number;
}

/** All that may come next after the characters read so far. */
interface State<T> {
  readonly items: readonly Item<T>[];
  readonly meaning: T | null;
  /** Null where nothing follows by this character. */
  readonly next: Map<number, State<T> | null>;
}

/**
 * @param entries meanings with the patterns of their phrases, divided by white space: `[x]` may be left out, `(a|b)` is
 *   one of both, `{` and `}` are brackets of the text; of two entries with the same phrase the later one counts
 * @throws Error when a pattern's brackets do not match
 */
export function phrasesOf<T>(entries: readonly (readonly [meaning: T, patterns: string])[]): Phrases<T> {
  const items = entries.flatMap(([meaning, patterns], order) => {
    const end: Item<T> = { unit: -1, next: [], entry: { meaning, order } };
    return patterns
      .trim()
      .split(/\s+/)
      .flatMap((pattern) => compile(pattern, end));
  });
  const start = stateOf(items.filter(({ unit }) => unit >= 0));
  return {
    begins: new Set(start.items.map(({ unit }) => unit)),
    match(text, index) {
      let best: Match<T> | null = null;
      let state: State<T> | null = start;
      for (let i = index; i < text.length; i++) {
        state = step(state, text.charCodeAt(i));
        if (state === null) break;
        if (state.meaning !== null) best = { meaning: state.meaning, end: i + 1 };
      }
      return best;
    },
  };
}

function step<T>(state: State<T>, unit: number): State<T> | null {
  const known = state.next.get(unit);
  if (known !== undefined) return known;
  const following = new Set<Item<T>>();
  for (const item of state.items) if (item.unit === unit) for (const next of item.next) following.add(next);
  const made = following.size === 0 ? null : stateOf([...following]);
  // Characters that lead nowhere are many; only those that some pattern knows are kept.
  if (made !== null || state.next.size < MOST_DEAD_ENDS) state.next.set(unit, made);
  return made;
}

const MOST_DEAD_ENDS = 256;

/** Brackets of the text, as patterns write them. */
const BRACKETS: Readonly<Record<string, string>> = { '{': '(', '}': ')' };

function stateOf<T>(items: readonly Item<T>[]): State<T> {
  let last: Entry<T> | null = null;
  for (const { entry } of items) if (entry !== null && (last === null || entry.order > last.order)) last = entry;
  return { items, meaning: last === null ? null : last.meaning, next: new Map() };
}

/** The items with which a pattern begins. Built from its end, so that alternatives share what follows them. */
function compile<T>(pattern: string, end: Item<T>): readonly Item<T>[] {
  let at = pattern.length - 1;
  const begins = alternatives([end]);
  if (at >= 0) throw new Error(`A bracket is not closed: ${pattern}`);
  return begins;

  function alternatives(next: readonly Item<T>[]): readonly Item<T>[] {
    const all = new Set<Item<T>>();
    for (;;) {
      for (const item of sequence(next)) all.add(item);
      if (pattern[at] !== '|') return [...all];
      at -= 1;
    }
  }

  function sequence(end: readonly Item<T>[]): readonly Item<T>[] {
    let next = end;
    while (at >= 0 && !'|[('.includes(pattern[at]!)) {
      const character = pattern[at]!;
      at -= 1;
      if (character !== ']' && character !== ')') {
        next = [{ unit: (BRACKETS[character] ?? character).charCodeAt(0), next, entry: null }];
        continue;
      }
      const inner = alternatives(next);
      if (pattern[at] !== (character === ']' ? '[' : '(')) throw new Error(`A bracket is not opened: ${pattern}`);
      at -= 1;
      next = character === ']' ? [...new Set([...inner, ...next])] : inner;
    }
    return next;
  }
}

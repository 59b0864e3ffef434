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
  const start = items.filter(({ unit }) => unit >= 0);
  // By state, all that may come next after the characters read so far, and what these mean.
  const states: ReadonlySet<Item<T>>[] = [new Set(start)];
  const meanings: (T | null)[] = [null];
  const known = new Map<string, number>();
  const ids = new Map<Item<T>, number>();
  // Which state follows which by a character: the step and its end side by side, at the step's hash or the next free
  // place. Chains of objects would lie far apart in memory.
  const steps = new Int32Array(2 << BITS).fill(FREE);
  let size = 0;

  function step(state: number, unit: number): number {
    const key = (state << 16) | unit;
    let place = (Math.imul(key, SPREAD) >>> (32 - BITS)) << 1;
    for (; steps[place] !== key; place = (place + 2) % steps.length) {
      if (steps[place] === FREE) return newStep(state, unit, place);
    }
    return steps[place + 1]!;
  }

  function newStep(state: number, unit: number, place: number): number {
    const following = new Set<Item<T>>();
    for (const item of states[state]!) if (item.unit === unit) for (const next of item.next) following.add(next);
    const next = following.size === 0 ? NOWHERE : stateOf(following);
    // Characters that lead nowhere are many; those met first are the usual ones.
    if (size < (next === NOWHERE ? MOST_DEAD_ENDS : MOST_STEPS)) {
      steps.set([(state << 16) | unit, next], place);
      size += 1;
    }
    return next;
  }

  /** One state for the same items, whatever characters led to them. */
  function stateOf(items: ReadonlySet<Item<T>>): number {
    const key = Array.from(items, idOf)
      .sort((a, b) => a - b)
      .join();
    let state = known.get(key);
    if (state === undefined) {
      state = states.push(items) - 1;
      meanings.push(meaningOf(items));
      known.set(key, state);
    }
    return state;
  }

  function idOf(item: Item<T>): number {
    let id = ids.get(item);
    if (id === undefined) {
      id = ids.size;
      ids.set(item, id);
    }
    return id;
  }

  return {
    begins: new Set(start.map(({ unit }) => unit)),
    match(text, index) {
      let meaning: T | null = null;
      let end = index;
      let state = step(START, text.charCodeAt(index));
      for (let i = index + 1; state !== NOWHERE; i++) {
        if (meanings[state] !== null) {
          meaning = meanings[state]!;
          end = i;
        }
        if (i === text.length) break;
        state = step(state, text.charCodeAt(i));
      }
      return meaning === null ? null : { meaning, end };
    },
  };
}

const START = 0;
/** Nothing leads back to the start. */
const NOWHERE = START;

const BITS = 15;
const FREE = -1;
/** Steps that are near each other go far apart. */
const SPREAD = 0x9e3779b1;
const MOST_DEAD_ENDS = 1 << 14;
const MOST_STEPS = 7 << 12;

/** Brackets of the text, as patterns write them. */
const BRACKETS: Readonly<Record<string, string>> = { '{': '(', '}': ')' };

/** Of the patterns that end here the meaning of the last. */
function meaningOf<T>(items: Iterable<Item<T>>): T | null {
  let last: Entry<T> | null = null;
  for (const { entry } of items) if (entry !== null && (last === null || entry.order > last.order)) last = entry;
  return last === null ? null : last.meaning;
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

/** Steps of an automaton from state to state, in one flat array: chains of objects would lie far apart in memory. */

/** States are numbered from 0, below 2¹⁵. */
export interface Transitions {
  readonly size: () => number;
  /** Where a state leads by a UTF-16 unit; `UNKNOWN` where nothing was put. */
  readonly get: (state: number, unit: number) => number;
  /** For a step that is not known yet. */
  readonly put: (state: number, unit: number, next: number) => void;
}

export const UNKNOWN = -1;

/** A hash table: a key and its value side by side, in the first free slot from the one that the key's hash names. */
export function newTransitions(): Transitions {
  let bits = 10;
  let slots = emptySlots(bits);
  let size = 0;

  /** Where a key stands, or may be put. */
  function slotOf(key: number): number {
    let slot = (Math.imul(key, MULTIPLIER) >>> (32 - bits)) << 1;
    while (slots[slot] !== key && slots[slot] !== UNKNOWN) slot = (slot + 2) & (slots.length - 1);
    return slot;
  }

  function grow(): void {
    const known = slots;
    bits += 1;
    slots = emptySlots(bits);
    for (let i = 0; i < known.length; i += 2) {
      if (known[i] === UNKNOWN) continue;
      const slot = slotOf(known[i]!);
      slots[slot] = known[i]!;
      slots[slot + 1] = known[i + 1]!;
    }
  }

  return {
    size: () => size,
    get: (state, unit) => slots[slotOf((state << 16) | unit) + 1]!,
    put(state, unit, next) {
      // Half of the slots stay free, so that the way to a key is short.
      if (2 * size >= 1 << bits) grow();
      const key = (state << 16) | unit;
      const slot = slotOf(key);
      slots[slot] = key;
      slots[slot + 1] = next;
      size += 1;
    },
  };
}

/** The golden ratio of 2³², odd: keys that are near each other go far apart. */
const MULTIPLIER = 0x9e3779b1;

function emptySlots(bits: number): Int32Array {
  return new Int32Array(2 << bits).fill(UNKNOWN);
}

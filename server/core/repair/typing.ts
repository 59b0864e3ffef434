/** How likely a figure was mistyped for another. */

type TypingKind =
  /** Two neighbouring digits changed places. */
  | 'transposed'
  /** A digit was left out. */
  | 'dropped'
  /** A digit was typed twice. */
  | 'doubled'
  /** A digit too many. */
  | 'inserted'
  /** A digit was typed for another. */
  | 'replaced'
  /** The same, for digits that look alike. */
  | 'confused'
  /** A 0 too many at the end. */
  | 'tenfold'
  /** A 0 too few at the end. */
  | 'tenth';

export interface TypingSlip {
  readonly kind: TypingKind;
  /**
   * How likely just this was written, given that something was mistyped: the share of such slips among all, over the
   * number of ways in which one of its kind can happen to this figure.
   */
  readonly likelihood: number;
  /** The digits that were written, and those that were meant: `3` for `8`; empty where none stands on that side. */
  readonly written: string;
  readonly meant: string;
}

/** Digits that are taken for each other in scans and hasty copying. */
const ALIKE: ReadonlySet<string> = new Set(['17', '71', '06', '60', '38', '83']);

/** Shares of the slips among wrong figures; what is left of 1 are figures wrong for other reasons. */
const SHARE = {
  transposed: 0.17,
  dropped: 0.13,
  doubled: 0.08,
  inserted: 0.08,
  replaced: 0.2,
  confused: 0.06,
  tenfold: 0.04,
  tenth: 0.04,
} as const;

/**
 * The likeliest single slip that turns `meant` into `written`, both plain decimals as `formatDecimal` gives them;
 * null when it would take more than one.
 */
export function typingSlip(written: string, meant: string): TypingSlip | null {
  if (osaDistance(written, meant) !== 1) return null;
  const start = commonPrefix(written, meant);
  if (written.length === meant.length) return sameLength(written, meant, start);
  return written.length < meant.length ? shorter(meant, start) : longer(written, meant, start);
}

function sameLength(written: string, meant: string, start: number): TypingSlip {
  const isTransposed = written.slice(start + 1) !== meant.slice(start + 1);
  if (isTransposed) {
    const likelihood = SHARE.transposed / (meant.length - 1);
    return {
      kind: 'transposed',
      likelihood,
      written: written.slice(start, start + 2),
      meant: meant.slice(start, start + 2),
    };
  }
  const [wrong, right] = [written[start]!, meant[start]!];
  const replaced = SHARE.replaced / (9 * meant.length);
  if (!ALIKE.has(right + wrong)) return { kind: 'replaced', likelihood: replaced, written: wrong, meant: right };
  const confusable = [...meant].filter((digit) => '017368'.includes(digit)).length;
  return { kind: 'confused', likelihood: replaced + SHARE.confused / confusable, written: wrong, meant: right };
}

function shorter(meant: string, start: number): TypingSlip {
  const digit = meant[start]!;
  // A digit out of a run of equal ones can be dropped in as many ways as the run is long.
  const likelihood = (SHARE.dropped * runAt(meant, start, digit)) / meant.length;
  const isLast = digit === '0' && /^0*$/.test(meant.slice(start));
  if (isLast) return { kind: 'tenth', likelihood: likelihood + SHARE.tenth, written: '', meant: '0' };
  return { kind: 'dropped', likelihood, written: '', meant: digit };
}

function longer(written: string, meant: string, start: number): TypingSlip {
  const digit = written[start]!;
  const inserted = SHARE.inserted / (10 * (meant.length + 1));
  const isLast = digit === '0' && /^0*$/.test(written.slice(start));
  const isDoubled = meant[start - 1] === digit || meant[start] === digit;
  const likelihood = inserted + (isDoubled ? SHARE.doubled / meant.length : 0);
  if (isLast) return { kind: 'tenfold', likelihood: likelihood + SHARE.tenfold, written: '0', meant: '' };
  return { kind: isDoubled ? 'doubled' : 'inserted', likelihood, written: digit, meant: '' };
}

/** The length of the run of `digit` around an index. */
function runAt(text: string, index: number, digit: string): number {
  let start = index;
  let end = index;
  while (text[start - 1] === digit) start--;
  while (text[end] === digit) end++;
  return end - start;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/**
 * Optimal string alignment: the fewest insertions, deletions, replacements and swaps of neighbours that turn one text
 * into the other, no part of it being edited twice.
 */
export function osaDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, last[j]! + 1, current[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, beforeLast[j - 2]! + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}

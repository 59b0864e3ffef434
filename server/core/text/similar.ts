/** How alike two labels are, for labels that lost, gained or changed some characters. */

/** Shorter labels are too easily alike. */
const SHORTEST = 4;

/**
 * 0 … 1 over the letters of two labels: the share that a longest common subsequence has of both, or, for a label cut
 * short, a little less than its share of the shorter one.
 */
export function similarity(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST) return a === b ? 1 : 0;
  const common = commonLength(a, b);
  return Math.max((2 * common) / (a.length + b.length), (0.85 * common) / shorter);
}

/** How many letters of `a` stand behind the beginning of it that is most like `b`. */
export function lettersBehind(a: string, b: string): number {
  let most = 0;
  let length = a.length;
  commonLength(a, b, (common, letters) => {
    const alike = common / (letters + b.length);
    if (alike >= most) [most, length] = [alike, letters];
  });
  return a.length - length;
}

/**
 * Length of the longest common subsequence: O(|a|·|b|), both the length of a label.
 *
 * @param each is told what the first so many letters of `a` have in common with `b`
 */
function commonLength(a: string, b: string, each?: (common: number, letters: number) => void): number {
  let previous = new Uint16Array(b.length + 1);
  let current = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      current[j + 1] = a[i] === b[j] ? previous[j]! + 1 : Math.max(previous[j + 1]!, current[j]!);
    }
    [previous, current] = [current, previous];
    each?.(previous[b.length]!, i + 1);
  }
  return previous[b.length]!;
}

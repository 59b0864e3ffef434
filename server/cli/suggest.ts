/** Letters of a word that is no mistake but a beginning: `--vers`, `row-total`. */
const BEGINNING = 3;

/** The candidate a mistyped word most probably means; null when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const [only, another] = candidates.filter((candidate) => candidate.startsWith(word));
  if (only !== undefined && another === undefined && word.length >= BEGINNING) return only;
  let best: string | null = null;
  // A third of the word may be wrong, two letters at least: `--formt`, `chek`.
  let limit = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate);
    if (distance < limit && distance < candidate.length) {
      best = candidate;
      limit = distance;
    }
  }
  return best;
}

/** Letters to insert, delete, replace or transpose (neighbours) to make `a` into `b`. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, current[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}

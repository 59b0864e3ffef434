/** The ways in which the digits of one row divide among its figures. Everything is bounded. */

import type { GluedRow, Way } from './glued-row.ts';
import { imbalance, partsOf, type RowEquation } from './row-equations.ts';

/** A run of more digits is not worth the search. */
const LONGEST = 72;
/** A figure of more digits is no number that can be held exactly. */
const FIGURE = 15;
/** Ways of one row that are kept at most; more means that nothing decides among them. */
const MOST = 400;
/** Steps of one search. */
const STEPS = 60_000;

/**
 * All ways that the row's own equations allow; empty when there is none, or too many to tell.
 *
 * @param own the equations within the row
 */
export function waysOf(row: GluedRow, own: readonly RowEquation[]): readonly Way[] {
  const digits = row.runs.join('');
  if (digits.length < row.ids.length || digits.length > LONGEST) return [];
  const parts = partsOf(row.ids.length, own);
  const ends = endsOf(row.runs);
  const nines = ninesOf(digits);
  const found: Way[] = [];
  const figures: string[] = [];
  let steps = 0;
  return place(0, 0, row.ids.length) ? found : [];

  /** Part `index` and what follows, from `offset` on; false when it takes too long. */
  function place(index: number, offset: number, left: number): boolean {
    const part = parts[index];
    if (part === undefined) {
      if (offset === digits.length && own.every((equation) => imbalance(equation, figures) === 0))
        found.push([...figures]);
      return found.length <= MOST;
    }
    const behind = left - part.figures;
    const first = behind === 0 ? digits.length : offset + part.figures;
    for (let end = first; end <= digits.length - behind; end++) {
      const goOn = part.summed
        ? placeSum(index, offset, end, part.figures, behind)
        : placeFigure(offset, end, () => place(index + 1, end, behind));
      if (!goOn) return false;
    }
    return true;
  }

  function placeFigure(from: number, to: number, next: () => boolean): boolean {
    if (++steps > STEPS) return false;
    if (!isFigure(from, to)) return true;
    figures.push(digits.slice(from, to));
    const goOn = next();
    figures.pop();
    return goOn;
  }

  /** A sum whose total ends at `end`, for every length of the total. */
  function placeSum(index: number, offset: number, end: number, count: number, behind: number): boolean {
    for (let from = end - 1; from >= offset + count - 1 && end - from <= FIGURE; from--) {
      // Figures and their sum leave the same remainder by nine, and so do all the digits they are written in.
      if ((2 * nines[from]! - nines[offset]! - nines[end]!) % 9 !== 0) continue;
      if (++steps > STEPS) return false;
      if (!isFigure(from, end)) continue;
      const goOn = addends(offset, from, count - 1, Number(digits.slice(from, end)), () =>
        placeFigure(from, end, () => place(index + 1, end, behind)),
      );
      if (!goOn) return false;
    }
    return true;
  }

  /** So many figures that fill the digits from `offset` to `end` and make the sum. */
  function addends(offset: number, end: number, count: number, sum: number, next: () => boolean): boolean {
    // All that one figure can be, with single digits beside it, must reach the sum.
    const longest = end - offset - (count - 1);
    if (sum > 10 ** longest - 1 + 9 * (count - 1)) return true;
    if (count === 1) {
      const fits = end - offset <= FIGURE && Number(digits.slice(offset, end)) === sum;
      return fits ? placeFigure(offset, end, next) : true;
    }
    const width = String(sum).length;
    const most = Math.min(width, longest);
    // What is left must not be too long for figures that are no larger than the sum.
    const least = Math.max(1, end - offset - (count - 1) * width);
    for (let length = least; length <= most; length++) {
      const value = Number(digits.slice(offset, offset + length));
      if (value > sum) break;
      const goOn = placeFigure(offset, offset + length, () =>
        addends(offset + length, end, count - 1, sum - value, next),
      );
      if (!goOn) return false;
    }
    return true;
  }

  function isFigure(from: number, to: number): boolean {
    if (to - from > FIGURE || (to - from > 1 && digits[from] === '0')) return false;
    for (let at = from + 1; at < to; at++) if (ends.has(at)) return false;
    return true;
  }
}

/** At each offset the sum of the digits before it. */
function ninesOf(digits: string): number[] {
  let sum = 0;
  return [0, ...Array.from(digits, (digit) => (sum += Number(digit)))];
}

/** Offsets at which a figure must end because its run does. */
function endsOf(runs: readonly string[]): Set<number> {
  const ends = new Set<number>();
  let offset = 0;
  for (const run of runs) {
    offset += run.length;
    ends.add(offset);
  }
  return ends;
}

/** A row of more digits has too many ways to look at all of them. */
const FREE_LONGEST = 16;

/** All ways, whether equations hold or not; empty when they are too many. */
export function freeWays({ ids, runs }: GluedRow): readonly Way[] {
  const digits = runs.join('');
  if (digits.length > FREE_LONGEST) return [];
  const ends = endsOf(runs);
  const found: Way[] = [];
  const place = (offset: number, figures: Way): void => {
    if (figures.length === ids.length) {
      if (offset === digits.length) found.push(figures);
      return;
    }
    for (let end = offset + 1; end <= digits.length; end++) {
      if (end > offset + 1 && digits[offset] === '0') break;
      place(end, [...figures, digits.slice(offset, end)]);
      if (ends.has(end)) break;
    }
  };
  place(0, []);
  return found;
}

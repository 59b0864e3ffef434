/**
 * Runs of digits that stand for several figures: `640020470` for 64·0·0·2·0·4·70. The equations of the form decide
 * where one figure ends and the next begins. Everything is bounded: a hostile run costs no more than an ordinary one.
 */

/** A row of `ids.length` figures written in `runs`, where every run holds one figure or more. */
export interface GluedRow {
  readonly ids: readonly string[];
  /** Runs of ASCII digits, in order. */
  readonly runs: readonly string[];
}

/** Sums of figures by id that must be equal. */
export interface SumRule {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** A row's figures as written, or why they are not sure: several ways are left, or none in which its equations hold. */
export type Split =
  | { readonly kind: 'figures'; readonly figures: readonly string[] }
  | { readonly kind: 'open'; readonly ways: readonly (readonly string[])[]; readonly balanced: boolean };

/** A run of more digits is not worth the search. */
const LONGEST = 48;
const POWERS = Array.from({ length: LONGEST + 1 }, (_, digits) => 10 ** digits);
/** Splits of one row that are kept at most; more means that nothing decides among them. */
const MOST = 400;
/** Steps of one search. */
const STEPS = 20_000;

/**
 * Splits rows so that every rule holds. A row is split only when all solutions agree on it. Where no solution serves
 * all rows there is an error inside; then a row is split when its own equations leave one way.
 *
 * @param known figures that stand divided already; null for a blank
 * @param proven the report has glued digits elsewhere
 */
export function splitRows(
  rows: readonly GluedRow[],
  known: ReadonlyMap<string, number | null>,
  rules: readonly SumRule[],
  proven: boolean,
): Split[] {
  const own = rows.map((row) => equationsWithin(row, rules));
  const choices = rows.map((row, index) => splitsOf(row, own[index]!));
  const balances = own.map((equations, index) => equations.length > 0 && choices[index]!.length > 0);
  const glued = rows.map((row, index) => isGlued(row, balances[index]!));
  const evident = proven || rows.some(({ runs }) => runs.some(isProof)) || glued.filter(Boolean).length > 1;
  const open = rows.map((_, index) => index).filter((index) => choices[index]!.length > 0);
  const solutions = solve(rows, choices, open, known, rules);
  return rows.map((row, index): Split => {
    if (!glued[index] && !(evident && (row.runs.length === 1 || balances[index]))) return NO_WAY;
    const forced = forcedSplit(row);
    if (forced !== null) return { kind: 'figures', figures: forced };
    const possible =
      solutions === null ? (balances[index] ? choices[index]! : []) : chosen(choices[index]!, solutions.get(index));
    if (possible.length === 1) return { kind: 'figures', figures: possible[0]! };
    if (possible.length > 1) return { kind: 'open', ways: possible, balanced: true };
    return { kind: 'open', ways: nearestSplits(row, own[index]!), balanced: false };
  });
}

const NO_WAY: Split = { kind: 'open', ways: [], balanced: false };

function chosen<Choice>(choices: readonly Choice[], found: ReadonlySet<number> | undefined): readonly Choice[] {
  return choices.filter((_, index) => found?.has(index) === true);
}

/** An equation among the figures of one row. */
interface RowEquation {
  /** By figure: 1 on the left side, −1 on the right, 0 where it is not in the equation. */
  readonly signs: readonly number[];
  /** Index of the last figure of each sign; −1 when there is none. */
  readonly lastPlus: number;
  readonly lastMinus: number;
}

/** The rules whose figures all stand in this row. */
function equationsWithin({ ids }: GluedRow, rules: readonly SumRule[]): RowEquation[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const isHere = (id: string) => places.has(id);
  return rules
    .filter(({ left, right }) => left.every(isHere) && right.every(isHere))
    .map(({ left, right }) => {
      const signs = ids.map(() => 0);
      for (const id of left) signs[places.get(id)!]! += 1;
      for (const id of right) signs[places.get(id)!]! -= 1;
      return { signs, lastPlus: signs.lastIndexOf(1), lastMinus: signs.lastIndexOf(-1) };
    });
}

/**
 * Few runs may also be figures whose neighbours are blank. Runs are glued surely when one begins with a 0 that no
 * figure begins with, or when they are one and the row's own equations come out.
 */
function isGlued({ runs }: GluedRow, balances: boolean): boolean {
  return runs.some(isProof) || (runs.length === 1 && balances);
}

/** No figure begins with a 0 and goes on. */
export function isProof(run: string): boolean {
  return run.length > 1 && run.startsWith('0');
}

/** As many digits as figures: there is only one way, whatever the equations say. */
function forcedSplit({ ids, runs }: GluedRow): readonly string[] | null {
  const digits = runs.join('');
  return digits.length === ids.length ? [...digits] : null;
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

/** A row of more digits has too many ways for the nearest to mean anything. */
const NEAREST_LONGEST = 14;
/** So many ways are worth showing. */
const NEAREST = 3;

/** Where an error is inside: the splits in which the row's own equations are least out of balance. */
function nearestSplits(row: GluedRow, own: readonly RowEquation[]): readonly (readonly string[])[] {
  const digits = row.runs.join('');
  if (own.length === 0 || digits.length > NEAREST_LONGEST) return [];
  const ends = endsOf(row.runs);
  const found: { readonly parts: readonly string[]; readonly off: number }[] = [];
  const place = (offset: number, parts: readonly string[]): void => {
    if (parts.length === row.ids.length) {
      if (offset < digits.length) return;
      const off = own.reduce(
        (sum, { signs }) => sum + Math.abs(signs.reduce((s, sign, i) => s + sign * Number(parts[i]), 0)),
        0,
      );
      found.push({ parts, off });
      return;
    }
    for (let end = offset + 1; end <= digits.length; end++) {
      if (end > offset + 1 && digits[offset] === '0') break;
      place(end, [...parts, digits.slice(offset, end)]);
      if (ends.has(end)) break;
    }
  };
  place(0, []);
  return found
    .sort((a, b) => a.off - b.off)
    .slice(0, NEAREST)
    .map(({ parts }) => parts);
}

/**
 * All splits of one row that its own equations allow; empty when there is none, or too many to tell.
 *
 * @param own the equations within the row
 */
function splitsOf(row: GluedRow, own: readonly RowEquation[]): readonly (readonly string[])[] {
  const { ids, runs } = row;
  const wanted = ids.length;
  const digits = runs.join('');
  if (digits.length < wanted || digits.length > LONGEST) return [];
  const ends = endsOf(runs);
  const found: string[][] = [];
  const parts: string[] = [];
  // What each of the row's own equations adds up to before the figure at each place.
  const sums = ids.map(() => new Float64Array(own.length));
  let steps = 0;
  return place(0) ? found : [];

  function place(offset: number): boolean {
    const at = parts.length;
    const behind = wanted - at - 1;
    // The last figure takes what is left.
    for (let end = behind === 0 ? digits.length : offset + 1; end <= digits.length - behind; end++) {
      if (++steps > STEPS || found.length > MOST) return false;
      // No leading zeros, and nothing that a number cannot hold exactly.
      if (end > offset + 1 && (digits[offset] === '0' || end - offset > 15)) break;
      if (behind === 0 && crosses(ends, offset, end)) break;
      const figure = digits.slice(offset, end);
      const value = Number(figure);
      if (behind === 0) {
        if (completes(at, value)) found.push([...parts, figure]);
        break;
      }
      if (reaches(at, value, digits.length - end - behind + 1)) {
        parts.push(figure);
        const goOn = place(end);
        parts.pop();
        if (!goOn) return false;
      }
      if (ends.has(end)) break;
    }
    return true;
  }

  /** Whether the equations come out with the last figure. */
  function completes(at: number, value: number): boolean {
    for (let index = 0; index < own.length; index++) {
      if (sums[at]![index]! + own[index]!.signs[at]! * value !== 0) return false;
    }
    return true;
  }

  /** Adds a figure to the sums; false when the figures behind it, of so many digits at most, cannot make up for one. */
  function reaches(at: number, value: number, longest: number): boolean {
    const most = (wanted - at - 1) * POWERS[longest]!;
    for (let index = 0; index < own.length; index++) {
      const { signs, lastPlus, lastMinus } = own[index]!;
      const sum = sums[at]![index]! + signs[at]! * value;
      const isOpposed = (sum > 0 ? lastMinus : lastPlus) > at;
      if (sum !== 0 && (!isOpposed || Math.abs(sum) >= most)) return false;
      sums[at + 1]![index] = sum;
    }
    return true;
  }
}

function crosses(ends: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (ends.has(at)) return true;
  return false;
}

/** For each open row the choices that occur in a solution; null when there is no solution, or the steps ran out. */
function solve(
  rows: readonly GluedRow[],
  choices: readonly (readonly (readonly string[])[])[],
  open: readonly number[],
  known: ReadonlyMap<string, number | null>,
  rules: readonly SumRule[],
): ReadonlyMap<number, ReadonlySet<number>> | null {
  const order = [...open].sort((a, b) => choices[a]!.length - choices[b]!.length);
  /** Figure → its place in `values`. */
  const places = new Map([...known.keys()].map((id, place) => [id, place]));
  /** Figure of an open row → how many rows have been placed before. */
  const depths = new Map<string, number>();
  order.forEach((index, depth) => {
    for (const id of rows[index]!.ids) {
      if (!places.has(id)) places.set(id, places.size);
      depths.set(id, depth);
    }
  });
  // A rule is checked as soon as the last row it needs has been placed.
  const due = order.map((): PlacedRule[] => []);
  for (const { left, right } of rules) {
    const ids = [...left, ...right];
    if (!ids.every((id) => places.has(id))) continue;
    const depth = ids.reduce((deepest, id) => Math.max(deepest, depths.get(id) ?? -1), -1);
    const placed = (side: readonly string[]) => side.map((id) => places.get(id)!);
    if (depth >= 0) due[depth]!.push({ left: placed(left), right: placed(right) });
  }
  const placesOf = rows.map(({ ids }) => ids.map((id) => places.get(id)!));
  const figures = choices.map((ways) => ways.map((way) => way.map(Number)));
  const values = new Float64Array(places.size);
  for (const [id, value] of known) values[places.get(id)!] = value ?? 0;
  const seen = new Map<number, Set<number>>(order.map((index) => [index, new Set()]));
  const chosen: number[] = [];
  let steps = 0;
  const place = (at: number): boolean => {
    if (at === order.length) {
      order.forEach((index, i) => {
        seen.get(index)!.add(chosen[i]!);
      });
      return true;
    }
    const index = order[at]!;
    const targets = placesOf[index]!;
    const ways = figures[index]!;
    for (let choice = 0; choice < ways.length; choice++) {
      if (++steps > STEPS) return false;
      for (let i = 0; i < targets.length; i++) values[targets[i]!] = ways[choice]![i]!;
      if (!due[at]!.every(({ left, right }) => total(left, values) === total(right, values))) continue;
      chosen[at] = choice;
      if (!place(at + 1)) return false;
    }
    return true;
  };
  if (!place(0)) return null;
  return [...seen.values()].every((found) => found.size > 0) ? seen : null;
}

/** A rule by the places of its figures. */
interface PlacedRule {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

function total(places: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (const place of places) sum += values[place]!;
  return sum;
}

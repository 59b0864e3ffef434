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
  const choices = rows.map((row) => splitsOf(row, rules));
  const own = rows.map((row) => rules.some((rule) => concerns(rule, row)));
  const glued = rows.map((row, index) => isGlued(row, own[index]! && choices[index]!.length > 0));
  const evident = proven || rows.some(({ runs }) => runs.some(isProof)) || glued.filter(Boolean).length > 1;
  const open = rows.map((_, index) => index).filter((index) => choices[index]!.length > 0);
  const solutions = solve(rows, choices, open, known, rules);
  return rows.map((row, index): Split => {
    const balances = own[index]! && choices[index]!.length > 0;
    if (!glued[index] && !(evident && (row.runs.length === 1 || balances))) return NO_WAY;
    const forced = forcedSplit(row);
    if (forced !== null) return { kind: 'figures', figures: forced };
    const possible =
      solutions === null ? (own[index] ? choices[index]! : []) : chosen(choices[index]!, solutions.get(index));
    if (possible.length === 1) return { kind: 'figures', figures: possible[0]! };
    if (possible.length > 1) return { kind: 'open', ways: possible, balanced: true };
    return { kind: 'open', ways: nearestSplits(row, rules), balanced: false };
  });
}

const NO_WAY: Split = { kind: 'open', ways: [], balanced: false };

function chosen<Choice>(choices: readonly Choice[], found: ReadonlySet<number> | undefined): readonly Choice[] {
  return choices.filter((_, index) => found?.has(index) === true);
}

/** True when all figures of the rule stand in this row. */
function concerns(rule: SumRule, { ids }: GluedRow): boolean {
  return [...rule.left, ...rule.right].every((id) => ids.includes(id));
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

/** For each equation within the row, the sign with which each figure enters it. */
function signsOf(row: GluedRow, rules: readonly SumRule[]): number[][] {
  return rules
    .filter((rule) => concerns(rule, row))
    .map(({ left, right }) => row.ids.map((id) => Number(left.includes(id)) - Number(right.includes(id))));
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
function nearestSplits(row: GluedRow, rules: readonly SumRule[]): readonly (readonly string[])[] {
  const own = signsOf(row, rules);
  const digits = row.runs.join('');
  if (own.length === 0 || digits.length > NEAREST_LONGEST) return [];
  const ends = endsOf(row.runs);
  const found: { readonly parts: readonly string[]; readonly off: number }[] = [];
  const place = (offset: number, parts: readonly string[]): void => {
    if (parts.length === row.ids.length) {
      if (offset < digits.length) return;
      const off = own.reduce(
        (sum, signs) => sum + Math.abs(signs.reduce((s, sign, i) => s + sign * Number(parts[i]), 0)),
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

/** All splits of one row that its own equations allow; empty when there is none, or too many to tell. */
function splitsOf(row: GluedRow, rules: readonly SumRule[]): readonly (readonly string[])[] {
  const { ids, runs } = row;
  const wanted = ids.length;
  const digits = runs.join('');
  if (digits.length < wanted || digits.length > LONGEST) return [];
  const ends = endsOf(runs);
  const own = signsOf(row, rules);
  const found: string[][] = [];
  const parts: string[] = [];
  // What each of the row's own equations adds up to before the figure at each place.
  const sums = ids.map(() => new Float64Array(own.length));
  let steps = 0;
  const place = (offset: number): boolean => {
    const at = parts.length;
    const behind = wanted - at - 1;
    // The last figure takes what is left.
    for (let end = behind === 0 ? digits.length : offset + 1; end <= digits.length - behind; end++) {
      if (++steps > STEPS || found.length > MOST) return false;
      // No leading zeros, and nothing that a number cannot hold exactly.
      if (end > offset + 1 && (digits[offset] === '0' || end - offset > 15)) break;
      if (behind === 0 && crosses(ends, offset, end)) break;
      const figure = digits.slice(offset, end);
      if (behind === 0) {
        if (own.every((signs, rule) => sums[at]![rule]! + signs[at]! * Number(figure) === 0))
          found.push([...parts, figure]);
        break;
      }
      if (reach(own, at, Number(figure), digits.length - end - behind + 1)) {
        parts.push(figure);
        const goOn = place(end);
        parts.pop();
        if (!goOn) return false;
      }
      if (ends.has(end)) break;
    }
    return true;
  };
  /** Adds a figure to the sums; false when the figures behind it, of so many digits at most, cannot make up for one. */
  const reach = (signsOf: typeof own, at: number, value: number, longest: number): boolean => {
    const most = (wanted - at - 1) * 10 ** longest;
    let possible = true;
    signsOf.forEach((signs, rule) => {
      const sum = sums[at]![rule]! + signs[at]! * value;
      sums[at + 1]![rule] = sum;
      const opposed = signs.some((sign, place) => place > at && sign * sum < 0);
      if (sum !== 0 && (!opposed || Math.abs(sum) >= most)) possible = false;
    });
    return possible;
  };
  return place(0) ? found : [];
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
  const rowOf = new Map<string, number>();
  for (const index of open) for (const id of rows[index]!.ids) rowOf.set(id, index);
  const usable = rules.filter((rule) => [...rule.left, ...rule.right].every((id) => known.has(id) || rowOf.has(id)));
  const order = [...open].sort((a, b) => choices[a]!.length - choices[b]!.length);
  const depth = new Map(order.map((index, at) => [index, at]));
  // A rule is checked as soon as the last row it needs has been placed.
  const due = order.map((): SumRule[] => []);
  for (const rule of usable) {
    const at = Math.max(
      -1,
      ...[...rule.left, ...rule.right].map((id) => (rowOf.has(id) ? depth.get(rowOf.get(id)!)! : -1)),
    );
    if (at >= 0) due[at]!.push(rule);
  }
  const values = new Map<string, number>();
  for (const [id, value] of known) values.set(id, value ?? 0);
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
    const { ids } = rows[index]!;
    for (let choice = 0; choice < choices[index]!.length; choice++) {
      if (++steps > STEPS) return false;
      ids.forEach((id, i) => {
        values.set(id, Number(choices[index]![choice]![i]));
      });
      if (!due[at]!.every((rule) => total(rule.left, values) === total(rule.right, values))) continue;
      chosen[at] = choice;
      if (!place(at + 1)) return false;
    }
    return true;
  };
  if (!place(0)) return null;
  return [...seen.values()].every((found) => found.size > 0) ? seen : null;
}

function total(ids: readonly string[], values: ReadonlyMap<string, number>): number {
  return ids.reduce((sum, id) => sum + (values.get(id) ?? 0), 0);
}

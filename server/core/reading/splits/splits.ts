/**
 * Runs of digits that stand for several figures: `640020470` for 64·0·0·2·0·4·70. The equations of the form decide
 * where one figure ends and the next begins. Everything is bounded: a hostile run costs no more than an ordinary one.
 */

import { forcedWay, type GluedRow, isProof, type Way } from './glued-row.ts';
import { equationsWithin, imbalance, type RowEquation, type SumRule } from './row-equations.ts';
import { freeWays, waysOf } from './row-splits.ts';
import { settleWays } from './settle-ways.ts';
import { brokenRules } from './way-sums.ts';

/** A row's figures as written, or why they are not sure: several ways are left, or none in which its equations hold. */
export type Split =
  | { readonly kind: 'figures'; readonly figures: Way }
  | { readonly kind: 'open'; readonly ways: readonly Way[]; readonly balanced: boolean };

/** Such a share of a table's rows may have an error inside. */
const ERRORS = 0.1;

/**
 * Splits rows so that every rule holds. A row is split only when all solutions agree on it. Where no solution serves
 * all rows there is an error inside; then a row is split when its own equations leave one way, and no other way of it
 * explains the sums over the rows better.
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
  const own = equationsWithin(rows, rules);
  const filled = isFilled(rows);
  const ways = rows.map((row, index) => [
    ...waysOf(row, own[index]!),
    ...(filled || own[index]!.length > 0 ? [] : blankWays(row)),
  ]);
  const balances = own.map((equations, index) => equations.length > 0 && ways[index]!.length > 0);
  const glued = rows.map((row, index) => isGlued(row, balances[index]!));
  const evident = proven || rows.some(({ runs }) => runs.some(isProof)) || glued.filter(Boolean).length > 1;
  // Where blanks were dropped many rows come out in no way; a few that do not have an error inside.
  const summed = balances.filter((_, index) => own[index]!.length > 0);
  const isWhole = summed.filter((balanced) => !balanced).length <= Math.max(1, ERRORS * summed.length);
  const settled = settleWays(rows, ways, known, rules);
  const alone = settled.solved ? [] : aloneIn(rows, ways, own, known, rules);
  return rows.map((row, index): Split => {
    if (!glued[index] && !(evident && (row.runs.length === 1 || balances[index]))) return NO_WAY;
    const forced = forcedWay(row);
    const isConfirmed =
      own[index]!.length > 0
        ? balances[index]! || isWhole
        : filled || isSure(row) || (settled.spoken[index]! && isOnly(forced, settled.ways[index]!, ways[index]!));
    if (forced !== null && isConfirmed) return { kind: 'figures', figures: forced };
    if (forced !== null) return NO_WAY;
    const possible = settled.solved
      ? settled.ways[index]!.map((way) => ways[index]![way]!)
      : balances[index]
        ? alone[index]!
        : [];
    const [only] = possible;
    if (possible.length > 1 || only?.includes('')) return { kind: 'open', ways: possible, balanced: true };
    if (only !== undefined) return { kind: 'figures', figures: only };
    return { kind: 'open', ways: nearest(row, own[index]!), balanced: false };
  });
}

/**
 * The ways in which one of the figures is a blank that left nothing: sums over the rows alone, which may come out by
 * accident, must not have such a way beside another one.
 */
function blankWays({ ids, runs }: GluedRow): Way[] {
  if (ids.length < 2) return [];
  return ids.flatMap((id, at) => {
    const others = waysOf({ ids: ids.filter((other) => other !== id), runs }, []);
    return others.map((way) => [...way.slice(0, at), '', ...way.slice(at)]);
  });
}

/** Where a row has fewer columns, the digits of one figure are soon as many as they. */
const COLUMNS = 3;

/**
 * Whether a table shows that its blanks are written as zeros: a row of theirs is filled, and none has fewer digits than
 * figures.
 */
function isFilled(rows: readonly GluedRow[]): boolean {
  return (
    rows.some((row) => isSure(row) && forcedWay(row) !== null) &&
    rows.every(({ ids, runs }) => runs.length === 0 || (ids.length >= COLUMNS && runs.join('').length >= ids.length))
  );
}

/** Whether that way is the only one left; another one has a blank. */
function isOnly(way: Way | null, left: readonly number[], all: readonly Way[]): boolean {
  return way !== null && left.length === 1 && all[left[0]!]!.join() === way.join();
}

const NO_WAY: Split = { kind: 'open', ways: [], balanced: false };

/** As many digits as figures may also be one figure beside blanks, unless some of them cannot stand alone. */
function isSure({ runs }: GluedRow): boolean {
  return runs.some(isProof);
}

/**
 * Few runs may also be figures whose neighbours are blank. Runs are glued surely when one begins with a 0 that no
 * figure begins with, or when they are one and the row's own equations come out.
 */
function isGlued({ runs }: GluedRow, balances: boolean): boolean {
  return runs.some(isProof) || (runs.length === 1 && balances);
}

/**
 * The ways that each row has by its own equations, where no solution serves all. Digits with an error in them may
 * divide in a way that only seems right: it shows when another way leaves fewer sums over the rows broken.
 */
function aloneIn(
  rows: readonly GluedRow[],
  ways: readonly (readonly Way[])[],
  own: readonly (readonly RowEquation[])[],
  known: ReadonlyMap<string, number | null>,
  rules: readonly SumRule[],
): readonly (readonly Way[])[] {
  const values = new Map(known);
  const write = ({ ids }: GluedRow, way: Way) => {
    for (const [i, id] of ids.entries()) values.set(id, Number(way[i]));
  };
  rows.forEach((row, index) => {
    const [only] = ways[index]!;
    if (only !== undefined && ways[index]!.length === 1) write(row, only);
  });
  return rows.map((row, index) => {
    const [only] = ways[index]!;
    if (only === undefined || ways[index]!.length > 1 || own[index]!.length === 0) return ways[index]!;
    const broken = brokenRules(row, values, rules);
    if (broken < 2) return ways[index]!;
    const others = freeWays(row).filter((way) => {
      write(row, way);
      return way.join() !== only.join() && brokenRules(row, values, rules) < broken;
    });
    write(row, only);
    return [only, ...others];
  });
}

/** A row of more digits has too many ways for the nearest to mean anything. */
const NEAREST_LONGEST = 14;
/** So many ways are worth showing. */
const NEAREST = 3;

/** Where an error is inside: the ways in which the row's own equations are least out of balance. */
function nearest(row: GluedRow, own: readonly RowEquation[]): readonly Way[] {
  if (own.length === 0 || row.runs.join('').length > NEAREST_LONGEST) return [];
  return freeWays(row)
    .map((way) => ({ way, off: own.reduce((sum, equation) => sum + imbalance(equation, way), 0) }))
    .sort((a, b) => a.off - b.off)
    .slice(0, NEAREST)
    .map(({ way }) => way);
}

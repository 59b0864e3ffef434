/** What speaks for a repair: how likely what is written came about, if the repair is what was meant. */
import type { Messages } from '../messages/messages.ts';
import type { Equation, Term } from '../report/equations.ts';
import type { Cell, Report, Table } from '../report/report.ts';
import { compare, type Decimal, formatDecimal, negate, subtract, toNumber, ZERO } from '../text/decimal.ts';
import type { Breakage, CellChange } from './breaks.ts';
import { placeOf } from './names.ts';
import { typingSlip } from './typing.ts';

/** Why a figure may be wrong in just this way; `reason` is null where nothing but chance explains it. */
export interface Explanation {
  readonly likelihood: number;
  readonly reason: string | null;
}

/** What changes are judged by. */
export interface Scene {
  readonly broken: ReadonlySet<Equation>;
  readonly equationsWith: Breakage['equationsWith'];
  readonly report: Report;
  /** What blanks stand for where the equations force it. */
  readonly blanks: ReadonlyMap<string, Decimal>;
  readonly messages: Messages;
}

interface Position {
  readonly table: Table;
  /** Indices into the rows that were read, and into the row's cells. */
  readonly row: number;
  readonly column: number;
}

/** Shares of the ways in which figures go wrong, besides the typing slips of `typing.ts`; of the same kind as those. */
const SHARE = {
  /** A total that was never filled in. */
  unfilledTotal: 0.2,
  blank: 0.2,
  /** A total that leaves out one part, or counts it twice. */
  omittedPart: 0.06,
  repeatedPart: 0.02,
  /** A total from before a late change of a part; the smaller the change, the likelier. */
  stale: 0.03,
  /** A figure copied from the cell beside it. */
  neighbour: 0.04,
  /** Figures of two cells exchanged, or one put into the other's place: side by side, or farther apart in a row or column. */
  exchangedBeside: 0.03,
  exchangedApart: 0.002,
  /** Partial disclosures that another outcome counted again. */
  countedTwice: 0.15,
  /** A total that was worked out from the wrong part. */
  following: 0.5,
  anything: 0.005,
} as const;

/**
 * How likely a figure is wrong at all. All repairs of a break change equally many cells, but an exchange, or a total that
 * follows its part, is one error in several.
 */
const ERROR = 0.05;

export function sceneOf(report: Report, { broken, equationsWith, blanks }: Breakage, messages: Messages): Scene {
  return { report, broken, equationsWith, blanks, messages };
}

/** The likeliest explanation of every change, in their order; some are explained by another change of the repair. */
export function explain(changes: readonly CellChange[], scene: Scene): Explanation[] {
  const explanations = changes.map((change) => {
    const { likelihood, reason } = likeliest(alone(change, changes, scene));
    return { likelihood: likelihood * expectation(change, scene) * ERROR, reason };
  });
  for (const [first, a] of changes.entries()) {
    for (const [second, b] of changes.entries()) {
      if (second <= first) continue;
      const joint = exchanged(a, b, scene);
      if (joint === null) continue;
      if (joint.likelihood <= explanations[first]!.likelihood * explanations[second]!.likelihood) continue;
      explanations[first] = joint;
      explanations[second] = { likelihood: 1, reason: joint.reason };
    }
  }
  for (const [index, change] of changes.entries()) {
    if (!follows(change, changes, scene) || explanations[index]!.likelihood >= SHARE.following) continue;
    explanations[index] = { likelihood: SHARE.following, reason: scene.messages.repairs.reasons.following };
  }
  return explanations;
}

function likeliest(explanations: readonly Explanation[]): Explanation {
  return explanations.reduce((best, candidate) => (candidate.likelihood > best.likelihood ? candidate : best));
}

function alone(change: CellChange, changes: readonly CellChange[], scene: Scene): Explanation[] {
  const explanations = [byChance(change), typing(change, scene)];
  explanations.push(...asTotal(change, changes, scene), neighbour(change, changes, scene));
  explanations.push(countedTwice(change, changes, scene));
  if (change.from === null) {
    explanations.push({ likelihood: SHARE.blank, reason: scene.messages.repairs.reasons.blank });
  }
  return explanations.flatMap((explanation) => explanation ?? []);
}

function byChance({ from, to }: CellChange): Explanation {
  const length = Math.max(formatDecimal(from ?? ZERO).length, formatDecimal(to).length);
  return { likelihood: SHARE.anything / 10 ** length, reason: null };
}

function typing({ from, to }: CellChange, { messages }: Scene): Explanation | null {
  if (from === null) return null;
  const slip = typingSlip(formatDecimal(from), formatDecimal(to));
  if (slip === null) return null;
  const reason = messages.repairs.reasons.typing[slip.kind](formatDecimal(from), slip.written, slip.meant);
  return { likelihood: slip.likelihood, reason };
}

/** A total that was left at 0, leaves out a part, counts one twice, or is older than its parts. */
function asTotal(change: CellChange, changes: readonly CellChange[], scene: Scene): Explanation[] {
  const { reasons } = scene.messages.repairs;
  return scene.equationsWith(change.cell).flatMap((equation) => {
    const parts = partsUnder(change.cell, equation);
    if (parts === null || !scene.broken.has(equation)) return [];
    if (isZero(change.from ?? ZERO)) return [{ likelihood: SHARE.unfilledTotal, reason: reasons.unfilledTotal }];
    const missing = subtract(change.to, change.from ?? ZERO);
    const explanations: Explanation[] = [{ likelihood: SHARE.stale / (1 + Math.abs(toNumber(missing))), reason: null }];
    const filled = parts.filter(({ cell }) => !isZero(after(cell, changes, scene)));
    for (const { cell, name } of filled) {
      const value = after(cell, changes, scene);
      const figure = formatDecimal(value);
      if (filled.length > 1 && compare(value, missing) === 0) {
        explanations.push({ likelihood: SHARE.omittedPart / filled.length, reason: reasons.omittedPart(name, figure) });
      }
      if (compare(value, negate(missing)) === 0) {
        explanations.push({
          likelihood: SHARE.repeatedPart / filled.length,
          reason: reasons.repeatedPart(name, figure),
        });
      }
    }
    return explanations;
  });
}

/** The figure of the cell beside or above, written a second time. */
function neighbour(change: CellChange, changes: readonly CellChange[], scene: Scene): Explanation | null {
  const { from, cell } = change;
  if (from === null || isZero(from)) return null;
  const source = neighboursOf(cell, scene).find((other) => compare(after(other, changes, scene), from) === 0);
  if (source === undefined) return null;
  const reason = scene.messages.repairs.reasons.neighbour(placeOf(source), formatDecimal(from));
  return { likelihood: SHARE.neighbour / 4, reason };
}

/** Two cells of a row or column whose figures changed places. */
function exchanged(a: CellChange, b: CellChange, scene: Scene): Explanation | null {
  if (a.from === null || b.from === null || compare(a.from, b.to) !== 0 || compare(b.from, a.to) !== 0) return null;
  const one = positionOf(a.cell, scene);
  const other = positionOf(b.cell, scene);
  if (one === undefined || other === undefined || one.table !== other.table) return null;
  if (one.row !== other.row && one.column !== other.column) return null;
  const beside = Math.abs(one.row - other.row) + Math.abs(one.column - other.column) === 1;
  const likelihood = (beside ? SHARE.exchangedBeside : SHARE.exchangedApart) * ERROR;
  const { reasons } = scene.messages.repairs;
  // Of a figure put into the wrong cell the other one shows 0.
  if (isZero(a.to))
    return { likelihood, reason: reasons.misplaced(formatDecimal(a.from), placeOf(b.cell), placeOf(a.cell)) };
  if (isZero(b.to))
    return { likelihood, reason: reasons.misplaced(formatDecimal(b.from), placeOf(a.cell), placeOf(b.cell)) };
  return { likelihood, reason: reasons.swapped(placeOf(a.cell), placeOf(b.cell)) };
}

/** Outcomes exceed （七） by just the partial disclosures: an outcome that is lowered by so many counted them again. */
function countedTwice(change: CellChange, changes: readonly CellChange[], scene: Scene): Explanation | null {
  if (change.from === null || change.cell.row.key === 'partial') return null;
  for (const equation of scene.equationsWith(change.cell)) {
    const parts = partsUnder(equation.right[0]!.cell, equation);
    if (parts === null || !scene.broken.has(equation)) continue;
    const partial = parts.find(({ cell }) => cell.row.key === 'partial')?.cell;
    if (partial === undefined || !parts.some(({ cell }) => cell === change.cell)) continue;
    const value = after(partial, changes, scene);
    if (isZero(value) || compare(subtract(change.from, change.to), value) !== 0) continue;
    const others = parts.filter(({ cell }) => cell !== partial && compare(cell.value ?? ZERO, value) >= 0);
    const reason = scene.messages.repairs.reasons.countedTwice(formatDecimal(value));
    return { likelihood: SHARE.countedTwice / Math.max(1, others.length), reason };
  }
  return null;
}

/**
 * How well the values fit what such cells usually hold. Small figures are common and large ones rare, each about as
 * often as its size is in inverse; a 0 is often printed beforehand and seldom overtyped. A total follows from its parts,
 * so its size says nothing; it is the cell that a late change leaves behind.
 */
function expectation({ cell, from, to }: CellChange, { equationsWith }: Scene): number {
  const isTotal = equationsWith(cell).some((equation) => partsUnder(cell, equation) !== null);
  if (isTotal) return 1.3;
  const rarity = (value: Decimal) => (1 + Math.abs(toNumber(value))) ** 0.8;
  return (rarity(from ?? ZERO) / rarity(to)) * (isZero(to) ? 0.3 : 1);
}

/** A total whose sum held before: it was worked out from a part that this repair changes too. */
function follows({ cell }: CellChange, changes: readonly CellChange[], scene: Scene): boolean {
  return scene.equationsWith(cell).some((equation) => {
    if (scene.broken.has(equation)) return false;
    const parts = partsUnder(cell, equation);
    return parts?.some((part) => changes.some((change) => change.cell === part.cell)) ?? false;
  });
}

/** The parts of an equation whose total is the cell; null where it is not a total. */
function partsUnder(cell: Cell, { constraint, left, right }: Equation): readonly Term[] | null {
  if (constraint.relation !== 'equal') return null;
  if (right.length === 1 && left.length > 1 && right[0]!.cell === cell) return left;
  if (left.length === 1 && right.length > 1 && left[0]!.cell === cell) return right;
  return null;
}

function positionOf(cell: Cell, { report }: Scene): Position | undefined {
  for (const table of report.tables) {
    const row = table.rows.findIndex(({ cells }) => cells.includes(cell));
    if (row >= 0) return { table, row, column: table.rows[row]!.cells.indexOf(cell) };
  }
  return undefined;
}

function neighboursOf(cell: Cell, scene: Scene): Cell[] {
  const position = positionOf(cell, scene);
  if (position === undefined) return [];
  const { table, row, column } = position;
  const own = table.rows[row]!.cells;
  const stacked = table.form.arrangement === 'stacked';
  const around = [own[column - 1], own[column + 1]];
  if (stacked) around.push(table.rows[row - 1]?.cells[column], table.rows[row + 1]?.cells[column]);
  return around.flatMap((other) => other ?? []);
}

function after(cell: Cell, changes: readonly CellChange[], { blanks }: Scene): Decimal {
  return changes.find((change) => change.cell === cell)?.to ?? cell.value ?? blanks.get(cell.id) ?? ZERO;
}

function isZero(value: Decimal): boolean {
  return value.units === 0n;
}

/** How likely a total was worked out wrongly, or is older than its parts. */
import type { Equation, Term } from '../report/equations.ts';
import { type Decimal, equal, formatDecimal, isZero, negate, subtract, toNumber, ZERO } from '../text/decimal.ts';
import type { CellChange } from './breaks.ts';
import { after, type Explanation, partsUnder, type Scene } from './scene.ts';

/**
 * Shares of the ways in which totals go wrong, of the same kind as the typing slips of `typing.ts`: a total is written
 * down like any figure, and worked out by hand besides.
 */
const SHARE = {
  /** Never filled in. */
  unfilled: 0.5,
  /** Without one part, or with one counted twice. */
  omittedPart: 0.3,
  repeatedPart: 0.03,
  /** From before a late change of a part. Most late changes are additions. */
  lateAddition: 0.3,
  lateRemoval: 0.03,
} as const;

/** A late change by so many, given that there was one: about what 1 ÷ (n (n + 1)) gives, with a longer tail. */
function lateness(by: number): number {
  return 0.38 / by ** 1.3;
}

/** The ways in which the change's cell is a total that was worked out wrongly; none where it is not a total. */
export function asTotal(change: CellChange, changes: readonly CellChange[], scene: Scene): Explanation[] {
  return scene.equationsWith(change.cell).flatMap((equation) => {
    const parts = partsUnder(change.cell, equation);
    return parts === null || !scene.broken.has(equation) ? [] : miscounted(change, parts, changes, scene);
  });
}

function miscounted(
  { from, to }: CellChange,
  parts: readonly Term[],
  changes: readonly CellChange[],
  scene: Scene,
): Explanation[] {
  const { reasons } = scene.messages.repairs;
  const written = from ?? ZERO;
  if (isZero(written)) return [{ likelihood: SHARE.unfilled, reason: reasons.unfilledTotal }];
  const missing = subtract(to, written);
  const by = Math.abs(toNumber(missing));
  const late = missing.units > 0n ? SHARE.lateAddition : SHARE.lateRemoval;
  const explanations: Explanation[] = [
    { likelihood: late * lateness(Math.max(by, 1)), reason: reasons.stale(formatDecimal(to), formatDecimal(written)) },
  ];
  const filled = parts
    .map(({ cell, name }) => ({ name, value: after(cell, changes, scene) }))
    .filter(({ value }) => !isZero(value));
  const named = (value: Decimal) => filled.filter((part) => equal(part.value, value));
  const [omitted, repeated] = [named(missing), named(negate(missing))];
  if (filled.length > 1 && omitted.length > 0) {
    explanations.push({
      likelihood: (SHARE.omittedPart * omitted.length) / filled.length,
      reason: reasons.omittedPart(omitted[0]!.name, formatDecimal(missing)),
    });
  }
  if (repeated.length > 0) {
    explanations.push({
      likelihood: (SHARE.repeatedPart * repeated.length) / filled.length,
      reason: reasons.repeatedPart(repeated[0]!.name, formatDecimal(negate(missing))),
    });
  }
  return explanations;
}

/** True when the cell is the total of an equation. */
export function isTotal(equations: readonly Equation[], { cell }: CellChange): boolean {
  return equations.some((equation) => partsUnder(cell, equation) !== null);
}

/** The ways to make one equation hold by changing one cell, whatever others then say. */
import type { Messages } from '../messages/messages.ts';
import type { Equation } from '../report/equations.ts';
import { equationNames } from '../report/names.ts';
import type { Cell } from '../report/report.ts';
import { isAdmissible } from '../report/style.ts';
import { add, type Decimal, negate, subtract, ZERO } from '../text/decimal.ts';
import type { Breakage, CellChange } from './breaks.ts';

export interface PlainRepair {
  readonly change: CellChange;
  /** Which equations it would break. */
  readonly reasons: readonly string[];
}

/** The total first, where one side is a single cell; then the other cells as the equation names them. */
export function plainRepairs(equation: Equation, breakage: Breakage, messages: Messages): PlainRepair[] {
  const { left, right } = equation;
  const read = (cell: Cell) => cell.value ?? breakage.blanks.get(cell.id) ?? ZERO;
  const excess = differenceOf(equation, read);
  if (excess.units === 0n) return [];
  const lowered = (side: Equation['left'], by: Decimal) =>
    side.map(({ cell }): CellChange => ({ cell, from: cell.value, to: subtract(read(cell), by) }));
  const [lefts, rights] = [lowered(left, excess), lowered(right, negate(excess))];
  // A cell on both sides moves both.
  const both = new Set(left.map(({ cell }) => cell).filter((cell) => right.some((term) => term.cell === cell)));
  const changes = right.length === 1 ? [...rights, ...lefts] : [...lefts, ...rights];
  return changes
    .filter(({ cell, to }) => isAdmissible(cell, to) && !both.has(cell))
    .map((change) => {
      const broken = breakage
        .equationsWith(change.cell)
        .filter((other) => other !== equation && breaks(change, other, breakage, read));
      const reasons = broken.length === 0 ? [] : [messages.repairs.reasons.breaks(equationNames(broken))];
      return { change, reasons };
    });
}

/** True when the equation holds now and would not after the change. */
function breaks(
  { cell, to }: CellChange,
  equation: Equation,
  { broken }: Breakage,
  read: (cell: Cell) => Decimal,
): boolean {
  if (equation.constraint.relation === 'equal') return !broken.has(equation);
  const changed = differenceOf(equation, (other) => (other === cell ? to : read(other)));
  return changed.units > 0n && differenceOf(equation, read).units <= 0n;
}

/** left − right */
function differenceOf({ left, right }: Equation, read: (cell: Cell) => Decimal): Decimal {
  const sum = (side: Equation['left']) => side.reduce((total, { cell }) => add(total, read(cell)), ZERO);
  return subtract(sum(left), sum(right));
}

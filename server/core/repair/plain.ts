/** The ways to make one equation hold by changing one cell, whatever others then say. */
import type { Messages } from '../messages/messages.ts';
import type { Equation } from '../report/equations.ts';
import { type Breakage, type CellChange, changesOf } from './breaks.ts';
import { equationName } from './names.ts';
import { search, sum } from './search.ts';
import { systemOf } from './system.ts';

export interface PlainRepair {
  readonly changes: readonly CellChange[];
  /** Which equations it would break. */
  readonly reasons: readonly string[];
}

/** The total first, where one side is a single cell; then the other cells as the equation names them. */
export function plainRepairs(
  equation: Equation,
  { equationsWith, blanks }: Breakage,
  messages: Messages,
): PlainRepair[] {
  const system = systemOf([equation], { blanks });
  const outcome = search(system.problem, { size: 1, steps: 100 });
  if (outcome.kind !== 'repairs') return [];
  const total = [equation.right, equation.left].find((side) => side.length === 1)?.[0]?.cell;
  const repairs = outcome.sets.map((set) => changesOf(set, system));
  repairs.sort((a, b) => Number(b[0]!.cell === total) - Number(a[0]!.cell === total));
  return repairs.map((changes) => {
    const others = equationsWith.get(changes[0]!.cell)!.filter((other) => other !== equation);
    const broken = others.filter((other) => breaks(changes[0]!, other, blanks)).map(equationName);
    return { changes, reasons: broken.length === 0 ? [] : [messages.repairs.reasons.breaks(broken)] };
  });
}

/** True when the equation holds now and would not after the change. */
function breaks({ cell, to }: CellChange, equation: Equation, blanks: Breakage['blanks']): boolean {
  if (!holds(equation, blanks)) return false;
  const swap = (terms: Equation['left']) =>
    terms.map((term) => (term.cell === cell ? { ...term, cell: { ...cell, value: to } } : term));
  return !holds({ ...equation, left: swap(equation.left), right: swap(equation.right) }, blanks);
}

function holds(equation: Equation, blanks: Breakage['blanks']): boolean {
  const { problem } = systemOf([equation], { blanks });
  const total = sum(problem.relations[0]!, problem);
  return equation.constraint.relation === 'equal' ? total === 0 : total <= 0;
}

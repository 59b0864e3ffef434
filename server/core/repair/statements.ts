/** What sources other than the tables say of cells: for and against repairs. */
import type { Messages } from '../messages/messages.ts';
import type { CellSum } from '../report/claim.ts';
import type { Cell } from '../report/report.ts';
import type { Statement } from '../report/statement.ts';
import { add, type Decimal, equal, formatDecimal, ZERO } from '../text/decimal.ts';
import type { CellChange } from './breaks.ts';

/**
 * How much likelier a repair is under which a statement comes true, and one under which a true statement becomes wrong.
 * They differ because sentences are often written from the table, wrong figures and all; a sentence that is right by
 * accident is rare.
 */
const CONFIRMED = 40;
const CONTRADICTED = 1 / 5;

export interface Testimony {
  /** By how much the statements raise or lower a likelihood. */
  readonly factor: number;
  readonly confirmed: readonly string[];
  readonly contradicted: readonly string[];
}

/** @param cells the report's; a statement on one that was not read says nothing */
export function testimonyOn(
  changes: readonly CellChange[],
  statements: readonly Statement[],
  cells: ReadonlyMap<string, Cell>,
  blanks: ReadonlyMap<string, Decimal>,
  { repairs: { reasons } }: Messages,
): Testimony {
  const changed = new Map(changes.map((change) => [change.cell.id, change]));
  const confirmed = new Set<string>();
  const contradicted = new Set<string>();
  for (const { about, value, text, source } of statements) {
    if (!about.some((sum) => sum.some((id) => changed.has(id)))) continue;
    const fits = (valueIn: (id: string) => Decimal | null) =>
      about.some((sum) => {
        const total = sumOf(sum, valueIn);
        return equal(total, value);
      });
    const before = fits((id) => cells.get(id)?.value ?? blanks.get(id) ?? null);
    const now = fits((id) => changed.get(id)?.to ?? cells.get(id)?.value ?? blanks.get(id) ?? null);
    if (before === now) continue;
    const isOfOne = about.some((sum) => sum.length === 1 && changed.has(sum[0]!));
    const words = reasons[source];
    const said = isOfOne ? words.figure(formatDecimal(value)) : words.sentence(text);
    if (now) confirmed.add(said.agrees);
    else contradicted.add(said.disagrees);
  }
  return {
    factor: CONFIRMED ** confirmed.size * CONTRADICTED ** contradicted.size,
    confirmed: [...confirmed],
    contradicted: [...contradicted],
  };
}

function sumOf(sum: CellSum, valueIn: (id: string) => Decimal | null): Decimal | null {
  let total: Decimal | null = ZERO;
  for (const id of sum) {
    const value = valueIn(id);
    total = value === null || total === null ? null : add(total, value);
  }
  return total;
}

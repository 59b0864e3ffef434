/** What changes are judged among: the report with its broken equations. */
import type { Messages } from '../messages/messages.ts';
import type { Equation, Term } from '../report/equations.ts';
import type { Cell, Report, Table } from '../report/report.ts';
import { type Decimal, ZERO } from '../text/decimal.ts';
import type { Breakage, CellChange } from './breaks.ts';

/** Why a figure may be wrong in just this way; `reason` is null where nothing but chance explains it. */
export interface Explanation {
  readonly likelihood: number;
  readonly reason: string | null;
}

export interface Scene {
  readonly broken: ReadonlySet<Equation>;
  readonly equationsWith: Breakage['equationsWith'];
  readonly report: Report;
  /** What blanks stand for where the equations force it. */
  readonly blanks: ReadonlyMap<string, Decimal>;
  readonly messages: Messages;
}

export function sceneOf(report: Report, { broken, equationsWith, blanks }: Breakage, messages: Messages): Scene {
  return { report, broken, equationsWith, blanks, messages };
}

/** What a cell holds once the changes are made; a blank that nothing fills counts as 0. */
export function after(cell: Cell, changes: readonly CellChange[], { blanks }: Scene): Decimal {
  return changes.find((change) => change.cell === cell)?.to ?? cell.value ?? blanks.get(cell.id) ?? ZERO;
}

/** The parts of an equation whose total is the cell; null where it is not a total. */
export function partsUnder(cell: Cell, { constraint, left, right }: Equation): readonly Term[] | null {
  if (constraint.relation !== 'equal') return null;
  if (right.length === 1 && left.length > 1 && right[0]!.cell === cell) return left;
  if (left.length === 1 && right.length > 1 && left[0]!.cell === cell) return right;
  return null;
}

export interface Position {
  readonly table: Table;
  /** Indices into the rows that were read, and into the row's cells. */
  readonly row: number;
  readonly column: number;
}

export function positionOf(cell: Cell, { report }: Scene): Position | undefined {
  for (const table of report.tables) {
    const row = table.rows.findIndex(({ cells }) => cells.includes(cell));
    if (row >= 0) return { table, row, column: table.rows[row]!.cells.indexOf(cell) };
  }
  return undefined;
}

/** The cells beside it, and above and below where rows have the same columns. */
export function neighboursOf(cell: Cell, scene: Scene): Cell[] {
  const position = positionOf(cell, scene);
  if (position === undefined) return [];
  const { table, row, column } = position;
  const own = table.rows[row]!.cells;
  const stacked = table.form.arrangement === 'stacked';
  const around = [own[column - 1], own[column + 1]];
  if (stacked) around.push(table.rows[row - 1]?.cells[column], table.rows[row + 1]?.cells[column]);
  return around.flatMap((other) => other ?? []);
}

/** Which cells a report can have, of those that a figure may state. */
import { cellId, type Form } from '../../forms/form.ts';
import type { CellSum } from '../../report/claim.ts';
import type { BareReport } from '../../report/report.ts';
import { once } from '../../text/once.ts';

/** The readings of a figure that the report's form has cells for, in order; rows that it may lack and does lack are out. */
export function known(readings: readonly CellSum[], report: BareReport): readonly CellSum[] {
  const answers = askedOf(report);
  const isAsked = (id: string) => {
    let answer = answers.get(id);
    if (answer === undefined) {
      answer = asks(report, id);
      answers.set(id, answer);
    }
    return answer;
  };
  return readings.filter((cells) => cells.length > 0 && cells.every(isAsked));
}

/** The first of them; no cells where there is none. */
export function firstKnown(readings: readonly CellSum[], report: BareReport): CellSum {
  return known(readings, report)[0] ?? [];
}

/** Sentences ask for the same cells over and over. */
const askedOf = once((_report: BareReport) => new Map<string, boolean>());

/** Whether the report's form has a cell, and the report, where it may lack its row, does not. */
function asks(report: BareReport, id: string): boolean {
  const mayLack = optionalCells(report.form).get(id);
  if (mayLack === undefined) return false;
  const isThere = () =>
    report.cells.has(id) || report.tables.some(({ unread }) => unread.some(({ ids }) => ids.includes(id)));
  return !mayLack || isThere();
}

/** Every cell id of a form → whether a report may lack its row. */
const optionalCells = once((form: Form): ReadonlyMap<string, boolean> => {
  const rows = form.tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  return new Map(
    rows.flatMap(({ table, row }) =>
      row.columns.map((column) => [cellId(table.key, row.key, column.key), row.optional] as const),
    ),
  );
});

/** What stands at an offset, and how it is called. */
import type { Analysis } from '../analysis.ts';
import { cellsIn, type Equation } from '../report/equations.ts';
import type { Cell, Report, Row } from '../report/report.ts';
import { type Span, touches } from '../text/span.ts';

/** A cell, or a row met at its label (then `cell` is null). */
export interface Place {
  readonly report: Report;
  /** Index into `Analysis.reports`. */
  readonly index: number;
  readonly row: Row;
  readonly cell: Cell | null;
  /** The cell's text or the row's label. */
  readonly span: Span;
}

/** The cell or row label under an offset, as a cursor or a pointer means it; null elsewhere. */
export function placeAt(analysis: Analysis, offset: number): Place | null {
  let best: Place | null = null;
  for (const [index, report] of analysis.reports.entries()) {
    if (!touches(report.span, offset)) continue;
    for (const table of report.tables) {
      for (const row of table.rows) {
        for (const { cell, span } of candidates(row)) {
          if (!touches(span, offset)) continue;
          // Where two stand side by side an offset touches both: the one that begins there is meant.
          const begins = span.start === offset && span.end > offset;
          if (best === null || begins) best = { report, index, row, cell, span };
        }
      }
    }
  }
  return best;
}

/** Whether an equation speaks of the cell; over a label, of nothing but cells of the row. */
export function concerns(equation: Equation, { row, cell }: Place): boolean {
  const cells = cellsIn(equation);
  return cell === null ? cells.every((each) => row.cells.includes(each)) : cells.includes(cell);
}

/** `三、本年度办理结果`, `（三）不予公开`, `1.属于国家秘密` */
export function rowPath(row: Row): readonly string[] {
  return [...row.form.group, row.form.label];
}

function* candidates(row: Row): Generator<{ readonly cell: Cell | null; readonly span: Span }> {
  for (const cell of row.cells) yield { cell, span: cell.span };
  yield { cell: null, span: row.label };
}

/** Writing figures into blank cells. */

import type { Change } from '../report/finding.ts';
import type { Cell, Report } from '../report/report.ts';
import { type Decimal, formatDecimal } from '../text/decimal.ts';
import type { Edit } from '../text/edit.ts';
import { bySpan } from '../text/span.ts';

/** The edits that put figures into blanks, sorted; null when two blanks stand at one offset and would run together. */
export function fillEdits(report: Report, values: ReadonlyMap<string, Decimal>): Edit[] | null {
  const edits = [...values].flatMap(([id, value]) => {
    const cell = report.cells.get(id);
    return cell === undefined ? [] : [{ span: cell.digits, newText: written(value, isFullWidth(report, cell)) }];
  });
  edits.sort(bySpan);
  const apart = edits.every(({ span }, index) => index === 0 || edits[index - 1]!.span.end < span.start);
  return apart ? edits : null;
}

export function fillChanges(values: ReadonlyMap<string, Decimal>): Change[] {
  return [...values].map(([cell, to]) => ({ cell, from: null, to }));
}

/** A blank has no style of its own: it takes that of the figures in its row. */
function isFullWidth(report: Report, { row }: Cell): boolean {
  const figures = [...report.cells.values()].filter((cell) => cell.row === row && cell.value !== null);
  return figures.length > 0 && figures.every((cell) => /[０-９]/.test(cell.text));
}

function written(value: Decimal, fullWidth: boolean): string {
  const digits = formatDecimal(value);
  return fullWidth ? digits.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)) : digits;
}

/** How rules on sentences name cells, and what sums of them come to. */

import type { Sum } from '../messages/sums.ts';
import { sumOf, type Values, valuesOf } from '../prose/cells/values.ts';
import { deductionsOf } from '../repair/blanks.ts';
import type { CellSum } from '../report/claim.ts';
import { shortLabel } from '../report/names.ts';
import type { Cell, Report } from '../report/report.ts';
import { formatDecimal, ZERO } from '../text/decimal.ts';
import { once } from '../text/once.ts';

/** `一、本年新收`, `一、本年新收·自然人`, `行政复议·结果维持`: the column of totals goes without saying among applications. */
export function proseName({ id, row, column }: Cell): string {
  const plain = column.key === '' || (column.key === 'total' && id.startsWith('applications/'));
  return plain ? row.name : `${row.name}·${shortLabel(column.label)}`;
}

/** What the cells hold, blanks as the equations settle them. */
export const settledValues = once((report: Report): Values => valuesOf(report, deductionsOf(report)));

/** A sum with its cells by name; those that add nothing are left out of a longer one. */
export function sumText(cells: CellSum, report: Report, values: Values): Sum {
  const isLong = cells.length > 2;
  // 审结8件: of one block's columns their names say which.
  const isOfOneRow = new Set(cells.map((id) => report.cells.get(id)?.row)).size === 1;
  const terms = cells.flatMap((id) => {
    const [cell, value] = [report.cells.get(id), values(id)];
    if (cell === undefined || value === null || (cells.length > 1 && value.units === 0n)) return [];
    const name = !isLong ? proseName(cell) : isOfOneRow ? shortLabel(cell.column.label) : cell.row.short;
    return [{ name, value: formatDecimal(value) }];
  });
  const first = report.cells.get(cells[0]!);
  // Of a group without a case the group alone is named.
  if (terms.length === 0 && first !== undefined) {
    return {
      terms: [{ name: first.row.group.at(-1) ?? first.row.name, value: formatDecimal(ZERO) }],
      rest: 'none',
      value: formatDecimal(ZERO),
    };
  }
  const rest = terms.length === cells.length ? 'none' : 'zeros';
  return { terms, rest, value: formatDecimal(sumOf(cells, values) ?? ZERO) };
}

/** The cells of all readings, each once. */
export function cellsOfSums(sums: readonly CellSum[]): string[] {
  return [...new Set(sums.flat())];
}

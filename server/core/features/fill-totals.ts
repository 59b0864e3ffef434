/** 按分项填总计: every total of a table worked out from its parts. */
import type { Analysis } from '../analysis.ts';
import { messagesFor } from '../messages/messages.ts';
import { equationsOf, type Term } from '../report/equations.ts';
import type { Cell, Report, Table } from '../report/report.ts';
import { editCell } from '../report/style.ts';
import { add, type Decimal, equal, ZERO } from '../text/decimal.ts';
import type { Edit } from '../text/edit.ts';
import { bySpan, meet, type Span } from '../text/span.ts';
import { totalAndParts } from './totals.ts';

export interface FilledTotals {
  readonly title: string;
  /** Disjoint and sorted; at least one. */
  readonly edits: readonly Edit[];
}

/**
 * Sets the totals of the tables that a range meets (null: of all tables). Blanks among the parts count as 0 as long as
 * one part is filled in. A total stays as it is where a part was not read, or where its row and its column ask for
 * different figures. Null when every total is right already.
 */
export function fillTotals(analysis: Analysis, range: Span | null): FilledTotals | null {
  const edits: Edit[] = [];
  for (const report of analysis.reports) {
    if (range !== null && !meet(report.span, range)) continue;
    const tables = new Set(report.tables.filter((table) => range === null || meet(table.span, range)));
    for (const [cell, value] of totalsIn(report, tables)) {
      if (!equal(cell.value, value)) edits.push(editCell(analysis.text, cell, value));
    }
  }
  edits.sort(bySpan);
  // Two empty cells without anything between them have one place: there no order of figures would be sure.
  const apart = edits.filter((edit, index) => {
    const others = [edits[index - 1], edits[index + 1]];
    return others.every((other) => other === undefined || other.span.start !== edit.span.start);
  });
  if (apart.length === 0) return null;
  const words = messagesFor(analysis.locale).editor.fillTotals;
  return { title: range === null ? words.all(apart.length) : words.table(apart.length), edits: apart };
}

/** Totals of totals of totals: no form goes deeper, and equations that run in circles must end too. */
const LEVELS = 8;

/** What each total of the tables comes to. Totals that are parts of others go in with what they come to themselves. */
function totalsIn(report: Report, tables: ReadonlySet<Table>): ReadonlyMap<Cell, Decimal> {
  const sums = equationsOf(report).flatMap((equation) => {
    const split = tables.has(equation.table) ? totalAndParts(equation) : null;
    return split === null ? [] : [split];
  });
  let settled: ReadonlyMap<Cell, Decimal> = new Map();
  for (let level = 0; level < LEVELS; level++) {
    const found = new Map<Cell, Decimal | 'torn'>();
    for (const { total, parts } of sums) {
      const value = sumOf(parts, settled);
      if (value === null) continue;
      const other = found.get(total);
      const agrees = other === undefined || (other !== 'torn' && equal(other, value));
      found.set(total, agrees ? value : 'torn');
    }
    const next = new Map([...found].flatMap(([cell, value]) => (value === 'torn' ? [] : [[cell, value] as const])));
    const isSame =
      next.size === settled.size && [...next].every(([cell, value]) => equal(settled.get(cell) ?? null, value));
    settled = next;
    if (isSame) break;
  }
  return settled;
}

/** The parts together, blanks as 0; null when all of them are blank. */
function sumOf(parts: readonly Term[], settled: ReadonlyMap<Cell, Decimal>): Decimal | null {
  const values = parts.flatMap(({ cell }) => settled.get(cell) ?? cell.value ?? []);
  return values.length === 0 ? null : values.reduce(add, ZERO);
}

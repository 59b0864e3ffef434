import type { Values } from '../prose/cells/values.ts';
import { rewrite } from '../prose/words/writing.ts';
import type { CellSum, CountClaim } from '../report/claim.ts';
import { brokenIn, cellsOf, equationsOf } from '../report/equations.ts';
import { type Repair, relatedTo, reviewRepair } from '../report/finding.ts';
import type { Cell, Report } from '../report/report.ts';
import { cellRepair } from '../report/style.ts';
import { equal, formatDecimal } from '../text/decimal.ts';
import { contradicting, type Reading } from './contradicted.ts';
import { mends } from './mends.ts';
import { cellsOfSums, proseName, settledValues, sumText } from './prose-sums.ts';
import type { Rule, RuleContext } from './rule.ts';
import { TEMPLATE } from './sources.ts';

export const source = `${TEMPLATE}：文字部分与表格反映同一期间的同一工作，数据应当一致（填报说明）`;

/** A figure in a sentence that fits none of the cells it may be meant of. */
export const rule: Rule<'prose-table-mismatch'> = {
  id: 'prose-table-mismatch',
  severity: 'warning',
  fix: 'review',
  check: (report, emit, context) => {
    const values = settledValues(report);
    for (const claim of report.claims) {
      const readings = claim.kind === 'count' ? contradicting(claim, report, values) : null;
      if (claim.kind !== 'count' || readings === null) continue;
      const { words } = context;
      const contradiction = words.message(
        claim.text,
        distinct(readings).map(({ cells }) => sumText(cells, report, values)),
      );
      const isTables = isTablesFault(claim, readings, report);
      emit({
        message: isTables ? words.tablesFault(contradiction, formatDecimal(claim.figure.value)) : contradiction,
        span: claim.figure.span,
        cells: cellsOfSums(claim.about),
        stated: claim.figure.value,
        expected: isTables ? null : readings[0]!.sum,
        related: relatedCells(claim, report, context),
        repairs: inOrder(repairs(claim, readings, report, values, context), isTables),
      });
    }
  },
};

/** Whether it is the cell that is wrong: the sums it is in are broken, and hold with the sentence's figure. */
function isTablesFault(claim: CountClaim, readings: readonly Reading[], report: Report): boolean {
  const [reading, another] = distinct(readings);
  const [cell, other] = reading!.cells;
  if (another !== undefined || other !== undefined || report.cells.get(cell!)?.value == null) return false;
  return mends(new Map([[cell!, claim.figure.value]]), report);
}

/** The change of what is wrong comes first. */
function inOrder(found: readonly Repair[], isTables: boolean): readonly Repair[] {
  return isTables ? [...found].reverse() : found;
}

function kindOf([cell]: CellSum, { cells }: Report): Cell['column']['kind'] {
  return cells.get(cell!)?.column.kind ?? 'count';
}

/** Readings that come to the same are one: with nothing carried in, both ways of counting agree. */
function distinct(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ sum }, index) => readings.findIndex((other) => equal(other.sum, sum)) === index);
}

function relatedCells(claim: CountClaim, report: Report, { words }: RuleContext<'prose-table-mismatch'>) {
  return cellsOfSums(claim.about).flatMap((id) => {
    const cell = report.cells.get(id);
    // A sum may have eight cells that are 0.
    if (cell === undefined || (claim.about.some((cells) => cells.length > 2) && cell.value?.units === 0n)) return [];
    const value = cell.value === null ? null : formatDecimal(cell.value);
    return [relatedTo(words.related(proseName(cell), value), cell.span)];
  });
}

/** The sentence after the table, then the table after the sentence where one cell is meant. */
function repairs(
  claim: CountClaim,
  readings: readonly Reading[],
  report: Report,
  values: Values,
  { text, words }: RuleContext<'prose-table-mismatch'>,
): Repair[] {
  const equations = equationsOf(report);
  const stated = formatDecimal(claim.figure.value);
  const counted = readings.filter(({ cells }) => kindOf(cells, report) === 'count');
  const candidates = distinct(counted);
  // Of a cell that its own table contradicts, or that nothing in it bears out, either may be wrong.
  const doubtful = new Set(brokenIn(equations).flatMap(cellsOf));
  const tied = new Set(equations.flatMap(cellsOf));
  const isClear =
    candidates.length === 1 && candidates[0]!.cells.every((cell) => tied.has(cell) && !doubtful.has(cell));
  const toTable = candidates.map(({ cells, sum }): Repair => {
    return reviewRepair(
      words.toTable(stated, formatDecimal(sum), sumText(cells, report, values)),
      [rewrite(text, claim.figure, sum)],
      isClear,
    );
  });
  const [only] = counted.filter(({ cells }) => cells.length === 1);
  const cell = only === undefined ? undefined : report.cells.get(only.cells[0]!);
  if (cell === undefined) return toTable;
  const place = proseName(cell);
  const from = cell.value === null ? null : formatDecimal(cell.value);
  const toProse = cellRepair(text, words.toProse(place, from, stated), [{ cell, to: claim.figure.value }], false, []);
  return [...toTable, toProse];
}

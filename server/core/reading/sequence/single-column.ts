import type { TableForm } from '../../forms/form.ts';
import { endOfLine, startOfLine } from '../../text/lines.ts';
import { once } from '../../text/once.ts';
import { unitAt } from '../../text/value-words.ts';
import { placedAt, rowsThere } from '../damaged/orphans.ts';
import type { FormRow } from '../labels/form-rows.ts';
import { idsOf } from '../labels/lexicon.ts';
import type { ReportText } from '../labels/spots.ts';
import { type Candidate, hasOwnLine } from '../rows/candidates.ts';
import { numberAt, type Slot } from '../values/slot.ts';
import { areRead, figuresIn, regionOf } from './figure-sequence.ts';

/**
 * Reads a table of one figure a row by its figures alone, where extraction wrote them one below the other and apart
 * from their labels. As many must stand there as the table has rows, every constraint over them must hold, and no row
 * that has its figure beside its label may get another.
 */
export function settleSingleColumn(report: ReportText, chain: readonly Candidate[]): readonly Candidate[] {
  let settled = chain;
  for (const table of report.form.tables) {
    if (isSingle(table)) settled = settleTable(report, table, settled);
  }
  return settled;
}

/** Rows that may be left out are not known by the number of figures. */
const isSingle = once((table: TableForm): boolean => {
  const rows = table.rows.filter(({ heading }) => !heading);
  return (
    table.arrangement === 'stacked' &&
    rows.length >= ROWS &&
    rows.every(({ columns, optional }) => columns.length === 1 && !optional)
  );
});

/** Fewer rows have too few sums, and fewer sums that are not of zeros alone show too little. */
const ROWS = 12;
const SUMS = 3;
/** So many labels show that the table is there. */
const LABELS = 5;

function settleTable(report: ReportText, table: TableForm, chain: readonly Candidate[]): readonly Candidate[] {
  const { text, form } = report;
  const own = chain.filter(({ use }) => use.table === table);
  const rows = rowsThere(form, table, own);
  if (areRead(rows, own) || own.length < LABELS) return chain;
  const figures = figuresIn(text, regionOf(report, table, own), FIGURE);
  if (figures.length !== rows.length) return chain;
  const placed = new Map(rows.map(({ row }, index) => [row, figures[index]!]));
  const beside = new Set<Slot>();
  for (const candidate of own) {
    const { deal, use } = candidate;
    const [slot] = deal.kind === 'dealt' ? deal.slots : [];
    const figure = placed.get(use.row);
    // Behind its unit a label may have nothing: the figure was torn from it.
    if (slot === undefined || figure === undefined || slot.start === slot.end || !hasOwnLine(text, candidate)) continue;
    if (slot.start !== figure.start) return chain;
    beside.add(figure);
  }
  if (figures.some((figure) => !beside.has(figure) && !isAlone(text, figure))) return chain;
  if (!isBalanced(text, table, rows, figures)) return chain;
  return placedAt(
    chain,
    rows,
    figures.map((figure) => [figure]),
  );
}

const FIGURE = /(?<![^\s|│])\d[\d,]*(?:\.\d+)?(?![^\s|│])/g;
/** The number of a page, between dashes. */
const PAGE = /-[^\S\n]?\d{1,4}[^\S\n]?-/;

/** Whether nothing but its unit stands on the figure's line. */
function isAlone(text: string, { start, end }: Slot): boolean {
  const before = text.slice(startOfLine(text, start), start).trim();
  const behind = text.slice(end, endOfLine(text, end)).replace(PAGE, '');
  return behind.trim() === '' && before.length === unitAt(before, 0, before.length);
}

/** Whether every constraint holds, and enough of the sums are not of zeros alone. */
function isBalanced(text: string, table: TableForm, rows: readonly FormRow[], figures: readonly Slot[]): boolean {
  const values = new Map<string, number>();
  rows.forEach(({ row }, index) => {
    values.set(idsOf(table, row)[0]!, numberAt(text, figures[index]!)!);
  });
  let sums = 0;
  for (const { left, right, relation } of table.constraints) {
    const total = (side: typeof left) => side.reduce((sum, { cell }) => sum + (values.get(cell) ?? Number.NaN), 0);
    const [one, other] = [total(left), total(right)];
    if (!(relation === 'equal' ? Math.abs(one - other) < 1e-6 : one <= other)) return false;
    if (relation === 'equal' && one > 0) sums++;
  }
  return sums >= SUMS;
}

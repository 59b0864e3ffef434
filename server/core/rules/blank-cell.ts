import type { Messages } from '../messages/messages.ts';
import { deductionsOf } from '../repair/blanks.ts';
import type { Deduction } from '../report/blanks.ts';
import type { Repair } from '../report/finding.ts';
import type { Cell, Report, Table } from '../report/report.ts';
import { type Decimal, formatDecimal, ZERO } from '../text/decimal.ts';
import { fillChanges, fillEdits } from './fill.ts';
import { cellName } from './naming.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Forced values are named up to this many. */
const NAMED = 3;

export const source = '填报惯例：没有发生的填“0”，空白不能与漏填区分';

/** Blanks of a table, all in one finding, with what the equations say of them. */
export const rule: Rule<'blank-cell'> = {
  id: 'blank-cell',
  severity: 'hint',
  fix: 'review',
  check: (report, emit, context) => {
    for (const table of report.tables) {
      const blanks: Cell[] = [];
      for (const { cells } of table.rows) for (const cell of cells) if (cell.value === null) blanks.push(cell);
      if (blanks.length === 0) continue;
      const known = deduce(report, blanks);
      const repair = repairOf(report, known, context);
      emit({
        ...(known.forced.size > 0 ? { severity: 'information' as const } : {}),
        message: messageOf(table, blanks, known, context),
        span: (blanks.find((cell) => known.forced.has(cell.id)) ?? blanks[0]!).span,
        cells: blanks.map((cell) => cell.id),
        expected: known.forced.size === 1 ? [...known.forced.values()][0]! : null,
        repairs: repair === null ? [] : [repair],
      });
    }
  },
};

type Context = RuleContext<'blank-cell'>;

interface Known {
  /** Blanks whose value the equations force, other than 0. */
  readonly forced: ReadonlyMap<string, Decimal>;
  /** Every blank whose value is known, in the order of the table: the forced ones and the zeros. */
  readonly values: ReadonlyMap<string, Decimal>;
  /** Deductions that leave several ways to fill the blanks. */
  readonly open: readonly Deduction[];
}

function deduce(report: Report, blanks: readonly Cell[]): Known {
  const forced = new Map<string, Decimal>();
  const values = new Map<string, Decimal>();
  const open = new Set<Deduction>();
  const byCell = new Map(
    deductionsOf(report).flatMap((deduction) => deduction.cells.map((id) => [id, deduction] as const)),
  );
  for (const { id } of blanks) {
    const deduction = byCell.get(id);
    if (deduction === undefined) continue;
    if (deduction.verdict === 'open') open.add(deduction);
    else values.set(id, deduction.verdict === 'forced' ? (deduction.values.get(id) ?? ZERO) : ZERO);
    const value = deduction.verdict === 'forced' ? deduction.values.get(id) : undefined;
    if (value !== undefined && report.cells.has(id)) forced.set(id, value);
  }
  return { forced, values, open: [...open] };
}

function messageOf(table: Table, blanks: readonly Cell[], known: Known, { messages, words }: Context): string {
  const figures = named(blanks, known, messages);
  const zeros = known.values.size - known.forced.size;
  const equations = new Set(known.open.flatMap((deduction) => deduction.equations)).size;
  const parts = [words.count(table.form.title, blanks.length)];
  if (figures.length > 0) parts.push(words.forced(figures, known.forced.size - figures.length));
  if (zeros > 0) parts.push(known.forced.size > 0 ? words.rest : words.zero);
  if (equations > 0) parts.push(words.open(equations));
  if (parts.length === 1) parts.push(words.free);
  return parts.join(messages.marks.comma);
}

/** Fills in whatever is known. Nothing is offered for blanks that no equation speaks of, or that it leaves open. */
function repairOf(report: Report, known: Known, { messages, words }: Context): Repair | null {
  const edits = fillEdits(report, known.values);
  if (edits === null || edits.length === 0) return null;
  const blanks = [...known.values.keys()].map((id) => report.cells.get(id)!);
  const figures = named(blanks, known, messages);
  const zeros = known.values.size - known.forced.size;
  const isForced = figures.length > 0;
  return {
    title: isForced ? words.fillForced(figures, known.forced.size - figures.length, zeros) : words.fillZero(zeros),
    kind: 'review',
    preferred: true,
    reasons: [isForced ? words.reasonForced : words.reasonZero],
    changes: fillChanges(known.values),
    edits,
  };
}

function named(blanks: readonly Cell[], { forced }: Known, messages: Messages): { name: string; value: string }[] {
  return blanks
    .filter((cell) => forced.has(cell.id))
    .slice(0, NAMED)
    .map((cell) => ({ name: cellName(cell, messages), value: formatDecimal(forced.get(cell.id)!) }));
}

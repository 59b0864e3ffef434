import { cellId, type Operand, type TableForm } from '../../forms/form.ts';
import type { UnreadReason } from '../../report/report.ts';
import type { Source } from '../../source/source.ts';
import { toNumber } from '../../text/decimal.ts';
import { once } from '../../text/once.ts';
import { textOf } from '../../text/span.ts';
import { idsOf } from '../labels/lexicon.ts';
import type { GluedRow } from '../splits/glued-row.ts';
import type { SumRule } from '../splits/row-equations.ts';
import { splitRows } from '../splits/splits.ts';
import type { Slot } from '../values/slot.ts';
import type { RowReading } from './row-reading.ts';

/** Rows of which the digits stand without separators, with the runs in which they stand. */
export interface Glued {
  readonly ids: readonly string[];
  readonly slots: readonly Slot[];
}

/**
 * What the report shows of glued digits: they are `proven` where some are glued beyond doubt, `possible` elsewhere, and
 * `lossy` where blanks were dropped, so that a run may lack figures.
 */
export type Glue = 'proven' | 'possible' | 'lossy';

/** The slots of a row's figures, or the reason why they are not sure. */
export type Division =
  | { readonly kind: 'slots'; readonly slots: readonly Slot[] }
  | Extract<UnreadReason, { readonly kind: 'glued' }>;

/** Nothing is known of the ways in which the digits may divide. */
export const UNDIVIDED: Extract<UnreadReason, { readonly kind: 'glued' }> = {
  kind: 'glued',
  ways: [],
  more: 0,
  balanced: false,
};

/** So many ways are listed. */
const SHOWN = 3;

/**
 * Divides the runs of a table among their columns.
 *
 * @param readings what was read of the other rows
 * @param glue what the report shows of glued digits
 */
export function divide(
  source: Source,
  table: TableForm,
  readings: readonly RowReading[],
  glued: readonly Glued[],
  glue: Glue,
): Division[] {
  if (glued.length === 0) return [];
  if (glue === 'lossy') return glued.map(() => UNDIVIDED);
  const rows = glued.map(({ ids, slots }): GluedRow => {
    const runs = slots.map((slot) => textOf(source.folded.text, slot));
    // Anything but digits (a point, a unit, a sign) belongs to one figure or another: that is for the reader to say.
    return { ids, runs: runs.every((run) => /^\d+$/.test(run)) ? runs : [] };
  });
  const known = new Map<string, number | null>();
  for (const { row } of readings) {
    for (const cell of row?.cells ?? []) known.set(cell.id, cell.value === null ? null : toNumber(cell.value));
  }
  const present = new Set([...known.keys(), ...glued.flatMap(({ ids }) => ids)]);
  const unread = new Set(readings.flatMap((reading) => reading.unread.flatMap(({ ids }) => ids)));
  const rules = rulesOf(table, present, (id) => !unread.has(id));
  return splitRows(rows, known, rules, glue === 'proven').map((split, index): Division => {
    if (split.kind === 'figures') return { kind: 'slots', slots: slotsOf(split.figures, glued[index]!.slots) };
    const ways = split.ways.slice(0, SHOWN).map((figures) => figures.map((figure) => figure || '—').join('·'));
    return { kind: 'glued', ways, more: split.ways.length - ways.length, balanced: split.balanced };
  });
}

/**
 * The equations of the form over the cells that are there, substitute rows in the place of those they stand for.
 * Where an equation speaks of such cells only as the report has, the others are left out of it.
 *
 * @param lacks whether a cell is not in the report; one that is there and could not be read keeps its place
 */
export function rulesOf(
  table: TableForm,
  present: ReadonlySet<string>,
  lacks: (id: string) => boolean = () => false,
): SumRule[] {
  const substitutes = new Map<string, string>();
  for (const row of table.rows) {
    if (row.substitutesFor.length === 0) continue;
    const ids = idsOf(table, row);
    if (!ids.every((id) => present.has(id))) continue;
    for (const key of row.substitutesFor) {
      row.columns.forEach((column, i) => {
        substitutes.set(cellId(table.key, key, column.key), ids[i]!);
      });
    }
  }
  const actual = (ids: readonly string[]) =>
    substitutes.size === 0 ? ids : [...new Set(ids.map((id) => (present.has(id) ? id : (substitutes.get(id) ?? id))))];
  return sumsOf(table)
    .map(({ left, right, present: only }): SumRule => {
      const there = (ids: readonly string[]) => (only ? ids.filter((id) => present.has(id) || !lacks(id)) : ids);
      return { left: actual(there(left)), right: actual(there(right)) };
    })
    .filter(({ left, right }) => left.length > 0 && right.length > 0);
}

/** A sum that the form asks for, `present` where it speaks of such cells only as the report has. */
interface Sum extends SumRule {
  readonly present: boolean;
}

const sumsOf = once((table: TableForm): readonly Sum[] => {
  const idsIn = (operands: readonly Operand[]) => [...new Set(operands.map(({ cell }) => cell))];
  return table.constraints
    .filter(({ relation }) => relation === 'equal')
    .map(({ left, right, present }) => ({ left: idsIn(left), right: idsIn(right), present }));
});

function slotsOf(split: readonly string[], runs: readonly Slot[]): Slot[] {
  let run = 0;
  let at = runs[0]!.start;
  return split.map((figure) => {
    if (at >= runs[run]!.end) at = runs[++run]!.start;
    const slot = { start: at, end: at + figure.length };
    at = slot.end;
    return slot;
  });
}

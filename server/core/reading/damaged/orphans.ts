import type { Form, RowForm, TableForm } from '../../forms/form.ts';
import { isBlankMark, valueIn } from '../../text/numbers.ts';
import { textOf } from '../../text/span.ts';
import { type FormRow, rowsOf } from '../labels/form-rows.ts';
import { idsOf } from '../labels/lexicon.ts';
import type { ReportText, Spot } from '../labels/spots.ts';
import { type Candidate, replacedBy, withSlots } from '../rows/candidates.ts';
import { rulesOf } from '../rows/glued.ts';
import { holds, idsIn } from '../splits/held-sums.ts';
import { TORN } from '../values/deal.ts';
import { loose, type Slot } from '../values/slot.ts';
import { valueLines } from '../values/value-lines.ts';
import { endOf } from './torn.ts';

/** Rows of a table between two that have their figures, and the lines of figures there. */
interface Gap {
  readonly rows: readonly FormRow[];
  readonly lines: readonly (readonly Slot[])[];
}

/**
 * Rows that were torn from their labels or lost them, while their values still stand in their place: between rows that
 * were read, as many lines of values as the table has rows there. They are taken in order, all of them together, when
 * every equation they enter then holds; else they are unread, for it would be wrong to call them missing.
 */
export function adoptOrphans({ text, form }: ReportText, chain: readonly Candidate[]): readonly Candidate[] {
  let adopted = chain;
  for (const table of form.tables) {
    if (table.arrangement === 'stacked') adopted = adoptInto(text, form, table, adopted);
  }
  return adopted;
}

function adoptInto(text: string, form: Form, table: TableForm, chain: readonly Candidate[]): readonly Candidate[] {
  const own = chain.filter(({ use }) => use.table === table);
  const gaps = gapsOf(text, rowsThere(form, table, own), own);
  if (gaps.length === 0) return chain;
  const rows = gaps.flatMap((gap) => gap.rows);
  const lines = gaps.flatMap((gap) => gap.lines);
  const isWhole = gaps.every((gap) => gap.rows.length === gap.lines.length);
  if (isWhole && balanced(text, table, placedAt(own, rows, lines), rows)) return placedAt(chain, rows, lines);
  const torn = gaps.flatMap((gap) => gap.rows.map((place) => ({ ...candidateAt(place, gap.lines[0]!), deal: TORN })));
  return [...chain, ...torn.filter(({ use }) => !own.some((other) => other.use.row === use.row))];
}

/** The rows that the table has here: of a row and those it stands for, what labels show; optional ones by theirs. */
export function rowsThere(form: Form, table: TableForm, own: readonly Candidate[]): FormRow[] {
  const shown = new Set(own.map(({ use }) => use.row));
  const replaced = replacedBy(own);
  return rowsOf(form).filter(
    ({ row, table: of }) => of === table && !row.heading && !replaced.has(row.key) && (!row.optional || shown.has(row)),
  );
}

function gapsOf(text: string, places: readonly FormRow[], own: readonly Candidate[]): Gap[] {
  const firm = own
    .filter(({ deal, use }) => deal.kind !== 'unread' && !use.row.heading)
    .sort((a, b) => a.spot.start - b.spot.start);
  return firm.slice(1).flatMap((behind, index) => {
    const before = firm[index]!;
    const rows = places.filter(
      ({ order, row }) =>
        order > before.use.order && order < behind.use.order && !firm.some(({ use }) => use.row === row),
    );
    const wanted = rows[0]?.row.columns.length ?? 0;
    // A single figure is too little to be known by its place.
    if (wanted < 2 || rows.some(({ row }) => row.columns.length !== wanted)) return [];
    const lines = valueLines(text, endOf(before), behind.spot.start, wanted);
    return lines.length === 0 ? [] : [{ rows, lines }];
  });
}

/** The chain with rows in the places that were found for them; those without a place keep what they have. */
export function placedAt(
  chain: readonly Candidate[],
  rows: readonly FormRow[],
  places: readonly (readonly Slot[] | null)[],
): Candidate[] {
  const has = (row: RowForm) => chain.some(({ use }) => use.row === row);
  return [
    ...chain.map((candidate) => {
      const slots = places[rows.findIndex(({ row }) => row === candidate.use.row)];
      return slots ? withSlots(candidate, slots) : candidate;
    }),
    ...rows.flatMap((place, index) => (places[index] && !has(place.row) ? [candidateAt(place, places[index])] : [])),
  ];
}

export function candidateAt({ form, table, row, order }: FormRow, slots: readonly Slot[]): Candidate {
  const use = { kind: 'row' as const, form, table, row, order, ordinal: null };
  const at = slots[0]!.start;
  const spot: Spot = { core: '', uses: [use], start: at, coreStart: at, end: at, ordinal: null };
  return withSlots({ spot, use, slots: loose(slots), deal: TORN, score: 1 }, slots);
}

/** True when equations over several rows speak of each of these, and all that speak of them hold. */
function balanced(text: string, table: TableForm, rows: readonly Candidate[], lost: readonly FormRow[]): boolean {
  const values = new Map<string, number>();
  for (const { use, deal } of rows) {
    if (deal.kind !== 'dealt') continue;
    idsOf(table, use.row).forEach((id, i) => {
      const slot = deal.slots[i];
      const written = slot === undefined ? '' : textOf(text, slot);
      const value = valueIn(written) ?? (isBlankMark(written) ? 0 : null);
      if (value !== null) values.set(id, value);
    });
  }
  const own = lost.map(({ row }) => idsOf(table, row));
  const rules = rulesOf(table, new Set(values.keys())).filter((rule) => idsIn(rule).every((id) => values.has(id)));
  // Sums within a row hold wherever the row is put: each row must be part of one that takes in others.
  const placed = own.every((ids) =>
    rules.some((rule) => {
      const operands = idsIn(rule);
      return operands.some((id) => ids.includes(id)) && operands.some((id) => !ids.includes(id));
    }),
  );
  const lostIds = new Set(own.flat());
  return placed && rules.every((rule) => !idsIn(rule).some((id) => lostIds.has(id)) || holds(rule, values));
}

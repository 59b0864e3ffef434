import type { TableForm } from '../../forms/form.ts';
import { isBlankMark, valueIn } from '../../text/numbers.ts';
import { textOf } from '../../text/span.ts';
import { type FormRow, rowsOf } from '../labels/form-rows.ts';
import { idsOf } from '../labels/lexicon.ts';
import type { ReportText, Spot } from '../labels/spots.ts';
import { type Candidate, withSlots } from '../rows/candidates.ts';
import { rulesOf } from '../rows/glued.ts';
import { holds, idsIn } from '../splits/held-sums.ts';
import { TORN } from '../values/deal.ts';
import { loose, type Slot } from '../values/slot.ts';
import { valueLines } from '../values/value-lines.ts';
import { endOf } from './torn.ts';

/**
 * Rows whose labels were lost, while their values still stand in their place: between two rows that were read, as many
 * lines of values as the table has rows there. They are taken in order when every equation they enter then holds;
 * else the rows are unread, for it would be wrong to call them missing.
 */
export function adoptOrphans({ text, form }: ReportText, chain: readonly Candidate[]): Candidate[] {
  const adopted: Candidate[] = [];
  for (const table of form.tables) {
    if (table.arrangement !== 'stacked') continue;
    const own = chain.filter((candidate) => candidate.use.table === table).sort((a, b) => a.spot.start - b.spot.start);
    const replaced = new Set(own.flatMap(({ use }) => use.row.substitutesFor));
    const places = rowsOf(form);
    for (let i = 1; i < own.length; i++) {
      const lost = places
        .slice(own[i - 1]!.use.order + 1, Math.max(0, own[i]!.use.order))
        .filter(({ row }) => !row.heading && !row.optional && !replaced.has(row.key));
      if (lost.length > 0) adopted.push(...adopt(text, table, [...own, ...adopted], lost, own[i - 1]!, own[i]!));
    }
  }
  return [...chain, ...adopted];
}

function adopt(
  text: string,
  table: TableForm,
  read: readonly Candidate[],
  lost: readonly FormRow[],
  before: Candidate,
  behind: Candidate,
): Candidate[] {
  const wanted = lost[0]!.row.columns.length;
  // A single figure is too little to be known by its place.
  if (wanted < 2 || lost.some(({ row }) => row.columns.length !== wanted)) return [];
  const lines = valueLines(text, endOf(before), behind.spot.start, wanted);
  if (lines.length === 0) return [];
  const candidates = lost.map((place, index) => candidateAt(place, lines[Math.min(index, lines.length - 1)]!));
  if (lines.length === lost.length && balanced(text, table, [...read, ...candidates], lost)) return candidates;
  return candidates.map((candidate) => ({ ...candidate, deal: TORN }));
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

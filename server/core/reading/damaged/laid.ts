import type { Form, TableForm } from '../../forms/form.ts';
import type { FormRow } from '../labels/form-rows.ts';
import type { ReportText } from '../labels/spots.ts';
import { type Candidate, replacedBy } from '../rows/candidates.ts';
import { TORN } from '../values/deal.ts';
import type { Slot } from '../values/slot.ts';
import { type LaidLabel, laidLabels } from './laid-labels.ts';
import { type LaidLine, laidLines } from './laid-lines.ts';
import { candidateAt } from './orphans.ts';

/**
 * Reads tables that are laid out by position, as terminal browsers and extractors of pages print them: labels are
 * broken over the lines of narrow columns, those of groups beside those of rows, and a row's values stand on one of the
 * lines that its label takes up. The words of the lines are put together to the labels that the form knows; a row has
 * the values that stand on its lines, when these hold no other values and no other row's label.
 *
 * @param exact the rows whose labels were found whole
 * @param chain what was read of the rows so far; it stays where a table is not laid out so
 */
export function settleLaid(
  report: ReportText,
  exact: readonly Candidate[],
  chain: readonly Candidate[],
): readonly Candidate[] {
  const { text, form } = report;
  let settled = chain;
  for (const table of form.tables) {
    const own = chain.filter(({ use }) => use.table === table);
    if (table.arrangement !== 'stacked' || isWhole(table, exact, own)) continue;
    const { from, to } = regionOf(report, table, own);
    if (from < to && to - from <= LONGEST)
      settled = settleTable(text, form, table, exact, settled, laidLines(text, from, to));
  }
  return settled;
}

/** The longest table is shorter, blanks between its columns included. */
const LONGEST = 40_000;
/** Of the rows whose labels were found, so many have values on their lines in a table that is laid out so. */
const ENOUGH = 0.6;
/** So few figures are not known by their number. */
const NARROW = 3;

/** Whether every row that the table must have was read beside its whole label, but for one that stands for others. */
function isWhole(table: TableForm, exact: readonly Candidate[], own: readonly Candidate[]): boolean {
  const beside = new Set(exact.filter(({ deal }) => deal.kind !== 'unread').map(({ use }) => use.row));
  const replaced = replacedBy(own);
  const rows = table.rows.filter(
    (row) => !row.heading && row.substitutesFor.length === 0 && !replaced.has(row.key) && !beside.has(row),
  );
  // A form may have nothing but rows that may be left out.
  return rows.every((row) => row.optional) && (rows.length === 0 || table.rows.some((row) => !row.optional));
}

/** From the first label of the table, which may stand in a sentence, to the first of the form's others behind its last. */
function regionOf({ form, spots, end }: ReportText, table: TableForm, own: readonly Candidate[]) {
  const telling = spots.filter(({ core }) => core.length > 2);
  const labels = telling.filter(({ uses }) => uses.some((use) => use.kind !== 'section' && use.table === table));
  const known = [...own.map(({ spot }) => spot), ...labels];
  const from = known.reduce((first, { start }) => Math.min(first, start), end);
  const last = known.reduce((behind, spot) => Math.max(behind, spot.end), from);
  const close = telling.find(({ start, uses }) => start >= last && uses.some((use) => use.form === form));
  return { from, to: close?.start ?? end };
}

function settleTable(
  text: string,
  form: Form,
  table: TableForm,
  exact: readonly Candidate[],
  chain: readonly Candidate[],
  lines: readonly LaidLine[],
): readonly Candidate[] {
  const labels = withoutGroups(laidLabels(text, form, table, lines), chain);
  // What stands beside another row's whole label is that row's: `信函、传真申请数` is not 传真申请数.
  const owners = new Map(
    exact.flatMap(({ use, deal }) => (deal.kind === 'dealt' ? deal.slots.map(({ start }) => [start, use.row]) : [])),
  );
  const found = new Map<FormRow['row'], { readonly label: LaidLabel; readonly slots: readonly Slot[] | null }>();
  for (const label of labels) {
    const { row } = label.place;
    const slots = row.heading ? null : valuesOf(label, labels, lines);
    const isOthers = slots?.some(({ start }) => (owners.get(start) ?? row) !== row);
    if (!row.heading && !isOthers) found.set(row, { label, slots });
  }
  const rows = [...found.values()].map(({ label }) => label);
  const sure = rows.filter(({ place }) => found.get(place.row)!.slots !== null);
  if (sure.length < ENOUGH * rows.length) return chain;
  const taken = new Set(sure.flatMap(({ place }) => found.get(place.row)!.slots!.map(({ start }) => start)));
  const kept = chain.flatMap((candidate): Candidate[] => {
    const { use, deal } = candidate;
    if (use.table !== table || deal.kind !== 'dealt' || use.row.heading)
      return found.get(use.row)?.slots ? [] : [candidate];
    const read = found.get(use.row);
    if (read?.slots) return [];
    const isTaken = deal.slots.some(({ start }) => taken.has(start));
    const isElsewhere = read !== undefined && deal.slots.length < NARROW && !isWithin(deal.slots, read.label, lines);
    return [isTaken || isElsewhere ? { ...candidate, deal: TORN } : candidate];
  });
  // A row whose label is there is not missing, whatever became of its values.
  const there = new Set(kept.map(({ use }) => use.row));
  const unread = rows.filter(({ place }) => found.get(place.row)!.slots === null && !there.has(place.row));
  return [
    ...kept,
    ...sure.map((label) => laidRow(label, found.get(label.place.row)!.slots!)),
    ...unread.map((label) => ({ ...laidRow(label, [label.word]), deal: TORN })),
  ];
}

function laidRow({ place, word }: LaidLabel, slots: readonly Slot[]): Candidate {
  const row = candidateAt(place, slots);
  return { ...row, spot: { ...row.spot, start: word.start, coreStart: word.start, end: word.end } };
}

/** A row that stands for others is none beside them: there its label is their group's. Nor are they beside its values. */
function withoutGroups(labels: readonly LaidLabel[], chain: readonly Candidate[]): LaidLabel[] {
  const there = new Set([...labels.map(({ place }) => place.row.key), ...chain.map(({ use }) => use.row.key)]);
  const replaced = replacedBy(chain.filter(({ deal }) => deal.kind === 'dealt'));
  return labels.filter(
    ({ place: { row } }) => !replaced.has(row.key) && !row.substitutesFor.some((key) => there.has(key)),
  );
}

/** The values on the lines of a label; null when there are none, or when they may be another row's. */
function valuesOf(label: LaidLabel, labels: readonly LaidLabel[], lines: readonly LaidLine[]): readonly Slot[] | null {
  const own = lines.slice(label.first, label.last + 1).filter(({ values, isOdd }) => values.length > 0 || isOdd);
  const [line] = own;
  const wanted = label.place.row.columns.length;
  if (line === undefined || own.length > 1 || line.isOdd || line.values.length !== wanted) return null;
  // A single figure alone on its line may be the number of a page.
  if (wanted === 1 && line.words.length === 0 && !line.hasUnit) return null;
  const at = lines.indexOf(line);
  const others = labels.filter((other) => other !== label);
  const isOthers = (index: number) => others.some(({ first, last }) => first <= index && index <= last);
  if (isOthers(at)) return null;
  const below = lines[at + 1];
  // Figures too wide for their columns go on right below.
  const goesOn =
    below?.start === line.end + 1 && (below.isOdd || (below.words.length === 0 && below.values.length > 0));
  return goesOn && !isOthers(at + 1) ? null : line.values;
}

/** Whether slots stand on the lines of a label, or on one of their own right below. */
function isWithin(slots: readonly Slot[], { first, last }: LaidLabel, lines: readonly LaidLine[]): boolean {
  const below = lines[last + 1];
  const close = below?.words.length === 0 ? below : lines[last]!;
  return slots.every(({ start, end }) => start >= lines[first]!.start && end <= close.end);
}

import { NO_ALIGNMENT, type ReadSpot } from './candidates.ts';
import { deal } from './deal.ts';
import type { Spot } from './spots.ts';

/** A stretch of the text that holds one report; offsets into the folded text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly spots: readonly Spot[];
  readonly read: readonly ReadSpot[];
}

/** So many rows ahead are asked whether they repeat, before a repeated row is taken for the start of a new report. */
const AHEAD = 4;
const TITLE = /政府信息公开[^\n|。]{0,12}(?:报告|年报)|政府信息公开情况统计表/g;

/**
 * Cuts a compilation into its reports. A row that was read before begins a new report when the rows after it repeat
 * too; a single repeated row is a page's repeat.
 */
export function segmentsOf(text: string, spots: readonly Spot[], read: readonly ReadSpot[]): Segment[] {
  const rows = read.filter((candidate) => isRow(text, candidate));
  const cuts: number[] = [0];
  let seen = new Set<string>();
  for (let i = 0; i < rows.length; i++) {
    const key = keyOf(rows[i]!);
    if (seen.has(key) && keyOf(rows[i - 1]!) !== key && repeats(rows, i, seen)) {
      cuts.push(boundary(text, rows[i - 1]!.spot.end, rows[i]!.spot, spots));
      seen = new Set();
    }
    seen.add(key);
  }
  let spotAt = 0;
  let readAt = 0;
  return cuts.map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const firstSpot = spotAt;
    const firstRead = readAt;
    while (spotAt < spots.length && spots[spotAt]!.start < end) spotAt++;
    while (readAt < read.length && read[readAt]!.spot.start < end) readAt++;
    return { start, end, spots: spots.slice(firstSpot, spotAt), read: read.slice(firstRead, readAt) };
  });
}

/** A spot that is a row beyond doubt: a telling label, meant for one row only, with the values it asks for. */
function isRow(text: string, { spot, slots }: ReadSpot): boolean {
  if (spot.core.length < 4 || !slots.clean) return false;
  const uses = spot.uses.filter((use) => use.kind === 'row' && use.table.arrangement === 'stacked');
  const perForm = new Set(uses.map((use) => use.form));
  if (uses.length === 0 || perForm.size !== uses.length) return false;
  return uses.some(
    (use) =>
      use.kind === 'row' &&
      !use.row.heading &&
      deal(text, slots, use.row.columns.length, NO_ALIGNMENT).kind === 'dealt',
  );
}

function keyOf({ spot }: ReadSpot): string {
  return spot.core;
}

function repeats(rows: readonly ReadSpot[], from: number, seen: ReadonlySet<string>): boolean {
  const ahead = rows.slice(from, from + AHEAD);
  return ahead.filter((row) => seen.has(keyOf(row))).length * 2 > ahead.length;
}

/** Where the new report begins: at its title, else at its first heading or label after the last row of the one before. */
function boundary(text: string, from: number, row: Spot, spots: readonly Spot[]): number {
  const between = text.slice(from, row.start);
  const title = between.match(TITLE) === null ? -1 : between.search(TITLE);
  if (title !== -1) return from + between.lastIndexOf('\n', title) + 1;
  const heading = spots
    .slice(firstAfter(spots, from), firstAfter(spots, row.start))
    .find((spot) => spot.uses.some((use) => use.kind === 'section' && use.section.number === '一'));
  return heading?.start ?? row.start;
}

/** Index of the first spot that starts at `offset` or behind it. */
function firstAfter(spots: readonly Spot[], offset: number): number {
  let low = 0;
  let high = spots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spots[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

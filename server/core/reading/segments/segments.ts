import { firstIndex } from '../../text/first-index.ts';
import { lazily, once } from '../../text/once.ts';
import type { Use } from '../labels/lexicon.ts';
import type { Spot } from '../labels/spots.ts';
import { NO_ALIGNMENT } from '../rows/candidates.ts';
import type { ReadSpot } from '../rows/read-spots.ts';
import { deal } from '../values/deal.ts';
import { titlesIn } from './title.ts';

/** A stretch of the text that holds one report; offsets into the folded text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly spots: readonly Spot[];
  readonly read: readonly ReadSpot[];
}

/** So many rows ahead are asked whether they repeat, before a repeated row is taken for the start of a new report. */
const AHEAD = 4;

/**
 * Cuts a compilation into its reports. A row that was read before begins a new report when the rows after it repeat
 * too; a single repeated row is a page's repeat. So does a row of another form behind a title. Where the first report
 * has a title, another one does not begin without: tables may stand there twice.
 */
export function segmentsOf(text: string, spots: readonly Spot[], read: readonly ReadSpot[]): Segment[] {
  const rows = read.filter((candidate) => isRow(text, candidate));
  const isTitled = lazily(() => titlesIn(text.slice(0, rows[0]!.spot.start)).length > 0);
  const cuts: number[] = [0];
  let seen = new Set<string>();
  for (let i = 0; i < rows.length; i++) {
    const key = keyOf(rows[i]!);
    const again = seen.has(key) && keyOf(rows[i - 1]!) !== key && repeats(rows, i, seen);
    if (again || (i > 0 && changesForm(text, rows[i - 1]!.spot, rows[i]!.spot))) {
      const from = rows[i - 1]!.spot.end;
      const row = rows[i]!.spot;
      const opening = openingOf(text, from, row, spots) ?? (isTitled() ? null : labelBetween(spots, from, row));
      if (opening !== null) {
        cuts.push(opening);
        seen = new Set();
      }
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

/** A title between rows that no form has both begins a report in another form. */
function changesForm(text: string, before: Spot, behind: Spot): boolean {
  const shared = before.uses.some((one) => behind.uses.some((other) => other.form === one.form));
  return !shared && titlesIn(text.slice(before.end, behind.start)).length > 0;
}

/** A spot that is a row beyond doubt: a telling label, meant for one row only, with the values it asks for. */
function isRow(text: string, { spot, slots }: ReadSpot): boolean {
  if (spot.core.length < 4 || !slots.clean) return false;
  return widthsOf(spot.uses).some((width) => deal(text, slots, width, NO_ALIGNMENT).kind === 'dealt');
}

/** How many values the rows have that a label may be, if it is one row's in each form. */
const widthsOf = once((uses: readonly Use[]): readonly number[] => {
  const rows = uses.filter((use) => use.kind === 'row').filter(({ table }) => table.arrangement === 'stacked');
  if (new Set(rows.map(({ form }) => form)).size < rows.length) return [];
  return [...new Set(rows.flatMap(({ row }) => (row.heading ? [] : row.columns.length)))];
});

/** The row that it is, whatever the form calls it: 规范性文件 of one year is 行政规范性文件 of the next. */
function keyOf({ spot }: ReadSpot): string {
  return rowKeyOf(spot.uses) ?? spot.core;
}

/** The first row that a label may be. */
const rowKeyOf = once((uses: readonly Use[]): string | null => {
  const use = uses.find((candidate) => candidate.kind === 'row');
  return use?.kind === 'row' ? `${use.table.key}/${use.row.key}` : null;
});

function repeats(rows: readonly ReadSpot[], from: number, seen: ReadonlySet<string>): boolean {
  const ahead = rows.slice(from, from + AHEAD);
  return ahead.filter((row) => seen.has(keyOf(row))).length * 2 > ahead.length;
}

/** A body's name on a line of its own. */
const BODY_LINE = /(?<=^|\n)[ \t#|]*[\u3400-\u9fff]{2,40}(?:政府|[室厅局委会区县镇乡]|街道办事处)[ \t|]*\n/;
const BODY_ABOVE = new RegExp(`${BODY_LINE.source}\\s*$`);

/**
 * Where a new report begins, behind the last row of the one before: at its title, else at the line that states the
 * period, at its first heading, or at a body's name; null where none of them stands there.
 */
function openingOf(text: string, from: number, row: Spot, spots: readonly Spot[]): number | null {
  const between = text.slice(from, row.start);
  const lineOf = (index: number) => from + between.lastIndexOf('\n', index) + 1;
  const title = titlesIn(between)[0];
  if (title !== undefined) {
    const line = lineOf(title.start);
    return line - (BODY_ABOVE.exec(text.slice(from, line))?.[0].trimStart().length ?? 0);
  }
  const period = between.search(/统计期限/);
  if (period !== -1) return lineOf(period);
  const heading = spotsBetween(spots, from, row).find(({ uses }) =>
    uses.some((use) => use.kind === 'section' && use.section.number === '一'),
  );
  if (heading !== undefined) return heading.start;
  const name = between.search(BODY_LINE);
  return name === -1 ? null : from + name;
}

/** The first label of the form's first table, else that of the row. */
function labelBetween(spots: readonly Spot[], from: number, row: Spot): number {
  const first = spotsBetween(spots, from, row).find(({ core, uses }) =>
    uses.some((use) => use.kind !== 'section' && use.table === use.form.tables[0] && core.length > 2),
  );
  return first?.start ?? row.start;
}

function spotsBetween(spots: readonly Spot[], from: number, { start }: Spot): readonly Spot[] {
  return spots.slice(firstAfter(spots, from), firstAfter(spots, start));
}

/** Index of the first spot that starts at `offset` or behind it. */
function firstAfter(spots: readonly Spot[], offset: number): number {
  return firstIndex(spots.length, (index) => spots[index]!.start >= offset);
}

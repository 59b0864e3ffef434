/** Where the rows should stand of which nothing was made out. */
import type { RowForm } from '../../forms/form.ts';
import { rowsIn, type Table } from '../../report/report.ts';
import { foldedAt, type Source } from '../../source/source.ts';
import { cover, type Span } from '../../text/span.ts';
import type { Segment } from '../segments/segments.ts';

/** Rows of which nothing was made out: those that the table lacks, and those that it may lack. */
export function absentFrom(table: Table): Set<RowForm> {
  const { form, missing } = table;
  const present = rowsIn(table);
  return new Set([...missing, ...form.rows.filter((row) => row.optional && !row.heading && !present.has(row))]);
}

/** Where a row stands, in the folded text; its figures may be far from its label. */
export interface Place extends Span {
  readonly row: RowForm;
  readonly pieces: () => readonly Span[];
}

/** The rows of a table that were found, read or not. */
export function placesOf(source: Source, { rows, unread }: Table): Place[] {
  const folded = ({ start, end }: Span): Span => ({ start: foldedAt(source, start), end: foldedAt(source, end) });
  return [
    ...rows.map(({ form, label, span, cells }) => {
      return { row: form, ...folded(span), pieces: () => [label, ...cells.map((cell) => cell.span)].map(folded) };
    }),
    ...unread.map(({ row, label, span }) => {
      return { row, ...folded(cover(label, span)), pieces: () => [label, span].map(folded) };
    }),
  ];
}

/** Absent rows one behind the other, and where they should stand; offsets into the folded text. */
export interface Gap {
  readonly rows: readonly RowForm[];
  readonly from: number;
  readonly to: number;
  /** True between rows of the table, false before its first or behind its last one. */
  readonly isInner: boolean;
}

/** So far from the first or last row of a table another one is looked for. */
const REACH = 400;

/** The gaps between the rows that were found, and before and behind them. */
export function gapsOf(
  text: string,
  { start, end, spots }: Segment,
  table: Table,
  absent: ReadonlySet<RowForm>,
  pieces: readonly Place[],
): Gap[] {
  const places = new Map<RowForm, Span>();
  for (const piece of pieces) {
    const { start, end } = places.get(piece.row) ?? piece;
    places.set(piece.row, { start: Math.min(start, piece.start), end: Math.max(end, piece.end) });
  }
  const first = Math.min(...[...places.values()].map((span) => span.start));
  const last = Math.max(...[...places.values()].map((span) => span.end));
  const headings = spots.filter(({ uses }) => uses.some(({ kind }) => kind === 'section'));
  const above = headings.findLast((spot) => spot.end <= first)?.end ?? start;
  const below = headings.find((spot) => spot.start >= last)?.start ?? end;
  // From the beginning of a line: lines of drawn tables are long.
  const reach = text.lastIndexOf('\n', first - REACH) + 1;
  const gaps: Gap[] = [];
  let rows: RowForm[] = [];
  let before: Span | undefined;
  const close = (behind: Span | undefined): void => {
    if (rows.length === 0) return;
    if (before === undefined) gaps.push({ rows, from: Math.max(above, reach), to: first, isInner: false });
    else if (behind === undefined) gaps.push({ rows, from: last, to: Math.min(below, last + REACH), isInner: false });
    else if (before.end <= behind.start) gaps.push({ rows, from: before.end, to: behind.start, isInner: true });
    // Rows keep no order: what is left anywhere among them may be the lost row's.
    else gaps.push({ rows, from: first, to: last, isInner: true });
    rows = [];
  };
  for (const row of table.form.rows) {
    if (absent.has(row)) rows.push(row);
    const own = places.get(row);
    if (own === undefined) continue;
    close(own);
    before = own;
  }
  close(undefined);
  return gaps;
}

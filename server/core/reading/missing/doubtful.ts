import type { Form, RowForm, TableForm } from '../../forms/form.ts';
import type { Table, UnreadRow } from '../../report/report.ts';
import { type Source, spanOf } from '../../source/source.ts';
import type { Span } from '../../text/span.ts';
import type { Spot } from '../labels/spots.ts';
import type { Segment } from '../segments/segments.ts';
import { breaksOff } from '../values/breaks-off.ts';
import { absentFrom, type Gap, gapsOf, placesOf } from './gaps.ts';
import { lostTable } from './lost-tables.ts';
import { hasOwnLines, isLabelOf, isRowOf, isSpotOf, leftIn, wordsIn } from './traces.ts';
import { unfound } from './unfound.ts';

/**
 * Tells rows that are missing from rows that were not made out. A row is missing when nothing is left in its place;
 * where words or figures stand there that belong to nothing else, it is unread. So are all rows of a table of which
 * only labels or figures are left.
 */
export function withDoubtfulRows(source: Source, segment: Segment, form: Form, tables: readonly Table[]): Table[] {
  const lost = form.tables.filter((table) => !tables.some((found) => found.form === table));
  if (lost.length === 0 && tables.every((table) => absentFrom(table).size === 0)) return [...tables];
  const places = tables.map((table) => placesOf(source, table));
  const looked = tables.map((table, index): Table => {
    const absent = absentFrom(table);
    if (absent.size === 0) return table;
    const { text } = source.folded;
    const unread = gapsOf(text, segment, table, absent, places[index]!).flatMap((gap) => {
      const near = <Place extends Span>({ start, end }: Place) => start < gap.to && end > gap.from;
      const taken = places.flatMap((own) => own.filter(near).flatMap(({ pieces }) => pieces()));
      const others = segment.spots.filter((spot) => near(spot) && isOf(spot, form) && !isRowOf(spot, absent));
      const left = leftIn(text, gap.from, gap.to, [...taken, ...others].filter(near));
      return doubtfulIn(text, segment, gap, left).map((row) => unreadRow(source, table.form, row, left));
    });
    for (const { row } of unread) absent.delete(row);
    for (const row of table.missing.filter((row) => absent.has(row))) {
      const label = segment.spots.find((spot) => isRowOf(spot, new Set([row])) && hasOwnLines(text, spot));
      if (label !== undefined) unread.push(unreadRow(source, table.form, row, [label]));
    }
    return withUnread(table, unread);
  });
  const all = [
    ...looked.map(withoutGuesses),
    ...lost.flatMap((table) => lostTable(source, segment, form, table) ?? []),
  ];
  return form.tables.flatMap((table) => all.find((found) => found.form === table) ?? []);
}

/**
 * The rows of a gap that are there, though not made out. Beyond its first and last row a table has other neighbours; a
 * row that may be left out needs its label.
 *
 * @param left the pieces in the gap that belong to nothing else
 */
function doubtfulIn(
  text: string,
  segment: Segment,
  { rows, from, to, isInner }: Gap,
  left: readonly Span[],
): readonly RowForm[] {
  if (left.length === 0) return [];
  const words = wordsIn(text, left);
  const isNamed = (row: RowForm) => left.some((piece) => isSpotOf(row, segment, piece)) || isLabelOf(row, words);
  // Where the text breaks off behind the last row, those to come are not there yet.
  if (!isInner && breaksOff(text, from)) return rows.filter(isNamed);
  const isGarbled = text.slice(from, to).includes(REPLACEMENT);
  return isInner || isGarbled || rows.some(isNamed) ? rows.filter((row) => !row.optional || isNamed(row)) : [];
}

/** What a decoder writes for bytes that are no character: which label they were of is not known. */
const REPLACEMENT = '\ufffd';

function withUnread(table: Table, unread: readonly UnreadRow[]): Table {
  if (unread.length === 0) return table;
  const known = new Set(unread.map(({ row }) => row));
  return {
    ...table,
    unread: [...table.unread, ...unread],
    missing: table.missing.filter((row) => !known.has(row)),
  };
}

/** Of a table that was mostly not made out no row is surely missing. */
function withoutGuesses(table: Table): Table {
  const { form, rows, unread, missing, span } = table;
  if (rows.length >= unread.length || missing.length === 0) return table;
  const lost = missing.map((row) => unfound(form, row, span));
  return { ...table, unread: [...unread, ...lost], missing: [] };
}

/** From the first to the last of the pieces that are left where the row should stand. */
function unreadRow(source: Source, table: TableForm, row: RowForm, found: readonly Span[]): UnreadRow {
  return unfound(table, row, spanOf(source, found[0]!.start, found.at(-1)!.end));
}

function isOf({ uses }: Spot, form: Form): boolean {
  return uses.some((use) => use.form === form);
}

import type { Form, RowForm, TableForm } from '../../forms/form.ts';
import type { Table, UnreadRow } from '../../report/report.ts';
import { PAGE_IN_WORDS } from '../../source/page-numbers.ts';
import { foldedAt, type Source, spanOf } from '../../source/source.ts';
import { normalised } from '../../text/normalised.ts';
import { ordinalAgrees } from '../../text/ordinal.ts';
import { similarity } from '../../text/similar.ts';
import { cover, type Span } from '../../text/span.ts';
import { idsOf } from '../labels/lexicon.ts';
import type { Spot } from '../labels/spots.ts';
import type { Segment } from '../segments/segments.ts';
import { lostTable } from './lost-tables.ts';

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
    const unread = gapsOf(source.folded.text, segment, table, absent, places[index]!).flatMap(
      ({ rows, from, to, isInner }) => {
        const near = <Place extends Span>({ start, end }: Place) => start < to && end > from;
        const taken = places.flatMap((own) => own.filter(near).flatMap(({ pieces }) => pieces()));
        const others = segment.spots.filter((spot) => near(spot) && isOf(spot, form) && !isRowOf(spot, absent));
        const left = leftIn(source.folded.text, from, to, [...taken, ...others].filter(near));
        const words = wordsIn(source.folded.text, left);
        const isNamed = (row: RowForm) => left.some((piece) => isSpotOf(row, segment, piece)) || isLabelOf(row, words);
        // Beyond its first and last row a table has other neighbours; a row that may be left out needs its label.
        const isThere = left.length > 0 && (isInner || rows.some(isNamed));
        const doubtful = isThere ? rows.filter((row) => !row.optional || isNamed(row)) : [];
        return doubtful.map((row) => unreadRow(source, table.form, row, left));
      },
    );
    for (const { row } of unread) absent.delete(row);
    for (const row of table.missing.filter((row) => absent.has(row))) {
      const label = segment.spots.find(
        (spot) => isRowOf(spot, new Set([row])) && hasOwnLines(source.folded.text, spot),
      );
      if (label !== undefined) unread.push(unreadRow(source, table.form, row, [label]));
    }
    if (unread.length === 0) return table;
    for (const { row } of unread) absent.delete(row);
    const missing = table.missing.filter((row) => absent.has(row));
    return { ...table, unread: [...table.unread, ...unread], missing };
  });
  const all = [
    ...looked.map(withoutGuesses),
    ...lost.flatMap((table) => lostTable(source, segment, form, table) ?? []),
  ];
  return form.tables.flatMap((table) => all.find((found) => found.form === table) ?? []);
}

/** Of a table that was mostly not made out no row is surely missing. */
function withoutGuesses(table: Table): Table {
  const { form, rows, unread, missing, span } = table;
  if (rows.length >= unread.length || missing.length === 0) return table;
  const lost = missing.map(
    (row): UnreadRow => ({ row, ids: idsOf(form, row), reason: { kind: 'label' }, label: span, span }),
  );
  return { ...table, unread: [...unread, ...lost], missing: [] };
}

/** Rows of which nothing was made out: those that the table lacks, and those that it may lack. */
function absentFrom({ form, rows, unread, missing }: Table): Set<RowForm> {
  const present = new Set([...rows.map((row) => row.form), ...unread.map(({ row }) => row)]);
  return new Set([...missing, ...form.rows.filter((row) => row.optional && !row.heading && !present.has(row))]);
}

/** From the first to the last of the pieces that are left where the row should stand. */
function unreadRow(source: Source, table: TableForm, row: RowForm, found: readonly Span[]): UnreadRow {
  const span = spanOf(source, found[0]!.start, found.at(-1)!.end);
  return { row, ids: idsOf(table, row), reason: { kind: 'label' }, label: span, span };
}

/** Where a row stands, in the folded text; its figures may be far from its label. */
interface Place extends Span {
  readonly row: RowForm;
  readonly pieces: () => readonly Span[];
}

function placesOf(source: Source, { rows, unread }: Table): Place[] {
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
interface Gap {
  readonly rows: readonly RowForm[];
  readonly from: number;
  readonly to: number;
  /** True between rows of the table, false before its first or behind its last one. */
  readonly isInner: boolean;
}

/** So far from the first or last row of a table another one is looked for. */
const REACH = 400;

function gapsOf(
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

const INK = /[\u3400-\u9fff]{2}|\d/;
const PAGE = new RegExp(`-\\s?\\d{1,4}\\s?-|${PAGE_IN_WORDS}`, 'g');

/** What stands in a stretch and belongs to nothing that was made out, piece by piece. */
function leftIn(text: string, from: number, to: number, known: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = from;
  for (const { start, end } of [...known].sort((a, b) => a.start - b.start).concat({ start: to, end: to })) {
    for (const { index, 0: line } of text.slice(at, Math.max(at, start)).matchAll(/[^\n|\t]+/g)) {
      const piece = line.replace(PAGE, (page) => ' '.repeat(page.length));
      if (!INK.test(piece)) continue;
      const blank = piece.length - piece.trimStart().length;
      left.push({ start: at + index + blank, end: at + index + piece.trimEnd().length });
    }
    at = Math.max(at, end);
  }
  return left;
}

function isOf({ uses }: Spot, form: Form): boolean {
  return uses.some((use) => use.form === form);
}

/** Whether a label stands for one of these rows and, by its letters or its ordinal, for nothing else. */
function isRowOf({ core, ordinal, uses }: Spot, rows: ReadonlySet<RowForm>): boolean {
  const isHead = uses.some(({ kind }) => kind === 'head');
  return uses.some(
    (use) =>
      use.kind === 'row' &&
      rows.has(use.row) &&
      (use.ordinal === null || ordinal === null ? !isHead && core.length > 1 : ordinalAgrees(ordinal, use.ordinal)),
  );
}

/** A shorter label stands for other things as well. */
const TELLING = 4;

/** Whether nothing else stands on the lines of a telling label: extraction may set it far from its table. */
function hasOwnLines(text: string, { core, start, end }: Spot): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return core.length >= TELLING && before.trim() === '' && /^[^\S\n]*(?:\n|$)/.test(text.slice(end, end + LINE_END));
}

/** Farther behind a label no line end is looked for. */
const LINE_END = 40;

/** Alike enough to be the label of a row. */
const ALIKE = 0.7;

/** Whether a label of the row stands in a piece. */
function isSpotOf(row: RowForm, { spots }: Segment, { start, end }: Span): boolean {
  const own = new Set([row]);
  return spots.some((spot) => spot.start >= start && spot.end <= end && isRowOf(spot, own));
}

/** A row's values, with their unit. */
const VALUES = /(?:\s(?:万元|[元件条人次篇个份]))?(?:\s+\d[\d,.]*)+\s*$/;

/** The words of the pieces, and of all of them together: a label may be broken over lines, with its values in its midst. */
function wordsIn(text: string, pieces: readonly Span[]): string[] {
  const parts = pieces.map(({ start, end }) => text.slice(start, end));
  const bare = parts.map((part) => part.replace(VALUES, '')).join('');
  return [...parts, parts.join(''), bare].flatMap((part) =>
    part.split(/[\d,]+|\s{2,}/).map((word) => normalised(word).core),
  );
}

/** A label of which so many letters are left is known by its beginning. */
const BEGINNING = 5;

/** Whether a word outside the rows that were read is the label of this one, or was before it was cut off. */
function isLabelOf(row: RowForm, words: readonly string[]): boolean {
  const labels = [row.label, ...row.aliases].map((name) => normalised(name).core);
  return words.some((word) =>
    labels.some((label) => similarity(word, label) >= ALIKE || (word.length >= BEGINNING && label.startsWith(word))),
  );
}

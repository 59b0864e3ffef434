/** Tables that are there, though no row of them was made out: they are unread, not missing. */
import type { Form, TableForm } from '../../forms/form.ts';
import type { Table } from '../../report/report.ts';
import { type Source, spanOf } from '../../source/source.ts';
import type { Span } from '../../text/span.ts';
import type { Spot } from '../labels/spots.ts';
import type { Segment } from '../segments/segments.ts';
import { unfound } from './unfound.ts';

/** The table with all its rows unread, where its labels stand together or figures stand under its heading; else null. */
export function lostTable(source: Source, { spots }: Segment, form: Form, table: TableForm): Table | null {
  const { text } = source.folded;
  const place = labelsOf(text, spots, table) ?? figuresOf(text, spots, form, table);
  if (place === null) return null;
  const span = spanOf(source, place.start, place.end);
  const unread = table.rows
    .filter(({ heading, optional }) => !heading && !optional)
    .map((row) => unfound(table, row, span));
  return { form: table, span, rows: [], unread, missing: [], stray: [] };
}

/** So many labels that no other table has, close together and with figures behind them, are a table. */
const ENOUGH = 3;
const CLOSE = 200;

function labelsOf(text: string, spots: readonly Spot[], table: TableForm): Span | null {
  const own = spots.filter(({ core, uses }) => {
    return core.length >= ENOUGH && uses.every((use) => use.kind !== 'section' && use.table.key === table.key);
  });
  const first = own.findIndex((spot, index) => {
    const next = own.slice(index, index + ENOUGH);
    return new Set(next.map(({ core }) => core)).size === ENOUGH && next.at(-1)!.end - spot.start <= CLOSE;
  });
  if (first === -1) return null;
  const { start } = own[first]!;
  let { end } = own[first]!;
  for (const spot of own.slice(first)) if (spot.start <= end + CLOSE) end = spot.end;
  return /\d/.test(text.slice(end, end + CLOSE)) ? { start, end } : null;
}

/** Three figures at the end of a line without marks, as no sentence has them; so many on all lines are a table. */
const FIGURES = /^[^\n|\t,]*?(?<!\S)(\d+(?: +\d+){2,}) *$/gm;
const MANY = 9;

/** The lines of figures under the heading of the table's section. */
function figuresOf(text: string, spots: readonly Spot[], { id }: Form, { key }: TableForm): Span | null {
  const headings = spots.flatMap(({ start, uses }) =>
    uses.flatMap((use) => (use.kind === 'section' && use.form.id === id ? [{ start, section: use.section.key }] : [])),
  );
  const own = headings.findIndex(({ section }) => section === key);
  const heading = headings[own];
  if (heading === undefined) return null;
  const next = headings.slice(own).find(({ section }) => section !== key);
  const lines = [...text.slice(heading.start, next?.start).matchAll(FIGURES)];
  const [first, last] = [lines[0], lines.at(-1)];
  const figures = lines.flatMap(([, line]) => line!.split(/ +/));
  if (first === undefined || last === undefined || figures.length < MANY) return null;
  return { start: heading.start + first.index, end: heading.start + last.index + last[0].length };
}

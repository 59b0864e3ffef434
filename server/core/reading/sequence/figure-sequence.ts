/** What tables have in common that are read by the order of their figures alone. */
import type { Form, TableForm } from '../../forms/form.ts';
import type { Span } from '../../text/span.ts';
import { type FormRow, rowsOf } from '../labels/form-rows.ts';
import type { ReportText } from '../labels/spots.ts';
import type { Candidate } from '../rows/candidates.ts';
import type { Slot } from '../values/slot.ts';

/** The rows that the table may have instead, with one row for several, where labels show none of these. */
export function otherRows(form: Form, table: TableForm, own: readonly Candidate[]): FormRow[][] {
  const shown = new Set(own.map(({ use }) => use.row));
  const places = rowsOf(form).filter((place) => place.table === table && !place.row.heading);
  return places
    .filter(({ row }) => row.substitutesFor.length > 0 && !shown.has(row))
    .flatMap((whole) => {
      const parts = new Set(whole.row.substitutesFor);
      if ([...shown].some(({ key }) => parts.has(key))) return [];
      return [
        places.filter(({ row }) => row === whole.row || (!row.optional && !parts.has(row.key)) || shown.has(row)),
      ];
    });
}

/** Whether all of them have their values already. */
export function areRead(rows: readonly FormRow[], own: readonly Candidate[]): boolean {
  return rows.every(({ row }) => own.some(({ use, deal }) => use.row === row && deal.kind === 'dealt'));
}

/** From the first label of a table to the first one behind its last label that is not the table's. */
export function regionOf({ spots, end }: ReportText, table: TableForm, own: readonly Candidate[]): Span {
  const last = Math.max(...own.map(({ spot }) => spot.end));
  const close = spots.find(
    ({ start, uses }) => start >= last && uses.every((use) => use.kind === 'section' || use.table !== table),
  );
  return { start: Math.min(...own.map(({ spot }) => spot.start)), end: close?.start ?? end };
}

/** So many labels show which part of a text is a table's. */
const ENOUGH = 3;

/**
 * The stretch between headings, or labels of other tables, in which most of a table's own labels stand; null where they
 * are too few.
 */
export function stretchOf({ form, spots, end }: ReportText, table: TableForm): Span | null {
  let best: Span | null = null;
  let most = ENOUGH - 1;
  let start: number | null = null;
  let labels = new Set<string>();
  const close = (at: number): void => {
    if (start !== null && labels.size > most) {
      best = { start, end: at };
      most = labels.size;
    }
    labels = new Set();
  };
  for (const { core, uses, ...spot } of spots) {
    const own = uses.filter((use) => use.form === form);
    if (core.length <= SHORT || own.length === 0) continue;
    if (own.every((use) => use.kind !== 'section' && use.table === table)) {
      start ??= spot.start;
      labels.add(core);
    } else {
      close(spot.start);
      start = spot.end;
    }
  }
  close(end);
  return best;
}

/** Shorter labels, as 其他, belong to several tables. */
const SHORT = 2;

/** The number of a page, between dashes, on a line of its own or stuck to a figure. */
const PAGE = /(?:^[^\S\n]*|(?<=\d))-[^\S\n]?\d{1,4}[^\S\n]?-[^\S\n]*$/gm;

/** What a pattern finds in a region, but for the numbers of pages. */
export function figuresIn(text: string, { start, end }: Span, pattern: RegExp): Slot[] {
  const region = text.slice(start, end).replaceAll(PAGE, (page) => ' '.repeat(page.length));
  return Array.from(region.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: start + index,
    end: start + index + length,
  }));
}

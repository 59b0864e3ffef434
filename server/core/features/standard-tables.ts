/** Rewriting tables into the shape that their form prescribes. */
import type { Analysis, Options } from '../analysis.ts';
import { knownForms } from '../forms/known.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Report, Table } from '../report/report.ts';
import type { Edit } from '../rules/finding.ts';
import { type Place, placesOf, type Reading, readsBack, rewritesOf } from '../standard/rewrite.ts';
import type { Span } from '../text/span.ts';

export interface TableRewrite {
  readonly title: string;
  /** Disjoint and sorted; at least one. */
  readonly edits: readonly Edit[];
}

/** What the documents were read with. */
export type ReadingOptions = Pick<Options, 'markup' | 'forms' | 'form' | 'locale'>;

/** Rewriting everything reads the document once more; of longer texts only the table in question is rewritten. */
const LONGEST = 1_000_000;

/** What may be rewritten in a report. */
interface Rewrites {
  /** Tables that may be rewritten by themselves. */
  readonly single: ReadonlyMap<Table, Edit>;
  /** All that may be rewritten at once. */
  readonly together: ReadonlyMap<Table, Edit>;
}

/** Worked out once for each analysis. */
const known = new WeakMap<Report, Rewrites>();

/**
 * Rewrites of the tables that a range meets (an empty range is a cursor), and one of all tables when there are several.
 * Only tables that were read completely are offered, and only when the text after the rewrite reads the same.
 *
 * @param options those that the analysis was made with
 */
export function standardTables(analysis: Analysis, range: Span, options: ReadingOptions): TableRewrite[] {
  const words = messagesFor(options.locale).features.standardTable;
  const reading = { markup: options.markup ?? 'plain', forms: knownForms(options.forms), form: options.form ?? null };
  const places = placesOf(analysis);
  const found = places.flatMap((place) => (meets(place.stretch, range) ? rewrites(analysis, place, reading) : []));
  const isMet = ([table, edit]: readonly [Table, Edit]) => meets(table.span, range) || meets(edit.span, range);
  if (!found.some(({ single, together }) => [...single, ...together].some(isMet))) return [];
  const met = found.flatMap(({ single }) => [...single].filter(isMet));
  const offers = met.map(([table, edit]) => ({
    title: words.one(met.length > 1 ? table.form.title : null),
    edits: [edit],
  }));
  if (analysis.text.length > LONGEST) return offers;
  const all = places.flatMap((place) => sorted(rewrites(analysis, place, reading).together));
  return all.length > 1 ? [...offers, { title: words.all(all.length), edits: all }] : offers;
}

function rewrites({ text }: Analysis, place: Place, reading: Reading): Rewrites {
  let found = known.get(place.report);
  if (found === undefined) {
    const all = rewritesOf(text, place, reading);
    const single = new Map([...all].filter(([, edit]) => readsBack(text, place, [edit], reading)));
    // Tables whose figures stand glued are read with each other's help: they may have to change together.
    const together = [all, single].find((edits) => readsBack(text, place, sorted(edits), reading)) ?? new Map();
    found = { single, together };
    known.set(place.report, found);
  }
  return found;
}

function sorted(edits: ReadonlyMap<Table, Edit>): Edit[] {
  return [...edits.values()].sort((a, b) => a.span.start - b.span.start);
}

function meets(span: Span, range: Span): boolean {
  return span.start <= range.end && range.start <= span.end;
}

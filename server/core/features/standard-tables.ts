/** Rewriting tables into the shape that their form prescribes. */
import type { Analysis, Options } from '../analysis.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Report, Table } from '../report/report.ts';
import { type Place, placesOf, type Reading, readingBy, readsBack, rewritesOf } from '../standard/rewrite.ts';
import type { Edit } from '../text/edit.ts';
import { bySpan, meet, type Span } from '../text/span.ts';

export interface TableRewrite {
  readonly title: string;
  /** Disjoint and sorted; at least one. */
  readonly edits: readonly Edit[];
}

/** What the documents were read with. */
export type ReadingOptions = Pick<Options, 'markup' | 'forms' | 'form'>;

/** What may be rewritten in a report, worked out as far as it was asked for. */
interface Rewrites {
  readonly place: Place;
  /** Not yet held to read back. */
  readonly edits: ReadonlyMap<Table, Edit>;
  /** By table, whether it may be rewritten by itself. */
  readonly single: Map<Table, boolean>;
  /** All that may be rewritten at once. */
  together: ReadonlyMap<Table, Edit> | null;
}

/** Worked out once for each analysis. */
const known = new WeakMap<Report, Rewrites>();

/**
 * Rewrites of the tables that a range meets (an empty range is a cursor), and one of all tables when there are several.
 * Only tables that were read completely are offered, and only when the text after the rewrite reads the same.
 *
 * @param options those that the analysis was made with
 * @param everything whether all tables of the document are worked out, which reads it once more
 */
export function standardTables(
  analysis: Analysis,
  range: Span,
  options: ReadingOptions,
  everything = true,
): TableRewrite[] {
  const { text } = analysis;
  const words = messagesFor(analysis.locale).features.standardTable;
  const reading = readingBy(options);
  const places = placesOf(analysis);
  const met = places
    .filter(({ stretch }) => meet(stretch, range))
    .flatMap((place) => {
      const rewrites = rewritesIn(text, place, reading);
      return [...rewrites.edits]
        .filter(([table, edit]) => meet(table.span, range) || meet(edit.span, range))
        .map(([table, edit]) => ({ rewrites, table, edit }));
    });
  if (met.length === 0) return [];
  const single = met
    .filter(({ rewrites, table, edit }) => mayStandAlone(text, rewrites, table, edit, reading))
    .map(({ table, edit }) => ({ title: words.one(met.length > 1 ? table.form.title : null), edits: [edit] }));
  if (!everything) return single;
  const all = places.flatMap((place) => sorted(together(text, rewritesIn(text, place, reading), reading)));
  return all.length > 1 ? [...single, { title: words.all(all.length), edits: all }] : single;
}

function rewritesIn(text: string, place: Place, reading: Reading): Rewrites {
  let found = known.get(place.report);
  if (found === undefined) {
    found = { place, edits: rewritesOf(text, place, reading), single: new Map(), together: null };
    known.set(place.report, found);
  }
  return found;
}

function mayStandAlone(text: string, { place, single }: Rewrites, table: Table, edit: Edit, reading: Reading): boolean {
  let may = single.get(table);
  if (may === undefined) {
    may = readsBack(text, place, [edit], reading);
    single.set(table, may);
  }
  return may;
}

/** Tables whose figures stand glued are read with each other's help: they may have to change together. */
function together(text: string, rewrites: Rewrites, reading: Reading): ReadonlyMap<Table, Edit> {
  const { place, edits } = rewrites;
  if (rewrites.together === null) {
    const alone = () =>
      new Map([...edits].filter(([table, edit]) => mayStandAlone(text, rewrites, table, edit, reading)));
    const isSame = (some: ReadonlyMap<Table, Edit>) => readsBack(text, place, sorted(some), reading);
    const all = isSame(edits) ? edits : alone();
    rewrites.together = all === edits || isSame(all) ? all : new Map();
  }
  return rewrites.together;
}

function sorted(edits: ReadonlyMap<Table, Edit>): Edit[] {
  return [...edits.values()].sort(bySpan);
}

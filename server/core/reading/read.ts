/** Reading: text → reports. Guided by the forms: labels are found in the folded text, the values that follow are taken. */
import type { Markup } from '../analysis.ts';
import type { Form } from '../forms/form.ts';
import type { Cell, Report, Table } from '../report/report.ts';
import { align, outOfOrder } from './align.ts';
import { readBlocks } from './blocks.ts';
import { type Candidate, candidatesFor, readSpots } from './candidates.ts';
import { lexiconOf } from './lexicon.ts';
import { adoptOrphans } from './orphans.ts';
import { sectionsOf } from './sections.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { type Source, sourceOf, spanOf } from './source.ts';
import { findSpots } from './spots.ts';
import { readRows, tableOf } from './tables.ts';
import { titleOf } from './title.ts';
import { withDamagedLabels } from './tolerant.ts';
import { settleTorn } from './torn.ts';

/**
 * Reads every report in the text, in order. Never throws and never guesses: what cannot be read surely is in
 * `Table.unread`. A text without a table of any form gives an empty list.
 *
 * @param forms the forms that take part, users' own before the built-in ones
 * @param formId reads every report by this form when it is given and known
 */
export function read(text: string, markup: Markup, forms: readonly Form[], formId: string | null): Report[] {
  const lexicon = lexiconOf(forms);
  const source = sourceOf(text, markup);
  const spots = findSpots(source.folded.text, lexicon);
  const segments = segmentsOf(source.folded.text, spots, readSpots(source.folded.text, spots));
  const known = forms.filter((form) => form.id === formId);
  return segments.flatMap((segment) => readReport(source, segment, known.length > 0 ? known : forms) ?? []);
}

interface Fit {
  readonly form: Form;
  readonly candidates: readonly Candidate[];
  readonly chain: readonly Candidate[];
  readonly score: number;
}

function readReport(source: Source, segment: Segment, forms: readonly Form[]): Report | null {
  const best = forms.map((form) => fit(source, segment, form)).reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score <= 0) return null;
  const { form } = best;
  const ordered = withDamagedLabels(source.folded.text, form, best.chain, segment.spots, segment.end);
  const settled = settleTorn(source.folded.text, [...ordered, ...outOfOrder(best.candidates, ordered)]);
  const chain = adoptOrphans(source.folded.text, form, settled);
  const tables = readTables(source, segment, form, chain);
  if (tables.length === 0) return null;
  const cells = new Map<string, Cell>();
  for (const table of tables) for (const row of table.rows) for (const cell of row.cells) cells.set(cell.id, cell);
  const title = titleOf(source, segment.start, segment.end, form);
  const taken = new Set(chain.map(({ spot }) => spot.start));
  return {
    form,
    year: title.year,
    organisation: title.organisation,
    span: spanOf(source, segment.start, segment.end),
    title: title.span,
    sections: sectionsOf(source, form, segment.start, segment.end, segment.spots, taken),
    tables,
    missing: form.tables.filter((table) => !tables.some((found) => found.form === table)),
    cells,
  };
}

/** How well a form fits: its rows in order with their values, its heads, less the rows it would lack. */
function fit(source: Source, segment: Segment, form: Form): Fit {
  const candidates = candidatesFor(source.folded.text, segment.read, form);
  const chain = align(candidates);
  const heads = new Set<string>();
  for (const spot of segment.spots)
    if (spot.uses.some((use) => use.kind === 'head' && use.form === form)) heads.add(spot.core);
  const rows = form.tables.reduce((sum, table) => sum + table.rows.filter((row) => !row.optional).length, 0);
  const score =
    chain.reduce((sum, candidate) => sum + candidate.score, 0) + 3 * heads.size - Math.max(0, rows - chain.length);
  return { form, candidates, chain, score };
}

function readTables(source: Source, segment: Segment, form: Form, chain: readonly Candidate[]): Table[] {
  const limits = new Map<Candidate, number>();
  for (const candidate of chain) {
    limits.set(candidate, segment.read.find(({ spot }) => spot === candidate.spot)?.limit ?? segment.end);
  }
  return form.tables.flatMap((table) => {
    const readings =
      table.arrangement === 'stacked'
        ? readRows(
            source,
            table,
            chain.filter((candidate) => candidate.use.table === table),
            limits,
          )
        : readBlocks(source, table, segment.spots);
    return tableOf(table, readings) ?? [];
  });
}

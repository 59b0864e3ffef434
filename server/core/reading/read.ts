/** Reading: text → reports. Guided by the forms: labels are found in the folded text, the values that follow are taken. */

import type { Form } from '../forms/form.ts';
import { claimsOf } from '../prose/claims.ts';
import type { BareReport, Cell, Report, Section, Table } from '../report/report.ts';
import type { Markup } from '../source/markup.ts';
import { type Source, sourceOf, spanOf } from '../source/source.ts';
import { align, inAnyOrder } from './align.ts';
import { readBlocks } from './blocks.ts';
import { type Candidate, candidatesFor, readSpots } from './candidates.ts';
import { settleColumns } from './column-order.ts';
import type { Glue } from './glued.ts';
import { lexiconOf } from './lexicon.ts';
import { adoptOrphans } from './orphans.ts';
import { isProof } from './row-splits.ts';
import { sectionsOf } from './sections.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { findSpots, type Spot } from './spots.ts';
import { lacksFigures, readRows, tableOf } from './tables.ts';
import { type Title, titleOf } from './title.ts';
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

function readReport(source: Source, segment: Segment, forms: readonly Form[]): Report | null {
  const { start, end, spots } = segment;
  const stated = titleOf(source, start, end, null);
  const best = forms
    .map((form) => fit(source, segment, form, stated.year))
    .reduce((a, b) => (b.score > a.score ? b : a));
  const { form } = best;
  const ordered = withDamagedLabels(source.folded.text, form, best.chain, spots, end);
  const settled = settleTorn(source.folded.text, inAnyOrder(best.candidates, ordered));
  const inColumns = settleColumns(source.folded.text, settled);
  const chain = adoptOrphans(source.folded.text, form, inColumns);
  const tables = readTables(source, segment, form, chain);
  const taken = new Set(chain.map(({ spot }) => spot.start));
  const sections = sectionsOf(source, form, start, end, spots, taken);
  const title = stated.year === null ? titleOf(source, start, end, form) : stated;
  if (!isEvident(form, tables, spots, sections, title)) return null;
  const cells = new Map<string, Cell>();
  for (const table of tables) for (const row of table.rows) for (const cell of row.cells) cells.set(cell.id, cell);
  const bare: BareReport = {
    form,
    year: title.year,
    titleYear: title.titleYear,
    organisation: title.organisation,
    span: spanOf(source, start, end),
    body: { source, start, end },
    title: title.span,
    sections,
    tables,
    missing: form.tables.filter((table) => !tables.some((found) => found.form === table)),
    cells,
  };
  return { ...bare, claims: claimsOf(bare) };
}

interface Fit {
  readonly form: Form;
  readonly candidates: readonly Candidate[];
  readonly chain: readonly Candidate[];
  readonly score: number;
}

/** What a row of the form that was not found takes away: little, as a draft may hold one table only. */
const LACKED = 0.2;

/** How well a form fits: its rows in order with their values, its heads, its years, less the rows it would lack. */
function fit(source: Source, segment: Segment, form: Form, year: number | null): Fit {
  const candidates = candidatesFor(source.folded.text, segment.read, form);
  const chain = align(candidates);
  const heads = new Set<string>();
  for (const { core, uses } of segment.spots) if (uses.some((use) => use.form === form)) heads.add(core);
  const rows = form.tables.reduce((sum, table) => sum + table.rows.filter((row) => !row.optional).length, 0);
  const { from, to } = form.years;
  // Heads and labels decide; the year only where they do not.
  const inForce = year !== null && year >= (from ?? year) && year <= (to ?? year) ? 2 : 0;
  const score =
    chain.reduce((sum, candidate) => sum + candidate.score, 0) +
    3 * heads.size +
    inForce -
    LACKED * Math.max(0, rows - chain.length);
  return { form, candidates, chain, score };
}

/** So many rows, heads or headings are no accident. */
const ENOUGH = 3;

/**
 * A report shows itself by rows of its tables, by a whole one of them, by a row under the heads of its table, or by a
 * title with the headings of the form.
 */
function isEvident(
  form: Form,
  tables: readonly Table[],
  spots: readonly Spot[],
  sections: readonly Section[],
  title: Title,
): boolean {
  const rows = tables.flatMap((table) => [...table.rows, ...table.unread]);
  if (rows.length >= Math.min(ENOUGH, ...form.tables.map((table) => table.rows.length))) return true;
  for (const table of tables) {
    const heads = spots.filter(({ uses }) => uses.some((use) => use.kind === 'head' && use.table === table.form));
    if (new Set(heads.map(({ core }) => core)).size >= ENOUGH) return true;
  }
  const headings = new Set(sections.map((section) => section.form));
  headings.delete(null);
  return title.span !== null && headings.size >= ENOUGH;
}

function readTables(source: Source, segment: Segment, form: Form, chain: readonly Candidate[]): Table[] {
  const limitOf = new Map(segment.read.map(({ spot, limit }) => [spot, limit]));
  const limits = new Map(chain.map((candidate) => [candidate, limitOf.get(candidate.spot) ?? segment.end]));
  const text = source.folded.text;
  const proven = chain.some(
    ({ deal }) => deal.kind === 'glued' && deal.runs.some(({ start, end }) => isProof(text.slice(start, end))),
  );
  const glue: Glue = lacksFigures(chain) ? 'lossy' : proven ? 'proven' : 'possible';
  return form.tables.flatMap((table) => {
    const own = chain.filter((candidate) => candidate.use.table === table);
    const readings =
      table.arrangement === 'stacked'
        ? readRows(source, table, own, limits, glue)
        : readBlocks(source, table, segment.spots, glue, segment);
    return tableOf(table, readings) ?? [];
  });
}

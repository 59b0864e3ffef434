/** Reading: text → reports. Guided by the forms: labels are found in the folded text, the values that follow are taken. */

import type { Form } from '../forms/form.ts';
import { claimsOf } from '../prose/claims.ts';
import type { BareReport, Cell, Report, Section, Table } from '../report/report.ts';
import type { Markup } from '../source/markup.ts';
import { pageEndsIn, type Source, sourceOf, spanOf } from '../source/source.ts';
import { withoutBrokenFigures } from './damaged/broken-figures.ts';
import { settleColumns } from './damaged/column-order.ts';
import { settleLaid } from './damaged/laid.ts';
import { adoptOrphans } from './damaged/orphans.ts';
import { withDamagedLabels } from './damaged/tolerant.ts';
import { settleTorn } from './damaged/torn.ts';
import { lexiconOf } from './labels/lexicon.ts';
import { findSpots, type Spot } from './labels/spots.ts';
import { withoutCutOff } from './missing/cut-off.ts';
import { withDoubtfulRows } from './missing/doubtful.ts';
import { inAnyOrder, withoutContradicted } from './rows/align.ts';
import { readBlocks } from './rows/blocks.ts';
import type { Candidate } from './rows/candidates.ts';
import type { Glue } from './rows/glued.ts';
import { readSpots } from './rows/read-spots.ts';
import { withoutCodes } from './rows/row-codes.ts';
import { lacksFigures, readRows } from './rows/rows.ts';
import { tableOf } from './rows/tables.ts';
import { agreedOn, chooseForm, type Fit } from './segments/fit.ts';
import { sectionsOf } from './segments/sections.ts';
import { type Segment, segmentsOf } from './segments/segments.ts';
import { type Title, titleOf } from './segments/title.ts';
import { settleSequence } from './sequence/sequence.ts';
import { settleSingleColumn } from './sequence/single-column.ts';
import { isProof } from './splits/glued-row.ts';

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
  const { text: folded } = source.folded;
  const segments = segmentsOf(folded, spots, withoutCodes(folded, readSpots(folded, spots)));
  const known = forms.filter((form) => form.id === formId);
  return segments.flatMap((segment) => readReport(source, segment, known.length > 0 ? known : forms) ?? []);
}

function readReport(source: Source, segment: Segment, forms: readonly Form[]): Report | null {
  const { start, end, spots } = segment;
  const stated = titleOf(source, start, end, null);
  const { best, rival } = chooseForm(source.folded.text, segment, forms, stated.year);
  const { form } = best;
  const chain = rowsOf(source, segment, best);
  const own = readTables(source, segment, form, chain);
  const sure =
    rival === null ? own : agreedOn(own, readTables(source, segment, rival.form, rowsOf(source, segment, rival)));
  const taken = new Set(chain.map(({ spot }) => spot.start));
  const sections = sectionsOf(source, form, start, end, spots, taken);
  const title = stated.year === null ? titleOf(source, start, end, form) : stated;
  if (!isEvident(form, sure, spots, sections, title)) return null;
  const closing = form.sections.at(-1);
  const goesOn = closing !== undefined && title.span !== null && !sections.some((section) => section.form === closing);
  const tables =
    sure.length === 0 ? sure : withoutCutOff(source, segment, withDoubtfulRows(source, segment, form, sure), goesOn);
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
  // Not a copy with one field more: each of those would be of a shape of its own, which every reader pays for.
  return Object.assign(bare, { claims: claimsOf(bare) });
}

/** The rows of a form that stand in the report, those among them of which labels or places were damaged. */
function rowsOf(
  source: Source,
  { spots, start, end }: Segment,
  { form, candidates, chain }: Fit,
): readonly Candidate[] {
  const { text } = source.folded;
  const report = { text, form, spots, end };
  const ordered = withDamagedLabels(report, chain);
  const settled = settleTorn(text, withoutContradicted(text, candidates, inAnyOrder(candidates, ordered)));
  const pageEnds = pageEndsIn({ source, start, end });
  const adopted = adoptOrphans(report, settleColumns(text, settled, pageEnds));
  const whole = settleSingleColumn(report, settleSequence(report, adopted));
  return withoutBrokenFigures(text, settleLaid(report, chain, whole), pageEnds);
}

/** So many rows, heads or headings are no accident. */
const ENOUGH = 3;

/**
 * A report shows itself by rows of its tables, by a whole one of them, by a row under the heads of its table, or by a
 * title, or at least its year, with the headings of the form.
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
  return (title.span !== null || title.year !== null) && headings.size >= ENOUGH;
}

function readTables(source: Source, segment: Segment, form: Form, chain: readonly Candidate[]): Table[] {
  const limitOf = new Map(segment.read.map(({ spot, limit }) => [spot, limit]));
  const limits = new Map(chain.map((candidate) => [candidate, limitOf.get(candidate.spot) ?? segment.end]));
  const text = source.folded.text;
  const proven = chain.some(
    ({ deal }) => deal.kind === 'glued' && deal.runs.some(({ start, end }) => isProof(text.slice(start, end))),
  );
  const glue: Glue = lacksFigures(text, chain) ? 'lossy' : proven ? 'proven' : 'possible';
  return form.tables.flatMap((table) => {
    const own = chain.filter((candidate) => candidate.use.table === table);
    const readings =
      table.arrangement === 'stacked'
        ? readRows(source, table, own, limits, glue)
        : readBlocks(source, table, segment.spots, glue, segment);
    return tableOf(table, readings) ?? [];
  });
}

import type { TableForm } from '../../forms/form.ts';
import { placedAt, rowsThere } from '../damaged/orphans.ts';
import type { FormRow } from '../labels/form-rows.ts';
import { idsOf } from '../labels/lexicon.ts';
import type { ReportText } from '../labels/spots.ts';
import { askedSums } from '../rows/asked-sums.ts';
import { type Candidate, hasOwnLine } from '../rows/candidates.ts';
import { numberAt, type Slot } from '../values/slot.ts';
import { bandedRows } from './bands.ts';
import { putBack } from './displaced.ts';
import { areRead, figuresIn, otherRows, regionOf, stretchOf } from './figure-sequence.ts';
import { hasMoved, straysOf } from './strays.ts';

/**
 * Reads a table by its figures alone where extraction kept them all in the order of the form, but tore the labels
 * between them: broken over lines, laid side by side with the names of groups, or set behind their own values. As many
 * figures must stand there as the table has cells, and the sums within the rows must say that they are cut rightly.
 */
export function settleSequence(report: ReportText, chain: readonly Candidate[]): readonly Candidate[] {
  let settled = chain;
  for (const table of report.form.tables) {
    if (table.arrangement !== 'stacked' || table.rows.some(({ columns }) => columns.length < WIDE)) continue;
    settled = settleTable(report, table, settled);
  }
  return settled;
}

/** Rows of fewer figures have no sum of their own that tells where they begin. */
const WIDE = 3;

function settleTable(report: ReportText, table: TableForm, chain: readonly Candidate[]): readonly Candidate[] {
  const { text, form } = report;
  const own = chain.filter(({ use }) => use.table === table);
  const shown = rowsThere(form, table, own);
  if (areRead(shown, own)) return chain;
  const isLabelled = own.length * 2 >= shown.length;
  // Between its first row and its last one a table that proves itself needs no labels, nor does one under its heading.
  const isFramed = [shown[0], shown.at(-1)].every((place) => own.some(({ use }) => use.row === place?.row));
  const width = shown[0]!.row.columns.length;
  const regions = [isLabelled || isFramed ? regionOf(report, table, own) : null, stretchOf(report, table)];
  const ways = [shown, ...otherRows(form, table, own)].map((rows) => ({ rows, wanted: rows.length * width }));
  const found = regions
    .flatMap((region) => (region === null ? [] : [{ region, all: figuresIn(text, region, FIGURE) }]))
    .flatMap((part) => ways.map((way) => ({ ...part, ...way })))
    .find(({ all, wanted }) => all.length === wanted || all.length === wanted + 1);
  if (found === undefined) return chain;
  const { rows, region, all, wanted } = found;
  const cuts = cutsOf(text, all, wanted).flatMap((figures) => {
    const slots = rows.map((_, index) => figures.slice(index * width, (index + 1) * width));
    const isNear = keepsPlace(own, rows, figures);
    const strays = straysOf(report, rows, region, figures);
    const isOrdered = isNear ? !strays.some((stray) => hasMoved(stray, slots)) : strays.length === 0;
    if (!isOrdered) return [];
    const sure = sureRows(text, table, rows, slots, isLabelled && isNear);
    if (sure?.every((row) => row !== null)) return [sure];
    // With one figure too many each could be the one: what the sums would say then is too little.
    const banded = (all.length === wanted ? bandedRows(text, table, rows, figures) : null) ?? sure;
    return banded === null ? [] : [banded];
  });
  const [places] = cuts;
  if (places === undefined || cuts.length > 1) return chain;
  const placed = new Map(rows.map(({ row }, index) => [row, places[index]!]));
  if (own.some((candidate) => contradicts(text, candidate, placed.get(candidate.use.row) ?? null))) return chain;
  return placedAt(chain, rows, places);
}

const FIGURE = /(?<![^\s|│])(?:[-+增减]?\d[\d,]*(?:\.\d+)?|-{1,3}|\/|无)(?![^\s|│])/g;
/**
 * Every figure that stands by itself in a region, when there are so many. When there is one more, which may be
 * the number of a page: without one of those that have a line to themselves, each in turn.
 */
function cutsOf(text: string, all: readonly Slot[], wanted: number): (readonly Slot[])[] {
  if (all.length === wanted) return [all];
  if (all.length !== wanted + 1) return [];
  const isPage = ({ start, end }: Slot) =>
    /^[1-9]\d{0,3}$/.test(text.slice(start, end)) && text[start - 1] === '\n' && text[end] === '\n';
  return all.flatMap((slot, left) => (isPage(slot) ? [all.filter((_, index) => index !== left)] : []));
}

/** So many rows with figures must add up, and of all that have any so large a part, before the others are believed. */
const ENOUGH_ROWS = 3;
const ENOUGH = 0.8;

/** Of more rows that were torn apart no order is left to go by. */
const FEW_ROWS = 2;

/**
 * The figures of the rows whose own sums hold, when nearly all do; of all of them when there is nothing but zeros. A
 * row that does not add up may lack a figure for which another row has one too many. Where labels do not show the
 * place of the figures, every sum must hold. Null where nothing is sure, or for a row that is not.
 */
function sureRows(
  text: string,
  table: TableForm,
  rows: readonly FormRow[],
  slots: readonly (readonly Slot[])[],
  isShown: boolean,
): readonly (readonly Slot[] | null)[] | null {
  const forms = rows.map(({ row }) => row);
  const figureAt = (row: number, column: number) => numberAt(text, slots[row]![column]!);
  const { values, rules, sums } = askedSums(table, forms, figureAt);
  if ([...values.values()].every((value) => value === 0)) return isShown ? slots : null;
  const broken = new Set<number>();
  const held = new Set<number>();
  const brokenColumns = new Set<string>();
  const columnOf = new Map(forms.flatMap((row) => idsOf(table, row).map((id, at) => [id, row.columns[at]!.key])));
  for (const { ids, rows: asked, holds } of sums) {
    if (asked.length === 1) (holds ? held : broken).add(asked[0]!);
    else if (!holds) brokenColumns.add(columnOf.get(ids[0]!)!);
  }
  if (broken.size === 0 && brokenColumns.size === 0) return held.size >= (isShown ? 1 : ENOUGH_ROWS) ? slots : null;
  if (!isShown || held.size < ENOUGH_ROWS || held.size < ENOUGH * (held.size + broken.size)) return null;
  // A wrong figure breaks the sums of one row and one column: with more columns, figures of a row changed their places.
  if (brokenColumns.size <= broken.size) return slots.map((found, index) => (broken.has(index) ? null : found));
  if (broken.size === 0 || broken.size > FEW_ROWS) return null;
  const torn = [...broken].map((index) => ({ ids: idsOf(table, rows[index]!.row), slots: slots[index]! }));
  for (const { ids } of torn) for (const id of ids) values.delete(id);
  const back = putBack(text, rules, values, torn);
  return back && slots.map((found, index) => (broken.has(index) ? back[[...broken].indexOf(index)]! : found));
}

/** So many rows may stand between a label and its figures: further off, all sums must hold. */
const DRIFT = 3;

function keepsPlace(own: readonly Candidate[], rows: readonly FormRow[], figures: readonly Slot[]): boolean {
  const width = figures.length / rows.length;
  return own.every(({ spot, use }) => {
    const index = rows.findIndex(({ row }) => row === use.row);
    if (index === -1 || spot.core === '') return true;
    const before = figures.filter(({ start }) => start < spot.start).length / width;
    return Math.abs(before - index) <= DRIFT;
  });
}

/** Whether a row whose values stand beside its label would get others. */
function contradicts(text: string, candidate: Candidate, slots: readonly Slot[] | null): boolean {
  const { deal } = candidate;
  if (slots === null || deal.kind !== 'dealt' || !hasOwnLine(text, candidate)) return false;
  return slots.some(({ start }, index) => start !== deal.slots[index]?.start);
}

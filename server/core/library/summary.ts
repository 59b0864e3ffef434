/** What other reports need to know of a report: plain data that survives JSON, small enough to keep thousands of. */

import { deductionsOf } from '../repair/blanks.ts';
import { blankValues } from '../report/blanks.ts';
import type { Cell, Report } from '../report/report.ts';
import { type Decimal, formatDecimal, parseDecimal } from '../text/decimal.ts';
import { type LineIndex, lineIndex, positionAt, type Range } from '../text/lines.ts';
import { once } from '../text/once.ts';
import { textOf } from '../text/span.ts';
import { type SectionSummary, sectionSummaries } from './sections.ts';

export interface ReportSummary {
  /** The form's id. */
  readonly form: string;
  readonly year: number | null;
  readonly organisation: string | null;
  /** Where the title stands, else where the report begins. */
  readonly range: Range;
  /** Ids of the cells that were read; one array for all reports that have the same ones. */
  readonly cells: readonly string[];
  /** Beside each id its value as `formatDecimal` writes it; null for a blank. */
  readonly values: readonly (string | null)[];
  /** Beside each id three numbers: line, character and length of its digits. */
  readonly places: readonly number[];
  /** Of the few cells that are not written as `values` has them. */
  readonly odd: readonly OddCell[];
  /** Sections whose text is compared from year to year, where there is enough of it. */
  readonly sections: readonly SectionSummary[];
}

interface OddCell {
  /** Index into `cells`. */
  readonly at: number;
  /** Its digits as they are written, or what stands for a blank. */
  readonly written: string;
  /** What a blank surely stands for by the equations; null for one that may be anything, and for figures. */
  readonly filled: string | null;
}

/** As much of an analysis as summaries are made of. */
interface ReportsOfText {
  readonly text: string;
  readonly reports: readonly Report[];
}

/** The summaries of a text's reports, in their order. */
export function summarise({ text, reports }: ReportsOfText): ReportSummary[] {
  if (reports.length === 0) return [];
  const lines = lineIndex(text);
  return reports.map((report) => summaryOf(report, text, lines));
}

function summaryOf(report: Report, text: string, lines: LineIndex): ReportSummary {
  const cells = [...report.cells.values()];
  const values = cells.map(({ value }) => (value === null ? null : sharedFigure(formatDecimal(value))));
  const title = report.title ?? { start: report.span.start, end: report.span.start };
  return {
    form: report.form.id,
    year: report.year,
    organisation: report.organisation,
    range: { start: positionAt(lines, title.start), end: positionAt(lines, title.end) },
    cells: shared([...report.cells.keys()]),
    values,
    places: placesOf(cells, lines),
    odd: oddCells(report, cells, values, text),
    sections: sectionSummaries(report, lines),
  };
}

function placesOf(cells: readonly Cell[], lines: LineIndex): number[] {
  const places: number[] = [];
  for (const { digits } of cells) {
    const { line, character } = positionAt(lines, digits.start);
    places.push(line, character, digits.end - digits.start);
  }
  // What an array grew to is more than it holds.
  return places.slice();
}

function oddCells(report: Report, cells: readonly Cell[], values: readonly (string | null)[], text: string): OddCell[] {
  const hasBlanks = cells.some(({ value }) => value === null);
  const filled = hasBlanks ? blankValues(deductionsOf(report)) : new Map<string, Decimal>();
  const odd: OddCell[] = [];
  for (const [at, { id, digits }] of cells.entries()) {
    const written = textOf(text, digits);
    const meant = filled.get(id);
    const isPlain = values[at] === null ? meant === undefined && written === '' : written === values[at];
    if (!isPlain) odd.push({ at, written, filled: meant === undefined ? null : formatDecimal(meant) });
  }
  return odd;
}

/** The summary as it is after a way through JSON or to another thread, with what it can share shared again. */
export function sharedSummary(summary: ReportSummary): ReportSummary {
  const values = summary.values.map((value) => (value === null ? null : sharedFigure(value)));
  return { ...summary, cells: shared(summary.cells), values };
}

/** Most figures are short, and the same ones come in every report. */
const figures = new Map<string, string>();
const SHORT = 3;

function sharedFigure(written: string): string {
  if (written.length > SHORT) return written;
  const known = figures.get(written);
  if (known !== undefined) return known;
  figures.set(written, written);
  return written;
}

/** Most reports of a form have the same cells, so thousands of summaries can share a few lists of ids, here by length. */
const lists = new Map<number, (readonly string[])[]>();
const MANY = 50;

function shared(ids: readonly string[]): readonly string[] {
  const alike = lists.get(ids.length) ?? [];
  const known = alike.find((list) => list.every((id, at) => id === ids[at]));
  if (known !== undefined) return known;
  // The list that was put in last is likely to come again.
  lists.set(ids.length, [ids, ...alike.slice(0, MANY - 1)]);
  return ids;
}

export interface SummaryCell {
  /** The figure as written; null for a blank. */
  readonly value: Decimal | null;
  /** The same with what a blank surely stands for. */
  readonly meant: Decimal | null;
  /** The digits as they are written, or what stands for a blank. */
  readonly written: string;
  readonly range: Range;
}

/** A cell's figure as the summary writes it; null for a blank, undefined where the report has it not, or unread. */
export function figureOf({ cells, values }: ReportSummary, id: string): string | null | undefined {
  const index = indexIn(cells).get(id);
  return index === undefined ? undefined : (values[index] ?? null);
}

/** A cell of a summary by its id; undefined where the report has it not, or unread. */
export function cellOf({ cells, values, places, odd }: ReportSummary, id: string): SummaryCell | undefined {
  const index = indexIn(cells).get(id);
  if (index === undefined) return undefined;
  const value = values[index] ?? null;
  const line = places[3 * index]!;
  const character = places[3 * index + 1]!;
  const own = odd.find(({ at }) => at === index);
  const figure = value ?? own?.filled ?? null;
  return {
    value: value === null ? null : parseDecimal(value),
    meant: figure === null ? null : parseDecimal(figure),
    written: own?.written ?? value ?? '',
    range: { start: { line, character }, end: { line, character: character + places[3 * index + 2]! } },
  };
}

const indexIn = once(
  (cells: readonly string[]): ReadonlyMap<string, number> => new Map(cells.map((id, at) => [id, at])),
);

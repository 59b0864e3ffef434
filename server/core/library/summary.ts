/** What other reports need to know of a report: plain data that survives JSON, small enough to keep thousands of. */
import type { Analysis } from '../analysis.ts';
import type { Report } from '../report/report.ts';
import { type Decimal, formatDecimal, parseDecimal } from '../text/decimal.ts';
import { type LineIndex, lineIndex, type Position, positionAt } from '../text/lines.ts';

/** Lines and UTF-16 characters, both 0-based. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

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
}

/** The summaries of a text's reports, in their order. */
export function summarise({ text, reports }: Pick<Analysis, 'text' | 'reports'>): ReportSummary[] {
  if (reports.length === 0) return [];
  const lines = lineIndex(text);
  return reports.map((report) => summaryOf(report, lines));
}

function summaryOf(report: Report, lines: LineIndex): ReportSummary {
  const cells = [...report.cells.values()];
  const title = report.title ?? { start: report.span.start, end: report.span.start };
  return {
    form: report.form.id,
    year: report.year,
    organisation: report.organisation,
    range: { start: positionAt(lines, title.start), end: positionAt(lines, title.end) },
    cells: shared([...report.cells.keys()]),
    values: cells.map(({ value }) => (value === null ? null : formatDecimal(value))),
    places: cells.flatMap(({ digits }) => {
      const { line, character } = positionAt(lines, digits.start);
      return [line, character, digits.end - digits.start];
    }),
  };
}

/** Most reports of a form have the same cells, so thousands of summaries can share a few lists of ids. */
const lists = new Map<string, readonly string[]>();
const MANY = 1000;

function shared(ids: readonly string[]): readonly string[] {
  const key = ids.join('\n');
  const known = lists.get(key);
  if (known !== undefined) return known;
  if (lists.size >= MANY) lists.clear();
  lists.set(key, ids);
  return ids;
}

interface SummaryCell {
  readonly value: Decimal | null;
  readonly range: Range;
}

/** A cell of a summary by its id; undefined where the report has it not, or unread. */
export function cellOf({ cells, values, places }: ReportSummary, id: string): SummaryCell | undefined {
  const index = cells.indexOf(id);
  if (index === -1) return undefined;
  const value = values[index] ?? null;
  const line = places[3 * index]!;
  const character = places[3 * index + 1]!;
  return {
    value: value === null ? null : parseDecimal(value),
    range: { start: { line, character }, end: { line, character: character + places[3 * index + 2]! } },
  };
}

/** The draft of a summary report, its tables summed up from the reports below it. */
import type { Form } from '../forms/form.ts';
import { cellId } from '../forms/form.ts';
import { aggregate } from '../library/aggregate.ts';
import type { Filed } from '../library/neighbours.ts';
import { messagesFor } from '../messages/messages.ts';
import { formatDecimal } from '../text/decimal.ts';
import { type NewReport, newReport } from './new-report.ts';

/** A cell, its name as people call it, and the reports that stand in the way. */
interface Unsummed {
  readonly cell: string;
  readonly name: string;
  readonly reports: readonly Filed[];
}

export interface AggregateReport {
  readonly text: string;
  /** Cells that could not be summed up, with the reports in which they are blank, unread or missing. */
  readonly unsummed: readonly Unsummed[];
  /** Reports in other forms, which were left out: then there is no sum at all. */
  readonly otherForms: readonly Filed[];
}

/**
 * The draft of the report above some others: each cell is the sum of theirs. What is not surely known of all of them is
 * left blank and listed, in the result and in a comment of the draft.
 *
 * @param reports one for each body, of the same year
 */
export function aggregateReport(request: NewReport, reports: readonly Filed[], locale?: string): AggregateReport {
  const words = messagesFor(locale).editor.aggregate;
  const { form } = request;
  const otherForms = reports.filter(({ summary }) => summary.form !== form.id);
  const figures = new Map<string, string>();
  const unsummed: Unsummed[] = [];
  const names = namesIn(form);
  if (otherForms.length === 0 && reports.length > 0) {
    for (const { id, isOptional } of cellsOf(form)) {
      const found = aggregate(reports, id);
      if (found.kind === 'sum') figures.set(id, formatDecimal(found.sum));
      // What none of them has is no part of this kind of report.
      else if (!isOptional || found.reports.length < reports.length)
        unsummed.push({ cell: id, name: names.get(id) ?? id, reports: found.reports });
    }
  }
  const notes = [
    words.sources(reports.map(nameOf)),
    ...(otherForms.length === 0 ? [] : [words.otherForms(otherForms.map(nameOf))]),
    ...unsummed.map(({ name, reports }) => words.unsummed(name, reports.map(nameOf))),
  ];
  return { text: newReport(request, { figures, notes }), unsummed, otherForms };
}

function cellsOf(form: Form): { id: string; isOptional: boolean }[] {
  return form.tables.flatMap(({ key, rows }) =>
    rows
      .filter((row) => !row.heading && row.substitutesFor.length === 0)
      .flatMap((row) =>
        row.columns.map((column) => ({ id: cellId(key, row.key, column.key), isOptional: row.optional })),
      ),
  );
}

function namesIn(form: Form): ReadonlyMap<string, string> {
  return new Map(
    form.tables.flatMap(({ key, rows }) =>
      rows.flatMap((row) =>
        row.columns.map((column) => [
          cellId(key, row.key, column.key),
          column.key === '' ? row.name : `${row.name}·${column.label}`,
        ]),
      ),
    ),
  );
}

function nameOf({ summary, file }: Filed): string {
  return summary.organisation ?? file;
}

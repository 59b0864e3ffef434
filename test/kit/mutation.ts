/** One character deleted from a text or typed into it, and what becomes of the cells around. */

import { builtInForms } from '../../server/core/forms/builtin.ts';
import { read } from '../../server/core/reading/read.ts';
import type { Report } from '../../server/core/report/report.ts';
import type { Markup } from '../../server/core/source/markup.ts';
import { toNumber } from '../../server/core/text/decimal.ts';
import type { Span } from '../../server/core/text/span.ts';
import { spansOutside } from './spans.ts';

/** A text of which the cells are known. */
export interface Subject {
  readonly text: string;
  readonly markup: Markup;
  readonly cells: ReadonlyMap<string, KnownCell>;
}

export interface KnownCell {
  /** Null for a blank. */
  readonly value: number | null;
  /**
   * The cell's row wherever it stands in the text: from the row before it to its last cell, and its label, which
   * extraction may have set elsewhere.
   */
  readonly rows: readonly Span[];
}

export interface Mutation {
  readonly at: number;
  /** The character typed in; null: the one at `at` is deleted. */
  readonly typed: string | null;
}

export interface Outcome {
  /** Cells that were read and could be checked: their rows are intact. */
  readonly checked: number;
  readonly wrong: readonly string[];
  readonly outside: readonly Span[];
}

export function mutated({ text }: Subject, { at, typed }: Mutation): string {
  return typed === null ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + typed + text.slice(at);
}

/** Reads the mutated text and compares the cells of the rows that the mutation did not touch. */
export function outcomeOf(subject: Subject, mutation: Mutation): Outcome {
  const text = mutated(subject, mutation);
  const reports = read(text, subject.markup, builtInForms, null);
  const wrong: string[] = [];
  let checked = 0;
  // What a damaged tag swallows or shows is gone or there for every reader.
  const inTag = isInTag(subject.text, mutation.at);
  for (const { cells } of reports) {
    for (const cell of cells.values()) {
      const known = subject.cells.get(cell.id);
      if (known === undefined || inTag || known.rows.some((row) => isNear(subject.text, row, mutation.at))) continue;
      checked++;
      const value = cell.value === null ? null : toNumber(cell.value);
      if (value !== known.value) wrong.push(`${cell.id}: ${value} for ${known.value}`);
    }
  }
  return { checked, wrong, outside: spansOutside(reports, text.length) };
}

function isInTag(text: string, at: number): boolean {
  const open = text.lastIndexOf('<', at);
  const close = text.indexOf('>', open);
  return open !== -1 && close >= at - 1 && !text.slice(open, close).includes('\n');
}

/** Whether `at` is in the row or on a line that it takes up, its end included; lines of HTML are its table rows. */
function isNear(text: string, { start, end }: Span, at: number): boolean {
  const ends = ['\n', '</tr>'].map((mark) => text.indexOf(mark, end)).filter((next) => next !== -1);
  return at >= start && at <= Math.min(text.length, ...ends);
}

/**
 * What belongs to each row, given the places of its cells: all from the last cell of another row on, so that its label
 * and its line breaks are in it. So is its label where the reader finds it in the text as it is.
 */
export function rowSpans(
  places: ReadonlyMap<string, readonly Span[]>,
  reports: readonly Report[],
): Map<string, Span[]> {
  const all = [...places].flatMap(([id, spans]) => spans.map((span) => ({ row: rowOf(id), ...span })));
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  const rows = new Map<string, Span[]>();
  let from = 0;
  for (let i = 0; i < all.length; i++) {
    const { row, end } = all[i]!;
    if (all[i + 1]?.row === row) continue;
    rows.set(row, [...(rows.get(row) ?? []), { start: from, end }]);
    from = end;
  }
  for (const { form, rows: read, unread } of reports.flatMap(({ tables }) => tables)) {
    for (const [row, label] of [
      ...read.map((row) => [row.form, row.label] as const),
      ...unread.map((row) => [row.row, row.label] as const),
    ])
      rows.get(`${form.key}/${row.key}`)?.push(label);
  }
  return new Map([...places.keys()].map((id) => [id, rows.get(rowOf(id)) ?? []]));
}

function rowOf(id: string): string {
  return id.split('/').slice(0, 2).join('/');
}

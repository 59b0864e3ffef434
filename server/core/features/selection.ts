/** What a selection grows to: cell, row, group, table, section, report. */
import type { Analysis } from '../analysis.ts';
import type { Row, Table } from '../report/report.ts';
import { cover, type Span, touches } from '../text/span.ts';
import { type GroupEntry, groupsOf } from './groups.ts';
import { placeAt } from './place.ts';

/** The spans around an offset, inner before outer, each within the next and smaller; empty outside of reports. */
export function selectionsAt(analysis: Analysis, offset: number): Span[] {
  const report = analysis.reports.find(({ span }) => touches(span, offset));
  if (report === undefined) return [];
  const place = placeAt(analysis, offset);
  const table = report.tables.find(({ span }) => touches(span, offset));
  const row = place?.row ?? table?.rows.find(({ span }) => touches(span, offset));
  const section = report.sections.find(({ span }) => span.start <= offset && offset < span.end);
  const spans = [
    ...(place === null ? [lineAt(analysis.text, offset)] : place.cell === null ? [] : [place.cell.digits]),
    ...(place === null ? [] : [place.span]),
    ...(row === undefined ? [] : [row.span]),
    ...(row === undefined || table === undefined ? [] : groupsAround(row, table)),
    ...(table === undefined ? [] : [table.span]),
    ...(section === undefined ? [] : [section.span]),
    report.span,
  ];
  return growing(spans.filter((span) => span.end > span.start && touches(span, offset)));
}

/** The groups that hold a row, inner before outer. */
function groupsAround(row: Row, table: Table): Span[] {
  const path = (entries: readonly GroupEntry[]): Span[] | null => {
    for (const entry of entries) {
      if (entry.kind === 'row') {
        if (entry.row === row) return [];
        continue;
      }
      const inner = path(entry.children);
      if (inner !== null) return [...inner, entry.span];
    }
    return null;
  };
  return path(groupsOf(table)) ?? [];
}

/** Each span widened to hold the one before, whatever the text looks like; those that add nothing are left out. */
function growing(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    const whole = last === undefined ? span : cover(last, span);
    if (last === undefined || whole.start < last.start || whole.end > last.end) result.push(whole);
  }
  return result;
}

/** The line an offset stands on, without its indentation and its end. */
function lineAt(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = text.slice(start).search(/[\r\n]/);
  const line = length === -1 ? text.slice(start) : text.slice(start, start + length);
  const indent = line.length - line.trimStart().length;
  return { start: start + indent, end: start + Math.max(indent, line.trimEnd().length) };
}
